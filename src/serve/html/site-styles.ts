/** What the site adds to the paper's style sheet. */
export const siteStyles = `
.site { display: flex; flex-wrap: wrap; gap: 0 1.25rem; align-items: baseline; border-bottom: 1px solid var(--line); margin: 0 0 1.5rem; padding: 0 0 .5rem; }
.site ul { margin: 0; }
.site [aria-current] { font-weight: bold; text-decoration: none; border-bottom: 3px solid var(--link); }
form { margin: 1rem 0 0; }
form.filter { display: flex; flex-wrap: wrap; gap: .75rem 1rem; align-items: end; margin: 1rem 0; }
label { display: block; font-weight: bold; font-size: .9rem; }
select, textarea, button, input { font: inherit; color: var(--text); background: var(--page); border: 2px solid var(--line); border-radius: .25rem; padding: .35rem .5rem; max-width: 100%; }
select { width: 100%; }
.filter > div { min-width: 0; max-width: 100%; flex: 0 1 auto; }
textarea { width: 100%; font-family: ui-monospace, "Liberation Mono", Consolas, monospace; font-size: 1rem; resize: vertical; }
button { font-weight: bold; color: var(--on-head); background: var(--head); border-color: var(--head); cursor: pointer; min-height: 2.5rem; padding: .35rem 1.25rem; }
.scroll:focus-visible { outline-offset: 0; }
.picture { overflow-x: auto; }
.picture svg, .picture img { min-width: 34rem; width: 100%; height: auto; display: block; }
.small .picture svg, .small .picture img { min-width: 0; }
figure { margin: 1rem 0; }
figcaption { font-weight: bold; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 30rem), 1fr)); gap: 1rem; }
.cards { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 13.5rem), 1fr)); gap: .75rem; }
.card { border: 1px solid var(--line); border-radius: .25rem; padding: .6rem; margin: 0; display: flex; flex-direction: column; }
.card h3 { font-size: .9rem; margin: 0; font-weight: normal; overflow-wrap: anywhere; }
.card p { margin: .25rem 0; }
body > main > .measures tbody th { width: 38%; }
body > main > .measures .performance { width: 20%; }
.card .change { font-size: 1.25rem; font-weight: bold; }
.card .change.none { font-size: 1rem; font-weight: normal; font-style: italic; }
.card .trend { width: auto; margin-top: auto; }
.card img { width: 180px; max-width: 100%; height: auto; display: block; background: #fff; border-radius: .25rem; }
.card.stands-out { border: 3px solid var(--warn); }
.badge { font-weight: bold; color: var(--warn); font-size: .85rem; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr)); gap: .5rem 1.5rem; margin: 1rem 0; }
.facts dt { font-size: .85rem; color: var(--quiet); }
.facts dd { margin: 0; font-weight: bold; overflow-wrap: anywhere; }
.facts + h2 { margin-top: 1.5rem; }
pre { overflow-x: auto; border: 1px solid var(--line); padding: .5rem; margin: .5rem 0; }
code, .sql { font-family: ui-monospace, "Liberation Mono", Consolas, monospace; overflow-wrap: anywhere; }
.problem { border-left: 6px solid var(--warn); padding: .25rem 1rem; margin: 1rem 0; }
.problem pre { white-space: pre-wrap; }
.rows td, .rows th { padding: .15rem .6rem; font-size: .9rem; white-space: pre; max-width: 40rem; overflow: hidden; text-overflow: ellipsis; }
.rows { width: auto; }
.scroll.tall { max-height: 36rem; overflow: auto; border: 1px solid var(--line); }
.scroll.tall thead th { position: sticky; top: 0; }
.short tbody th, .short td { padding: .2rem .6rem; }
.short tbody th { width: auto; min-width: 0; }
.schema details { margin: .15rem 0; }
.schema details details { margin-left: 1rem; }
.schema ul { margin: .25rem 0; padding-left: 1.25rem; }
.actions { display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; align-items: center; padding: 0; margin: .75rem 0; list-style: none; }
.actions a, .cards a, .site a { padding: .25rem 0; display: inline-block; }
.suggestions { margin: .25rem 0 0; padding: 0; border: 2px solid var(--line); background: var(--page); max-height: 15rem; overflow-y: auto; }
.suggestions:empty { display: none; }
.suggestions > * { margin: 0; padding: .25rem .5rem; cursor: pointer; }
.suggestions [aria-selected="true"] { background: var(--head); color: var(--on-head); }
.suggestions .when { color: inherit; }
`;

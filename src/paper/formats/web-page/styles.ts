/** The page's style sheet. Colours meet WCAG 2.2 AA in both schemes: text 4.5:1, lines 3:1. Charts stay on white. */
export const styles = `
:root { color-scheme: light dark; --text: #0b0c0c; --page: #fff; --head: #12436d; --link: #12436d; --quiet: #3d3d3d; --line: #767676; --warn: #801650; --on-head: #fff; }
@media screen and (prefers-color-scheme: dark) {
  :root { --text: #f3f2f1; --page: #15191d; --head: #9cc9f0; --link: #9cc9f0; --quiet: #c8c9ca; --line: #8b9298; --warn: #ffb3d9; --on-head: #0b0c0c; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 80rem; font: 1rem/1.5 Arial, Arimo, "Liberation Sans", sans-serif; color: var(--text); background: var(--page); }
h1 { font-size: 2rem; line-height: 1.2; margin: 0; color: var(--head); }
h2 { font-size: 1.4rem; margin: 2.5rem 0 .5rem; color: var(--head); }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .5rem; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.period { font-size: 1.2rem; margin: .25rem 0 0; }
.synthetic { border: 3px solid var(--warn); color: var(--warn); padding: .75rem 1rem; font-weight: bold; margin: 0 0 1.5rem; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--page); padding: .5rem; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
nav ul { list-style: none; margin: 1rem 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
nav a, .files a { display: inline-block; padding: .25rem 0; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; padding: 0 0 .5rem; }
thead th { background: var(--head); color: var(--on-head); text-align: left; padding: .5rem .6rem; }
tbody th, td { vertical-align: top; text-align: left; padding: .5rem .6rem; font-weight: normal; }
tr.first > *, .plain tbody tr > * { border-top: 1px solid var(--line); }
tbody th { width: 22%; min-width: 9rem; }
.code { font-weight: bold; white-space: nowrap; }
.letter { padding-left: 1rem; }
.performance { width: 12%; min-width: 7rem; font-weight: bold; font-size: 1.1rem; }
.performance.none { font-weight: normal; font-size: 1rem; font-style: italic; }
.when, .mark { font-size: .85rem; font-weight: normal; font-style: normal; color: var(--quiet); }
.trend { width: 15rem; }
.trend svg { max-width: 100%; height: auto; display: block; background: #fff; border-radius: .25rem; }
.trend.again { width: 9.5rem; }
.picture { background: #fff; border-radius: .25rem; margin: .5rem 0; max-width: 45rem; }
.picture svg { width: 100%; height: auto; display: block; }
img.picture { display: block; max-width: min(45rem, 100%); height: auto; }
.months { width: auto; font-size: .9rem; }
.months tbody th, .months td { padding: .1rem .6rem; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
thead th.number { text-align: right; }
.plain tbody th { min-width: 0; width: auto; }
summary { cursor: pointer; color: var(--link); text-decoration: underline; padding: .15rem 0; }
th details, .charts { font-size: .85rem; }
li { margin: .25rem 0; overflow-wrap: anywhere; }
@media screen and (max-width: 48rem) {
  body { padding: .75rem; }
  .measures, .measures tbody, .measures tr, .measures tbody th, .measures td { display: block; width: auto; min-width: 0; }
  .measures thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .measures tr { padding: .5rem 0; }
  .measures tbody th, .measures td { padding: .2rem 0; border: 0; }
  .measures tr.first { border-top: 1px solid var(--line); }
}
@media print {
  nav, .skip { display: none; }
  body { padding: 0; max-width: none; font-size: .8rem; }
  thead { display: table-header-group; }
  tr, .picture { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
}
`;

/** The page's style sheet. Colours meet WCAG 2.2 AA on white: text 4.5:1, lines 3:1. */
export const styles = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 80rem; font: 1rem/1.5 Arial, Arimo, "Liberation Sans", sans-serif; color: #0b0c0c; background: #fff; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0; color: #12436d; }
h2 { font-size: 1.4rem; margin: 2.5rem 0 .5rem; color: #12436d; }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .5rem; }
.period { font-size: 1.2rem; margin: .25rem 0 0; }
.synthetic { border: 3px solid #801650; color: #801650; padding: .75rem 1rem; font-weight: bold; margin: 0 0 1.5rem; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: 1rem; background: #fff; padding: .5rem; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; padding: 0 0 .5rem; }
thead th { background: #12436d; color: #fff; text-align: left; padding: .5rem .6rem; }
tbody th, td { vertical-align: top; text-align: left; padding: .5rem .6rem; font-weight: normal; }
tr.first > *, .plain tbody tr > * { border-top: 1px solid #767676; }
tbody th { width: 22%; min-width: 11rem; }
.code { font-weight: bold; white-space: nowrap; }
.letter { padding-left: 1rem; }
.performance { width: 12%; min-width: 8rem; font-weight: bold; font-size: 1.1rem; }
.performance.none { font-weight: normal; font-size: 1rem; font-style: italic; }
.when, .mark { font-size: .85rem; font-weight: normal; font-style: normal; color: #3d3d3d; }
.trend { width: 15rem; }
.trend svg { max-width: 100%; height: auto; display: block; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.plain tbody th { min-width: 0; width: auto; }
summary { cursor: pointer; color: #12436d; text-decoration: underline; }
th details { font-size: .85rem; }
li { margin: .25rem 0; overflow-wrap: anywhere; }
@media print { details { display: none; } body { padding: 0; } thead { display: table-header-group; } tr { break-inside: avoid; } }
`;

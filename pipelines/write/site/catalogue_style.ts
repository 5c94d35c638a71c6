/** Style of the catalogue; sides are logical, so that Arabic mirrors by itself; light and dark as the reader's system is. */
export const CATALOGUE_STYLE = `
:root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --quiet: #555; --line: #d0d0d0; --link: #00558c; --box: #f4f6f8; --mark: #9b1c1c; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e8e8; --paper: #16181b; --quiet: #b5b5b5; --line: #3a3f45; --link: #8cc4f0; --box: #20242a; --mark: #ff9d9d; } }
* { box-sizing: border-box; }
body { margin: 0; display: grid; grid-template: "head head" auto "contents main" 1fr / minmax(15rem, 20rem) minmax(0, 1fr); background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, "Noto Sans", "Noto Sans Arabic", sans-serif; }
body:lang(ar) { line-height: 1.75; }
header { grid-area: head; padding: 1rem 1.5rem; border-block-end: 1px solid var(--line); }
header p { max-width: 60rem; margin: .35rem 0; }
nav a { margin-inline-end: .75rem; }
.contents { grid-area: contents; padding: 1rem; border-inline-end: 1px solid var(--line); font-size: .85rem; }
.contents ul { list-style: none; margin: .25rem 0 .75rem; padding: 0; }
.contents li { overflow-wrap: anywhere; }
main { grid-area: main; padding: 1rem 1.5rem 4rem; min-width: 0; }
h1 { font-size: 1.5rem; margin: .25rem 0 .5rem; }
h2 { font-size: 1.2rem; margin: 1.5rem 0 .75rem; }
h3 { font-size: 1.05rem; margin: 0; }
section { border-block-start: 1px solid var(--line); padding-block: 1rem; scroll-margin-top: .5rem; }
section:target { background: var(--box); }
a { color: var(--link); }
a:focus-visible, summary:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
code, pre { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; font-size: .92em; unicode-bidi: isolate; }
.title { font-weight: 600; margin: .25rem 0; }
.facts, .caveat { color: var(--quiet); }
.mark { color: var(--mark); }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .15rem 1rem; margin: .5rem 0; }
dt { color: var(--quiet); }
dd { margin: 0; overflow-wrap: anywhere; }
details { margin-block: .4rem; }
summary { cursor: pointer; color: var(--link); }
.drawing, .grid { overflow-x: auto; padding-block: .5rem; }
.drawing svg { max-width: none; background: #fff; border-radius: 3px; }
.drawing { direction: ltr; }
table { border-collapse: collapse; font-size: .88rem; }
th, td { text-align: start; vertical-align: top; padding: .25rem .6rem; border-block-end: 1px solid var(--line); }
th { font-weight: 600; }
pre { overflow-x: auto; padding: .75rem; background: var(--box); text-align: start; }
@media (max-width: 50rem) { body { grid-template: "head" auto "contents" auto "main" 1fr / minmax(0, 1fr); } .contents { border-inline-end: 0; border-block-end: 1px solid var(--line); } }
@media print { body { display: block; } .contents { display: none; } }
`;

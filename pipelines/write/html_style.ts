import type { Typography } from './languages/language.ts';

/** What all languages share. Sides are logical, so that Arabic mirrors by itself. */
const PAGE_STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #1a1a1a; }
main { max-width: 736px; margin: 0 auto; padding: 1rem 1.25rem 4rem; }
p { margin: 0 0 .75rem; }
a { color: #00558c; }
.running { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; justify-content: center; margin: 0; padding: .35rem 1rem; background: #f2f2f2; border-block-end: 1px solid #767676; font-size: .85rem; }
.running strong, .mark { color: #9b1c1c; font-weight: bold; }
.line { display: flex; gap: 2rem; justify-content: space-between; border-block-end: 1px solid #1a1a1a; margin-block-end: .6rem; padding-block-end: .3rem; }
.line p { margin: 0; }
.line + .line { border-block-end-width: 3px; }
.organization { font-size: 1.15rem; }
.body { font-weight: bold; font-size: 1.2rem; line-height: 1.35; max-width: 24rem; }
.form { text-align: end; max-width: 28rem; }
.details { min-width: 13rem; white-space: nowrap; }
header > p { margin: 0; }
.meeting { font-weight: bold; }
h1, h2, h3 { line-height: 1.3; break-after: avoid; }
h1 { font-size: 1.5rem; margin: 1.5rem 0 1rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 .75rem; }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .75rem; }
h2 .number, h3 .number { display: inline-block; min-width: 2.2rem; margin-inline-end: .3rem; }
.numbered > .number { display: inline-block; min-width: 2.2rem; }
.statement { border: 2px solid #1a1a1a; margin: 1.25rem 0; padding: .6rem .9rem; }
.statement p { margin: 0 0 .25rem; }
.draft { font-weight: bold; }
.summary { border: 1px solid #1a1a1a; margin: 1rem 0 1.5rem; padding: .6rem .9rem; }
.summary .head { font-style: italic; text-align: center; }
.items { list-style: none; margin: 0 0 .75rem; padding-inline-start: 2.2rem; }
.items li { display: flex; gap: .6rem; margin-block-end: .4rem; }
figure, .table { margin: 1.5rem 0; break-inside: avoid; }
.table { overflow-x: auto; }
.plot { overflow-x: auto; }
.plot img { display: block; width: 100%; min-width: 560px; height: auto; }
figcaption, caption { font-size: 1rem; line-height: 1.5; text-align: start; margin-block-end: .5rem; break-after: avoid; }
figcaption > *, caption > * { display: block; max-width: calc(100vw - 2.5rem); }
.source, .subtitle { font-size: .85rem; margin: .35rem 0 0; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; line-height: 1.4; }
thead th { border-block: 1px solid #1a1a1a; font-style: italic; font-weight: normal; font-size: .88rem; vertical-align: bottom; }
tbody th { font-weight: normal; }
th, td { text-align: start; vertical-align: top; padding: .25rem .5rem; }
tbody tr { border-block-end: 1px solid #d0d0d0; break-inside: avoid; }
tbody tr:last-child { border-block-end: 2px solid #1a1a1a; }
th.figure, td.figure { text-align: end; font-variant-numeric: tabular-nums; }
sup { line-height: 0; }
sup a { text-decoration: none; padding-inline: .1em; }
.footnotes { margin-block-start: 2.5rem; border-block-start: 1px solid #1a1a1a; font-size: .88rem; }
.footnotes h2 { font-size: 1rem; margin-block-start: .75rem; }
.footnotes ol { list-style: none; padding: 0; }
.footnotes li { margin-block-end: .35rem; overflow-wrap: anywhere; }
@media (max-width: 36rem) { .line { flex-direction: column; gap: .4rem; } .form { text-align: start; } .details { white-space: normal; } }
@media print {
  @page { size: A4; margin: 2cm; }
  main { max-width: none; padding: 0; }
  .running { position: static; background: none; border: 0; font-size: 8pt; }
  .plot, .table { overflow: visible; }
  .plot img { min-width: 0; }
  .items li, .footnotes li { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
}
`;

/** Style of a note's page, on screen and on paper, in the fonts of its language. */
export const pageStyle = ({ page, hasItalics }: Typography): string =>
  `${PAGE_STYLE}html { font-size: ${page.size}; }
body { font: 1rem/${page.leading} ${page.families}; }
${hasItalics ? '' : '.summary .head, thead th, em { font-style: normal; font-weight: bold; }\n'}@media print { html { font-size: ${page.printSize}; } }
`;

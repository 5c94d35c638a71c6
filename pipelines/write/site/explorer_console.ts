import type { Element } from 'hast';
import { h } from 'hastscript';
import type { MartContract } from '../../../schemas/mart.ts';
import { MARKS } from '../../draw/quick.ts';
import type { Words } from '../messages.ts';

/** The page of the SQL console; the engine is loaded by its script, after the page stands. */
export function consoleBody(marts: readonly (readonly [string, MartContract])[], words: Words): Element[] {
  const channel = (name: string, label: string): Element =>
    h('span.choice', [
      h('label', { for: `chart-${name}` }, label),
      h('select', { id: `chart-${name}`, name, autoComplete: 'off' }),
    ]);
  return [
    h('p', words.say('explorer.console_lead')),
    h('noscript', h('p', words.say('explorer.needs_script'))),
    h('form#ask', [
      h('label', { for: 'query' }, words.say('explorer.query')),
      h('textarea#query', {
        name: 'query',
        rows: 6,
        dir: 'ltr',
        spellCheck: 'false',
        autoComplete: 'off',
        autoCapitalize: 'off',
        ariaDescribedBy: 'query-hint',
      }),
      h('p.hint#query-hint', words.say('explorer.query_hint')),
      h('div.actions', [
        h('button.main#run', { type: 'submit' }, words.say('explorer.run')),
        h('button#stop', { type: 'button', disabled: true }, words.say('explorer.stop')),
        h('button#export', { type: 'button', disabled: true }, words.say('explorer.save', { form: 'CSV' })),
        h('button#share', { type: 'button' }, words.say('explorer.share')),
      ]),
    ]),
    h('p#state', { role: 'status' }),
    h('div#fault', { role: 'alert', hidden: true }, h('pre', { dir: 'auto', tabIndex: 0 })),
    h('div.grid#answer', { tabIndex: 0, role: 'region', ariaLabel: words.say('explorer.answer') }),
    h('details#draw', { hidden: true }, [
      h('summary', words.say('explorer.draw')),
      h('form.filters#channels', [
        h('span.choice', [
          h('label', { for: 'chart-mark' }, words.say('explorer.mark')),
          h(
            'select',
            { id: 'chart-mark', name: 'mark', autoComplete: 'off' },
            MARKS.map((mark) => h('option', { value: mark }, words.say(`explorer.mark.${mark}`))),
          ),
        ]),
        channel('x', words.say('explorer.channel.x')),
        channel('y', words.say('explorer.channel.y')),
        channel('color', words.say('explorer.channel.color')),
      ]),
      h('section.chart', { dataChart: 'quick', ariaLabel: words.say('explorer.draw') }, [
        h('p.mark', { hidden: true }, h('strong')),
        h('ul.legend', { role: 'list', hidden: true }),
        h('div.plot', { tabIndex: 0, role: 'group', ariaLabel: words.say('explorer.draw') }),
        h('p.source'),
        h(
          'div.actions',
          ['svg', 'png'].map((form) =>
            h('button', { type: 'button', dataSave: form }, words.say('explorer.save', { form: form.toUpperCase() })),
          ),
        ),
      ]),
    ]),
    h('h2', words.say('explorer.tables')),
    h('p', words.say('explorer.tables_lead')),
    ...marts.map(([name, { columns }]) =>
      h('details', [
        h('summary', [h('code', { dir: 'ltr' }, name), ' ', words.say(`mart.${name}.title`)]),
        h('p', words.say(`mart.${name}.grain`)),
        h(
          'dl',
          Object.keys(columns).flatMap((column) => [
            h('dt', h('code', { dir: 'ltr' }, column)),
            h('dd', words.head(name, column)),
          ]),
        ),
        h('button', { type: 'button', dataTable: name }, words.say('explorer.ask_table')),
      ]),
    ),
  ];
}

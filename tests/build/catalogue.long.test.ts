import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildCollection } from '../../pipelines/run.ts';
import { trialSources } from './trial.ts';

const HEAD = 'tool_id,name_en,name_ar,provided_by,purpose,languages,status_reported,item\n';
const HOSTILE = '"><img src=x onerror=alert(1)>';
const FINDINGS = `finding_id,iso3,review_cycle,chapter,provisions,kind,issue,topic,summary,locator,coded_by,confidence
XAA-1-01,XAA,1,IV,44(17)|46,challenge,,,Refused without asking,para. 41,two_coders,
`;
const REVIEWS = `iso3,review_cycle,chapters,issued_year,completed_on,executive_summary_symbol,executive_summary_job_number,executive_summary_url,country_profile_url,is_source_text_complete,source_text_mentions_chapter_iv
XAA,1,III|IV,2014,2014-03-19,,,https://example.org/xaa.pdf,,true,true
`;
const SOURCE = `title: {en: "Tools ${HOSTILE.replaceAll('"', '\\"')}", ar: أدوات}
producer: a test
licence: CC0-1.0
accessed: 2017-11-01
nature: illustrative
access: public
`;

interface Node {
  readonly nodeName: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
  readonly value?: string;
}
const every = (node: Node): Node[] => [node, ...(node.childNodes ?? []).flatMap(every)];
const attr = (node: Node, name: string): string | undefined => node.attrs?.find((one) => one.name === name)?.value;
const textOf = (node: Node): string =>
  every(node)
    .map(({ value }) => value ?? '')
    .join('');

let pages: Record<'en' | 'ar', string>;
const nodes = (lang: 'en' | 'ar'): Node[] => every(parse(pages[lang]) as unknown as Node);
const section = (lang: 'en' | 'ar', id: string): string => textOf(nodes(lang).find((node) => attr(node, 'id') === id)!);
beforeAll(async () => {
  const places = trialSources({
    'tools/tools.csv': `${HEAD}one,${JSON.stringify(HOSTILE).replaceAll('\\"', '""')},واحد,UNODC,Helps,en|xx,,6\ncna_directory,Two,اثنان,UNODC,Helps,,,6\n`,
    'tools/source.yaml': SOURCE,
    'reviews/reviews.csv': REVIEWS,
    'review_findings/review_findings.csv': FINDINGS,
  });
  await buildCollection('trial', { places, langs: ['en', 'ar'], allowRejects: true, tell: () => {} });
  const page = (name: string): string => readFileSync(join(places.out, 'trial/site', name), 'utf8');
  pages = { en: page('catalogue.html'), ar: page('catalogue.ar.html') };
});

describe('the catalogue', () => {
  it.each(['en', 'ar'] as const)(
    'in %s: each link leads to a place of the page, nothing runs and nothing is fetched',
    (lang) => {
      const all = nodes(lang);
      const ids = new Set(all.map((node) => attr(node, 'id')));
      const hrefs = all.flatMap((node) => attr(node, 'href') ?? []);
      expect(hrefs.filter((href) => href.startsWith('#') && !ids.has(href.slice(1)))).toEqual([]);
      expect(hrefs.filter((href) => !href.startsWith('#'))).toEqual([
        'catalogue.html',
        'catalogue.ar.html',
        ...hrefs.filter((href) => href === 'https://example.org/xaa.pdf'),
      ]);
      expect(all.filter(({ nodeName }) => ['script', 'img', 'link', 'iframe', 'object'].includes(nodeName))).toEqual(
        [],
      );
      expect(all.flatMap((node) => node.attrs ?? []).filter(({ name }) => name.startsWith('on'))).toEqual([]);
      const root = all.find(({ nodeName }) => nodeName === 'html')!;
      expect([attr(root, 'lang'), attr(root, 'dir')]).toEqual([lang, lang === 'ar' ? 'rtl' : 'ltr']);
    },
  );

  it('says of a raw table its source, its records and what was refused', () => {
    const tools = section('en', 'raw-tools');
    expect(tools).toContain(HOSTILE);
    expect(tools).toMatch(/1 November 2017 \(5 days/);
    expect(tools).toMatch(/2 read, 1 loaded, 1 rejected/);
    expect(tools).toMatch(/tools\.csv, record 1, languagesen\|xx.*not a value of the list/);
    expect(section('ar', 'raw-tools')).toMatch(/قُرئ ٢، وحُمِّل ١، ورُفض ١/);
  });

  it('says of a mart its grain, rows, columns, SQL and checks, and draws what feeds it and what it feeds', () => {
    const mart = section('en', 'mart-chapter_iv_challenges_by_article');
    expect(mart).toMatch(/9 rows · published/);
    expect(mart).toMatch(/One row per article of chapter IV/);
    expect(mart).toMatch(/state_countintegerNumber of States/);
    expect(mart).toMatch(/the key \(article\) of chapter_iv_challenges_by_article is unique/);
    expect(mart).toMatch(/from article_counts/);
    const drawn = nodes('en').find((node) => attr(node, 'id') === 'mart-chapter_iv_challenges_by_article')!;
    const links = every(drawn).flatMap((node) => attr(node, 'href') ?? []);
    expect(links).toEqual(
      expect.arrayContaining([
        '#prep-article_counts',
        '#chart-bar_chapter_iv_challenges_by_article',
        '#note-chapter_iv_lessons',
      ]),
    );
    expect(section('en', 'mart-findings')).toMatch(/internal: may name States/);
  });

  it('leads from an article to the document and the paragraph of each finding', () => {
    const findings = section('en', 'findings');
    expect(findings).toMatch(/Art\. 44 .*XAA-1-01Challenge44\(17\)xaa\.pdfpara\. 41/s);
    expect(findings).toMatch(/Art\. 46 .*XAA-1-01Challenge46xaa\.pdf/s);
  });
});

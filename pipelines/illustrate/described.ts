import type { SourceYaml } from '../../schemas/source.ts';

interface Described {
  readonly title: SourceYaml['title'];
  readonly access: SourceYaml['access'];
  readonly note?: string;
}

const CITE = {
  en: 'Illustrative data of States that do not exist, made by a program',
  ar: 'بيانات توضيحية لدول لا وجود لها، أعدَّها برنامج حاسوبي',
};
/** What every source of the collection says alike. */
const COMMON = {
  producer: 'this project',
  licence: 'CC0-1.0: made for this project',
  accessed: '2026-11-01',
  nature: 'illustrative',
} as const;

/** Titles of the datasets, whether they are given out as in confidence, and what is to be known of them. */
const DATASETS: Readonly<Record<string, Described>> = {
  states: {
    title: { en: 'States that do not exist', ar: 'دول لا وجود لها' },
    access: 'public',
    note: 'Names are drawn from a table of syllables, the same for each of the six languages; the first six stand in the made-up executive summaries. Regional groups have three quarters of the sizes of the real ones.',
  },
  reviews: {
    title: { en: 'Made-up reviews of the first cycle', ar: 'استعراضات مختلَقة للدورة الأولى' },
    access: 'public',
    note: 'The reviews completed by 6 November 2017 of parties drawn by lot within regional groups. Symbols are made up as well and belong to no document.',
  },
  review_findings: {
    title: { en: 'Made-up findings of the first cycle', ar: 'نتائج مختلَقة للدورة الأولى' },
    access: 'public',
    note: 'Findings of the six States of the made-up executive summaries are read from these and not in this file.',
  },
  ta_needs: {
    title: { en: 'Made-up technical assistance needs', ar: 'احتياجات مختلَقة من المساعدة التقنية' },
    access: 'public',
    note: 'Needs of the six States of the made-up executive summaries are read from these and not in this file.',
  },
  follow_up_measures: {
    title: { en: 'Made-up measures taken after reviews', ar: 'تدابير مختلَقة متَّخَذة بعد الاستعراضات' },
    access: 'restricted',
  },
  ta_activities: {
    title: { en: 'Made-up technical assistance activities', ar: 'أنشطة مساعدة تقنية مختلَقة' },
    access: 'public',
    note: 'No provider of this file exists.',
  },
  cooperation_requests: {
    title: { en: 'Made-up logs of requests for international cooperation', ar: 'سجلات مختلَقة لطلبات التعاون الدولي' },
    access: 'restricted',
    note: 'Marked as restricted so that the withholding of small numbers can be seen at work.',
  },
  case_management_replies: {
    title: { en: 'Made-up replies on case management systems', ar: 'ردود مختلَقة بشأن نظم إدارة القضايا' },
    access: 'restricted',
  },
  civil_administrative_replies: {
    title: {
      en: 'Made-up replies on civil and administrative proceedings',
      ar: 'ردود مختلَقة بشأن الإجراءات المدنية والإدارية',
    },
    access: 'restricted',
  },
  focal_points: {
    title: { en: 'Made-up focal points', ar: 'جهات وصل مختلَقة' },
    access: 'restricted',
  },
  authorities: {
    title: { en: 'Made-up directory of competent national authorities', ar: 'دليل مختلَق للسلطات الوطنية المختصة' },
    access: 'restricted',
  },
  extradition_conditions: {
    title: { en: 'Made-up conditions and procedures of extradition', ar: 'شروط وإجراءات مختلَقة لتسليم المجرمين' },
    access: 'restricted',
  },
  declarations: {
    title: { en: 'Made-up declarations and reservations', ar: 'إعلانات وتحفظات مختلَقة' },
    access: 'public',
  },
  conclusions: {
    title: { en: 'Draft conclusions as an example', ar: 'مشاريع استنتاجات على سبيل المثال' },
    access: 'public',
    note: 'Worded by this project to show the form; no meeting drafted or adopted them.',
  },
};

/** What `source.yaml` of a dataset says. */
export function sourceOf(dataset: string, rows: number): object {
  const { title, access, note } = DATASETS[dataset]!;
  return { title, cite: CITE, ...COMMON, access, rows, ...(note ? { note } : {}) };
}

/** What `collection.yaml` says. */
export const COLLECTION = {
  title: { en: 'Illustrative data of States that do not exist', ar: 'بيانات توضيحية لدول لا وجود لها' },
  about: {
    en: 'Made-up reviews, findings, needs, assistance, requests and replies of made-up States, for what is not publicly available in machine-readable form.',
    ar: 'استعراضات ونتائج واحتياجات ومساعدات وطلبات وردود مختلَقة لدول مختلَقة، فيما لا يتاح للعموم في شكل مقروء آلياً.',
  },
  as_of: '2017-11-06',
  since: '2015-11-06',
  selection: 'lots',
  caveats: [
    {
      id: 'all_made_up',
      text: {
        en: 'All States in this collection and all that is said of them are made up by a program. None of them describes a real State, and none of the document symbols belongs to a document.',
        ar: 'جميع الدول الواردة في هذه المجموعة وكل ما يُذكَر عنها مختلَق من إعداد برنامج حاسوبي. ولا يصف أيٌّ منها دولة حقيقية، ولا يعود أيٌّ من رموز الوثائق إلى وثيقة فعلية.',
      },
    },
    {
      id: 'form_only',
      text: {
        en: 'The collection shows what tables, charts and notes look like once such data are at hand. Its States were drawn by lot from a made-up population, within regional groups; the intervals speak of that population only, and no figure allows a conclusion on States parties.',
        ar: 'تبيِّن هذه المجموعة الشكل الذي تتخذه الجداول والرسوم البيانية والمذكرات متى توافرت بيانات من هذا القبيل. وقد سُحبت دولها بالقرعة ضمن المجموعات الإقليمية من مجتمع إحصائي مختلَق؛ ولا تخصُّ فترات الثقة سوى ذلك المجتمع، ولا يسمح أيُّ رقم باستخلاص استنتاج بشأن الدول الأطراف.',
      },
    },
    {
      id: 'groups_by_chance',
      text: {
        en: 'Regional groups were given to the States by lot, and nothing was drawn with regard to them. Where groups differ in what follows, they differ by chance.',
        ar: 'وُزِّعت الدول على المجموعات الإقليمية بالقرعة، ولم يُراعَ الانتماء إليها في سحب أيٍّ من البيانات. وأيُّ اختلاف بين المجموعات فيما يلي إنما هو من قبيل المصادفة.',
      },
    },
  ],
};

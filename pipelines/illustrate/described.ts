import type { SourceYaml } from '../../schemas/source.ts';

interface Described {
  readonly title: SourceYaml['title'];
  readonly access: SourceYaml['access'];
  readonly note?: string;
}

const CITE = {
  en: 'Illustrative data of States that do not exist, made by a program',
  ar: 'بيانات توضيحية لدول لا وجود لها، أعدَّها برنامج حاسوبي',
  es: 'Datos ilustrativos de Estados que no existen, elaborados por un programa informático',
  zh: '虚构示例数据：所涉国家并不存在，由程序生成',
  ru: 'Вымышленные данные о несуществующих государствах, составленные программой',
  fr: 'Données fictives concernant des États qui n’existent pas, produites par un programme informatique',
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
    title: {
      en: 'States that do not exist',
      ar: 'دول لا وجود لها',
      es: 'Estados que no existen',
      zh: '并不存在的国家',
      ru: 'Несуществующие государства',
      fr: 'États qui n’existent pas',
    },
    access: 'public',
    note: 'Names are drawn from a table of syllables, the same for each of the six languages; the first six stand in the made-up executive summaries. Regional groups have three quarters of the sizes of the real ones.',
  },
  reviews: {
    title: {
      en: 'Made-up reviews of the first cycle',
      ar: 'استعراضات مختلَقة للدورة الأولى',
      es: 'Exámenes ficticios del primer ciclo',
      zh: '虚构的第一周期审议',
      ru: 'Вымышленные обзоры первого цикла',
      fr: 'Examens fictifs du premier cycle',
    },
    access: 'public',
    note: 'The reviews completed by 6 November 2017 of parties drawn by lot within regional groups. Symbols are made up as well and belong to no document.',
  },
  review_findings: {
    title: {
      en: 'Made-up findings of the first cycle',
      ar: 'نتائج مختلَقة للدورة الأولى',
      es: 'Constataciones ficticias del primer ciclo',
      zh: '虚构的第一周期审议结果',
      ru: 'Вымышленные выводы первого цикла',
      fr: 'Constatations fictives du premier cycle',
    },
    access: 'public',
    note: 'Findings of the six States of the made-up executive summaries are read from these and not in this file.',
  },
  ta_needs: {
    title: {
      en: 'Made-up technical assistance needs',
      ar: 'احتياجات مختلَقة من المساعدة التقنية',
      es: 'Necesidades de asistencia técnica ficticias',
      zh: '虚构的技术援助需求',
      ru: 'Вымышленные потребности в технической помощи',
      fr: 'Besoins fictifs d’assistance technique',
    },
    access: 'public',
    note: 'Needs of the six States of the made-up executive summaries are read from these and not in this file.',
  },
  follow_up_measures: {
    title: {
      en: 'Made-up measures taken after reviews',
      ar: 'تدابير مختلَقة متَّخَذة بعد الاستعراضات',
      es: 'Medidas ficticias adoptadas después de los exámenes',
      zh: '虚构的审议后采取的措施',
      ru: 'Вымышленные меры, принятые после обзоров',
      fr: 'Mesures fictives prises à la suite des examens',
    },
    access: 'restricted',
  },
  ta_activities: {
    title: {
      en: 'Made-up technical assistance activities',
      ar: 'أنشطة مساعدة تقنية مختلَقة',
      es: 'Actividades de asistencia técnica ficticias',
      zh: '虚构的技术援助活动',
      ru: 'Вымышленные мероприятия по оказанию технической помощи',
      fr: 'Activités fictives d’assistance technique',
    },
    access: 'public',
    note: 'No provider of this file exists.',
  },
  cooperation_requests: {
    title: {
      en: 'Made-up logs of requests for international cooperation',
      ar: 'سجلات مختلَقة لطلبات التعاون الدولي',
      es: 'Registros ficticios de solicitudes de cooperación internacional',
      zh: '虚构的国际合作请求登记簿',
      ru: 'Вымышленные журналы учета просьб о международном сотрудничестве',
      fr: 'Registres fictifs de demandes de coopération internationale',
    },
    access: 'restricted',
    note: 'Marked as restricted so that the withholding of small numbers can be seen at work.',
  },
  case_management_replies: {
    title: {
      en: 'Made-up replies on case management systems',
      ar: 'ردود مختلَقة بشأن نظم إدارة القضايا',
      es: 'Respuestas ficticias sobre los sistemas de gestión de casos',
      zh: '虚构的关于案件管理系统的答复',
      ru: 'Вымышленные ответы о системах управления делами',
      fr: 'Réponses fictives sur les systèmes de gestion des dossiers',
    },
    access: 'restricted',
  },
  civil_administrative_replies: {
    title: {
      en: 'Made-up replies on civil and administrative proceedings',
      ar: 'ردود مختلَقة بشأن الإجراءات المدنية والإدارية',
      es: 'Respuestas ficticias sobre los procedimientos civiles y administrativos',
      zh: '虚构的关于民事和行政诉讼的答复',
      ru: 'Вымышленные ответы о гражданском и административном производстве',
      fr: 'Réponses fictives sur les procédures civiles et administratives',
    },
    access: 'restricted',
  },
  focal_points: {
    title: {
      en: 'Made-up focal points',
      ar: 'جهات وصل مختلَقة',
      es: 'Puntos de contacto ficticios',
      zh: '虚构的协调人',
      ru: 'Вымышленные координаторы',
      fr: 'Points de contact fictifs',
    },
    access: 'restricted',
  },
  authorities: {
    title: {
      en: 'Made-up directory of competent national authorities',
      ar: 'دليل مختلَق للسلطات الوطنية المختصة',
      es: 'Directorio ficticio de autoridades nacionales competentes',
      zh: '虚构的国家主管机关名录',
      ru: 'Вымышленный справочник компетентных национальных органов',
      fr: 'Répertoire fictif des autorités nationales compétentes',
    },
    access: 'restricted',
  },
  extradition_conditions: {
    title: {
      en: 'Made-up conditions and procedures of extradition',
      ar: 'شروط وإجراءات مختلَقة لتسليم المجرمين',
      es: 'Condiciones y procedimientos de extradición ficticios',
      zh: '虚构的引渡条件和程序',
      ru: 'Вымышленные условия и процедуры выдачи',
      fr: 'Conditions et procédures fictives d’extradition',
    },
    access: 'restricted',
  },
  declarations: {
    title: {
      en: 'Made-up declarations and reservations',
      ar: 'إعلانات وتحفظات مختلَقة',
      es: 'Declaraciones y reservas ficticias',
      zh: '虚构的声明和保留',
      ru: 'Вымышленные заявления и оговорки',
      fr: 'Déclarations et réserves fictives',
    },
    access: 'public',
  },
  conclusions: {
    title: {
      en: 'Draft conclusions as an example',
      ar: 'مشاريع استنتاجات على سبيل المثال',
      es: 'Proyecto de conclusiones a título de ejemplo',
      zh: '作为示例的结论草案',
      ru: 'Проекты выводов, приводимые в качестве примера',
      fr: 'Projets de conclusions, à titre d’exemple',
    },
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
  title: {
    en: 'Illustrative data of States that do not exist',
    ar: 'بيانات توضيحية لدول لا وجود لها',
    es: 'Datos ilustrativos de Estados que no existen',
    zh: '虚构示例数据：所涉国家并不存在',
    ru: 'Вымышленные данные о несуществующих государствах',
    fr: 'Données fictives concernant des États qui n’existent pas',
  },
  about: {
    en: 'Made-up reviews, findings, needs, assistance, requests and replies of made-up States, for what is not publicly available in machine-readable form.',
    ar: 'استعراضات ونتائج واحتياجات ومساعدات وطلبات وردود مختلَقة لدول مختلَقة، فيما لا يتاح للعموم في شكل مقروء آلياً.',
    es: 'Exámenes, constataciones, necesidades, asistencia, solicitudes y respuestas ficticios de Estados ficticios, para lo que no está a disposición del público en formato legible por máquina.',
    zh: '虚构国家的虚构审议、审议结果、需求、援助、请求和答复，用于代替未以机器可读形式公开的内容。',
    ru: 'Вымышленные обзоры, выводы, потребности, помощь, просьбы и ответы вымышленных государств взамен данных, не имеющихся в открытом доступе в машиночитаемой форме.',
    fr: 'Examens, constatations, besoins, assistance, demandes et réponses fictifs d’États fictifs, pour ce qui n’est pas accessible au public sous une forme lisible par machine.',
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
        es: 'Todos los Estados de esta colección y todo lo que se dice de ellos son invenciones de un programa informático. Ninguno describe un Estado real, y ninguna de las signaturas corresponde a un documento.',
        zh: '本数据集合中的所有国家以及关于这些国家的所有内容均由程序虚构。其中没有任何内容描述真实国家，任何文号均不属于任何文件。',
        ru: 'Все государства этого собрания данных и все сведения о них вымышлены программой. Ни одно из них не описывает реального государства, и ни одно из условных обозначений документов не принадлежит какому-либо документу.',
        fr: 'Tous les États de la présente collection et tout ce qui en est dit sont fictifs et ont été produits par un programme informatique. Aucun d’eux ne décrit un État réel, et aucune des cotes de documents n’appartient à un document.',
      },
    },
    {
      id: 'form_only',
      text: {
        en: 'The collection shows what tables, charts and notes look like once such data are at hand. Its States were drawn by lot from a made-up population, within regional groups; the intervals speak of that population only, and no figure allows a conclusion on States parties.',
        ar: 'تبيِّن هذه المجموعة الشكل الذي تتخذه الجداول والرسوم البيانية والمذكرات متى توافرت بيانات من هذا القبيل. وقد سُحبت دولها بالقرعة ضمن المجموعات الإقليمية من مجتمع إحصائي مختلَق؛ ولا تخصُّ فترات الثقة سوى ذلك المجتمع، ولا يسمح أيُّ رقم باستخلاص استنتاج بشأن الدول الأطراف.',
        es: 'La colección muestra el aspecto que tienen los cuadros, gráficos y notas una vez que se dispone de tales datos. Sus Estados se eligieron por sorteo de una población ficticia, dentro de los grupos regionales; los intervalos se refieren solo a esa población, y ninguna cifra permite extraer conclusiones sobre los Estados partes.',
        zh: '本数据集合显示具备此类数据时各种表、图和说明的样式。其中的国家系从虚构总体中按区域组抽签选出；各区间仅说明该总体的情况，不能根据任何数字就缔约国得出结论。',
        ru: 'Собрание данных показывает, как выглядят таблицы, диаграммы и записки при наличии таких данных. Его государства отобраны по жребию из вымышленной совокупности в пределах региональных групп; интервалы относятся только к этой совокупности, и ни один показатель не позволяет делать выводы о государствах-участниках.',
        fr: 'La collection montre à quoi ressemblent les tableaux, graphiques et notes dès lors que de telles données sont disponibles. Ses États ont été tirés au sort dans une population fictive, au sein de groupes régionaux ; les intervalles ne concernent que cette population, et aucun chiffre n’autorise une conclusion sur les États parties.',
      },
    },
    {
      id: 'groups_by_chance',
      text: {
        en: 'Regional groups were given to the States by lot, and nothing was drawn with regard to them. Where groups differ in what follows, they differ by chance.',
        ar: 'وُزِّعت الدول على المجموعات الإقليمية بالقرعة، ولم يُراعَ الانتماء إليها في سحب أيٍّ من البيانات. وأيُّ اختلاف بين المجموعات فيما يلي إنما هو من قبيل المصادفة.',
        es: 'Los grupos regionales se asignaron a los Estados por sorteo, y ningún dato se generó teniéndolos en cuenta. Si los grupos difieren en lo que sigue, es por azar.',
        zh: '各国所属区域组系抽签分配，生成任何数据时均未考虑区域组。下文各组之间的差异纯属偶然。',
        ru: 'Государства распределены по региональным группам по жребию, и при определении всех остальных данных группы не учитывались. Если ниже группы различаются, эти различия случайны.',
        fr: 'Les groupes régionaux ont été attribués aux États par tirage au sort, et aucune donnée n’a été tirée en fonction de ceux-ci. Lorsque des groupes diffèrent dans ce qui suit, c’est par l’effet du hasard.',
      },
    },
  ],
};

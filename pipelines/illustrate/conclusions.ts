/** Draft conclusions for the report of the meeting: item, English, Arabic. They are examples of the form and bind nobody. */
const DRAFTS: readonly (readonly [item: number, en: string, ar: string])[] = [
  [
    3,
    'States parties may wish to consult with the requesting State before they refuse extradition or mutual legal assistance, and to give their reasons where they do refuse.',
    'لعلَّ الدول الأطراف تود أن تتشاور مع الدولة الطالبة قبل رفض تسليم المجرمين أو المساعدة القانونية المتبادلة، وأن تبيِّن الأسباب عند الرفض.',
  ],
  [
    3,
    'States parties may wish to report to the secretariat on the measures they have taken after their reviews.',
    'لعلَّ الدول الأطراف تود أن تبلغ الأمانة بالتدابير التي اتخذتها بعد استعراضاتها.',
  ],
  [
    4,
    'The secretariat should continue to collect information on case management systems for extradition and mutual legal assistance requests.',
    'ينبغي للأمانة أن تواصل جمع المعلومات عن نظم إدارة القضايا المستخدمة في طلبات تسليم المجرمين والمساعدة القانونية المتبادلة.',
  ],
  [
    4,
    'States parties that have an electronic system for such requests may wish to share it with others that have asked for one.',
    'لعلَّ الدول الأطراف التي لديها نظام إلكتروني لهذه الطلبات تود أن تتيحه للدول الأخرى التي طلبت نظاماً من هذا القبيل.',
  ],
  [
    5,
    'States parties that have not yet done so may wish to designate a focal point for civil and administrative proceedings.',
    'لعلَّ الدول الأطراف التي لم تعيِّن بعد جهة وصل معنية بالإجراءات المدنية والإدارية تود أن تفعل ذلك.',
  ],
  [
    6,
    'States parties should keep their entries in the directory of competent national authorities up to date.',
    'ينبغي للدول الأطراف أن تحدِّث على نحو منتظم بياناتها الواردة في دليل السلطات الوطنية المختصة.',
  ],
  [
    6,
    'Providers of technical assistance may wish to take into account the needs identified in the country reviews.',
    'لعلَّ مقدِّمي المساعدة التقنية يودُّون أن يراعوا الاحتياجات المستبانة في الاستعراضات القُطرية.',
  ],
];

export const conclusionRows = () =>
  DRAFTS.map(([item, en, ar], index) => ({
    conclusion_id: `C${String(index + 1).padStart(2, '0')}`,
    item,
    position: DRAFTS.slice(0, index + 1).filter(([other]) => other === item).length,
    text_en: en,
    text_ar: ar,
    conclusion_status: 'draft',
  }));

import type { ReferenceLang } from './references.ts';
import type { WordLists } from './words.ts';

/** Words of Chinese stand here for its lists only: its references are read by their own grammar (`chinese.ts`). */
const zh: WordLists = {
  article: {},
  part: {},
  foreign: '',
  and: '和|及|以及|与|或|或者|并|暨|、',
  to: '至 到',
  of: '',
  fillers: '',
  adverbs: '',
  back: '',
  its: '',
  laws: '',
  lawWords: '',
  codes: '',
  conventions: '',
  names: '',
  own: '',
  others: '',
  against: '',
  corruption: '',
  ordinals: '',
};

const en: WordLists = {
  article: { one: 'article', many: 'articles arts artt', any: 'art' },
  part: {
    one: 'paragraph para par. subparagraph subpara subpar. sub-paragraph §',
    many: 'paragraphs paras pars. subparagraphs subparas subpars. §§',
    any: 'letter lit. litt.',
  },
  foreign:
    'section sections sec secs. s. ss. rule rules regulation regulations clause clauses recommendation recommendations resolution principle principles chapter chapters schedule subsection subsections protocol item',
  afterKeyword: 'no nos number numbers from',
  and: 'and|or|as well as|and also|and or|&|together with|along with',
  to: 'to through until till thru',
  of: 'of under in from',
  fillers:
    'the this that said same its s in particular especially notably specifically namely particularly including inter alia also both only chapeau',
  adverbs:
    'where relevant|where appropriate|where applicable|where necessary|where possible|as relevant|as appropriate|as applicable|as necessary|if relevant|if appropriate|if applicable|if necessary|if any|when relevant|when appropriate|in particular|particularly|especially|specifically|notably|namely|most notably|more specifically|more particularly|above all|including|inter alia|among others|also|respectively|possibly|to the extent possible|to a lesser extent|at least|in part',
  back: 'thereof latter',
  its: 'its his their whose',
  laws: 'constitution criminal penal code procedure ordinance decree statute regulation charter protocol treat agreement proclamation legislation bill directive resolution decision report agenda guideline edict acts memorandum rulebook by-law bylaw standing covenant manual',
  lawWords:
    'act law laws rules oecd fatf untoc cp cpp cc ccp cpc pcc icc untc vienna palermo ipc crpc above below supra infra',
  codes: 'code constitution ordinance decree cp cpp cc ccp cpc statute act',
  conventions: 'convention',
  names: 'uncac',
  own: 'the this that said present same un united nations u n merida convention against corruption uncac',
  others: 'on for relating concerning pertaining',
  against: 'against',
  corruption: 'corruption',
  ordinals: 'first second third fourth fifth sixth seventh eighth ninth tenth',
};

const fr: WordLists = {
  article: { one: 'article', many: 'articles arts', any: 'art' },
  part: {
    one: 'paragraphe alinéa sous-alinéa sous-paragraphe paragr.',
    many: 'paragraphes alinéas paras pars.',
    any: 'par. para § §§ al. als. alin. let. lettre lettres litt. lit. sous-al. ch. chiffre',
  },
  foreign: 'section sections règle règles recommandation recommandations résolution chapitre chapitres clause point',
  afterKeyword: 'de du',
  and: 'et|ou|ainsi que|et ou|&|de même que',
  to: 'à au aux jusqu',
  of: 'de du des d dudit desdits ladite dans à au aux en',
  fillers:
    'la le les l ce cet cette ces même mêmes dit dudit ledit son sa ses en particulier notamment spécialement surtout y compris plus précisément à savoir',
  adverbs:
    'le cas échéant|s ’ il y a lieu|au besoin|si nécessaire|selon le cas|selon qu ’ il convient|en tant que de besoin|en particulier|notamment|spécialement|particulièrement|plus particulièrement|plus précisément|surtout|y compris|entre autres|à savoir|également|aussi|respectivement|éventuellement|dans la mesure du possible|tout particulièrement|en partie',
  back: 'celle celui celles ceux',
  its: 'son ses leur leurs sa',
  laws: 'constitution loi code ordonnance décret statut règlement charte protocole trait accord arrêté directive résolution pacte décision rapport légis lois dahir circulaire acte',
  lawWords: 'cp cpp cc cpc ocde gafi cjm untoc palerme supra infra ci',
  codes: 'code constitution ordonnance décret cp cpp cc cpc pénal pénale',
  conventions: 'convention',
  names: 'cnucc uncac cnuc',
  own: 'la cette ladite présente même convention',
  others:
    'sur relative concernant pénal civil interaméricain européen africain arabe palerme ocde conseil union ligue vienne strasbourg anti-corruption pour',
  against: 'contre',
  corruption: 'corruption',
  ordinals:
    'premier/première/1er/1re deuxième/second/seconde troisième quatrième cinquième sixième septième huitième neuvième dixième',
};

const es: WordLists = {
  article: { one: 'artículo', many: 'artículos arts artt', any: 'art' },
  part: {
    one: 'párrafo párr apartado apdo. inciso inc. literal numeral subpárrafo letra lit. subapartado núm. aptdo. apart. párraf.',
    many: 'párrafos párrs apartados apdos. incisos incs. literales numerales subpárrafos letras subapartados núms.',
    any: '§ §§ par. pár. lits.',
  },
  foreign:
    'sección secciones regla reglas recomendación recomendaciones resolución capítulo capítulos cláusula punto tema',
  afterKeyword: 'de del',
  and: 'y|e|o|u|así como|y o|&|y también',
  to: 'a al hasta',
  of: 'de del en d',
  fillers:
    'la el los las lo este esta ese esa dicho dicha dichos mismo misma mismos su sus en particular especialmente concretamente incluido incluidos incluidas en concreto sobre todo principalmente',
  adverbs:
    'cuando proceda|cuando corresponda|cuando sea pertinente|cuando sea necesario|si procede|si corresponde|en su caso|según proceda|según corresponda|de ser necesario|de ser el caso|en particular|en especial|especialmente|particularmente|específicamente|concretamente|en concreto|sobre todo|principalmente|entre otros|entre ellos|incluido|incluidos|incluida|incluidas|inclusive|también|además|asimismo|respectivamente|eventualmente|en la medida de lo posible|a saber|en parte',
  back: 'esta este ella aquella aquel misma mismo',
  its: 'su sus cuyo cuyos',
  laws: 'constitución constitucion ley leyes código codigo ordenanza decreto estatuto reglamento carta pacto protocolo tratado acuerdo directiva resolución decisión informe legisl proyecto',
  lawWords: 'cp cpp cc cpc ocde gafi untoc palermo supra infra',
  codes: 'código constitución decreto cp cpp cc cpc penal',
  conventions: 'convención convencion',
  names: 'cnucc uncac cnuc',
  own: 'la esta dicha citada presente misma mencionada convención referida',
  others:
    'sobre relativa para interamericana europea africana árabe palermo ocde consejo unión liga viena estrasburgo penal civil',
  against: 'contra',
  corruption: 'corrupción',
  ordinals:
    'primero/primer/primera segundo/segunda tercero/tercer/tercera cuarto/cuarta quinto/quinta sexto/sexta séptimo/séptima octavo/octava noveno/novena décimo/décima',
};

const ru: WordLists = {
  article: {
    one: 'статья статью статье статьёй статьей статьею',
    many: 'статей статьям статьями статьях',
    any: 'статьи ст. стст.',
  },
  part: {
    one: 'пункт пункту пунктом пункте подпункт подпункту подпунктом подпункте п. подп. подпун. параграф параграфе абз. абзац',
    many: 'пункты пунктов пунктам пунктами пунктах пп. подпункты подпунктов подпунктам подпунктами подпунктах параграфы параграфов',
    any: 'пункта подпункта параграфа лит. литера литеры литере буква § §§ подпп.',
  },
  foreign:
    'глава главы главой главе глав раздел раздела разделе разделом правило правила рекомендация рекомендации рекомендаций рекомендацией резолюция резолюции резолюцией',
  domestic: 'часть части частью частей частям частями частях ч. чч.',
  afterKeyword: 'с',
  and: 'и|или|а также|и или|и также|либо|&',
  to: 'по до',
  of: 'из в к от',
  fillers:
    'той того том тому тех те этой этого этой же указанной указанного указанных настоящей данной данного его её их самой самого упомянутой упомянутого в частности особенности том числе именно а прежде всего',
  adverbs:
    'в частности|в том числе|в особенности|особенно|прежде всего|главным образом|а именно|включая|соответственно|в соответствующих случаях|в надлежащих случаях|в случае необходимости|при необходимости|когда это применимо|где это применимо|если применимо|по мере необходимости|по возможности|в зависимости от обстоятельств|среди прочего|также|отчасти|в первую очередь',
  back: 'последней последнего',
  its: 'его её их своей своих',
  laws: 'кодекс закон конституц устав указ постановлен положен договор протокол соглашен регламент правил декрет резолюц решен доклад повестк законопроект директив хартии хартия пакт',
  lawWords: 'ук упк коап гк гпк тк апк ак фз уик кпк уп палермской оэср фатф выше ниже',
  codes: 'кодекс конституц ук упк коап гк гпк тк',
  conventions: 'конвенци',
  names: 'кпкоон',
  own: 'настоящей данной этой указанной той же самой',
  others:
    'о об по оэср совета снг африканск межамериканск европейск арабск палермск организации-оэср лиги союза уголовн гражданск',
  against: 'против',
  corruption: 'коррупци',
  ordinals:
    'первый/первого/первом/первому/первая/первой/первую второй/второго/втором/вторая/вторую третий/третьего/третьем/третья/третьей/третью четвертый/четвертого пятый/пятого шестой/шестого седьмой/седьмого восьмой/восьмого девятый/девятого десятый/десятого',
};

/** Arabic words stand without their article and prefixes, which `keywords.ts` takes off. */
const ar: WordLists = {
  article: { one: 'مادة م. مادّة', many: 'مواد مادتان مادتين مادتا مادتي' },
  part: { one: 'فقرة بند', many: 'فقرات فقرتان فقرتين فقرتا فقرتي بندان بندين بنود', any: 'ف.' },
  foreign: 'توصية توصيات توصيتان توصيتين قرار فصل فصلان فصلين فصول باب قسم قاعدة',
  afterKeyword: 'الفرعية الفرعيتان الفرعيتين الفرعيات فرعية من رقم أرقام رقما الفقرة',
  and: 'و|أو|وكذلك|فضلا عن|وأيضا|كذلك|ومن',
  to: 'إلى حتى لغاية',
  of: 'من في ضمن',
  fillers:
    'نفس ذات هذه تلك ولا سيما لا وبخاصة وخاصة خصوصا وتحديدا بما في ذلك وبالأخص خاصة بالأخص وعلى وجه الخصوص بالتحديد',
  adverbs:
    'عند الاقتضاء|حسب الاقتضاء|عند اللزوم|عند الضرورة|حيثما ينطبق|حيثما كان ذلك مناسبا|حسب الانطباق|حيثما اقتضى الأمر|ولا سيما|لا سيما|خاصة|بخاصة|خصوصا|تحديدا|بالتحديد|بالأخص|على وجه الخصوص|على الخصوص|على وجه التحديد|بوجه خاص|بصفة خاصة|بما في ذلك|بما فيها|من بينها|أيضا|على التوالي|تباعا|قدر الإمكان',
  back: 'منه منها',
  its: '',
  laws: 'قانون القانون دستور الدستور مرسوم المرسوم نظام النظام لائحة اللائحة مدونة المدونة مجلة المجلة قرار القرار بروتوكول البروتوكول معاهدة المعاهدة اتفاق الاتفاق ميثاق الميثاق عهد العهد تشريع التشريع تقرير التقرير جدول ظهير الظهير أمر الأمر مشروع القوانين قوانين مبادئ المبادئ',
  lawWords: '',
  codes: 'قانون الدستور دستور مرسوم المرسوم مجلة',
  conventions: 'اتفاقية الاتفاقية',
  names: '',
  own: 'هذه نفس ذات تلك',
  others: 'العربية الأفريقية الإفريقية الأوروبية المتعلقة المعنية الجنائية الأمريكية البلدان بشأن الخاصة',
  against: 'لمكافحة مكافحة ضد',
  corruption: 'الفساد',
  ordinals:
    'الأولى/الأول الثانية/الثاني/الثانيتان الثالثة/الثالث الرابعة/الرابع الخامسة/الخامس السادسة/السادس السابعة/السابع الثامنة/الثامن التاسعة/التاسع العاشرة/العاشر الحادية/الحادي',
};

/** The words of the six languages. */
export const LISTS: Readonly<Record<ReferenceLang, WordLists>> = { ar, zh, en, fr, ru, es };

import { distance } from 'fastest-levenshtein';
import type { Random } from './random.ts';

export const LANGUAGES = ['en', 'fr', 'es', 'ru', 'zh', 'ar'] as const;
type Language = (typeof LANGUAGES)[number];
/** A name in the six official languages. */
export type Name = Readonly<Record<Language, string>>;

/** A syllable as each of the six languages writes it: English, French, Spanish, Russian, Chinese, Arabic. */
const syllables = (table: string): readonly Name[] =>
  table
    .trim()
    .split('\n')
    .map(
      (line) =>
        Object.fromEntries(
          line
            .trim()
            .split(/\s+/)
            .map((part, at) => [LANGUAGES[at]!, part]),
        ) as Name,
    );

const FIRST = syllables(`
  Kal Kal Kal Кал 卡尔 كال
  Ver Ver Ver Вер 韦尔 فير
  Tam Tam Tam Там 塔姆 تام
  Lor Lor Lor Лор 洛尔 لور
  Bren Bren Bren Брен 布伦 برين
  Sel Sel Sel Сел 塞尔 سيل
  Dor Dor Dor Дор 多尔 دور
  Mir Mir Mir Мир 米尔 مير
  Nal Nal Nal Нал 纳尔 نال
  Far Far Far Фар 法尔 فار
  Gal Gal Gal Гал 加尔 غال
  Rin Rin Rin Рин 林 رين
  Tel Tel Tel Тел 特尔 تيل
  Zan Zan Zan Зан 赞 زان
  Fen Fen Fen Фен 芬 فين
  Lun Loun Lun Лун 伦 لون
  Pel Pel Pel Пел 佩尔 بيل
  Dal Dal Dal Дал 达尔 دال
  Mel Mel Mel Мел 梅尔 ميل
  Sar Sar Sar Сар 萨尔 سار
  Tor Tor Tor Тор 托尔 تور
  Val Val Val Вал 瓦尔 فال
  Yar Yar Yar Яр 亚尔 يار
  Zel Zel Zel Зел 泽尔 زيل
  Os Os Os Ос 奥斯 أوس
  Il Il Il Ил 伊尔 إيل
  Ar Ar Ar Ар 阿尔 آر
  Er Er Er Эр 埃尔 إير
  Bor Bor Bor Бор 博尔 بور
  Ker Ker Ker Кер 克尔 كير
`);

const MIDDLE = syllables(`
  do do do до 多 دو
  va va va ва 瓦 فا
  ri ri ri ри 里 ري
  me mé me ме 梅 مي
  no no no но 诺 نو
  la la la ла 拉 لا
  te té te те 特 تي
  mo mo mo мо 莫 مو
  ru rou ru ру 鲁 رو
  ba ba ba ба 巴 با
  li li li ли 利 لي
  ne né ne не 内 ني
  vo vo vo во 沃 فو
  ma ma ma ма 马 ما
  ve vé ve ве 韦 في
  ta ta ta та 塔 تا
  so so so со 索 سو
  di di di ди 迪 دي
`);

const LAST = syllables(`
  nia nie nia ния 尼亚 نيا
  ria rie ria рия 里亚 ريا
  lia lie lia лия 利亚 ليا
  via vie via вия 维亚 فيا
  zia zie zia зия 齐亚 زيا
  dor dor dor дор 多尔 دور
  mar mar mar мар 马尔 مار
  val val val вал 瓦尔 فال
  rand rand rand ранд 兰德 راند
  len len len лен 伦 لين
  ra ra ra ра 拉 را
  nor nor nor нор 诺尔 نور
`);

/** A made-up name: three syllables of the table, written in each language by the same table. */
export function madeUpName(random: Random): Name {
  const parts = [random.pick(FIRST), random.pick(MIDDLE), random.pick(LAST)];
  return Object.fromEntries(LANGUAGES.map((lang) => [lang, parts.map((part) => part[lang]).join('')])) as Name;
}

/** Letters only, without case, accents and signs of length, so that names can be compared as they sound. */
export const folded = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{Letter}]/gu, '')
    .replace(/[أإآ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه');

/** Regions, territories and former States of the real world that names of the table come near to. */
const OTHER_PLACES =
  'Abkhazia Aragon Armorica Bavaria Bessarabia Calabria Caledonia Carinthia Castilia Catalonia Dalmatia Galicia Gallia Karelia Kosovo Kurdistan Livonia Lorraine Lombardia Macedonia Moldavia Moravia Navarra Ossetia Pomerania Rhodesia Sardinia Sarmatia Saxonia Silesia Slavonia Tasmania Taiwan Tartaria Transnistria Valencia Valonia Varna Verona Zanzibar'.split(
    ' ',
  );

/** Sequences of letters that are rude or mean somebody in one of the six languages. */
const UNWANTED =
  /anal|arse|bast|cul|domina|dork|falla|fart|male|merd|mord|nazi|rape|salo|seno|tard|tit|viol|vomi|бля|гов|еба|муд|сра|хуй|كس|نيك|زب|عرب/u;

/** A letter or two letters that stand twice in a row, which no language of the six writes alike. */
const DOUBLED = /(..?)\1/u;

/** Names that are taken, by language, folded. */
export type TakenNames = Readonly<Record<Language, readonly string[]>>;

/** Forms of names that are taken: each whole, without what stands in brackets, and each longer word of it. */
export function takenNames(names: readonly Name[]): TakenNames {
  const forms = (name: string): string[] => {
    const short = name.replace(/[(（].*$/, '');
    return [name, short, ...short.split(/[\s-]+/).filter((word) => word.length >= 5)].map(folded);
  };
  return Object.fromEntries(
    LANGUAGES.map((lang) => [lang, [...new Set(names.flatMap((name) => forms(name[lang])))]]),
  ) as Record<Language, string[]>;
}

/** Is a name free of what is unwanted, and far from each name that is taken, in every language? */
export function isOwn(name: Name, taken: TakenNames): boolean {
  if (Object.values(name).some((one) => UNWANTED.test(one.toLowerCase()))) return false;
  if (DOUBLED.test(name.en.toLowerCase())) return false;
  if (OTHER_PLACES.some((place) => isNear(folded(name.en), folded(place)))) return false;
  return LANGUAGES.every((lang) => {
    const own = folded(name[lang]);
    return taken[lang].every((other) => !isNear(own, other));
  });
}

/** May one folded name be taken for another? They differ by two letters at most, or by one Chinese sign. */
const isNear = (one: string, other: string): boolean => distance(one, other) <= (/\p{Script=Han}/u.test(one) ? 1 : 2);

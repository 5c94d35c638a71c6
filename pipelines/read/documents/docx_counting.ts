import { roman } from '../../roman.ts';

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщэюя';
const ABJAD = 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ';
const HIJAI = 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي';
const CHINESE = '〇一二三四五六七八九';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/** A number as Word prints it in one of its number formats (`w:numFmt`); in figures where the format is not known. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return repeated(value, LATIN);
    case 'upperLetter':
      return repeated(value, LATIN).toUpperCase();
    case 'russianLower':
      return repeated(value, RUSSIAN);
    case 'russianUpper':
      return repeated(value, RUSSIAN).toUpperCase();
    case 'arabicAbjad':
      return repeated(value, ABJAD);
    case 'arabicAlpha':
      return repeated(value, HIJAI);
    case 'lowerRoman':
      return romanOf(value).toLowerCase();
    case 'upperRoman':
      return romanOf(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'hindiNumbers':
    case 'hindiArabic':
      return shifted(value, 0x660);
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return shifted(value, 0xff10);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x245f + value) : String(value);
    case 'decimalEnclosedParen':
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x2473 + value) : `(${value})`;
    case 'ideographTraditional':
      return STEMS[(value - 1) % STEMS.length] ?? String(value);
    case 'ideographZodiac':
      return BRANCHES[(value - 1) % BRANCHES.length] ?? String(value);
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return [...String(value)].map((digit) => CHINESE[Number(digit)]).join('');
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return chinese(value);
    case 'none':
      return '';
    default:
      return String(value);
  }
}

/** a … z, aa, bb … */
function repeated(value: number, alphabet: string): string {
  if (value < 1) return '';
  const letter = alphabet[(value - 1) % alphabet.length]!;
  return letter.repeat(Math.min(Math.ceil(value / alphabet.length), 20));
}

function chinese(value: number): string {
  if (value < 1 || value > 999) return String(value);
  const [hundreds, tens, ones] = String(value).padStart(3, '0').split('').map(Number) as [number, number, number];
  const last = ones > 0 ? CHINESE[ones]! : '';
  if (hundreds === 0) return tens === 0 ? last : `${tens === 1 ? '' : CHINESE[tens]}十${last}`;
  const middle = tens > 0 ? `${CHINESE[tens]}十` : ones > 0 ? '零' : '';
  return `${CHINESE[hundreds]}百${middle}${last}`;
}

function shifted(value: number, zero: number): string {
  return [...String(value)].map((digit) => String.fromCodePoint(zero + Number(digit))).join('');
}

/** Word writes no Roman number beyond these. */
const romanOf = (value: number): string => (value < 1 || value > 3999 ? String(value) : roman(value));

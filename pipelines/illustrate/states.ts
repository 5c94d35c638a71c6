import { REGIONAL_GROUPS } from '../../schemas/columns.ts';
import { AS_OF, type Day, day, written } from './calendar.ts';
import { isOwn, LANGUAGES, madeUpName, type Name, takenNames } from './names.ts';
import { randomStream } from './random.ts';

export type RegionalGroup = (typeof REGIONAL_GROUPS)[number];

/** A State of the made-up world: what its row says, and what no row says but its other rows follow from. */
export interface State {
  readonly iso3: string;
  readonly name: Name;
  readonly regionalGroup: RegionalGroup;
  readonly signedOn: Day | undefined;
  readonly depositedOn: Day | undefined;
  readonly depositType: string | undefined;
  /**
   * How well its institutions cope, about standard normal. Drawn without regard to the regional group, so that no group is better
   * or worse by construction; what differs between groups in the tables is chance.
   */
  readonly capacity: number;
  /** Language of its authorities, ISO 639-1. */
  readonly language: string;
}

export const isParty = (state: State): boolean => state.depositedOn !== undefined && state.depositedOn <= AS_OF;

/** States of each group: those of the real world, three in four. */
const GROUP_SIZES: Readonly<Record<RegionalGroup, number>> = {
  african: 39,
  asia_pacific: 40,
  eastern_european: 16,
  latin_american_caribbean: 24,
  western_european_other: 21,
};

type Fixed = readonly [iso3: string, names: string, group: RegionalGroup, signed: string, deposited: string];
/** The States of the made-up executive summaries, as these say; names in English, French, Spanish, Russian, Chinese, Arabic. */
const OF_THE_DOCUMENTS: readonly Fixed[] = [
  [
    'XAA',
    'Kelmoria Kelmorie Kelmoria Келмория 凯尔莫里亚 كيلموريا',
    'western_european_other',
    '2003-12-10',
    '2007-08-22',
  ],
  ['XAB', 'Brevania Brévanie Brevania Бревания 布雷瓦尼亚 بريفانيا', 'african', '2003-12-09', '2008-06-02'],
  [
    'XAC',
    'Montelira Montélire Montelira Монтелира 蒙特利拉 مونتيليرا',
    'latin_american_caribbean',
    '2003-12-11',
    '2006-04-27',
  ],
  ['XAD', 'Ormezia Ormézie Ormezia Ормезия 奥尔梅齐亚 أورميزيا', 'eastern_european', '2003-12-10', '2006-04-19'],
  ['XAE', 'Lantoria Lantorie Lantoria Лантория 兰陀里亚 لانتوريا', 'asia_pacific', '2005-09-15', '2007-04-11'],
  [
    'XAF',
    'Nakhilistan Nakhilistan Najilistán Нахилистан 纳希利斯坦 نخيلستان',
    'asia_pacific',
    '2003-12-09',
    '2006-08-14',
  ],
];

const SPOKEN = { en: 30, fr: 22, es: 17, ar: 13, ru: 9, pt: 6, zh: 3 } as const;
const DEPOSIT_TYPES = { ratification: 86, acceptance: 7, approval: 7 } as const;

/** Whether an executive summary of the collection speaks of the State. */
export const hasDocument = ({ iso3 }: State): boolean => OF_THE_DOCUMENTS.some(([code]) => code === iso3);

/** XAA, XAB … XBA …: codes that ISO 3166 leaves to users. */
export const codeOf = (index: number): string =>
  `X${String.fromCharCode(65 + Math.floor(index / 26))}${String.fromCharCode(65 + (index % 26))}`;

/** All States of the world, in the order of their codes; `realNames` are names that none may resemble. */
export function makeStates(seed: number, realNames: readonly Name[]): State[] {
  const named: Name[] = [];
  const fixed = OF_THE_DOCUMENTS.map(([iso3, names, regionalGroup, signed, deposited]) => {
    const [en, fr, es, ru, zh, ar] = names.split(' ') as [string, string, string, string, string, string];
    named.push({ en, fr, es, ru, zh, ar });
    return { iso3, name: named.at(-1)!, regionalGroup, signedOn: day(signed), depositedOn: day(deposited) };
  });
  const real = takenNames(realNames);
  const groups = groupsByLot(seed);
  const others = groups.map((regionalGroup, index) => {
    const iso3 = codeOf(index + fixed.length);
    const random = randomStream(seed, 'states', iso3);
    let name = madeUpName(random);
    while (!isOwn(name, real) || !isOwn(name, takenNames(named))) name = madeUpName(random);
    named.push(name);
    return { iso3, name, regionalGroup, ...treatyDays(seed, iso3) };
  });
  return [...fixed.map((state) => ({ ...state, depositType: 'ratification' })), ...others].map((state, index) => {
    const random = randomStream(seed, 'capacity', state.iso3);
    const [capacity, spoken] = [random.normal(), random.weighted(SPOKEN)];
    // The documents are written in the six languages in turn.
    return { ...state, capacity, language: LANGUAGES[index] ?? spoken };
  });
}

/** The groups of the States that are in no document, in the order of their codes. */
function groupsByLot(seed: number): RegionalGroup[] {
  const left = REGIONAL_GROUPS.flatMap((group) => {
    const taken = OF_THE_DOCUMENTS.filter(([, , of]) => of === group).length;
    return Array.from({ length: GROUP_SIZES[group] - taken }, () => group);
  });
  return randomStream(seed, 'groups').sample(left, left.length);
}

/** When a State signed and became a party: most by the end of 2009, some later, one in fourteen not by the day that counts. */
function treatyDays(seed: number, iso3: string): Pick<State, 'signedOn' | 'depositedOn' | 'depositType'> {
  const random = randomStream(seed, 'treaty', iso3);
  const openedOn = day('2003-12-09');
  const hasSigned = random.chance(0.72);
  const signedOn = hasSigned
    ? random.chance(0.6)
      ? random.between(openedOn, openedOn + 2)
      : random.between(openedOn + 3, day('2005-12-09'))
    : undefined;
  if (random.chance(0.07))
    return { signedOn: random.chance(0.3) ? signedOn : undefined, depositedOn: undefined, depositType: undefined };
  const start = signedOn ?? day('2005-12-10');
  const depositedOn = Math.min(start + 150 + Math.floor(random.skewed(850, 0.75)), AS_OF - random.between(40, 900));
  const depositType = signedOn === undefined ? 'accession' : random.weighted(DEPOSIT_TYPES);
  return { signedOn, depositedOn, depositType };
}

export const stateRow = (state: State) => ({
  iso3: state.iso3,
  ...Object.fromEntries(Object.entries(state.name).map(([lang, name]) => [`name_${lang}`, name])),
  regional_group: state.regionalGroup,
  is_un_member: true,
  convention_status: isParty(state) ? 'party' : state.signedOn === undefined ? 'none' : 'signatory',
  signed_on: state.signedOn && written(state.signedOn),
  deposited_on: state.depositedOn && written(state.depositedOn),
  deposit_type: state.depositType,
});

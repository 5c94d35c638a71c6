import { REGIONAL_GROUPS } from '../../schemas/columns.ts';
import { AS_OF, type Day, day, workday, written, yearOf } from './calendar.ts';
import { randomStream } from './random.ts';
import { isParty, type State } from './states.ts';

/** A party drawn by lot to be reviewed in one year of the cycle. */
export interface Draw {
  readonly state: State;
  readonly cycleYear: number;
  readonly drawnOn: Day;
}

/** A review that was completed by the day that counts. */
export interface Review {
  readonly state: State;
  readonly completedOn: Day;
  readonly symbol: string;
  readonly isTextComplete: boolean | undefined;
  readonly mentionsChapterIv: boolean | undefined;
  /** Whether its findings and needs are read from a document of the collection, so that no file holds any. */
  readonly isRead: boolean;
}

/** Days on which lots were drawn for the years of the first cycle; the last one among the parties that joined meanwhile. */
const DRAWN_ON = ['2010-07-05', '2011-06-10', '2012-06-22', '2013-05-31', '2015-06-05'].map(day);
const YEARS_BY_LOT = 4;

/** Reviews of the documents: year of the cycle, day of completion, symbol, as the documents say. */
const OF_THE_DOCUMENTS: Readonly<Record<string, readonly [cycleYear: number, completedOn: string, symbol: string]>> = {
  XAA: [3, '2014-03-19', 'CAC/COSP/IRG/I/3/1/Add.91'],
  XAB: [2, '2012-10-03', 'CAC/COSP/IRG/I/2/1/Add.84'],
  XAC: [4, '2015-03-09', 'CAC/COSP/IRG/I/4/1/Add.93'],
  XAD: [3, '2014-05-12', 'CAC/COSP/IRG/I/3/1/Add.94'],
  XAE: [2, '2013-05-03', 'CAC/COSP/IRG/I/2/1/Add.92'],
  XAF: [3, '2014-09-17', 'CAC/COSP/IRG/I/3/1/Add.96'],
};
/** No year of a real cycle has that many addenda. */
const FIRST_ADDENDUM = 201;

/**
 * The lots: in each regional group the parties of the first draw are spread over the four years of the cycle, as evenly as their
 * number allows; who joined later is reviewed in a year added to the cycle.
 */
export function drawLots(seed: number, states: readonly State[]): Draw[] {
  const parties = states.filter(isParty);
  const early = parties.filter(({ depositedOn }) => depositedOn! < DRAWN_ON[0]!);
  const draws = REGIONAL_GROUPS.flatMap((group) => {
    const random = randomStream(seed, 'lots', group);
    const inGroup = early.filter(({ regionalGroup }) => regionalGroup === group);
    const isFixed = ({ iso3 }: State): boolean => iso3 in OF_THE_DOCUMENTS;
    const fixedYears = inGroup.filter(isFixed).map(({ iso3 }) => OF_THE_DOCUMENTS[iso3]![0]);
    const places = random.sample([0, 1, 2, 3], YEARS_BY_LOT);
    const years = inGroup.map((_, index) => places[index % YEARS_BY_LOT]! + 1);
    for (const year of fixedYears) years.splice(years.indexOf(year), 1);
    const drawn = random.sample(years, years.length);
    return inGroup.map((state) => ({
      state,
      cycleYear: isFixed(state) ? OF_THE_DOCUMENTS[state.iso3]![0] : drawn.pop()!,
    }));
  });
  const late = parties
    .filter((state) => !early.includes(state) && state.depositedOn! < DRAWN_ON[YEARS_BY_LOT]!)
    .map((state) => ({ state, cycleYear: YEARS_BY_LOT + 1 }));
  return [...draws, ...late]
    .map((draw) => ({ ...draw, drawnOn: DRAWN_ON[draw.cycleYear - 1]! }))
    .sort((a, b) => (a.state.iso3 < b.state.iso3 ? -1 : 1));
}

/** The reviews completed in time. How long one takes has nothing to do with what it finds, so that lots stay lots. */
export function makeReviews(seed: number, draws: readonly Draw[]): Review[] {
  const dated = draws.map((draw) => ({ ...draw, completedOn: completedOn(seed, draw) }));
  const addenda = new Map<number, number>();
  return dated
    .filter((draw) => draw.completedOn <= AS_OF)
    .sort((a, b) => a.completedOn - b.completedOn || (a.state.iso3 < b.state.iso3 ? -1 : 1))
    .map(({ state, cycleYear, completedOn: on }) => {
      const isRead = state.iso3 in OF_THE_DOCUMENTS;
      const addendum = addenda.get(cycleYear) ?? FIRST_ADDENDUM;
      if (!isRead) addenda.set(cycleYear, addendum + 1);
      const symbol = isRead ? OF_THE_DOCUMENTS[state.iso3]![2] : `CAC/COSP/IRG/I/${cycleYear}/1/Add.${addendum}`;
      return { state, completedOn: on, symbol, isRead, ...(isRead ? WHOLE : textState(seed, state)) };
    })
    .sort((a, b) => (a.state.iso3 < b.state.iso3 ? -1 : 1));
}

const WHOLE = { isTextComplete: true, mentionsChapterIv: true };

function completedOn(seed: number, { state, drawnOn }: Draw): Day {
  const fixed = OF_THE_DOCUMENTS[state.iso3];
  return fixed
    ? day(fixed[1])
    : workday(drawnOn + 220 + Math.floor(randomStream(seed, 'reviews', state.iso3).skewed(1180, 0.65)));
}

/** What is known of the text that findings were coded from: nearly always whole; a text that breaks off may lack chapter IV. */
function textState(seed: number, { iso3 }: State): Pick<Review, 'isTextComplete' | 'mentionsChapterIv'> {
  const random = randomStream(seed, 'texts', iso3);
  const kind = random.weighted({ whole: 89, broken: 8, unknown: 3 });
  if (kind === 'whole') return WHOLE;
  return kind === 'broken'
    ? { isTextComplete: false, mentionsChapterIv: random.chance(0.4) }
    : { isTextComplete: undefined, mentionsChapterIv: random.chance(0.5) ? true : undefined };
}

export const reviewRow = ({ state, completedOn: on, ...review }: Review) => ({
  iso3: state.iso3,
  review_cycle: 1,
  chapters: ['III', 'IV'],
  issued_year: yearOf(on),
  completed_on: written(on),
  executive_summary_symbol: review.symbol,
  is_source_text_complete: review.isTextComplete,
  source_text_mentions_chapter_iv: review.mentionsChapterIv,
});

import { type Activity, activityRow, makeActivities } from './assistance.ts';
import { conclusionRows } from './conclusions.ts';
import { authorityRows, focalPointRows } from './directory.ts';
import { declarationRows, extraditionRows } from './extradition.ts';
import { type Finding, findingRow, makeFindings } from './findings.ts';
import { type Measure, makeMeasures, measureRow } from './follow_up.ts';
import type { Name } from './names.ts';
import { makeNeeds, type Need, needRow } from './needs.ts';
import { caseManagementRows, civilAdministrativeRows } from './replies.ts';
import { makeRequests, type Request, requestCount, requestRow } from './requests.ts';
import { type Draw, drawLots, makeReviews, type Review, reviewRow } from './reviews.ts';
import { makeStates, type State, stateRow } from './states.ts';

/** A made-up world: the same for the same seed, scale and real names, whatever the machine and the day. */
export interface World {
  readonly states: readonly State[];
  readonly draws: readonly Draw[];
  readonly reviews: readonly Review[];
  readonly findings: readonly Finding[];
  readonly needs: readonly Need[];
  readonly activities: readonly Activity[];
  readonly measures: readonly Measure[];
  /** Made anew each time they are asked for, one by one, since there may be millions. */
  readonly requests: () => Iterable<Request>;
  readonly requestCount: number;
}

export interface Chance {
  /** Decides everything that is drawn. */
  readonly seed: number;
  /** Times as many requests as the usual 2,000. */
  readonly scale: number;
}

export function makeWorld({ seed, scale }: Chance, realNames: readonly Name[]): World {
  const states = makeStates(seed, realNames);
  const draws = drawLots(seed, states);
  const reviews = makeReviews(seed, draws);
  const findings = makeFindings(seed, reviews);
  const needs = makeNeeds(seed, reviews, findings);
  const activities = makeActivities(seed, scale, states, needs);
  const measures = makeMeasures(seed, reviews, findings, activities);
  const requests = (): Iterable<Request> => makeRequests(seed, scale, states);
  return { states, draws, reviews, findings, needs, activities, measures, requests, requestCount: requestCount(scale) };
}

/** A cell: text, a number, a truth, a list of them, or nothing where it is unknown. */
export type Cell = string | number | boolean | readonly (string | number)[] | undefined;
export type Row = Readonly<Record<string, Cell>>;

/** The rows of every dataset of the collection, in columns of its contract. */
export function rowsOf(world: World, seed: number): Readonly<Record<string, Iterable<Row>>> {
  const { states, findings } = world;
  const civil = civilAdministrativeRows(seed, states);
  return {
    states: states.map(stateRow),
    reviews: world.reviews.map(reviewRow),
    review_findings: world.findings.map(findingRow),
    ta_needs: world.needs.map(needRow),
    follow_up_measures: world.measures.map(measureRow),
    ta_activities: world.activities.map(activityRow),
    cooperation_requests: mapped(world.requests(), requestRow),
    case_management_replies: caseManagementRows(seed, states, findings),
    civil_administrative_replies: civil,
    focal_points: focalPointRows(seed, states, civil),
    authorities: authorityRows(seed, states),
    extradition_conditions: extraditionRows(seed, states, findings),
    declarations: declarationRows(seed, states, findings),
    conclusions: conclusionRows(),
  };
}

function* mapped<Item>(items: Iterable<Item>, row: (item: Item) => Row): Generator<Row> {
  for (const item of items) yield row(item);
}

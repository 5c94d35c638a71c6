import { AS_OF, type Day, day, workday, written } from './calendar.ts';
import { type Random, randomStream } from './random.ts';
import { SENT_ON } from './replies.ts';
import { isParty, type State } from './states.ts';

/** Whom States name: authorities in the directory, and focal points. */

const AUTHORITY_NAMES: Readonly<Record<string, readonly string[]>> = {
  mutual_legal_assistance: [
    'Ministry of Justice, Department of International Cooperation',
    'Office of the Prosecutor General, International Division',
    'Office of the Attorney General',
  ],
  extradition: [
    'Ministry of Justice, Extradition Unit',
    'Ministry of Foreign Affairs, Legal Department',
    'Office of the Prosecutor General, Extradition Section',
  ],
  transfer_of_sentenced_persons: ['Ministry of Justice, Prison Service', 'Ministry of the Interior, Transfer Unit'],
  asset_recovery: [
    'Office for Asset Recovery',
    'Office of the Prosecutor General, Asset Recovery Unit',
    'Financial Intelligence Unit',
  ],
  prevention: [
    'Anti-Corruption Commission',
    'Office for Integrity',
    'Ministry of Public Administration, Ethics Department',
  ],
};
const SHORT: Readonly<Record<string, string>> = {
  mutual_legal_assistance: 'MLA',
  extradition: 'EXT',
  transfer_of_sentenced_persons: 'TSP',
  asset_recovery: 'AR',
  prevention: 'PRE',
};
const BASES = {
  convention: 0.62,
  bilateral_treaty: 0.7,
  multilateral_treaty: 0.5,
  domestic_law: 0.4,
  reciprocity: 0.45,
};
const CHANNELS = [
  'Duty officer by telephone',
  'Secure e-mail',
  'Police communication channel',
  'Network of contact points',
];

/** A day on which an entry was last changed: some were never changed since 2009, most in the last years. */
export const updatedOn = (random: Random): Day => {
  const age = Math.min(Math.floor(random.skewed(720, 0.95)), AS_OF - day('2009-02-02'));
  return Math.min(workday(AS_OF - age), AS_OF);
};

/** Entries of the directory of competent national authorities: four parties in five have some, one to four each. */
export const authorityRows = (seed: number, states: readonly State[]) =>
  states.filter(isParty).flatMap((state) => {
    const random = randomStream(seed, 'authorities', state.iso3);
    if (!random.chance(0.8)) return [];
    const more = random.sample(
      ['extradition', 'asset_recovery', 'prevention', 'transfer_of_sentenced_persons'],
      random.between(0, 3),
    );
    return ['mutual_legal_assistance', ...more].map((authorityFunction) =>
      authorityRow(random, state, authorityFunction),
    );
  });

function authorityRow(random: Random, { iso3, language }: State, authorityFunction: string) {
  const also = random.sample(
    ['en', 'fr', 'es', 'ru', 'ar'].filter((one) => one !== language),
    random.between(0, 2),
  );
  const isCooperation = authorityFunction !== 'prevention';
  const bases = Object.entries(BASES).flatMap(([basis, odds]) => (random.chance(odds) ? [basis] : []));
  const channel = random.unit();
  const via = random.pick(CHANNELS);
  return {
    authority_id: `${iso3}-${SHORT[authorityFunction]}-1`,
    iso3,
    authority_function: authorityFunction,
    name: random.pick(AUTHORITY_NAMES[authorityFunction]!),
    request_languages: random.chance(0.92) ? [language, ...also] : [],
    legal_bases: isCooperation && random.chance(0.9) ? bases : [],
    has_urgent_channel: !isCooperation || channel < 0.15 ? undefined : channel < 0.6,
    urgent_channel: isCooperation && channel >= 0.15 && channel < 0.6 ? via : undefined,
    updated_on: random.chance(0.985) ? written(updatedOn(random)) : undefined,
  };
}

const INSTITUTIONS: Readonly<Record<string, readonly string[]>> = {
  civil_and_administrative_proceedings: [
    'Ministry of Justice, Department of Civil Claims',
    'Office of the State Advocate',
    'Ministry of Finance, Legal Department',
  ],
  asset_recovery: [
    'Office for Asset Recovery',
    'Office of the Prosecutor General, Asset Recovery Unit',
    'Financial Intelligence Unit',
  ],
  international_cooperation: [
    'Ministry of Justice, Department of International Cooperation',
    'Anti-Corruption Commission, International Unit',
  ],
};
/** How likely a State is to have one for each matter, and for the first of them by what it replied, if it did. */
const MATTERS = {
  civil_and_administrative_proceedings: 0.2,
  asset_recovery: 0.34,
  international_cooperation: 0.14,
};

const LISTED_BY_ANSWER: Readonly<Record<string, number>> = { yes: 0.84, no: 0.08, no_answer: 0.25 };

/** Focal points: mostly as the State replied on civil and administrative proceedings, but the list is not kept by the reply. */
export function focalPointRows(
  seed: number,
  states: readonly State[],
  replies: readonly {
    readonly iso3: string;
    readonly question: string;
    readonly answer: string;
  }[],
) {
  return states.filter(isParty).flatMap(({ iso3 }) => {
    const random = randomStream(seed, 'focal_points', iso3);
    const said = replies.find((reply) => reply.iso3 === iso3 && reply.question === 'focal_point_designated');
    return Object.entries(MATTERS).flatMap(([matter, usual]) => {
      const isOfTheReply = matter === 'civil_and_administrative_proceedings';
      const institution = random.pick(INSTITUTIONS[matter]!);
      const isAfterAsking = random.chance(isOfTheReply ? 0.4 : 0.1);
      const [from, to] = isAfterAsking
        ? [SENT_ON.civil_administrative + 7, AS_OF - 14]
        : [day('2012-02-01'), SENT_ON.civil_administrative - 1];
      const on = workday(random.between(from, to));
      const isDated = random.chance(0.85);
      const odds = isOfTheReply && said ? LISTED_BY_ANSWER[said.answer]! : usual;
      if (!random.chance(odds)) return [];
      return [{ iso3, institution, matter, designated_on: isDated ? written(on) : undefined }];
    });
  });
}

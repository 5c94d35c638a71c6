import { written } from './calendar.ts';
import { updatedOn } from './directory.ts';
import { type Finding, says } from './findings.ts';
import { type Random, randomStream } from './random.ts';
import { hasDocument, isParty, type State } from './states.ts';

/**
 * What parties say of extradition: in the directory of conditions and procedures, and in declarations to the depositary. It agrees
 * with itself and with what their reviews found; a State with a document says it there.
 */

interface Stance {
  readonly takesConvention: boolean;
  readonly extraditesNationals: boolean;
}

function stanceOf(seed: number, state: State, findings: readonly Finding[]): Stance {
  const random = randomStream(seed, 'stance', state.iso3);
  const takesConvention = random.chance(0.62) || says(findings, state, 'good_practice', '44(5)');
  return { takesConvention, extraditesNationals: random.chance(0.38) };
}

const PROCEDURES = [
  'A court decides on admissibility, the Minister of Justice on surrender',
  'The Office of the Prosecutor General decides; its decision may be appealed',
  'The request goes through diplomatic channels to a court of appeal',
  'An examining judge hears the person; the Government decides',
];

/** Conditions and procedures of extradition: not quite half of the parties say them. */
export const extraditionRows = (seed: number, states: readonly State[], findings: readonly Finding[]) =>
  states
    .filter((state) => isParty(state) && !hasDocument(state))
    .flatMap((state) => {
      const random = randomStream(seed, 'extradition', state.iso3);
      if (!random.chance(0.48)) return [];
      const { takesConvention, extraditesNationals } = stanceOf(seed, state, findings);
      return [
        {
          iso3: state.iso3,
          takes_convention_as_basis: known(random, 0.92, takesConvention),
          requires_treaty: known(random, 0.92, random.chance(takesConvention ? 0.34 : 0.55)),
          requires_dual_criminality: known(random, 0.94, random.chance(0.88)),
          minimum_penalty_months: known(random, 0.86, Number(random.weighted({ 6: 8, 12: 68, 24: 17, 36: 7 }))),
          extradites_nationals: known(random, 0.92, extraditesNationals),
          has_simplified_procedure: known(random, 0.86, hasSimplifiedProcedure(random, state, findings)),
          usual_duration_days: known(random, 0.74, Math.max(30, Math.round(random.skewed(210, 0.55) / 15) * 15)),
          procedure: known(random, 0.6, random.pick(PROCEDURES)),
          updated_on: written(updatedOn(random)),
        },
      ];
    });

/** What is so, or nothing where the entry does not say. */
const known = <Value>(random: Random, share: number, value: Value): Value | undefined =>
  random.chance(share) ? value : undefined;

/** As the review found it under article 44 (9), where it did; else by lot. */
function hasSimplifiedProcedure(random: Random, state: State, findings: readonly Finding[]): boolean {
  const drawn = random.chance(0.52);
  if (says(findings, state, 'good_practice', '44(9)')) return true;
  return drawn && !says(findings, state, 'challenge', '44(9)');
}

/** Declarations and reservations: about one party in four made any. */
export const declarationRows = (seed: number, states: readonly State[], findings: readonly Finding[]) =>
  states
    .filter((state) => isParty(state) && !hasDocument(state))
    .flatMap((state) => {
      const random = randomStream(seed, 'declarations', state.iso3);
      if (!random.chance(0.24)) return [];
      const { takesConvention, extraditesNationals } = stanceOf(seed, state, findings);
      const onDisputes = random.chance(0.72);
      const isBasis = random.chance(0.75);
      const isReservation = random.chance(0.1);
      const onBasis = !takesConvention && isBasis ? 'no' : isReservation ? 'reservation_extent_not_stated' : undefined;
      const onNationals = onBasis === undefined && !extraditesNationals && random.chance(0.18);
      const onExtradition = onBasis !== undefined || onNationals;
      const onAssistance = random.chance(0.22) || !(onDisputes || onExtradition);
      return [
        {
          iso3: state.iso3,
          name_as_listed: state.name.en,
          articles: [...(onExtradition ? [44] : []), ...(onAssistance ? [46] : []), ...(onDisputes ? [66] : [])],
          is_art_66_reservation: onDisputes,
          mentions_art_44: onExtradition,
          mentions_art_46: onAssistance,
          art44_legal_basis_taken: onBasis,
          art46_13_central_authority: onAssistance ? 'Ministry of Justice' : undefined,
          art46_14_languages: onAssistance ? LANGUAGES_SAID[state.language] : undefined,
          chapter_iv_note:
            onBasis === 'no'
              ? 'Does not take the Convention as a basis for extradition'
              : onNationals
                ? 'Nationals are not extradited'
                : undefined,
        },
      ];
    });

const LANGUAGES_SAID: Readonly<Record<string, string>> = {
  en: 'English',
  fr: 'French',
  es: 'Spanish',
  ar: 'Arabic',
  ru: 'Russian',
  pt: 'Portuguese',
  zh: 'Chinese',
};

import { type Confidential, counted, isSmall, likewise, otherThan, parted } from './confidence.ts';
import type { Recomputed } from './note.ts';
import { type Collection, distinct, partiesOf, percent, type Row, recordsOf, share, statesOf } from './records.ts';
import { daysBetween, quantile } from './survival.ts';

const KINDS = [
  'extradition',
  'mutual_legal_assistance',
  'transfer_of_sentenced_person',
  'transfer_of_proceedings',
  'spontaneous_transmission',
];
const DIRECTIONS = ['received', 'sent'];

export function caseManagementSystems(collection: Collection): Recomputed {
  const replies = repliesOn(collection);
  const requests = requestsOn(collection);
  return {
    numbers: { ...replies.numbers, ...requests.numbers },
    tables: { ...replies.tables, ...requests.tables },
    sentences: [
      'Of {parties} parties, {replied} replied, or {replied_percent} per cent, and {not_replied} did not.',
      'deadlines and alerts in {deadlines} and statistics in {statistics}.',
      'The logs of up to {logs} States record requests since {first_day}: {received} received and {sent} sent',
      'within {extraditions_days} days (confidence interval: {extraditions_days_from} to {extraditions_days_to})',
      'On {backlog_day}, the end of the last month that can be shown, {backlog} of the requests received were open',
      'given that access by several authorities was named in {several_authorities} and secure transmission in {secure} of {replied} replies',
    ],
  };
}

function repliesOn(collection: Collection): Pick<Recomputed, 'numbers' | 'tables'> {
  const parties = partiesOf(collection);
  const isParty = statesOf(parties);
  const replies = recordsOf(collection, 'case_management_replies').filter(
    (reply) => isParty.has(reply.iso3!) && reply.replied_on! <= collection.as_of,
  );
  const replied = counted(replies);

  const hasReplied = statesOf(replies);
  const groups = distinct(parties, (party) => party.regional_group!).map((name) => {
    const group = parties.filter((party) => party.regional_group === name);
    const count = group.filter((party) => hasReplied.has(party.iso3!)).length;
    return { count, share: count / group.length };
  });
  const shares = groups.map((group) => group.share);
  const overGroups = (value: number): Confidential => ({
    value: Math.round(100 * value),
    states: hasReplied,
    family: groups.map(({ count }) => count),
  });

  const kind = parted(replies, (reply) => reply.system_kind!, replied);
  // A system may have several functions. How many do not have one is known too: of those that replied, and of those that name any.
  const functionsOf = (reply: Row): string[] => reply.system_functions!.split('|').filter((name) => name !== '');
  const naming = replies.filter((reply) => functionsOf(reply).length > 0).length;
  const having = (name: string): Confidential => {
    const found = counted(replies.filter((reply) => functionsOf(reply).includes(name)));
    return { ...found, family: functionSizes };
  };
  const functionSizes = distinct(replies.flatMap(functionsOf), (name) => name).flatMap((name) => {
    const count = replies.filter((reply) => functionsOf(reply).includes(name)).length;
    return [count, replies.length - count, naming - count];
  });
  const without = replies.length - naming;
  const noFunction = counted(
    replies.filter((reply) => functionsOf(reply).length === 0),
    [...functionSizes, naming, without],
  );

  const answer = {
    system_scope: parted(replies, (reply) => reply.system_scope!, replied),
    acquired_how: parted(replies, (reply) => reply.acquired_how!, replied),
    plans: parted(replies, (reply) => (reply.plans === 'none' ? 'no_plans' : reply.plans!), replied),
    is_willing_to_share: parted(replies, (reply) => WILLING[reply.is_willing_to_share!] ?? '', replied),
  };
  const answers = Object.entries(ANSWERS).flatMap(([question, codes]) =>
    codes.map((code) => {
      const count = answer[question as keyof typeof ANSWERS](code);
      return {
        system_question: question,
        system_answer: code === '' ? null : code,
        state_count: count,
        reply_share: likewise(share(count.states.size, replies.length), count),
      };
    }),
  );

  return {
    numbers: {
      parties: parties.length,
      replied,
      not_replied: likewise(parties.length - replies.length, replied),
      replied_percent: likewise(percent(replies.length, parties.length), replied),
      lowest_percent: overGroups(Math.min(...shares)),
      highest_percent: overGroups(Math.max(...shares)),
      dedicated: kind('dedicated_software'),
      wider: kind('part_of_wider_register'),
      spreadsheet: kind('spreadsheet'),
      paper: kind('paper'),
      registration: having('registration'),
      deadlines: having('deadlines_and_alerts'),
      documents: having('documents'),
      statistics: having('statistics'),
      several_authorities: having('access_by_several_authorities'),
      secure: having('secure_transmission'),
      no_function: noFunction,
      scope_both: answer.system_scope('both'),
      scope_assistance: answer.system_scope('mutual_legal_assistance'),
      scope_extradition: answer.system_scope('extradition'),
      built: answer.acquired_how('built'),
      bought: answer.acquired_how('bought'),
      given: answer.acquired_how('given'),
      planned: answer.plans('planned'),
      under_way: answer.plans('under_way'),
      no_plans: answer.plans('no_plans'),
      willing: answer.is_willing_to_share('willing'),
      not_willing: answer.is_willing_to_share('not_willing'),
      sharing_not_stated: answer.is_willing_to_share(''),
    },
    tables: { answers: { key: ['system_question', 'system_answer'], rows: answers } },
  };
}

const WILLING: Readonly<Record<string, string>> = { true: 'willing', false: 'not_willing' };
const ANSWERS = {
  system_scope: ['extradition', 'mutual_legal_assistance', 'both', ''],
  acquired_how: ['built', 'bought', 'given', ''],
  plans: ['no_plans', 'planned', 'under_way', ''],
  is_willing_to_share: ['willing', 'not_willing', ''],
} as const;

function requestsOn(collection: Collection): Pick<Recomputed, 'numbers' | 'tables'> {
  const { as_of: asOf } = collection;
  const logged = recordsOf(collection, 'cooperation_requests').filter((request) => request.received_on! <= asOf);
  const isOpenOn = (day: string) => (request: Row) =>
    request.received_on! <= day && (request.closed_on === '' || request.closed_on! > day);
  const isOpen = isOpenOn(asOf);

  const directed = (direction: string): Row[] => logged.filter((request) => request.direction === direction);
  /** All that is known of one kind of request in one direction. */
  const lookInto = (kind: string, direction: string) => {
    const requests = directed(direction).filter((request) => request.request_kind === kind);
    const all = parted(directed(direction), (request) => request.request_kind!)(kind);
    const outcome = parted(requests, (request) => (isOpen(request) ? 'open' : request.outcome || 'not_stated'), all);
    const isRefused = (request: Row): boolean => !isOpen(request) && request.outcome === 'refused';
    const refusals = requests.filter(isRefused);
    const refused = outcome('refused');
    const consultation = parted(refusals, (request) => request.was_consulted || 'not_stated', refused);
    const closed = otherThan(
      outcome('open'),
      requests.filter((request) => !isOpen(request)),
    );
    const spells = requests.map((request) => ({
      days: daysBetween(request.received_on!, isOpen(request) ? asOf : request.closed_on!),
      isOver: !isOpen(request),
    }));
    const time = (over: number) => {
      const { day, from, to } = quantile(spells, over);
      return { days: likewise(day, all), from: likewise(from, all), to: likewise(to, all) };
    };
    return {
      request_kind: kind,
      direction,
      all,
      states: likewise(all.states.size, all),
      outcome,
      closed,
      refused,
      refusedPercent: likewise(percent(refusals.length, closed.value as number), refused),
      consultation,
      consultationStated: otherThan(
        consultation('not_stated'),
        refusals.filter((request) => request.was_consulted !== ''),
      ),
      ground: parted(refusals, (request) => request.refusal_ground!, refused),
      coercion: parted(requests, (request) => request.is_coercive!, all),
      basis: parted(requests, (request) => request.legal_basis!, all),
      time,
    };
  };
  const both = KINDS.flatMap((kind) => DIRECTIONS.map((direction) => lookInto(kind, direction)));
  const about = (kind: string, direction: string) =>
    both.find((one) => one.request_kind === kind && one.direction === direction)!;
  const extraditions = about('extradition', 'received');
  const assistance = about('mutual_legal_assistance', 'received');
  const sentAssistance = about('mutual_legal_assistance', 'sent');
  const spontaneous = about('spontaneous_transmission', 'sent');
  const onConvention = (requests: typeof assistance): Confidential =>
    likewise(
      percent(requests.basis('convention').value as number, requests.all.value as number),
      requests.basis('convention'),
    );
  const inAll = (direction: string): Confidential => ({
    ...counted(directed(direction)),
    family: KINDS.map((kind) => about(kind, direction).all.states.size),
  });

  // A month is shown where what was opened, closed and open at its end rests on three States or more. The last months stay back
  // until three States opened and three closed requests in them, lest the sum of all months tell what is withheld of some kind.
  const received = directed('received');
  const moved = (isIn: (day: string) => boolean): number[] =>
    ['received_on', 'closed_on'].map((column) => statesOf(received.filter((one) => isIn(one[column]!))).size);
  const backlogOf = (month: string): { day: string; open: Confidential } => {
    const inMonth = moved((day) => day.startsWith(month));
    return { day: lastDayOf(month), open: counted(received.filter(isOpenOn(lastDayOf(month))), inMonth) };
  };
  const staysBack = (last: string): boolean => moved((day) => day > last && day <= asOf).every((states) => states >= 3);
  const shown = monthsBefore(asOf)
    .map(backlogOf)
    .find(({ day, open }) => staysBack(day) && !open.family.some(isSmall))!;
  const earlier = backlogOf(`${Number(shown.day.slice(0, 4)) - 1}${shown.day.slice(4, 7)}`);

  const rows = both.filter(({ all }) => all.value !== 0);

  return {
    numbers: {
      has_requests: logged.length > 0,
      requests_are: logged.length > 0 ? 'shown' : 'absent',
      logs: likewise(Math.max(...both.map(({ states }) => states.value as number)), counted(logged)),
      first_day: `${logged.map((request) => request.received_on!.slice(0, 7)).sort()[0]}-01`,
      received: inAll('received'),
      sent: inAll('sent'),
      extraditions_received: extraditions.all,
      extraditions_sent: about('extradition', 'sent').all,
      assistance_received: assistance.all,
      assistance_sent: sentAssistance.all,
      spontaneous_received: about('spontaneous_transmission', 'received').all,
      spontaneous_sent: spontaneous.all,
      spontaneous_states: spontaneous.states,

      extraditions_closed: extraditions.closed,
      extraditions_granted: extraditions.outcome('granted'),
      extraditions_in_part: extraditions.outcome('partly_granted'),
      extraditions_refused: extraditions.refused,
      extraditions_refused_percent: extraditions.refusedPercent,
      assistance_closed: assistance.closed,
      assistance_granted: assistance.outcome('granted'),
      assistance_in_part: assistance.outcome('partly_granted'),
      assistance_refused: assistance.refused,
      assistance_refused_percent: assistance.refusedPercent,

      has_refusals: rows.some(
        ({ request_kind, refused }) => request_kind !== 'spontaneous_transmission' && refused.value !== 0,
      ),
      extraditions_criminality: extraditions.ground('dual_criminality'),
      extraditions_information: extraditions.ground('insufficient_information'),
      assistance_criminality: assistance.ground('dual_criminality'),
      assistance_information: assistance.ground('insufficient_information'),
      extraditions_consulted: extraditions.consultation('true'),
      extraditions_consultation_stated: extraditions.consultationStated,
      assistance_consulted: assistance.consultation('true'),
      assistance_consultation_stated: assistance.consultationStated,

      coercive: assistance.coercion('true'),
      non_coercive: assistance.coercion('false'),
      coercion_not_stated: assistance.coercion(''),
      sent_coercive: sentAssistance.coercion('true'),
      sent_non_coercive: sentAssistance.coercion('false'),
      sent_coercion_not_stated: sentAssistance.coercion(''),

      extraditions_on_convention: extraditions.basis('convention'),
      extraditions_on_convention_percent: onConvention(extraditions),
      assistance_on_convention: assistance.basis('convention'),
      assistance_on_convention_percent: onConvention(assistance),

      extraditions_days: extraditions.time(0.5).days,
      extraditions_days_from: extraditions.time(0.5).from,
      extraditions_days_to: extraditions.time(0.5).to,
      assistance_days: assistance.time(0.5).days,
      assistance_days_from: assistance.time(0.5).from,
      assistance_days_to: assistance.time(0.5).to,
      assistance_days_of_last_quarter: assistance.time(0.75).days,

      backlog_day: shown.day,
      backlog: shown.open,
      earlier_backlog_day: earlier.day,
      earlier_backlog: earlier.open,
    },
    tables: {
      requests: {
        key: ['request_kind', 'direction'],
        rows: rows.map(({ request_kind, direction, all, states, outcome, closed, refused }) => ({
          request_kind,
          direction,
          state_count: states,
          request_count: all,
          open_count: outcome('open'),
          closed_count: closed,
          refused_count: refused,
        })),
      },
      refusals: {
        key: ['request_kind', 'direction'],
        rows: rows
          .filter(({ request_kind }) => request_kind !== 'spontaneous_transmission')
          .map(({ request_kind, direction, refused, consultation }) => ({
            request_kind,
            direction,
            refused_count: refused,
            consulted_count: consultation('true'),
            not_consulted_count: consultation('false'),
            consultation_not_stated_count: consultation('not_stated'),
          })),
      },
      times: {
        key: ['request_kind', 'direction'],
        rows: rows.map(({ request_kind, direction, all, time }) => ({
          request_kind,
          direction,
          request_count: all,
          first_quartile_days: time(0.25).days,
          median_days: time(0.5).days,
          third_quartile_days: time(0.75).days,
        })),
      },
    },
  };
}

const lastDayOf = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).toISOString().slice(0, 10);

/** The months YYYY-MM of ten years before that of a day, the last one first. */
const monthsBefore = (day: string): string[] =>
  Array.from({ length: 120 }, (_, back) =>
    new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 2 - back, 1)).toISOString().slice(0, 7),
  );

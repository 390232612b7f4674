/** What decides between two intents that share their words: a report now or often, a code told or wanted. */
import type { Ranked } from './classifier.ts';
import { keyOf } from './concepts.ts';
import type { Intent } from './intents.ts';
import type { Token } from './tokens.ts';

interface Facts {
  asked: readonly Token[];
  ranked: readonly Ranked[];
}

interface Decided {
  intent: Intent;
  confidence: number;
  because: string;
}

/** Undefined: the model decides. What changes is decided so unsurely that it is asked about. */
export function decidedBetween(facts: Facts): Decided | undefined {
  return ordered(facts) ?? unblocked(facts) ?? happened(facts) ?? newCode(facts) ?? oftenRun(facts);
}

function has(tokens: readonly Token[], ...concepts: string[]): boolean {
  return tokens.some((token) => concepts.some((concept) => token.concepts.includes(concept)));
}

/** “Order three handsets”, “open a ticket at Cisco”: nothing one may ask for here. */
function ordered({ asked }: Facts): Decided | undefined {
  const start = asked.slice(0, 3);
  const orders = start.some(({ key }) => ordering.test(key)) && !asked.some(({ value }) => value);
  const opens = start.some(({ concepts }) =>
    ['open', 'create'].some((one) => concepts.includes(one)),
  );
  const ticket = opens && asked.slice(1, 5).some(({ text }) => tickets.test(keyOf(text)));
  if (!ticket && !(orders && has(asked, 'device', 'phone', 'license', 'number'))) return undefined;
  return {
    intent: 'none',
    confidence: 0.85,
    because: 'nothing is ordered here, and no ticket opened',
  };
}

const ordering =
  /^(?:order|zamow\p{L}*|pide\p{L}*|pedir|encarg\p{L}*|poracha\p{L}*|bestill\p{L}*|הזמן|תזמין|להזמין)$/u;
const tickets =
  /^(?:tickets?|case|incident|zgloszeni\p{L}*|tiket\p{L}*|incidencia|caso|signal|sak|saken|supportsak|קריאה|טיקט)$/u;

/** Released from the list: whether mail arrives is what was told before. */
function unblocked({ asked, ranked }: Facts): Decided | undefined {
  const first = ranked[0]?.name ?? '';
  const about =
    first === 'user.email_status' || first === 'user.licenses' || first === 'user.package';
  if (!about || !has(asked, 'suppression') || has(asked, 'which', 'help')) return undefined;
  const acts = asked.some(
    ({ concepts, guessed }) =>
      !guessed &&
      (concepts.includes('unblock') || concepts.includes('delete') || concepts.includes('take')),
  );
  if (!acts) return undefined;
  return { intent: 'user.email_unblock', confidence: 0.7, because: 'it asks to be let through' };
}

/** “Did somebody remove …”: what happened. */
function happened({ asked, ranked }: Facts): Decided | undefined {
  const start = asked.slice(0, 2);
  if (!start.some(({ key }) => did.test(key)) || !has(start, 'somebody')) return undefined;
  if (ranked[0]?.name === 'history' || has(asked, 'able')) return undefined;
  const changed = [
    'past',
    'delete',
    'add',
    'change',
    'assign',
    'unassign',
    'create',
    'send',
    'tag',
  ];
  if (!has(asked, ...changed)) return undefined;
  return { intent: 'history', confidence: 0.75, because: 'it asks what somebody did' };
}

const did = /^(?:did|has|have|czy|ha|han|har|dali|li|האם)$/;

/** “The old code does not work, send a new one to jane@…”: the digits are not the code to be checked. */
function newCode({ asked, ranked }: Facts): Decided | undefined {
  if (ranked[0]?.name !== 'verify.check' || !has(asked, 'send') || !has(asked, 'new'))
    return undefined;
  if (!asked.some(({ value }) => value?.kind === 'email')) return undefined;
  return { intent: 'verify.send', confidence: 0.7, because: 'a new code is wanted' };
}

/** “Run the report every Friday”. */
function oftenRun({ asked, ranked }: Facts): Decided | undefined {
  if (ranked[0]?.name !== 'report.run' || has(asked, 'last', 'past', 'which')) return undefined;
  const often =
    has(asked, 'weekly', 'monthly', 'schedule') || (has(asked, 'daily') && has(asked, 'all'));
  const each = asked.some(({ key }) => every.test(key)) && asked.some(({ key }) => days.test(key));
  if (!often && !each) return undefined;
  return { intent: 'report.schedule', confidence: 0.7, because: 'it asks for it again and again' };
}

const every = /^(?:every|each|kazd\p{L}*|co|cada|vs[ei]k\p{L}*|hver|כל)$/u;

const days =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|poniedzial\p{L}*|wtor\p{L}*|srod\p{L}*|czwart\p{L}*|piat\p{L}*|lunes|martes|miercoles|jueves|viernes|ponedelnik|vtornik|sryada|chetvartak|petak|mandag|tirsdag|onsdag|torsdag|fredag|ראשון|שני|שלישי|רביעי|חמישי)$/u;

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
  return (
    ordered(facts) ??
    unblocked(facts) ??
    happened(facts) ??
    newCode(facts) ??
    oftenRun(facts) ??
    addedWith(facts) ??
    hashed(facts) ??
    stateOf(facts)
  );
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
  const placed = asked.some(
    ({ concepts }, at) =>
      concepts.includes('order') && asked.slice(Math.max(0, at - 3), at).some(isPlacing),
  );
  const many = asked.slice(1, 3).some(({ text }) => /^\d{1,4}$/.test(text));
  if (
    !ticket &&
    !((orders || placed) && (many || has(asked, 'device', 'phone', 'license', 'number')))
  )
    return undefined;
  return {
    intent: 'none',
    confidence: 0.85,
    because: 'nothing is ordered here, and no ticket opened',
  };
}

/** “Place an order for thirty licences”. */
function isPlacing({ key }: Token): boolean {
  return placing.test(key);
}

const placing =
  /^(?:place|submit|raise|zloz\p{L}*|sklada\p{L}*|haz\p{L}*|hacer|realiza\p{L}*|tramit\p{L}*|naprav\p{L}*|pusn\p{L}*|legg\p{L}*|gjor|(?:ת|ל)?(?:עש\p{L}*|בצע\p{L}*))$/u;

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

/** “Add Jo Berg, jo@…, to Globex with Calling”: who is added has a package, too. */
function addedWith({ asked, ranked }: Facts): Decided | undefined {
  if (ranked[0]?.name !== 'user.package' || has(asked, 'change')) return undefined;
  const [verb] = asked.filter(({ concepts }) => !concepts.includes('need'));
  const address = asked.findIndex(({ value }) => value?.kind === 'email');
  if (!verb || verb.guessed || !has([verb], 'add') || address < 0) return undefined;
  // a name and an address of the same person, and where they work
  const named = asked.slice(0, address).filter(({ unknown }) => unknown).length > 0;
  const somewhere = asked.slice(address + 1).some(({ unknown }) => unknown);
  if (!named || !somewhere) return undefined;
  return { intent: 'user.add', confidence: 0.7, because: 'somebody is added, with a package' };
}

/** “#vip Globex”: a tag and whose it is. */
function hashed({ asked, ranked }: Facts): Decided | undefined {
  const first = ranked[0]?.name ?? '';
  const tag = asked.findIndex(({ text }) => /^#\p{L}/u.test(text));
  if (tag < 0 || asked.length > 6 || first.startsWith('customer.')) return undefined;
  const rest = asked.filter((_, at) => at !== tag);
  const bare = rest.every(({ unknown, capital, concepts }) =>
    unknown || capital ? true : concepts.includes('small'),
  );
  if (!bare || !rest.some(({ unknown }) => unknown)) return undefined;
  return { intent: 'customer.tag', confidence: 0.6, because: 'a tag and a customer' };
}

/** “er jane@… akitv?”: an address and one word that nobody knows. */
function stateOf({ asked, ranked }: Facts): Decided | undefined {
  const [first] = ranked;
  if (!first || first.probability > 0.6 || asked.length < 2 || asked.length > 4) return undefined;
  const [address, another] = asked.filter(({ value }) => value);
  if (address?.value?.kind !== 'email' || another) return undefined;
  if (asked.some(({ concepts }) => concepts.some((each) => each !== 'small'))) return undefined;
  return { intent: 'find.user', confidence: 0.7, because: 'an address and nothing known' };
}

const every = /^(?:every|each|kazd\p{L}*|co|cada|vs[ei]k\p{L}*|hver|כל)$/u;

const days =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|poniedzial\p{L}*|wtor\p{L}*|srod\p{L}*|czwart\p{L}*|piat\p{L}*|lunes|martes|miercoles|jueves|viernes|ponedelnik|vtornik|sryada|chetvartak|petak|mandag|tirsdag|onsdag|torsdag|fredag|ראשון|שני|שלישי|רביעי|חמישי)$/u;

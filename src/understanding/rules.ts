/** What is certain whatever the model thinks: bare values, refusals, questions about an action. */
import type { Ranked } from './classifier.ts';
import { changing, type Intent } from './intents.ts';
import { decidedBetween } from './rules-between.ts';
import type { Token } from './tokens.ts';
import type { ValueKind } from './values.ts';

export interface Ruled {
  intent: Intent;
  confidence: number;
  /** In English, for whoever debugs it. */
  because: string;
}

interface Facts {
  tokens: readonly Token[];
  asked: readonly Token[];
  refusal: boolean;
  reported: boolean;
  ranked: readonly Ranked[];
}

const bare: Readonly<Record<ValueKind, Intent>> = {
  email: 'find.user',
  webexId: 'find.user',
  phone: 'find.number',
  mac: 'find.device',
  sip: 'find.device',
  uuid: 'find.customer',
  site: 'find.customer',
  domain: 'find.customer',
  digits: 'verify.check',
};

/** What a rule decides; undefined: the model decides. */
export function ruled(facts: Facts): Ruled | undefined {
  return (
    alone(facts) ??
    refused(facts) ??
    told(facts) ??
    secret(facts) ??
    question(facts) ??
    decidedBetween(facts) ??
    noCustomerLeaves(facts) ??
    counted(facts) ??
    figures(facts) ??
    person(facts) ??
    company(facts) ??
    oneWord(facts) ??
    whoIs(facts) ??
    unnamed(facts) ??
    addressed(facts)
  );
}

function has(tokens: readonly Token[], ...concepts: string[]): boolean {
  return tokens.some((token) => concepts.some((concept) => token.concepts.includes(concept)));
}

function alone({ tokens }: Facts): Ruled | undefined {
  const [only, more] = tokens;
  if (!only?.value || more) return undefined;
  const order = only.value.kind === 'digits' && only.value.value.length > 8;
  const intent = order ? 'find.customer' : bare[only.value.kind];
  return { intent, confidence: 0.97, because: `nothing but a value (${only.value.kind})` };
}

function refused({ refusal }: Facts): Ruled | undefined {
  if (!refusal) return undefined;
  return { intent: 'cancel', confidence: 0.9, because: 'it says what shall not be done' };
}

/** A change that somebody else asks for is not asked for here. */
function told({ tokens, reported, ranked }: Facts): Ruled | undefined {
  const first = ranked[0]?.name as Intent | undefined;
  if (!reported || !first) return undefined;
  // “the mail asks us to delete …” is about no mail; but a question behind it is asked
  const wants = has(tokens, ...changes) && !has(tokens, ...questions);
  if (!changing.has(first) && !wants) return undefined;
  return { intent: 'none', confidence: 0.9, because: 'somebody else is said to have asked for it' };
}

const changes = ['delete', 'create', 'assign', 'unassign', 'change', 'import', 'unblock'];

const questions = ['who', 'whose', 'which', 'when', 'why', 'count', 'show', 'find', 'check'];

const asking =
  /^(?:(?:hi|hello|hey|ok|please|proszę|hej|hola|por favor|моля|здравей|hei|שלום|בבקשה|היי)[\s,!]+)?[¿"']*(?:how (?:do|can|to|does|should|would|could)\b|what (?:does|do) .{1,60} do\b|what (?:happens|would happen|will happen) (?:if|when)|co by się stało\b|co sie stanie\b|qué (?:pasaría|ocurre|sucede) si\b|que pasaria si\b|co (?:robi|się stanie|sie stanie)\b|qué (?:hace|pasa si)\b|que pasa si\b|какво (?:прави|става,? ако|ще стане|би станало)|hva (?:gjør|gjor|skjer|ville skje|vil skje)\b|מה (?:עושה|קורה אם|יקרה אם|היה קורה אם|יקרה כש|קורה כש))/iu;
const how = /^(?:jak|como|cómo|как|kak|hvordan|korleis|åssen|איך|כיצד)$/iu;

/** Keys, prompts and tokens are nobody's business. */
function secret({ tokens, ranked }: Facts): Ruled | undefined {
  const line = tokens.map(({ key }) => key).join(' ');
  const wanted =
    /\b(?:api ?key|access token|bot token|system prompt|apikey|jailbreak|clave (?:de )?api|klucz api|api nokkel|klyuch za api|api klyuch)\b|מפתח (?:ה)?api/.test(
      line,
    );
  const about = ['license', 'device', 'user', 'customer', 'number', 'tag', 'trial', 'report'];
  const first = ranked[0]?.name ?? 'none';
  if (!wanted && !(has(tokens, 'secret') && !has(tokens, ...about) && first.startsWith('find')))
    return undefined;
  if (tokens.some(({ value }) => value)) return undefined;
  return { intent: 'none', confidence: 0.9, because: 'it asks for what is secret' };
}

/** How many customers is a figure, which customers is a list. */
function counted({ asked, ranked }: Facts): Ruled | undefined {
  const at = asked.findIndex(({ concepts }) => concepts.includes('count'));
  const first = ranked[0]?.name;
  if (at < 0 || at > 3 || first !== 'customer.list' || !has(asked, 'customer')) return undefined;
  return { intent: 'kpi.show', confidence: 0.85, because: 'it asks how many' };
}

/** A region beside the figures narrows them; alone it is chosen. */
function figures({ asked, ranked }: Facts): Ruled | undefined {
  if (ranked[0]?.name !== 'region.set' || !has(asked, 'kpi')) return undefined;
  return { intent: 'kpi.show', confidence: 0.8, because: 'it asks for figures of a region' };
}

/** How something is done is a question about it. */
function question({ tokens, asked, ranked }: Facts): Ruled | undefined {
  const line = tokens.map(({ text }) => text).join(' ');
  const start = tokens.findIndex(({ text }) => how.test(text));
  // “how do the queues look, show a chart”
  const shows = tokens.some(({ after, concepts }) => after === ',' && concepts.includes('show'));
  const asksHow = asking.test(line) || (start >= 0 && start < 3 && !shows);
  const looks = start >= 0 && looking.test(tokens[start + 1]?.key ?? '');
  if (looks && ranked[0]?.name === 'kpi.show') return undefined;
  if (!asksHow || !has(asked, ...discussed)) return undefined;
  return { intent: 'help', confidence: 0.92, because: 'it asks how something is done' };
}

/** “How do the queues look”: that asks for figures. */
const looking =
  /^(?:are|is|do|wygl\p{L}*|ida|idzie|van?|estan?|se|izglezhda\p{L}*|varv\p{L}*|ser|gar|star|נרא\p{L}*|הולכ\p{L}*)$/u;

const discussed = [
  ...[
    'user',
    'customer',
    'device',
    'license',
    'package',
    'code',
    'mail',
    'tag',
    'template',
    'trial',
  ],
  ...[
    'report',
    'kpi',
    'history',
    'region',
    'language',
    'admin',
    'number',
    'phone',
    'csv',
    'import',
  ],
  ...[
    'delete',
    'send',
    'create',
    'add',
    'change',
    'assign',
    'verify',
    'unblock',
    'schedule',
    'find',
  ],
  ...['suppression', 'subscription', 'site', 'open'],
];

/** Removing a customer is nothing one may ask for: what follows the verb is the customer itself. */
function noCustomerLeaves({ asked }: Facts): Ruled | undefined {
  const verb = asked.findIndex((token) => token.concepts.includes('delete'));
  if (verb < 0) return undefined;
  const object = asked
    .slice(verb + 1)
    .find((token) => token.value || token.unknown || token.concepts.some((one) => one !== 'small'));
  if (!object?.concepts.includes('customer') || object.concepts.includes('user')) return undefined;
  const others = ['user', 'tag', 'admin', 'code', 'suppression', 'mail', 'partner', 'template'];
  if (has(asked, ...others) || asked.some(({ value }) => value?.kind === 'email')) return undefined;
  return { intent: 'none', confidence: 0.8, because: 'customers are not removed here' };
}

/** The profile of somebody is not a customer's. An account may be. */
function person({ asked, ranked }: Facts): Ruled | undefined {
  if (ranked[0]?.name !== 'find.customer' || asked.some(({ value }) => value)) return undefined;
  const isUser = asked.some(
    ({ concepts, key }) => concepts.includes('user') && !accounts.test(key),
  );
  if (!isUser || has(asked, 'customer', 'companyWord', 'site', 'order')) return undefined;
  return { intent: 'find.user', confidence: 0.8, because: 'it asks for a person' };
}

/** A word that only companies have in their names: it is not about a person. */
function company({ asked, ranked }: Facts): Ruled | undefined {
  const first = ranked[0]?.name;
  const instead = first === 'user.licenses' ? 'customer.licenses' : 'find.customer';
  if (first !== 'user.licenses' && first !== 'find.user') return undefined;
  if (!has(asked, 'companyWord') || has(asked, 'user', 'who', 'whose')) return undefined;
  if (asked.some(({ value }) => value) || asked.some(({ key }) => somebody.test(key)))
    return undefined;
  // “Hastings at Corvale Logistics” is somebody there
  if (asked.some(({ key }) => at.test(key)) && first === 'find.user') return undefined;
  return { intent: instead, confidence: 0.8, because: 'a name of a company' };
}

/** “Licences Globex”: who has one word for a name is rather a customer, but it is asked. */
function oneWord({ asked, ranked }: Facts): Ruled | undefined {
  const [first, second] = ranked;
  if (first?.name !== 'user.licenses' || second?.name !== 'customer.licenses') return undefined;
  if (first.probability > 0.65 || asked.length > 4 || has(asked, 'user', 'who')) return undefined;
  if (asked.some(({ value, key }) => value || somebody.test(key))) return undefined;
  if (asked.filter(({ unknown }) => unknown).length !== 1) return undefined;
  return { intent: 'customer.licenses', confidence: 0.6, because: 'one word for a name' };
}

const at = /^(?:at|from|with|w|we|z|ze|en|ot|v|vav|pri|hos|fra|i|אצל|מ)$/;
const somebody = /^(?:she|he|her|his|him|ona|jej|mu|ella|tya|toy|hun|han|hennes|hans|שלו|שלה)$/;

/** “kto to agata malinowska”: who, and a name. */
function whoIs({ asked, ranked }: Facts): Ruled | undefined {
  const [first, ...rest] = asked;
  if (!first?.concepts.includes('who') || asked.length > 6) return undefined;
  const name = rest.filter((token) => !token.concepts.includes('small') && !isBe.test(token.key));
  if (name.length === 0 || name.length > 3 || !name.every(({ unknown }) => unknown))
    return undefined;
  if (ranked[0]?.name === 'find.user') return undefined;
  return { intent: 'find.user', confidence: 0.75, because: 'who, and a name' };
}

const isBe = /^(?:is|to|jest|es|e|er|זה|זאת|זו|היא|הוא)$/;

const accounts = /^(?:account|kont|cuenta|akaunt|smetk|חשבון)/;

/** “Dear desk, …” begins a letter, which somebody else may have written: whatever it seems to ask, it is asked about. */
function addressed({ tokens, ranked }: Facts): Ruled | undefined {
  const [first] = ranked;
  if (!first || !dear.test(tokens[0]?.key ?? '')) return undefined;
  const confidence = Math.min(first.probability, 0.6);
  return { intent: first.name as Intent, confidence, because: 'a letter begins so' };
}

const dear = /^(?:dear|szanown\p{L}*|estimad\p{L}*|uvazhaem\p{L}*|kjaere)$/u;

/** Nothing but a name: a person, unless a word of it belongs to companies. */
function unnamed({ asked, ranked }: Facts): Ruled | undefined {
  if (asked.length === 0 || asked.length > 5) return undefined;
  const parts = ['companyWord', 'customer'];
  if (!asked.every((token) => token.unknown || parts.some((part) => token.concepts.includes(part))))
    return undefined;
  if (!asked.some((token) => token.unknown)) return undefined;
  const company = has(asked, ...parts);
  if (company) return { intent: 'find.customer', confidence: 0.8, because: 'a name of a company' };
  const [first] = ranked;
  if (first?.name === 'find.customer' || first?.name === 'find.user') return undefined;
  if (asked.length < 2 || !asked.every(({ capital }) => capital)) return undefined;
  return { intent: 'find.user', confidence: 0.7, because: 'nothing but a name' };
}

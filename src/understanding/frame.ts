/** The model's reading of a line: what is meant, with which values, how surely, and what may be done with that. */
import { cadenceIn, canonicalCadence } from './cadence.ts';
import { doubtIn } from './certain.ts';
import { type Ranked, rank } from './classifier.ts';
import { clausesOf } from './clauses.ts';
import { featuresOf } from './features.ts';
import { changing, type Intent, type Slots } from './intents.ts';
import { namesOf } from './names.ts';
import { ruled } from './rules.ts';
import { requestIn } from './sentences.ts';
import { slotsFor } from './slots.ts';
import type { NameSpan } from './tagger.ts';
import { type Token, tokensIn } from './tokens.ts';
import { models } from './weights.ts';

/**
 * What may be done with it: `run` only what reads; `confirm` opens the card of a change; `clarify` asks with
 * two or three buttons; `reject` says what one can do instead.
 */
export type Action = 'run' | 'confirm' | 'clarify' | 'reject';

export interface Frame {
  intent: Intent;
  slots: Slots;
  /** 0 to 1. */
  confidence: number;
  action: Action;
  /** What else it may be, likeliest first, the intent itself included. */
  likely: readonly Ranked[];
  /** Two requests in one line: this is the second. */
  also?: Intent;
  /** For whoever wants to see how it came about. */
  steps: {
    tokens: readonly Token[];
    asked: readonly Token[];
    names: readonly NameSpan[];
    /** All that was said is what shall not be done. */
    refusal: boolean;
    /** All that is asked for is asked for by somebody else. */
    reported: boolean;
    rule?: string;
    /** Why a change is asked about though the model is sure of it. */
    doubt?: string;
  };
}

/**
 * The least confidence for what only reads (where no rule decides, the model must be surer: on unseen lines one in two
 * between the two figures was wrong), for the card of a change, and for asking.
 */
export const least = { reads: 0.65, readsByModel: 0.8, changes: 0.9, asks: 0.4 };

/** Unpacks models and lexicon, so that the first line is read as fast as every other. */
export function prepare(): void {
  frameOf('licences of jane@acme.example');
}

/** Reads a cleaned line (`cleanText`). */
export function frameOf(line: string, region?: string): Frame {
  const { words, intents } = models();
  const tokens = tokensIn(line, words, region);
  const { tokens: said, refusal, reported, parts } = clausesOf(tokens);
  const asked = refusal || reported || parts.length > 1 ? said : requestIn(said);
  const left = tokens.filter((token) => !asked.includes(token) && !token.quoted);
  const ranked = rank(featuresOf(asked), intents);
  const rule = ruled({ tokens, asked, refusal, reported, ranked });
  const [first] = ranked;
  const modelled = (rule?.intent ?? first?.name ?? 'none') as Intent;
  const confidence = rule?.confidence ?? first?.probability ?? 0;
  const found = namesOf(asked, modelled);
  const intent = rule ? modelled : ofPerson(modelled, confidence, found);
  const also = parts.length > 1 ? second(parts, intent) : undefined;
  const slots = slotsFor(intent, { line, tokens: asked, names: found, cadence: cadenceOf });
  const sure = actionFor(intent, confidence, { several: also !== undefined, rule });
  const doubt =
    sure === 'confirm'
      ? doubtIn({ line, intent, slots, ranked, asked, left, names: found })
      : undefined;
  return {
    intent,
    slots,
    confidence,
    action: doubt === undefined ? sure : 'clarify',
    likely: ranked.slice(0, 3),
    ...(also && { also }),
    steps: {
      ...{ tokens, asked, names: found, refusal, reported },
      ...(rule && { rule: rule.because }),
      ...(doubt !== undefined && { doubt }),
    },
  };
}

/** “Licences of Marta Ellison”: unsure whose they are, it goes by what looks like a person's two names. */
function ofPerson(intent: Intent, confidence: number, [name]: readonly NameSpan[]): Intent {
  const looksSo = name?.kind === 'person' && name.to - name.from === 2;
  return intent === 'customer.licenses' && confidence <= 0.7 && looksSo ? 'user.licenses' : intent;
}

/** The slots the same line has when something else is meant. */
export function slotsAs(intent: Intent, { steps }: Frame, line: string): Slots {
  const { asked } = steps;
  return slotsFor(intent, {
    line,
    tokens: asked,
    names: namesOf(asked, intent),
    cadence: cadenceOf,
  });
}

function cadenceOf(line: string): string | undefined {
  const said = cadenceIn(line);
  return said && canonicalCadence(said.cadence);
}

function actionFor(
  intent: Intent,
  confidence: number,
  { several, rule }: { several: boolean; rule: object | undefined },
): Action {
  if (intent === 'none' || confidence < least.asks) return 'reject';
  if (several) return 'clarify';
  if (changing.has(intent)) return confidence >= least.changes ? 'confirm' : 'clarify';
  return confidence >= (rule ? least.reads : least.readsByModel) ? 'run' : 'clarify';
}

/** What the other half of the line asks for, when it is surely something else. */
function second(parts: readonly (readonly Token[])[], intent: Intent): Intent | undefined {
  const { intents } = models();
  const [one, other] = parts.map((part) => rank(featuresOf(part), intents)[0]);
  if (!one || !other || one.name === other.name) return undefined;
  const sure = one.probability > 0.7 && other.probability > 0.7;
  const asks = [one, other].every(({ name }) => !['none', 'help', 'cancel'].includes(name));
  if (!sure || !asks) return undefined;
  return (one.name === intent ? other.name : one.name) as Intent;
}

/** What all forms of several cards have in common: reading what was typed, keeping it, and what the buttons stand for. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { FormStep } from '../../../cards/wholesale-data.ts';
import { type Choice, type Reply, say } from '../../conversation/reply.ts';
import { type Language, languageNames, languages, text } from '../../language/index.ts';
import type { Draft } from '../../wholesale/drafts.ts';
import type { Values } from '../../wholesale/problem.ts';

const field = z.string().optional();

/** What a press or a message brings; what was typed joins under the names of the fields. */
export const StepInput = z.object({
  query: field,
  draft: field,
  /** The card that was pressed, counted from 0. */
  turn: z.number().int().optional(),
  go: z.enum(['next', 'back', 'leave']).optional(),
  /** Of a template. */
  id: field,
  // of a customer
  template: field,
  company: field,
  externalId: field,
  attested: field,
  locationName: field,
  street: field,
  addition: field,
  city: field,
  state: field,
  postalCode: field,
  timeZone: field,
  // of both
  admin: field,
  country: field,
  language: field,
  packages: field,
  // of a template
  name: field,
  subscription: field,
  provisioningId: field,
  pstn: field,
  authentication: field,
  idp: field,
  inviteEmails: field,
  vidcast: field,
  calls: field,
});
export type StepInput = z.output<typeof StepInput>;

/** Marks of direction and joining that a card puts around a value; they come back with it. */
const marks = /[\u2060-\u2069\u200b\u200e\u200f\ufeff]/g;

/** What was typed into these fields; one that was emptied is empty. */
export function typedIn(input: StepInput, fields: readonly string[]): Record<string, string> {
  const given = new Map<string, unknown>(Object.entries(input));
  return Object.fromEntries(
    fields.map((field) => {
      const value = given.get(field);
      return [field, typeof value === 'string' ? value.replace(marks, '').trim() : ''];
    }),
  );
}

/** A draft that nobody has seen yet. */
export function newDraft(kind: Draft['kind'], personId: string, values: Values, now: Date): Draft {
  return {
    id: randomUUID(),
    kind,
    personId,
    values: { ...values },
    step: 0,
    turn: -1,
    state: 'open',
    changedAt: now,
  };
}

/** The draft as its next card shows it. */
export function turned(
  draft: Draft,
  changed: Partial<Pick<Draft, 'values' | 'step' | 'state'>>,
): Draft {
  return { ...draft, ...changed, turn: draft.turn + 1 };
}

/** Choice 0: on, with what was typed; 1: give it up; 2: back, with what was typed. */
export function stepChoices(command: string, draft: Draft, fields: readonly string[]): Choice[] {
  const at = { draft: draft.id, turn: draft.turn };
  return [
    { command, input: { ...at, go: 'next' }, fields },
    { command, input: { ...at, go: 'leave' } },
    { command, input: { ...at, go: 'back' }, fields },
  ];
}

/** Whether the card that was pressed is the latest one of a draft that is still open. */
export function isLatest(draft: Draft | undefined, { turn }: StepInput): draft is Draft {
  return draft?.state === 'open' && draft.turn === turn;
}

/** Another card was shown since. */
export function stale(): Reply {
  return say('form.stale');
}

/** Where somebody is. */
export function placeOf(steps: readonly string[], index: number): FormStep {
  const name = text('wholesale.step', { step: steps[index] ?? '' });
  return { at: index + 1, of: steps.length, name };
}

/** The languages that mail may be written in, the caller's own first. */
export function languageChoices(own: Language): { title: string; value: string }[] {
  const others = languages.filter((language) => language !== own);
  return [own, ...others].map((value) => ({ title: languageNames[value], value }));
}

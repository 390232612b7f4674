/** A press on a card: judged, then a choice, a decision on a question, or what is said to whoever pressed. */
import type { Lane } from '../inbox/outcome.ts';
import type { Store } from '../store/store.ts';
import type { PressEvent } from './event.ts';
import { cancel, judgePress, type Press } from './offers.ts';
import { say } from './reply.ts';
import { languageOf, type Settled, settled, type Wish, withFields } from './wished.ts';

/** What a pressed button asks for. */
export async function wishOfPress(
  event: PressEvent,
  lane: Lane,
  now: Date,
  { store }: { store: Pick<Store, 'query'> },
): Promise<Wish> {
  const press = await judgePress(store, event, lane, now);
  if (press.kind !== 'choice') return refusedPress(press);
  const { offer, choice } = press;
  const change = offer.kind === 'change';
  const run = withFields(choice, event.inputs);
  if (change && choice.command === cancel) {
    return { kind: 'cancel', offer, language: run.language };
  }
  // the first choice of a question is its yes; what stands beside the no decides nothing
  const isYes = change && choice === offer.choices[0];
  // the answer to a code brings a field of its own: a second press of this one is no second attempt
  const leaving = choice.say === 'code' ? offer : undefined;
  return { kind: 'run', ...run, row: choice.say, leaving, confirmed: isYes ? offer : undefined };
}

function refusedPress(press: Exclude<Press, { kind: 'choice' }>): Wish {
  switch (press.kind) {
    case 'unknown':
      return toPresser(settled(say('offer.unknown'), 'rejected', 'unknown'));
    case 'foreignPerson':
      return toPresser(settled(say('offer.foreignPerson'), 'denied', 'foreignPerson'));
    case 'foreignSpace':
      return toPresser(settled(say('offer.foreignSpace'), 'denied', 'foreignSpace'));
    case 'taken':
      return toPresser(settled(say('offer.taken'), 'rejected', 'taken'));
    case 'expired': {
      const over = press.offer.kind === 'change';
      const reply = over ? say('offer.expired') : say('offer.listExpired');
      const language = languageOf(press.offer.choices[0]);
      return { ...toPresser(settled(reply, 'expired', 'expired')), over, language };
    }
  }
}

function toPresser(wish: Settled): Settled {
  return { ...wish, toPresser: true };
}

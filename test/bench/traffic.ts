/** People who write to the bot, and a clock on everything the bot does about it. */
import type { Cloud, CloudMessage } from '../../src/sandbox/cloud/cloud.ts';

export interface Traffic {
  /** From the moment a person's message exists to the bot's answer, in milliseconds, per message. */
  answersMs: readonly number[];
  /** From the start of a delivery to the bot's 200, in milliseconds, per delivery. */
  acknowledgementsMs: readonly number[];
  sent: number;
  lost: number;
  /** Answers beyond the first to the same message. */
  doubled: number;
  /** From the first message to the last answer. */
  seconds: number;
}

export interface Plan {
  /** 1:1 spaces, each of another person. */
  people: readonly { id: string; roomId: string }[];
  text: string | ((index: number) => string);
  messages: number;
  /** Messages per second; `undefined`: each of `atOnce` people writes the next one when the last was answered. */
  perSecond?: number | undefined;
  /** 1 when left out. */
  atOnce?: number | undefined;
  /** How long to wait for answers after the last message. */
  patienceMs: number;
}

/** Lets people write and counts what comes back. Answers are matched per space, in order. */
export async function converse(cloud: Cloud, plan: Plan): Promise<Traffic> {
  const waiting = new Map<string, number[]>();
  const answersMs: number[] = [];
  const acknowledgementsMs: number[] = [];
  let doubled = 0;
  let wake: () => void = () => undefined;
  const forget = [
    cloud.on('message', (value) => {
      const message = value as CloudMessage;
      if (message.personId !== cloud.bot.id) return;
      const started = waiting.get(message.roomId)?.shift();
      if (started === undefined) doubled += 1;
      else answersMs.push(performance.now() - started);
      wake();
    }),
    cloud.on('delivery', (value) => {
      const { ms, status } = value as { ms: number; status: number };
      if (status === 200) acknowledgementsMs.push(ms);
    }),
  ];
  const started = performance.now();
  const say = async (index: number): Promise<void> => {
    const person = plan.people[index % plan.people.length];
    if (!person) throw new Error('nobody to speak');
    const queue = waiting.get(person.roomId) ?? [];
    waiting.set(person.roomId, queue);
    queue.push(performance.now());
    const text = typeof plan.text === 'string' ? plan.text : plan.text(index);
    await cloud.say(person.id, { roomId: person.roomId, text });
  };
  const answered = (count: number, within: number): Promise<void> =>
    new Promise((resolve) => {
      const deadline = setTimeout(resolve, within);
      wake = () => {
        if (answersMs.length < count) return;
        clearTimeout(deadline);
        resolve();
      };
      wake();
    });

  const { atOnce = 1 } = plan;
  for (let index = 0; index < plan.messages; index += 1) {
    if (plan.perSecond === undefined) {
      await answered(index + 1 - atOnce, plan.patienceMs);
      await say(index);
    } else {
      const due = started + (index * 1000) / plan.perSecond;
      const early = due - performance.now();
      if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
      await say(index);
    }
  }
  await answered(plan.messages, plan.patienceMs);
  const seconds = (performance.now() - started) / 1000;
  // A double would arrive after its first answer; give it the time a retry needs.
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  for (const end of forget) end();
  return {
    answersMs,
    acknowledgementsMs,
    sent: plan.messages,
    lost: plan.messages - answersMs.length,
    doubled,
    seconds,
  };
}

/** What is said when a step of setting a customer up is done, with the ways on. */
import { type Choice, type Reply, show } from '../../conversation/reply.ts';
import { type Text, text } from '../../language/index.ts';

/** Where one may go on: what the button says, and what it stands for. */
export interface WayOn {
  offer: Text;
  choice: Choice;
}

/** It is done. */
export function finished(
  body: Text,
  ways: readonly WayOn[],
  also: Pick<Reply, 'audit' | 'write'>,
): Reply {
  const offers = ways.map(({ offer }) => offer);
  return show(
    'notice',
    { tone: 'good', title: text('users.doneTitle'), body, offers },
    { choices: ways.map(({ choice }) => choice), ...also },
  );
}

/** Where the installation demands it, nothing of a person is changed before they are verified. */
import { text } from '../language/index.ts';
import type { Call, Command } from './command.ts';
import { type Reply, show } from './reply.ts';

/** Whether this person was verified and still counts as such. */
export type IsVerified = (personId: string) => Promise<boolean>;

/**
 * Why the change must wait, with the button that sends a code; undefined when nothing stands in its way. Somebody
 * whom Webex gives no id cannot be verified, so nothing of theirs is changed.
 */
export async function waitsForVerification<Uses>(
  { command, call }: { command: Command<Uses>; call: Call<unknown> },
  uses: Uses,
  isVerified: IsVerified | undefined,
): Promise<Reply | undefined> {
  if (command.effect === 'reads' || !isVerified) return undefined;
  const concerned = await command.concerns?.(call, uses);
  if (!concerned) return undefined;
  const { personId } = concerned;
  const title = text('verify.neededTitle');
  if (personId === undefined) {
    return show('notice', { tone: 'warning', title, body: text('verify.nobodyToVerify') });
  }
  if (await isVerified(personId)) return undefined;
  return show(
    'notice',
    { tone: 'warning', title, body: text('verify.needed'), offers: [text('verify.yes')] },
    {
      choices: [{ command: 'code.send', input: { id: personId } }],
      audit: { target: personId },
    },
  );
}

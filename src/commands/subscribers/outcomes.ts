/**
 * What people read at the end of a request on users, numbers and locations of wholesale customers: it does not work, Webex
 * refused, or it is done; each with the ways on.
 */
import type { CardData } from '../../../cards/index.ts';
import { type Choice, type Reply, show } from '../../conversation/reply.ts';
import { type Text, text } from '../../language/index.ts';
import type { StepResult } from '../../wholesale/user-step.ts';

/** Where one may go on: what the button says, and what it stands for. */
export interface WayOn {
  offer: Text;
  choice: Choice;
}

/** A sentence in a box, with the ways on below it. */
export function notice(
  tone: 'warning' | 'good',
  title: Text,
  body: Text,
  ways: readonly WayOn[] = [],
): Reply {
  const offers = ways.map(({ offer }) => offer);
  const choices = ways.map(({ choice }) => choice);
  return show('notice', { tone, title, body, offers }, { choices });
}

/** Says why it does not work, and what might. */
export function trouble(body: Text, ways: readonly WayOn[] = []): Reply {
  return notice('warning', text('users.troubleTitle'), body, ways);
}

/** The same above the fields of a form that is shown again. */
export function wrong(lines: readonly Text[]): CardData<'usersForm'>['problem'] {
  return { title: text('users.troubleTitle'), lines };
}

/** Their package cannot be changed yet; the mail they are waiting for can be sent again. */
export function waitsForConsent(email: string): Reply {
  const choice = { command: 'users.consent', input: { email } };
  return trouble(text('users.pending'), [{ offer: text('users.consentYes'), choice }]);
}

/** Why Webex did not take a step. */
export function notTaken({ reasons: [reason] }: StepResult): Reply {
  return { ...trouble(reason ?? text('users.changedMeanwhile')), audit: { refused: 'webex' } };
}

/** It is done. */
export function finished(
  body: Text,
  ways: readonly WayOn[],
  also: Pick<Reply, 'audit' | 'write'>,
): Reply {
  return { ...notice('good', text('users.doneTitle'), body, ways), ...also };
}

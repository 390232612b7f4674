/** `/v1/attachment/actions`: pressed cards. */
import { randomUUID } from 'node:crypto';
import { ok, type Route } from './call.ts';
import { webexId } from './ids.ts';
import { forbidden, invalid, missing } from './refusal.ts';
import { hears, type Spaces } from './spaces.ts';
import type { Account, CardSubmission, World } from './world.ts';

/** The paths of card submissions. */
export function submissionRoutes(world: World, spaces: Spaces): Route[] {
  return [
    {
      method: 'POST',
      path: '/v1/attachment/actions',
      by: 'anyone',
      body: { required: ['type', 'messageId', 'inputs'], optional: [] },
      run: (call) => {
        if (call.body['type'] !== 'submit') throw invalid('type must be submit');
        if (call.person.type === 'bot') throw forbidden('Bots cannot submit cards.');
        const { messageId, inputs } = call.body;
        if (!isRecord(inputs)) throw invalid('inputs must be an object');
        const submission = submitted(world, call.person, String(messageId), inputs);
        spaces.submit(submission);
        return { status: 202, body: shown(submission) };
      },
    },
    {
      method: 'GET',
      path: '/v1/attachment/actions/:id',
      by: 'anyone',
      run: (call) => {
        const submission = world.submissions.get(call.params['id'] ?? '');
        const involved = [submission?.personId, submission?.message.author.id];
        if (!submission || !involved.includes(call.person.id)) throw missing('attachment action');
        return ok(shown(submission));
      },
    },
  ];
}

/** The submission that `person` makes of a card. Throws a Refusal when there is no such card for them. */
export function submitted(
  world: World,
  person: Account,
  messageId: string,
  inputs: Record<string, unknown>,
): CardSubmission {
  const message = world.messages.get(messageId);
  if (!message || !hears(person, message)) throw missing('message');
  if (!message.attachments) throw invalid('The message holds no card.');
  return {
    id: webexId('ATTACHMENT_ACTION', randomUUID()),
    message,
    personId: person.id,
    inputs,
    created: new Date().toISOString(),
  };
}

function shown(submission: CardSubmission): Record<string, unknown> {
  return {
    id: submission.id,
    type: 'submit',
    messageId: submission.message.id,
    inputs: submission.inputs,
    personId: submission.personId,
    roomId: submission.message.room.id,
    created: submission.created,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

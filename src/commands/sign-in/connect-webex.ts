import { z } from 'zod';
import type { SignInDesk } from '../../access/sign-ins.ts';
import { action } from '../../conversation/command.ts';
import { show } from '../../conversation/reply.ts';
import { text } from '../../language/index.ts';

interface UsesSignIns {
  signIns: SignInDesk;
}

/**
 * Gives the caller a link with which an administrator lets Deskhand into Webex from the browser. The link alone does
 * nothing: whoever follows it has to sign in at Webex as a full administrator of the partner.
 */
export const connectWebex = action({
  name: 'webex.connect',
  role: 'partner-admin',
  words: {
    en: ['connect webex', 'reconnect webex', 'webex connect', 'authorize webex', 'authorise webex'],
    pl: ['połącz webex', 'podłącz webex', 'autoryzuj webex'],
    es: ['conectar webex', 'conecta webex', 'autorizar webex'],
    bg: ['свържи webex', 'свържи се с webex', 'упълномощи webex'],
    nb: ['koble til webex', 'autoriser webex', 'koble webex'],
    he: ['חבר webex', 'חבר את webex', 'חיבור webex'],
  },
  examples: {
    en: ['connect webex'],
    pl: ['połącz webex'],
    es: ['conectar webex'],
    bg: ['свържи webex'],
    nb: ['koble til webex'],
    he: ['חבר webex'],
  },
  what: text('connect.what'),
  input: z.object({
    query: z.string().optional(),
    use: z.enum(['main', 'more']).default('main'),
  }),
  answers: 'personal',

  async confirm(_call, { signIns }: UsesSignIns) {
    const { ok, refreshExpiresAt } = signIns.standing();
    const until = refreshExpiresAt?.toISOString().slice(0, 10) ?? '';
    return {
      kind: 'ask',
      data: {
        title: text('connect.ask'),
        facts: [{ name: text('connect.now'), value: text('connect.standing', { ok, until }) }],
        warning: text('connect.warning'),
        yes: text('connect.yes'),
        destructive: false,
        canBeUndone: false,
        inputs: [
          {
            id: 'use',
            label: text('connect.use'),
            error: text('connect.useError'),
            choices: [
              { title: text('connect.main'), value: 'main' },
              { title: text('connect.more'), value: 'more' },
            ],
            value: 'main',
          },
        ],
      },
      fields: ['use'],
    };
  },

  async run({ id, input, caller, answersTo }, { signIns }: UsesSignIns) {
    const { personId, orgId, email, language } = caller;
    const { url, write } = signIns.asking({
      ...{ personId, orgId, email, language },
      callId: id,
      use: input.use,
      tellAt: { to: answersTo, language },
    });
    return show(
      'notice',
      {
        tone: 'good',
        title: text('connect.linkTitle'),
        body: text('connect.linkBody', { minutes: signIns.minutes }),
        way: { title: text('connect.open'), url },
      },
      { write, audit: { use: input.use } },
    );
  },
});

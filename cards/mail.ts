/** What became of the mail to somebody. */
import { type Text, text } from '../src/language/index.ts';
import {
  type Block,
  box,
  type Fact,
  facts,
  heading,
  onlySaid,
  opens,
  page,
  type Rendered,
  sentence,
  small,
  titled,
  together,
} from './blocks.ts';
import type { RenderContext } from './context.ts';
import type { CardData } from './data.ts';
import { factMaker } from './facts.ts';
import { moment } from './format.ts';
import { buttonWords, joined, link, md, type Plain, submit, words } from './kit.ts';
import { foot } from './source.ts';

type Data = CardData<'mail'>;

const states: Record<Data['mails'][number]['state'], Text> = {
  waiting: text('mail.stateWaiting'),
  sending: text('mail.stateSending'),
  accepted: text('mail.stateAccepted'),
  failed: text('mail.stateFailed'),
  unknown: text('mail.stateUnknown'),
  cancelled: text('mail.stateCancelled'),
  bounced: text('mail.stateBounced'),
  complained: text('mail.stateComplained'),
  delayed: text('mail.eventDelayed'),
  delivered: text('mail.eventDelivered'),
};

const classes: Record<Data['blocked'][number]['class'], Text> = {
  bounce: text('mail.classBounce'),
  complaint: text('mail.classComplaint'),
  unsubscribe: text('mail.classUnsubscribe'),
};

const helpDesk = 'https://admin.webex.com/helpdesk';

/** Choice 0: let mail through again, when it is blocked; choice 1: send a code. */
export function mailCard(data: Data, context: RenderContext): Rendered {
  const { language, press } = context;
  const cisco = opens('Cisco Help Desk' as Plain, link(helpDesk));
  const button = (key: 'mail.unblockButton' | 'verify.button', choice: number) =>
    submit(buttonWords(text(key), language, 14), press(choice));
  return page(
    context,
    [
      heading(titled(text('mail.title', { name: data.displayName }), language), {
        detail: md(data.email, language, 56),
      }),
      ...data.blocked.slice(0, 1).map((entry) => blockedBox(entry, context)),
      data.providerSilent ? sentence(words(text('mail.providerSilent'), language)) : onlySaid(),
      data.mails.length > 0
        ? together([facts(lastFacts(data, context)), ...earlier(data, context)])
        : sentence(words(text('mail.none'), language)),
      data.invited ? sentence(words(text('mail.invited'), language)) : onlySaid(),
      small(words(text('mail.webexOwn'), language)),
      cisco.said,
      foot(undefined, context),
    ],
    [
      ...(data.blocked.length > 0 ? [button('mail.unblockButton', 0)] : []),
      ...(data.blocked.length === 0 ? [button('verify.button', 1)] : []),
      ...cisco.actions,
    ],
  );
}

function blockedBox(entry: Data['blocked'][number], context: RenderContext): Block {
  const { language } = context;
  const since = moment(entry.since, context);
  const reason = words(classes[entry.class], language);
  const message = text('mail.blocked', { since, class: '' });
  return box('attention', words(message, language, { class: reason }));
}

function lastFacts({ mails: [last] }: Data, context: RenderContext): (Fact | undefined)[] {
  if (!last) return [];
  const { language } = context;
  const fact = factMaker(context);
  const sent = joined([
    words(text('mail.kindCode'), language),
    md(moment(last.at, context), language),
  ]);
  return [
    fact.safe(text('mail.last'), sent),
    fact.words(text('mail.fate'), states[last.state]),
    fact.foreign(text('mail.serverSays'), last.status),
    fact.foreign(text('mail.serverId'), last.providerId, 36),
  ];
}

/** The mails before the last one, a line each. */
function earlier({ mails }: Data, context: RenderContext): Block[] {
  const { language } = context;
  return mails
    .slice(1, 4)
    .map(({ at, state }) =>
      small(joined([md(moment(at, context), language), words(states[state], language)]), 'small'),
    );
}

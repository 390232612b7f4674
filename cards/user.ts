/** One person of a customer. */
import { type Language, text } from '../src/language/index.ts';
import {
  type Block,
  box,
  type Fact,
  facts,
  heading,
  named,
  onlySaid,
  opens,
  page,
  type Rendered,
} from './blocks.ts';
import type { RenderContext } from './context.ts';
import type { CardData, PendingStage } from './data.ts';
import { factMaker } from './facts.ts';
import { moment } from './format.ts';
import {
  actionSet,
  buttonWords,
  joined,
  link,
  type Md,
  md,
  type Plain,
  submit,
  words,
} from './kit.ts';
import {
  foot,
  gapNotes,
  goneBox,
  pendingNote,
  severalOf,
  unconfirmedNote,
  unnamedNote,
} from './source.ts';
import { deviceInList, goneState, personState } from './states.ts';

/** Choice 0: devices, when there are any; 1: numbers, typed only; 2: verify; 3: mail; 4: licences and calling. */
export function userCard(data: CardData<'user'>, context: RenderContext): Rendered {
  const { language, press } = context;
  const invited = data.state === 'invited' && !data.goneAt;
  const hub = opens(
    invited ? buttonWords(text('entry.resend'), language) : ('Control Hub' as Plain),
    link(data.controlHubUrl),
  );
  return page(
    context,
    [
      heading(named(data.displayName, language), {
        detail: md(data.organization, language, 50),
        state: data.goneAt ? goneState(language) : personState(data.state, language),
      }),
      goneBox('user', data, context),
      verification(data, context),
      facts(factsOf(data, context)),
      unconfirmedNote('entry.unconfirmed', data.unconfirmed, context),
      unconfirmedNote('entry.accountUnconfirmed', data.accountUnconfirmed, context),
      unconfirmedNote('entry.devicesUnconfirmed', data.devicesUnconfirmed, context),
      unconfirmedNote('entry.numbersUnconfirmed', data.numbersUnconfirmed, context),
      unnamedNote(data, context),
      pendingNote(data.pending, context),
      ...gapNotes(data.gaps, context),
      hub.said,
      foot(data.source, context),
      helping(data, context),
    ],
    [
      ...(data.devices.length > 0
        ? [submit(buttonWords(text('card.devices'), language), press(0))]
        : []),
      ...(data.goneAt ? [] : [submit(buttonWords(text('services.button'), language), press(4))]),
      ...hub.actions,
    ],
  );
}

/** Whether the caller is known to be who they say, or why they cannot be asked for a code. */
function verification(data: CardData<'user'>, context: RenderContext): Block {
  const { language } = context;
  const { verified, emailChangedAt, goneAt } = data;
  if (goneAt) return onlySaid();
  if (emailChangedAt) {
    const at = moment(emailChangedAt, context);
    return box('attention', words(text('verify.young', { at }), language));
  }
  if (!verified) return onlySaid();
  const { by, reference } = verified;
  const until = moment(verified.until, context);
  return box('good', words(text('verify.mark', { until, by, reference }), language));
}

/** What helps somebody who is on the telephone; a row of its own, because five buttons are too long for one. */
function helping(data: CardData<'user'>, { language, press }: RenderContext): Block {
  if (data.goneAt) return onlySaid();
  const buttons = [
    submit(buttonWords(text('verify.button'), language, 20), press(2)),
    submit(buttonWords(text('mail.button'), language, 18), press(3)),
  ];
  return { elements: [actionSet(buttons, { spacing: 'medium' })], lines: [] };
}

function factsOf(data: CardData<'user'>, context: RenderContext): (Fact | undefined)[] {
  const { language } = context;
  const fact = factMaker(context);
  const devices = data.devices.slice(0, 2).map((device) => deviceInList(device, language));
  const none = nothingSaidOf(data);
  return [
    emailsOf(data, context),
    fact.safe(text('entry.account'), accountOf(data, language)),
    fact.pair(
      fact.phone(text('card.phone'), data.phone, data.morePhones),
      fact.foreign(text('card.extension'), data.extension),
    ) ?? fact.words(text('card.phone'), none.numbers),
    fact.foreign(text('card.location'), data.location),
    fact.several(text('card.licenses'), data.licenses, 2) ??
      fact.words(text('card.licenses'), none.licenses),
    fact.safe(text('card.devices'), severalOf(devices, 2, data.devices.length, language)) ??
      fact.words(text('card.devices'), none.devices),
    fact.pair(
      fact.moment(text('card.lastActivity'), data.lastActivity) ??
        fact.words(text('card.lastActivity'), none.activity),
      fact.day(text('card.created'), data.created),
    ),
  ];
}

/** The address, and further ones of the same account: the caller may have named any of them. */
function emailsOf(data: CardData<'user'>, context: RenderContext): Fact | undefined {
  const { language } = context;
  const { email, moreEmails = [] } = data;
  const fact = factMaker(context);
  if (moreEmails.length === 0) return fact.foreign(text('card.email'), email, 56);
  const listed = (cap: number) => [email, ...moreEmails].map((one) => md(one, language, cap));
  const said = (most: number, cap: number) =>
    severalOf(listed(cap), most, moreEmails.length + 1, language);
  return fact.safe(text('card.email'), said(2, 44), said(20, 254));
}

/** That there is none, where that is known: of what was not copied or could not be asked nothing is said. */
function nothingSaidOf(data: CardData<'user'>) {
  const { goneAt, unconfirmed, pending = [], unnamedLicenses = 0 } = data;
  if (goneAt || unconfirmed) return {};
  const none = (stage: PendingStage, doubt: unknown) =>
    pending.includes(stage) || doubt ? undefined : text('entry.none');
  return {
    numbers: none('numbers', data.numbersUnconfirmed),
    licenses: none('licenses', unnamedLicenses > 0),
    devices: none('devices', data.devicesUnconfirmed),
    activity: text('entry.untold'),
  };
}

/** `active · may sign in · invitation not accepted yet` */
function accountOf(data: CardData<'user'>, language: Language): Md {
  const { account = [], loginEnabled, invitePending } = data;
  const may = loginEnabled ? text('entry.mayEnter') : text('entry.mayNotEnter');
  return joined([
    ...account
      .slice(0, 2)
      .map((status) =>
        words(text('entry.accountStatus', { status: status.slice(0, 24) }), language),
      ),
    loginEnabled === undefined ? undefined : words(may, language),
    invitePending ? words(text('entry.inviteWaits'), language) : undefined,
  ]);
}

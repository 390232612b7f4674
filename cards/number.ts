/** One phone number or extension. */
import { type Text, text } from '../src/language/index.ts';
import {
  type Block,
  facts,
  heading,
  named,
  onlySaid,
  page,
  type Rendered,
  sentence,
} from './blocks.ts';
import type { RenderContext } from './context.ts';
import type { CardData } from './data.ts';
import { factMaker } from './facts.ts';
import { countryName, phone } from './format.ts';
import { joined, type Md, md, words } from './kit.ts';
import { foot, gapNotes, goneBox, pendingNote, unconfirmedNote } from './source.ts';
import { goneState, numberState } from './states.ts';
import { waysOf } from './ways.ts';

/** Webex's owner types. */
const owners: Record<string, Text> = {
  PEOPLE: text('card.ownerPerson'),
  PLACE: text('card.ownerWorkspace'),
  AUTO_ATTENDANT: text('card.ownerAutoAttendant'),
  CALL_QUEUE: text('card.ownerCallQueue'),
  HUNT_GROUP: text('card.ownerHuntGroup'),
  GROUP_PAGING: text('card.ownerPaging'),
  PAGING_GROUP: text('card.ownerPaging'),
  VOICEMAIL_GROUP: text('card.ownerVoicemailGroup'),
  VOICE_MAIL_GROUP: text('card.ownerVoicemailGroup'),
  VIRTUAL_LINE: text('card.ownerVirtualLine'),
  VIRTUAL_PROFILE: text('card.ownerVirtualLine'),
  VOICE_MESSAGING: text('card.ownerVoicePortal'),
  OFFICE_ANYWHERE: text('card.ownerOfficeAnywhere'),
  BROADWORKS_ANYWHERE: text('card.ownerOfficeAnywhere'),
  CONTACT_CENTER_LINK: text('card.ownerContactCenterLink'),
  CONTACT_CENTER_ADAPTER: text('card.ownerContactCenterAdapter'),
  ROUTE_LIST: text('card.ownerRouteList'),
  COLLABORATE_BRIDGE: text('card.ownerBridge'),
  AI_RECEPTIONIST: text('card.ownerReceptionist'),
};

export function numberCard(data: CardData<'number'>, context: RenderContext): Rendered {
  const { language } = context;
  const fact = factMaker(context);
  const { phoneNumber, extension } = data;
  const spaced = phoneNumber && phone(phoneNumber);
  const what = words(text(phoneNumber ? 'card.phoneNumber' : 'card.noNumber'), language);
  return page(
    context,
    [
      heading(named(spaced ?? extension ?? '', language), {
        size: 'large',
        detail: joined([what, md(data.organization, language, 50)]),
        state: data.goneAt ? goneState(language) : numberState(data, language),
        twin: spaced === phoneNumber ? undefined : md(phoneNumber ?? '', language),
      }),
      goneBox('number', data, context),
      facts([
        fact.safe(text('card.assignedTo'), ownerOf(data, context)),
        phoneNumber ? fact.foreign(text('card.extension'), extension) : undefined,
        fact.foreign(text('card.location'), data.location),
        data.mainNumber ? fact.words(text('card.type'), text('card.mainNumber')) : undefined,
        fact.foreign(text('card.routingPrefix'), data.routingPrefix),
        fact.safe(text('entry.national'), nationalOf(data, context)),
      ]),
      stateSentence(data, context),
      unconfirmedNote('entry.unconfirmed', data.unconfirmed, context),
      unconfirmedNote('entry.ownerUnconfirmed', data.ownerUnconfirmed, context),
      pendingNote(data.pending, context),
      ...gapNotes(data.gaps, context),
      foot(data.source, context),
    ],
    waysOf(data.ways, context),
  );
}

/** What a number that reaches nobody is, in a sentence. */
function stateSentence(
  { state, owner, goneAt }: CardData<'number'>,
  { language }: RenderContext,
): Block {
  if (goneAt) return onlySaid();
  const said = [
    state === 'inactive' ? words(text('entry.numberInactive'), language) : undefined,
    owner ? undefined : words(text('entry.numberUnassigned'), language),
  ];
  return sentence(joined(said, ' '));
}

/** `42 630 01 01 (Poland)` */
function nationalOf({ national }: CardData<'number'>, { language }: RenderContext): Md | undefined {
  if (!national) return undefined;
  const country = md(countryName(national.region, language), language);
  return `${md(national.writing, language)} (${country})` as Md;
}

function ownerOf({ owner }: CardData<'number'>, { language }: RenderContext): Md {
  if (!owner) return words(text('card.nobody'), language);
  const known = owners[owner.type.toUpperCase().replaceAll(' ', '_')];
  const type = known ? words(known, language) : md(owner.type, language, 40);
  return joined([owner.name === '' ? undefined : md(owner.name, language, 60), type]);
}

/** The card of a user, and of what they hold. */
import type { CallingFeature, CardData } from '../../../cards/data.ts';
import { type Reply, show } from '../../conversation/reply.ts';
import type { ConfirmedServices } from '../../directory/confirmed.ts';
import type { PersonDetails } from '../../directory/details.ts';
import type { Directory } from '../../directory/directory.ts';
import type { Verification } from '../../verification/verification.ts';
import {
  followsOf,
  followsOfCustomer,
  type Owner,
  toDevicesOf,
  toNumbersOf,
  toServices,
  toUser,
} from './ways.ts';

export interface UsesUsers {
  directory: Pick<Directory, 'confirmed' | 'controlHubUrl'>;
  /** Absent where nobody is verified. */
  verification?: Pick<Verification, 'standingOf'>;
}

/** Undefined: there is none that the caller may see. */
export async function userCard(
  id: string,
  { directory, verification }: UsesUsers,
): Promise<Reply | undefined> {
  const person = await directory.confirmed.person(id);
  if (!person) return undefined;
  const owner = { id, name: person.displayName };
  const { numbers: _count, phones: _phones, id: _id, orgId, uuid, orgUuid, ...facts } = person;
  return show(
    'user',
    {
      ...facts,
      // a location that is known by a number needs no copy of the locations
      pending: pendingOf(person).filter((stage) => stage !== 'locations' || !facts.location),
      emailChangedAt: undefined,
      ...(await verification?.standingOf(person)),
      controlHubUrl: directory.controlHubUrl({ userUuid: uuid, orgUuid }),
    },
    {
      choices: [
        toDevicesOf(owner),
        numbersOf(person, owner),
        { command: 'code.send', input: { id } },
        { command: 'mail.status', input: { id } },
        toServices(id),
        ...followsOf(owner),
        ...followsOfCustomer(orgId),
      ],
      audit: { kind: 'user', hits: 1, target: id },
    },
  );
}

/** Licences that the card counts need no note that licences were never copied. */
function pendingOf({ pending, unnamedLicenses }: PersonDetails) {
  return pending.filter((stage) => stage !== 'licenses' || unnamedLicenses === 0);
}

/** A person may have a number that is in no list of numbers. */
function numbersOf(person: PersonDetails, owner: Owner) {
  if (person.numbers > 0 || !person.phone) return toNumbersOf(owner);
  return { command: 'number.show', input: { query: person.phone } };
}

/** Licences by name, and what the telephone was told to do. */
export async function servicesCard(
  id: string,
  { directory }: UsesUsers,
): Promise<Reply | undefined> {
  const person = await directory.confirmed.services(id);
  if (!person) return undefined;
  const owner = { id, name: person.displayName };
  const { displayName, organization, licenses, phone, morePhones, extension } = person;
  const { source, goneAt, lostAt, unconfirmed, callingUnconfirmed } = person;
  const { unnamedLicenses, licensesUnconfirmed, numbersUnconfirmed, uuid, orgUuid } = person;
  return show(
    'services',
    {
      ...{ displayName, organization, licenses, phone, morePhones, extension },
      ...{ unnamedLicenses, licensesUnconfirmed, numbersUnconfirmed },
      ...{ source, goneAt, lostAt, unconfirmed, callingUnconfirmed },
      pending: pendingOf(person).filter((stage) => stage === 'licenses'),
      calling: callingOf(person),
      controlHubUrl: directory.controlHubUrl({ userUuid: uuid, orgUuid }),
    },
    {
      choices: [
        toUser(id),
        toDevicesOf(owner),
        numbersOf(person, owner),
        ...followsOf(owner),
        ...followsOfCustomer(person.orgId),
      ],
      audit: { kind: 'services', hits: 1, target: id },
    },
  );
}

type Calling = NonNullable<CardData<'services'>['calling']>;

/** Undefined: no Webex Calling. */
function callingOf({ calling, callingUnconfirmed }: ConfirmedServices): Calling | undefined {
  if (!calling) return callingUnconfirmed ? [] : undefined;
  const { always, busy, noAnswer } = calling.forwarding ?? {};
  const said: [CallingFeature, boolean | undefined, (string | undefined)?][] = [
    ['voicemail', calling.voicemail],
    ['forwardAlways', always?.enabled, always?.destination],
    ['forwardBusy', busy?.enabled, busy?.destination],
    ['forwardNoAnswer', noAnswer?.enabled, noAnswer?.destination],
    ['doNotDisturb', calling.doNotDisturb],
    ['callWaiting', calling.callWaiting],
    ['callRecording', calling.callRecording],
  ];
  return said.map(([feature, on, to]) => ({ feature, on, to }));
}

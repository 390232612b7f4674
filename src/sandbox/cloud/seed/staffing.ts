/** The people of a customer, with their lines and devices. */
import { addAccount } from '../accounts.ts';
import { roleId } from '../staff.ts';
import type { Account } from '../world.ts';
import { addDevice, equip } from './hardware.ts';
import { assignLicenses } from './licences.ts';
import { type MemorablePerson, memorable } from './memorable.ts';
import { names } from './names.ts';
import { cityNamed, mainOffice, numberEntry, type Office, type Plot } from './soil.ts';

const lastChange = Date.parse('2026-01-05T12:00:00.000Z');
const weekMs = 7 * 24 * 3_600_000;

/** Everybody the plan and the examples ask for. */
export function sowPeople(plot: Plot): void {
  for (const person of memorable) {
    if (person.customer === plot.plan.slug) settle(plot, person);
  }
  for (let count = 0; count < plot.plan.people; count += 1) hire(plot, count);
}

function settle(plot: Plot, person: MemorablePerson): void {
  const office =
    plot.offices.find((each) => each.city === cityNamed(person.city)) ?? mainOffice(plot);
  const account = create(plot, {
    displayName: person.displayName,
    firstName: person.firstName,
    lastName: person.lastName,
    mailbox: person.mailbox,
    ...(person.title ? { title: person.title } : {}),
    ...(person.administers ? { roles: [roleId('id_full_admin')] } : {}),
  });
  if (person.state === 'invited') invite(account);
  if (person.state === 'inactive') deactivate(account);
  const line = person.line ? office.city.prefix + person.line : undefined;
  if (line || person.extension) connect(plot, account, office, line, person.extension);
  assignLicenses(plot, account, line !== undefined);
  for (const device of person.devices ?? []) {
    addDevice(plot, { ...device, office, personId: account.id });
  }
}

function hire(plot: Plot, count: number): void {
  const { random } = plot;
  const office = random.chance(65) ? mainOffice(plot) : random.pick(plot.offices);
  const list = random.pick(names[office.city.names]);
  const [first, firstLatin] = random.pick(list.first);
  const [last, lastLatin] = random.pick(list.last);
  const account = create(plot, {
    displayName: `${first} ${last}`,
    firstName: first,
    lastName: last,
    mailbox: `${firstLatin}.${lastLatin}`.toLowerCase(),
  });
  if (count % 23 === 11) invite(account);
  else if (count % 29 === 17) deactivate(account);
  if (count === 1) account.roles.push(roleId('id_full_admin'));
  const calling = !account.invitePending && !random.chance(8);
  assignLicenses(plot, account, calling);
  if (!calling) return;
  const line = random.chance(82) ? plot.nextLine(office.city) : undefined;
  connect(plot, account, office, line, plot.nextExtension());
  if (random.chance(7)) addAlternate(plot, account, office);
  equip(plot, account.id, office);
}

function create(
  plot: Plot,
  given: Pick<Account, 'displayName'> & { mailbox: string } & Partial<Account>,
): Account {
  const { organization, plan, random } = plot;
  const { mailbox, ...rest } = given;
  const address = freeAddress(plot, mailbox);
  return addAccount(organization, {
    ...rest,
    uuid: random.uuid(),
    email: `${address}@${plan.slug}.example`,
    // The further down the list, the more of the year had passed; from the start again after 40.
    lastModified: new Date(lastChange + (organization.people.length % 40) * weekMs).toISOString(),
    department: random.pick(['Sales', 'Finance', 'Support', 'Warehouse', 'Office']),
    sipAddresses: [
      { type: 'enterprise', value: `${address}@${plan.slug}.calls.webex.example`, primary: true },
      { type: 'personal-room', value: `${address}@${plan.slug}.webex.example`, primary: false },
    ],
    lastActivity: `2026-11-${String(1 + random.below(19)).padStart(2, '0')}T${String(7 + random.below(11)).padStart(2, '0')}:15:00.000Z`,
  });
}

function freeAddress(plot: Plot, mailbox: string): string {
  let address = mailbox;
  for (let number = 2; plot.mailboxes.has(address); number += 1) address = `${mailbox}${number}`;
  plot.mailboxes.add(address);
  return address;
}

function invite(account: Account): void {
  Object.assign(account, { status: 'pending', invitePending: true });
  delete account.lastActivity;
}

function deactivate(account: Account): void {
  Object.assign(account, {
    status: 'inactive',
    loginEnabled: false,
    lastActivity: '2026-03-02T09:00:00.000Z',
  });
}

function connect(
  plot: Plot,
  account: Account,
  office: Office,
  line: string | undefined,
  extension: string | undefined,
): void {
  const { firstName, lastName } = account;
  account.locationId = office.location.id;
  if (line) account.phoneNumbers.push({ type: 'work', value: line, primary: true });
  if (extension) {
    account.extension = extension;
    account.phoneNumbers.push({ type: 'work_extension', value: extension, primary: false });
  }
  account.sipAddresses.push({
    type: 'cloud-calling',
    value: `${account.uuid.slice(0, 8)}@${plot.plan.slug}.bcld.webex.example`,
    primary: false,
  });
  plot.organization.numbers.push(
    numberEntry(office, {
      ...(line ? { phoneNumber: line } : {}),
      ...(extension ? { extension } : {}),
      owner: {
        id: account.id,
        type: 'PEOPLE',
        ...(firstName ? { firstName } : {}),
        ...(lastName ? { lastName } : {}),
      },
    }),
  );
}

function addAlternate(plot: Plot, account: Account, office: Office): void {
  const { firstName = '', lastName = '' } = account;
  plot.organization.numbers.push(
    numberEntry(office, {
      phoneNumber: plot.nextLine(office.city),
      phoneNumberType: 'ALTERNATE',
      owner: { id: account.id, type: 'PEOPLE', firstName, lastName },
    }),
  );
}

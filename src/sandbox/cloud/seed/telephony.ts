/** Numbers that belong to no person: features, workspaces, spare and inactive ones. */
import { type IdType, webexId } from '../ids.ts';
import type { OwnerType } from '../world.ts';
import { furnish } from './hardware.ts';
import { assignWorkspace } from './licences.ts';
import { mainOffice, numberEntry, type Office, type Plot } from './soil.ts';

const features: readonly { type: OwnerType; id: IdType; name: string; direct: boolean }[] = [
  { type: 'AUTO_ATTENDANT', id: 'AUTO_ATTENDANT', name: 'Main menu', direct: true },
  { type: 'CALL_QUEUE', id: 'CALL_QUEUE', name: 'Service queue', direct: true },
  { type: 'HUNT_GROUP', id: 'HUNT_GROUP', name: 'Sales', direct: true },
  { type: 'GROUP_PAGING', id: 'PAGING_GROUP', name: 'Warehouse paging', direct: false },
  { type: 'VOICEMAIL_GROUP', id: 'VOICEMAIL_GROUP', name: 'Accounts voicemail', direct: true },
  { type: 'VIRTUAL_LINE', id: 'VIRTUAL_LINE', name: 'Press line', direct: true },
];

const workspaces = ['Reception', 'Board room', 'Canteen', 'Workshop', 'Lobby', 'Dispatch'];

/** Everything with a number in every office; the main number of an office belongs to its auto attendant. */
export function sowTelephony(plot: Plot, index: number): void {
  for (const office of plot.offices) {
    sowFeatures(plot, office, index);
    sowWorkspaces(plot, office);
    sowSpare(plot, office);
  }
  if (mainOffice(plot).city.country === 'GB') sowTollFree(plot, index);
}

function sowFeatures(plot: Plot, office: Office, index: number): void {
  for (const { type, id, name, direct } of features) {
    const phoneNumber = direct ? plot.nextLine(office.city) : undefined;
    const mainNumber = type === 'AUTO_ATTENDANT';
    if (mainNumber && phoneNumber) office.location.mainNumber = phoneNumber;
    // The published answers and the live service disagree on the name of paging groups: both occur.
    const called = type === 'GROUP_PAGING' && index % 2 === 1 ? 'PAGING_GROUP' : type;
    plot.organization.numbers.push(
      numberEntry(office, {
        ...(phoneNumber ? { phoneNumber } : {}),
        extension: plot.nextExtension(),
        mainNumber,
        owner: { id: webexId(id, plot.random.uuid()), type: called, firstName: name, lastName: '' },
      }),
    );
  }
}

function sowWorkspaces(plot: Plot, office: Office): void {
  const count = 2 + plot.random.below(workspaces.length - 2);
  for (const name of workspaces.slice(0, count)) {
    const id = webexId('PLACE', plot.random.uuid());
    const direct = plot.random.chance(60);
    plot.organization.numbers.push(
      numberEntry(office, {
        ...(direct ? { phoneNumber: plot.nextLine(office.city) } : {}),
        extension: plot.nextExtension(),
        owner: { id, type: 'PLACE', firstName: name, lastName: '' },
      }),
    );
    furnish(plot, id, name, office);
    assignWorkspace(plot);
  }
}

function sowSpare(plot: Plot, office: Office): void {
  const scarce = office.city.digits < 5;
  const add = (count: number, state: 'ACTIVE' | 'INACTIVE'): void => {
    for (let spare = 0; spare < count; spare += 1) {
      const phoneNumber = plot.nextLine(office.city);
      plot.organization.numbers.push(numberEntry(office, { phoneNumber, state }));
    }
  };
  const more = plot.plan.spare ?? 0;
  add((scarce ? 4 : 8 + plot.random.below(6)) + more, 'ACTIVE');
  add(scarce ? 1 : 3, 'INACTIVE');
}

function sowTollFree(plot: Plot, index: number): void {
  plot.organization.numbers.push(
    numberEntry(mainOffice(plot), {
      phoneNumber: `+448081570${String(index).padStart(3, '0')}`,
      tollFreeNumber: true,
    }),
  );
}

/** What a customer bought, and how much of it is in use. */
import { webexId } from '../ids.ts';
import type { Account, License } from '../world.ts';
import type { Plot } from './soil.ts';

/** The subscription most of a customer's licences belong to; that of its events has another 0 at the end. */
export function subscriptionIdAt(index: number): string {
  return `Sub${String(100_200 + index * 37)}`;
}

/** Whether the customer at `index` bought events, in a subscription of their own. */
export function hasEvents(index: number): boolean {
  return index % 6 === 0;
}

/** The licences of a customer. `index` is its place in the list; some places bought too little. */
export function sowLicenses(plot: Plot, index: number): void {
  const { organization, plan, random } = plot;
  const subscriptionId = subscriptionIdAt(index);
  const siteUrl = `${plan.slug}.webex.example`;
  const expected = Math.max(5, plan.people + 4);
  const scarce = index % 8 === 2;
  const totalUnits = scarce ? Math.max(2, Math.floor(expected / 2)) : expected + random.below(12);
  const add = (name: string, given: Partial<License>): void => {
    const key = `${organization.uuid}:${name.replace(/\W/g, '')}_${random.hex(8).toLowerCase()}`;
    organization.licenses.push({
      id: webexId('LICENSE', key),
      name,
      totalUnits: 0,
      consumedUnits: 0,
      consumedByUsers: 0,
      consumedByWorkspaces: 0,
      ...given,
    });
  };
  add('Messaging', { totalUnits: expected + 20, subscriptionId });
  add('Webex Meetings Suite', {
    totalUnits: expected + 10,
    subscriptionId,
    siteUrl,
    siteType: 'Control Hub managed site',
  });
  add('Webex Calling - Professional', { totalUnits, subscriptionId });
  add('Webex Calling - Workspaces', { totalUnits: 4 + random.below(6), subscriptionId });
  add('Call on Webex (1:1 call, non-PSTN)', { totalUnits: -1 });
  if (hasEvents(index)) {
    add('Webex Events 1000', {
      totalUnits: 1,
      subscriptionId: `${subscriptionId}0`,
      siteUrl: `${plan.slug}-events.webex.example`,
      siteType: index % 12 === 0 ? 'Linked site' : 'Site Admin managed site',
    });
  }
}

/** Gives a person the customer's licences. */
export function assignLicenses(plot: Plot, account: Account, calling: boolean): void {
  for (const license of plot.organization.licenses) {
    const isCalling = license.name === 'Webex Calling - Professional';
    if (/Workspaces|Events/.test(license.name) || (isCalling && !calling)) continue;
    account.licenses.push(license.id);
    license.consumedUnits += 1;
    license.consumedByUsers += 1;
    if (license.siteUrl) account.siteUrls.push(`${license.siteUrl}#attendee`);
  }
}

/** Counts a workspace with a telephone. */
export function assignWorkspace(plot: Plot): void {
  const license = plot.organization.licenses.find((each) => /Workspaces/.test(each.name));
  if (!license) return;
  license.consumedUnits += 1;
  license.consumedByWorkspaces += 1;
}

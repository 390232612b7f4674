/** The licences of a customer as cards count them; an overage (F064) is one on every card. */
import type { CustomerFacts, LicenseFact } from '../../portfolio/facts.ts';
import { isOver } from '../../portfolio/status.ts';

/** `total` is undefined where Webex does not say, or gives away more than it counts; several together have no subscription. */
type ShownLicense = LicenseFact;

type Holder = Pick<CustomerFacts, 'licenses' | 'wholesale'>;

/** One by one, those of which more are in use than were bought first. */
export function eachLicense(customer: Holder): ShownLicense[] {
  const over = (license: LicenseFact) => Number(isOver(license, customer));
  return customer.licenses
    .toSorted((a, b) => over(b) - over(a))
    .map((license) => shown(license, over(license) > 0));
}

/**
 * Those of one name together, but one by one where one has an overage: what another subscription has left does not make up
 * for it.
 */
export function licensesByName(customer: Holder): ShownLicense[] {
  const byName = new Map<string, LicenseFact[]>();
  for (const license of customer.licenses) {
    byName.set(license.name, [...(byName.get(license.name) ?? []), license]);
  }
  return [...byName.values()].flatMap((same) => {
    if (same.length === 1 || !same.some((license) => isOver(license, customer))) {
      return [summed(same, customer)];
    }
    return eachLicense({ ...customer, licenses: same });
  });
}

function summed(licenses: readonly LicenseFact[], customer: Holder): ShownLicense {
  const totals = licenses.flatMap(({ total = -1 }) => (total < 0 ? [] : [total]));
  const all = {
    name: licenses[0]?.name ?? '',
    used: licenses.reduce((sum, { used }) => sum + used, 0),
    total: totals.length < licenses.length ? undefined : totals.reduce((sum, one) => sum + one, 0),
  };
  return shown(
    all,
    licenses.some((license) => isOver(license, customer)),
  );
}

function shown(license: LicenseFact, over: boolean): ShownLicense {
  const isFree = license.total !== undefined && license.used > license.total && !over;
  return isFree ? { ...license, total: undefined } : license;
}

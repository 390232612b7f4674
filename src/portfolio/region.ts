/** Webex tells no customer's region; these are the hints it gives, in the words of Partner Hub. */
import { decodeId } from '../webex/id.ts';

const regions: readonly (readonly [RegExp, string])[] = [
  [/^(?:us|usa|north-?america|na)\d*$/, 'US'],
  [/^(?:ca|can|canada)\d*$/, 'CA'],
  [/^(?:eu|eun|euc|europe|de|uk|gb)\d*$/, 'EU'],
  [/^(?:uae|ae|me|mea|dxb)\d*$/, 'UAE'],
  [/^(?:au|anz|aus)\d*$/, 'AU'],
  [/^(?:in|ind)\d*$/, 'IN'],
  [/^(?:jp|jpn)\d*$/, 'JP'],
  [/^(?:sa|ksa)\d*$/, 'SA'],
];

/** `eu10.bcld.webex.com` → `EU`; undefined when no part of it names a region. */
export function regionOfDomain(domain: string): string | undefined {
  return named(domain.toLowerCase().split(/[.-]/).slice(0, 3));
}

/** Ids made in another region than the first say so: `urn:TEAM:eu-central-1_k`. */
export function regionOfId(id: string): string | undefined {
  const geo = decodeId(id)?.geo ?? '';
  const [, team = ''] = /^urn:TEAM:([a-z0-9-]+)/i.exec(geo) ?? [];
  return team === '' ? undefined : named(team.toLowerCase().split('-').slice(0, 1));
}

function named(parts: readonly string[]): string | undefined {
  for (const part of parts) {
    const found = regions.find(([pattern]) => pattern.test(part));
    if (found) return found[1];
  }
  return undefined;
}

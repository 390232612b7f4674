/** A partner administrator at work on wholesale: what a test says in one line. */
import { type Card, type Speaker, seen } from './conversation.ts';
import type { Bot } from './start-bot.ts';

/** That of the published examples; the simulated Partner Hub has a template with it. */
export const provisioningId = 'ZjViMzYxODctYzhkZC00NzI3LThiMmYtZjljNDQ3ZjI5MDQ2';
/** Of a template that was deleted in Partner Hub. */
export const retiredId = 'YTdjMDJmMTEtOWQzNi00ZTA4LWI1YWMtNmYzZDJjMWIwZTk0';
/** Of a template without calling. */
export const meetingsId = 'MGJkNGE5M2UtNWY0NC00ZDFiLTlhNjctM2MyZTFmMGE3YjU4';

/** What the first card of a template is filled in with. */
export function primary(name: string, changed: Record<string, string> = {}) {
  return {
    name,
    admin: 'sp.admin@fjordlys.example',
    country: 'Poland',
    language: 'pl',
    subscription: 'Wholesale-PL-2026',
    provisioningId,
    ...changed,
  };
}

/** Registers a template over its four cards. */
export async function addTemplate(
  petra: Speaker,
  name: string,
  packages = 'webex_calling,webex_suite,webex_meetings,attendant_console',
): Promise<void> {
  const first = await petra.asksForCard('add template');
  await petra.presses(first, 'Next', primary(name));
  const second = await petra.direct.receivesCard(/Step 2 of 4/);
  await petra.presses(second, 'Next', { authentication: 'webex', inviteEmails: 'true' });
  const third = await petra.direct.receivesCard(/Step 3 of 4/);
  await petra.presses(third, 'Next', { packages });
  const review = await petra.direct.receivesCard(/Step 4 of 4/);
  await petra.presses(review, 'Save template');
  await petra.direct.receives(/is saved/);
}

/** What the cards of a customer are filled in with. */
export const details = (
  company: string,
  externalId: string,
  changed: Record<string, string> = {},
) => ({
  company,
  admin: `${externalId.toLowerCase()}@mlyn.example`,
  externalId,
  country: 'Polska',
  language: 'pl',
  attested: 'true',
  ...changed,
});

export const location = {
  locationName: 'Headquarters',
  street: 'ul. Piotrkowska 17',
  city: 'Łódź',
  postalCode: '90-406',
};

/** Fills in everything up to the review of a new customer. */
export async function upToReview(
  petra: Speaker,
  company: string,
  externalId: string,
  changed: Record<string, string> = {},
): Promise<Card> {
  const first = await petra.asksForCard(`new customer ${company}`);
  await petra.presses(first, 'Next', details(company, externalId, changed));
  const second = await petra.direct.receivesCard(/Step 2 of 4/);
  await petra.presses(second, 'Next', { packages: 'webex_calling,webex_meetings' });
  const third = await petra.direct.receivesCard(/Step 3 of 4/);
  await petra.presses(third, 'Next', location);
  return petra.direct.receivesCard(/Step 4 of 4/);
}

/** How many customers Webex was asked to create, and how many it has with that external id. */
export function creationsAt(bot: Bot, externalId: string): { asked: number; answered: number[] } {
  const calls = bot.cloud
    .calls()
    .filter(
      ({ route, request }) =>
        route === 'POST /v1/wholesale/customers' &&
        (request as { externalId?: string } | undefined)?.externalId === externalId,
    );
  return { asked: calls.length, answered: calls.map(({ status }) => status) };
}

/** The labels and values of a card's fields. */
export function fieldsOf(card: Card): Record<string, { label: string; value: string }> {
  const found: Record<string, { label: string; value: string }> = {};
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const each of node) walk(each);
    if (Array.isArray(node) || typeof node !== 'object' || node === null) return;
    const part = node as Record<string, unknown>;
    if (String(part['type']).startsWith('Input.')) {
      const plain = (text: unknown): string => String(text ?? '').replace(/\p{Cf}/gu, '');
      found[String(part['id'])] = { label: plain(part['label']), value: plain(part['value']) };
    }
    for (const each of Object.values(part)) walk(each);
  };
  walk(JSON.parse(card.json));
  return found;
}

export { seen };

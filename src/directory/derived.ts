/**
 * What searches need besides the rows themselves: the distinct words of names, and the domains of customers.
 * They are written by the statement that writes the rows, so they are never behind; and only for rows that
 * changed, so a pull of unchanged data still writes nothing.
 */
import type { Tx } from '../store/store.ts';
import type { Mirror } from './rows.ts';

/** Of longer words the beginning is kept: see `lexeme`. */
export const longestWord = 32;

/** In order, so that two pulls that meet the same new words do not wait for each other in a circle. */
const words = `, words AS (
      INSERT INTO "NameWord" (word, deletions)
      SELECT word, word || ARRAY(SELECT left(word, at - 1) || substr(word, at + 1)
        FROM generate_series(1, length(word)) at WHERE substr(word, at, 1) <> substr(word, at + 1, 1))
      FROM (SELECT DISTINCT left(unnest(string_to_array("nameKey", ' ')), ${longestWord}) AS word FROM written) each
      WHERE length(word) > 1
        AND NOT EXISTS (SELECT 1 FROM "NameWord" known WHERE known.word = each.word)
      ORDER BY word ON CONFLICT DO NOTHING)`;

const domainsFrom = (domains: string, source: string) => `, domains AS (
      INSERT INTO "Domain" (domain, "orgId", source)
      SELECT domain, "orgId", '${source}' FROM (${domains}) each
      WHERE domain <> '' AND NOT EXISTS (SELECT 1 FROM "Domain" known
        WHERE known.domain = each.domain AND known."orgId" = each."orgId" AND known.source = '${source}' OFFSET 0)
      ORDER BY domain ON CONFLICT DO NOTHING)`;

/** By mirrored table: what the written rows must tell, and the further parts of the statement. */
export const derived: Partial<Record<Mirror['name'], { returning: string; also: string }>> = {
  Organization: { returning: 't."nameKey"', also: words },
  Device: { returning: 't."nameKey"', also: words },
  Person: {
    returning: 't."nameKey", t.emails, t."orgId"',
    also:
      words +
      domainsFrom(
        `SELECT DISTINCT split_part(address, '@', 2) AS domain, "orgId"
         FROM written, unnest(emails) AS of(address)`,
        'email',
      ),
  },
  License: {
    returning: 't."siteUrl", t."orgId"',
    also: domainsFrom(`SELECT DISTINCT lower("siteUrl") AS domain, "orgId" FROM written`, 'site'),
  },
};

const inUse: Partial<Record<Mirror['name'], { source: string; domains: string }>> = {
  Person: {
    source: 'email',
    domains: `SELECT DISTINCT split_part(address, '@', 2) FROM "Person", unnest(emails) AS of(address)
      WHERE "orgId" = $1 AND "goneAt" IS NULL`,
  },
  License: {
    source: 'site',
    domains: `SELECT lower("siteUrl") FROM "License"
      WHERE "orgId" = $1 AND "goneAt" IS NULL AND "siteUrl" IS NOT NULL`,
  },
};

/** At the end of a stage: forgets domains of the organization that nobody there has any more. */
export async function tidyDomains(tx: Tx, mirror: Mirror, orgId: string): Promise<void> {
  const used = inUse[mirror.name];
  if (!used) return;
  await tx.query(
    `DELETE FROM "Domain" WHERE "orgId" = $1 AND source = '${used.source}' AND domain <> ALL(ARRAY(${used.domains}))`,
    [orgId],
  );
}

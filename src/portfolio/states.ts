/**
 * Keeps the table that the customer list filters and sorts: one row per customer with its statuses, products, tags
 * and region. Rows are worked out again when something they follow from has changed, the rules and their settings
 * among it, or when time itself changed them; the rest is left alone.
 */
import { nameKey } from '../directory/name-key.ts';
import type { Store, Tx } from '../store/store.ts';
import { type KnownCustomer, readFacts } from './read-facts.ts';
import { isRunning } from './running.ts';
import { changesAt, judge, type Status, type StatusRules } from './status.ts';

export interface States {
  /** Brings the table up to date; at most once a minute unless something was announced. */
  refresh(): Promise<void>;
  /** Something changed: the next `refresh` looks. */
  announce(): void;
}

interface Deps {
  store: Store;
  now: () => Date;
  rules: Omit<StatusRules, 'now'>;
  /** Distance between two looks, in milliseconds; a minute when left out. */
  everyMs?: number | undefined;
}

/** Statuses that ask somebody to do something. */
const asking: ReadonlySet<Status> = new Set([
  'expiringSoon',
  'overage',
  'inactive',
  'orderReady',
  'suspended',
  'expired',
]);

/** Raised with every change of what a status follows from: rows of another edition are worked out again. */
const edition = 1;

/** By what rows are worked out, in one word. */
function inOneWord({ expiringSoonDays, inactiveDays }: Deps['rules']): string {
  return [edition, expiringSoonDays, inactiveDays].join('/');
}

/** Customers worked out in one statement. */
const portion = 500;

/** Creates the keeper of that table; it looks for what changed at most every `everyMs` milliseconds. */
export function createStates({ store, now, rules, everyMs = 60_000 }: Deps): States {
  let lookedAt = Number.NEGATIVE_INFINITY;
  let current: Promise<void> | undefined;

  async function run(): Promise<void> {
    const at = now();
    lookedAt = at.getTime();
    for (let rest = await stale(store, at, rules); rest.length > 0; ) {
      await rework(store, rest.slice(0, portion), { ...rules, now: at });
      rest = rest.slice(portion);
    }
    await store.query(
      `DELETE FROM "CustomerState" c USING "Organization" o WHERE o.id = c."orgId" AND o."goneAt" IS NOT NULL`,
    );
  }

  return {
    announce() {
      lookedAt = Number.NEGATIVE_INFINITY;
    },
    async refresh() {
      if (now().getTime() - lookedAt < everyMs) return current;
      current ??= run().finally(() => {
        current = undefined;
      });
      return current;
    },
  };
}

/** Has the rows of these customers worked out again, where what they follow from changed without a time of its own. */
export async function judgeAgain(tx: Tx, orgIds: readonly string[], at: Date): Promise<void> {
  if (orgIds.length === 0) return;
  const sql = 'UPDATE "CustomerState" SET "changesAt" = $2 WHERE "orgId" = ANY($1::text[])';
  await tx.query(sql, [orgIds, at]);
}

/** Customers whose row is missing or follows from something older than what there is. */
async function stale(tx: Tx, at: Date, rules: Deps['rules']): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT o.id FROM "Organization" o LEFT JOIN "CustomerState" c ON c."orgId" = o.id
       LEFT JOIN "SyncStage" s ON s."orgId" = o.id AND s.stage = 'licenses'
       LEFT JOIN "SyncStage" p ON p."orgId" = o.id AND p.stage = 'people'
       WHERE o."goneAt" IS NULL AND (c."orgId" IS NULL OR c."changesAt" <= $1 OR o."syncedAt" >= c."computedAt"
         OR (s."asOf" IS NOT NULL AND NOT c.copied)
         OR p."succeededAt" >= c."computedAt" OR c.unjudged IS NULL
         OR c.rules IS DISTINCT FROM $2)
     UNION SELECT l."orgId" FROM "License" l JOIN "CustomerState" c ON c."orgId" = l."orgId"
       WHERE greatest(l."syncedAt", l."goneAt") >= c."computedAt"
     UNION SELECT b."orgId" FROM "Subscription" b JOIN "CustomerState" c ON c."orgId" = b."orgId"
       WHERE b."updatedAt" >= c."computedAt"
     UNION SELECT t."orgId" FROM "TermQuestion" t JOIN "CustomerState" c ON c."orgId" = t."orgId"
       WHERE t."toldAt" >= c."computedAt"
     UNION SELECT w."orgId" FROM "WebOrder" w JOIN "CustomerState" c ON c."orgId" = w."orgId"
       WHERE w."updatedAt" >= c."computedAt"
     UNION SELECT p."orgId" FROM "CustomerProfile" p JOIN "CustomerState" c ON c."orgId" = p."orgId"
       WHERE greatest(p."tagsAt", p."trialsAt", p."regionAt", p."wholesaleAt", p."signInsAt") >= c."computedAt"`,
    [at, inOneWord(rules)],
  );
  return rows.map(({ id }) => id);
}

const columns = `"orgId" text, "displayName" text, "nameKey" text, created timestamptz, statuses jsonb, products jsonb,
  "productKeys" jsonb, "tagKeys" jsonb, tags jsonb, region text, "endsAt" timestamptz, people int, attention int,
  unjudged jsonb, copied boolean, rules text, "changesAt" timestamptz`;
const lists = ['statuses', 'unjudged', 'products', 'productKeys', 'tagKeys', 'tags'];
const plain = [
  'orgId',
  'displayName',
  'nameKey',
  'created',
  'region',
  'endsAt',
  'people',
  'attention',
  'copied',
  'rules',
  'changesAt',
];
const quoted = (names: readonly string[], prefix = '') =>
  names.map((name) => `${prefix}"${name}"`).join(', ');

async function rework(tx: Tx, orgIds: readonly string[], rules: StatusRules): Promise<void> {
  const customers = await readFacts(tx, orgIds);
  const rows = customers.map((customer) => rowOf(customer, rules));
  const names = [...plain, ...lists];
  await tx.query(
    `INSERT INTO "CustomerState" (${quoted(names)}, "computedAt")
     SELECT ${quoted(plain, 'r.')}, ${lists
       .map((name) => `ARRAY(SELECT jsonb_array_elements_text(r."${name}"))`)
       .join(', ')}, $2::timestamptz
     FROM jsonb_to_recordset($1::jsonb) AS r(${columns})
     ON CONFLICT ("orgId") DO UPDATE SET ${names
       .filter((name) => name !== 'orgId')
       .map((name) => `"${name}" = excluded."${name}"`)
       .join(', ')}, "computedAt" = excluded."computedAt"`,
    [JSON.stringify(rows), rules.now.toISOString()],
  );
}

function rowOf(customer: KnownCustomer, rules: StatusRules) {
  const { orgId, displayName, created, people, tags, region, subscriptions } = customer;
  const judgements = judge(customer, rules);
  const those = (which: boolean | undefined) =>
    judgements.filter(({ holds }) => holds === which).map(({ status }) => status);
  const statuses = those(true);
  const products = [...new Set(customer.licenses.map(({ name }) => name))];
  const running = subscriptions.filter((one) => isRunning(one, rules.now));
  const ends = running.flatMap(({ endsAt }) => endsAt ?? []);
  const [first] = ends.sort((a, b) => a.getTime() - b.getTime());
  return {
    orgId,
    displayName,
    nameKey: customer.nameKey,
    created,
    statuses,
    unjudged: those(undefined),
    products,
    productKeys: products.map(nameKey),
    tagKeys: tags.map(nameKey),
    tags,
    region: region?.name,
    endsAt: first,
    people,
    attention: statuses.filter((status) => asking.has(status)).length,
    copied: customer.licensesAt !== undefined,
    rules: inOneWord(rules),
    changesAt: changesAt(customer, rules),
  };
}

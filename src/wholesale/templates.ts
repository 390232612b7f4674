/** The registry of onboarding templates: what Partner Hub has and no API lists. */
import { randomUUID } from 'node:crypto';
import type { Tx, Write } from '../store/store.ts';
import type { Template, templateFrom } from './template-rules.ts';

const columns = `id, name, "provisioningId", "adminEmail", country, language, subscription, "pstnProvider",
  authentication, "idpEntityId", packages, settings, state, "checkedAt", "changedAt"`;

/** The form in which names are compared. */
export function nameKeyOf(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** All templates, those in use first, by name. */
export function listTemplates(store: Tx): Promise<Template[]> {
  return store.query<Template>(
    `SELECT ${columns} FROM "WholesaleTemplate" ORDER BY state, "nameKey"`,
  );
}

/** The template with this id. */
export async function readTemplate(store: Tx, id: string): Promise<Template | undefined> {
  const [template] = await store.query<Template>(
    `SELECT ${columns} FROM "WholesaleTemplate" WHERE id = $1`,
    [id],
  );
  return template;
}

/** The templates whose name, or a word of it, begins so. */
export async function findTemplates(store: Tx, written: string): Promise<Template[]> {
  const key = nameKeyOf(written);
  const all = await listTemplates(store);
  const exact = all.filter(({ name }) => nameKeyOf(name) === key);
  if (exact.length > 0) return exact;
  return all.filter(({ name }) => ` ${nameKeyOf(name)}`.includes(` ${key}`));
}

/** Whether a template other than `id` has this name. */
export async function isNameTaken(
  store: Tx,
  name: string,
  id: string | undefined,
): Promise<boolean> {
  const rows = await store.query(
    'SELECT 1 FROM "WholesaleTemplate" WHERE "nameKey" = $1 AND id <> $2',
    [nameKeyOf(name), id ?? ''],
  );
  return rows.length > 0;
}

/** Registers a template, or changes the one with this id. `by`: the person who does it. */
export function savingTemplate(
  template: ReturnType<typeof templateFrom>,
  { id = randomUUID(), by, now }: { id?: string | undefined; by: string; now: Date },
): Write {
  return async (tx) => {
    await tx.query(
      `INSERT INTO "WholesaleTemplate"(id, name, "nameKey", "provisioningId", "adminEmail", country, language,
         subscription, "pstnProvider", authentication, "idpEntityId", packages, settings, "checkedAt",
         "createdAt", "createdBy", "changedAt", "changedBy")
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13::jsonb, $14, $14, $15, $14, $15)
       ON CONFLICT (id) DO UPDATE SET
         name = EXCLUDED.name, "nameKey" = EXCLUDED."nameKey", "provisioningId" = EXCLUDED."provisioningId",
         "adminEmail" = EXCLUDED."adminEmail", country = EXCLUDED.country, language = EXCLUDED.language,
         subscription = EXCLUDED.subscription, "pstnProvider" = EXCLUDED."pstnProvider",
         authentication = EXCLUDED.authentication, "idpEntityId" = EXCLUDED."idpEntityId",
         packages = EXCLUDED.packages, settings = EXCLUDED.settings, "checkedAt" = EXCLUDED."checkedAt",
         "changedAt" = EXCLUDED."changedAt", "changedBy" = EXCLUDED."changedBy"`,
      [
        id,
        template.name,
        nameKeyOf(template.name),
        template.provisioningId,
        template.adminEmail,
        template.country,
        template.language,
        template.subscription,
        template.pstnProvider,
        template.authentication,
        template.idpEntityId,
        template.packages,
        JSON.stringify(template.settings),
        now,
        by,
      ],
    );
  };
}

/** Takes a template out of use, or back into it; customers made from it stay as they are. */
export function settingState(
  id: string,
  state: Template['state'],
  { by, now }: { by: string; now: Date },
): Write {
  return async (tx) => {
    await tx.query(
      `UPDATE "WholesaleTemplate" SET state = $2, "changedAt" = $3, "changedBy" = $4 WHERE id = $1`,
      [id, state, now, by],
    );
  };
}

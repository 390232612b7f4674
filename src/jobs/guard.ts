/** Alarms the partner's administrators about whoever looks at too many people, and about guessing: once an hour for each reason. */
import { noteByItself } from '../access/audit.ts';
import type { Access } from '../access/people.ts';
import { mayRun } from '../access/roles.ts';
import { findSuspicions, isFirstWord, type Suspicion } from '../access/watch.ts';
import { directTo, laterMessage } from '../conversation/later.ts';
import { newReference } from '../conversation/reference.ts';
import { addMessages } from '../inbox/outbox-add.ts';
import { type Language, type Text, text } from '../language/index.ts';
import type { Log } from '../log.ts';
import type { Store, Tx } from '../store/store.ts';
import { countWrong } from '../verification/attempts.ts';

export interface GuardDeps {
  store: Store;
  now: () => Date;
  access: Pick<Access, 'identify' | 'findTarget'>;
  /** Addresses that hold the role from the settings. */
  partnerAdmins: readonly string[];
  /** Addresses of people nobody has a reason to look up. */
  decoys: readonly string[];
  /** So many wrong codes within 15 minutes, and no further code is issued. */
  mostWrong: number;
  defaultLanguage: Language;
  log: Pick<Log, 'warn'>;
  onTold(): void;
}

const looks = 'somebody looks at many people';
const sentences = {
  views: looks,
  codes: looks,
  decoy: looks,
  guessing: 'many wrong codes, none is issued',
} as const;

/** Looks at the record of the last hour. */
export async function keepGuard(deps: GuardDeps): Promise<void> {
  const { store, now, log, onTold } = deps;
  const suspicions = [
    ...(await findSuspicions(store, now(), deps.decoys)),
    ...(await findGuessing(deps)),
  ];
  if (suspicions.length === 0) return;
  const admins = await findAdmins(deps);
  if (admins.length === 0) {
    // as when Webex does not answer: not told is not written down as told, the next look tries again
    log.warn('nobody found to be alarmed', { suspicions: suspicions.length });
    return;
  }
  for (const suspicion of suspicions) {
    const message = await wordsFor(store, suspicion);
    const told = await store.transaction(async (tx) => {
      if (!(await isFirstWord(tx, suspicion, now()))) return false;
      await tellAll(tx, admins, message);
      await noteAlarm(tx, suspicion, admins.length);
      return true;
    });
    const { kind, personId, count } = suspicion;
    if (told) log.warn(sentences[kind], { kind, personId, count });
    if (told) onTold();
  }
}

/** Wrong codes by all agents together: nobody in particular is suspected. */
async function findGuessing({ store, now, mostWrong }: GuardDeps): Promise<Suspicion[]> {
  const count = await countWrong(store, now());
  return count < mostWrong ? [] : [{ kind: 'guessing', personId: '', count }];
}

interface Admin {
  personId: string;
  language: Language;
}

/** Whoever talked to Deskhand and is a partner administrator, and those in the settings. */
async function findAdmins({
  store,
  access,
  partnerAdmins,
  defaultLanguage,
}: GuardDeps): Promise<Admin[]> {
  const seen = await store.query<{ personId: string }>(
    `SELECT "personId" FROM "BotUser" ORDER BY "seenAt" DESC LIMIT 200`,
  );
  const ids = new Set(seen.map(({ personId }) => personId));
  for (const email of partnerAdmins) {
    const target = await access.findTarget(email).catch(() => 'unknown' as const);
    if (typeof target === 'object') ids.add(target.personId);
  }
  const admins: Admin[] = [];
  for (const personId of ids) {
    const identity = await access.identify(personId).catch(() => undefined);
    if (identity?.kind !== 'known' || !mayRun(identity.person.role, 'partner-admin')) continue;
    admins.push({ personId, language: identity.person.language ?? defaultLanguage });
  }
  return admins;
}

async function tellAll(tx: Tx, admins: readonly Admin[], message: Text): Promise<void> {
  for (const { personId, language } of admins) {
    await addMessages(tx, 'guard', [laterMessage({ to: directTo(personId), language }, message)]);
  }
}

/** Whom the alarm is about, why, and how many were told. Not a look at anybody: it bears no target. */
async function noteAlarm(tx: Tx, suspicion: Suspicion, told: number): Promise<void> {
  const { kind, personId, count, decoyId } = suspicion;
  await noteByItself(tx, {
    callId: newReference(),
    command: 'guard.alarm',
    fields: {
      kind,
      count,
      told,
      ...(personId && { agent: personId }),
      ...(decoyId && { decoy: decoyId }),
    },
  });
}

async function wordsFor(tx: Tx, { kind, personId, count, decoyId }: Suspicion): Promise<Text> {
  if (kind === 'guessing') return text('guard.guessing', { count });
  const [agent] = await tx.query<{ name: string; email: string }>(
    `SELECT "displayName" AS name, email FROM "BotUser" WHERE "personId" = $1`,
    [personId],
  );
  const { name, email } = agent ?? { name: personId, email: '–' };
  if (kind !== 'decoy') return text(`guard.${kind}`, { name, email, count });
  const [decoy] = await tx.query<{ name: string }>(
    `SELECT "displayName" AS name FROM "Person" WHERE id = $1`,
    [decoyId],
  );
  return text('guard.decoy', { name, email, decoy: decoy?.name ?? '–' });
}

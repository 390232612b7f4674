/**
 * Throw-away databases for tests: `openTestStore()` gives a migrated, empty one of its own, in memory, or on the
 * server named by TEST_DATABASE_URL (a role that may create databases).
 */
import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { openEmbedded } from '../../src/store/embedded.ts';
import { openServer } from '../../src/store/server.ts';
import type { Store } from '../../src/store/store.ts';
import { databaseOn, onServer } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The prepared database that test databases are copied from: a tar file, or a database on the server. */
    template: { tar: string } | { server: string; name: string };
  }
}

/** Everything a store logs in tests would be a surprise: it goes to stderr. */
function log(sentence: string): void {
  console.error(sentence);
}

/** A fresh store; `close()` also drops its database. Ask for one per test file: it costs about a second. */
export async function openTestStore(): Promise<Store> {
  const template = inject('template');
  if ('tar' in template) return openEmbedded({ source: { tar: template.tar }, log });

  const name = `deskhand_test_${randomUUID().replaceAll('-', '')}`;
  await onServer(template.server, `CREATE DATABASE ${name} TEMPLATE ${template.name}`);
  const store = await openServer(databaseOn(template.server, name), log);
  return Object.defineProperties(
    {},
    {
      ...Object.getOwnPropertyDescriptors(store),
      close: {
        value: async () => {
          await store.close();
          await onServer(template.server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
        },
      },
    },
  ) as Store;
}

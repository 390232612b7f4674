/** The PostgreSQL server of the tests, where one is named by TEST_DATABASE_URL. */
import pg from 'pg';

/** Its address, where there is one. */
export const testServer = process.env['TEST_DATABASE_URL'];

/** Runs one statement on the server's maintenance database. */
export async function onServer(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** `server` with another database name. */
export function databaseOn(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

import { readFile, readdir } from 'node:fs/promises';
import { runMigrations } from 'graphile-worker';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Migration } from 'kysely/migration';
import pg from 'pg';
import type { Secrets } from '../secrets.ts';
import { ensureRoles, grantContext, grantKernel } from './roles.ts';

export interface MigratableContext {
  name: string;
  /** Folder of numbered .sql files; unqualified names resolve into the context's own schema. */
  migrations: URL;
}

/**
 * Brings the database to the newest schema as its owner: the kernel, graphile-worker, then each
 * context. Safe to run from several processes at once; each file runs once, in a transaction.
 */
export async function migrate(
  databaseUrl: string,
  contexts: readonly MigratableContext[],
  secrets: Secrets,
): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  // A database that stops while connections close must not end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', ['telehealth-hub.migrate']);
    await ensureRoles(client, secrets, ['kernel', ...contexts.map((context) => context.name)]);
    await client.query('create extension if not exists btree_gist with schema public');
    await client.query('create extension if not exists unaccent with schema public');
    await client.query('create extension if not exists pg_trgm with schema public');
    await runMigrations({ connectionString: databaseUrl });
    await migrateSchema(databaseUrl, {
      name: 'kernel',
      migrations: new URL('./migrations/', import.meta.url),
    });
    for (const context of contexts) {
      await migrateSchema(databaseUrl, context);
      await grantContext(client, context.name);
    }
    await grantKernel(client);
  } finally {
    await client.end();
  }
}

async function migrateSchema(
  databaseUrl: string,
  { name, migrations }: MigratableContext,
): Promise<void> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 1,
    options: `-c search_path=${name},kernel,public`,
  });
  pool.on('error', () => undefined);
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    const migrator = new Migrator({
      db,
      provider: { getMigrations: () => sqlFiles(migrations) },
      migrationTableSchema: name,
      migrationTableName: 'migration',
      migrationLockTableName: 'migration_lock',
    });
    const { error } = await migrator.migrateToLatest();
    if (error !== undefined)
      throw new Error(`Migrating the schema ${name} failed`, { cause: error });
  } finally {
    await db.destroy();
  }
}

async function sqlFiles(folder: URL): Promise<Record<string, Migration>> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).toSorted();
  return Object.fromEntries(
    files.map((file) => [
      file.slice(0, -'.sql'.length),
      {
        up: async (db) =>
          void (await sql.raw(await readFile(new URL(file, folder), 'utf8')).execute(db)),
      },
    ]),
  );
}

// Writes contexts/<name>/store/types.gen.ts from the schema that the migrations make.
// `--check` only says which of them are out of date and exits with 1; context names limit it to those.
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { migrate } from '@hub/kernel/database/migrate.ts';
import { createSecrets } from '@hub/kernel/secrets.ts';
import { Kysely, PostgresDialect } from 'kysely';
import { generate, PostgresDialect as CodegenDialect } from 'kysely-codegen';
import pg from 'pg';
import { withTemporaryPostgres } from './temporary-postgres.ts';

const root = join(import.meta.dirname, '..', 'contexts');
const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const contexts = readdirSync(root)
  .filter((name) => named.length === 0 || named.includes(name))
  .filter((name) => existsSync(join(root, name, 'store/migrations')))
  .map((name) => ({ name, migrations: pathToFileURL(`${join(root, name, 'store/migrations')}/`) }));
const checking = process.argv.includes('--check');

const stale = await withTemporaryPostgres(async (url) => {
  await migrate(url, contexts, createSecrets(randomBytes(32)));
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  pool.on('error', () => {}); // its connections may still be closing when the database stops
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    const changed: string[] = [];
    for (const { name } of contexts) {
      const file = join(root, name, 'store/types.gen.ts');
      const types = await typesOf(db, name);
      if (existsSync(file) && readFileSync(file, 'utf8') === types) continue;
      changed.push(`contexts/${name}/store/types.gen.ts`);
      if (!checking) writeFileSync(file, types);
    }
    return changed;
  } finally {
    await db.destroy();
  }
});

if (checking && stale.length > 0) {
  console.error(
    `Out of date, run npm run db:types:\n${stale.map((file) => `  ${file}`).join('\n')}`,
  );
  process.exitCode = 1;
} else {
  console.log(
    stale.length > 0
      ? `Written:\n${stale.map((file) => `  ${file}`).join('\n')}`
      : 'The database types are up to date.',
  );
}

function typesOf(db: Kysely<unknown>, schema: string): Promise<string> {
  return generate({
    db,
    dialect: new CodegenDialect({ dateParser: 'string' }),
    defaultSchemas: [schema],
    includePattern: `${schema}.*`,
    excludePattern: `${schema}.migration*`,
    outFile: null,
    typeMapping: {
      // Counts and sequences, which the kernel's pools read as numbers.
      int8: 'number',
      // Written as JSON text, since pg would turn an array into a PostgreSQL array; read as the parsed value.
      json: 'ColumnType<unknown, string, string>',
      jsonb: 'ColumnType<unknown, string, string>',
    },
  });
}

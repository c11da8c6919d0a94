import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import type { Kysely } from 'kysely';
import { LOCALES } from '@hub/contracts/locale.ts';
import type { Locale } from '@hub/contracts/locale.ts';
import { PURPOSES } from '@hub/contracts/privacy.ts';
import type { Purpose } from '@hub/contracts/privacy.ts';
import type { DB } from './types.gen.ts';

const FOLDER = new URL('../policies/', import.meta.url);

export interface PolicyText {
  title: string;
  text: string;
}
export interface PolicyVersion {
  purpose: Purpose;
  version: number;
  texts: Record<Locale, PolicyText>;
  hash: Buffer;
}

/** Every text that people are or were asked to agree to. */
export interface Policies {
  all: readonly PolicyVersion[];
  current(purpose: Purpose): PolicyVersion;
}

/** Reads `policies/<purpose>/<version>/<language>.md`: a heading, then paragraphs. */
export async function loadPolicies(): Promise<Policies> {
  const all: PolicyVersion[] = [];
  for (const purpose of PURPOSES)
    for (const version of await readdir(new URL(`${purpose}/`, FOLDER)))
      all.push(await readVersion(purpose, Number(version)));
  return {
    all,
    current(purpose) {
      const versions = all.filter((one) => one.purpose === purpose);
      return versions.reduce((newest, one) => (one.version > newest.version ? one : newest));
    },
  };
}

async function readVersion(purpose: Purpose, version: number): Promise<PolicyVersion> {
  const hash = createHash('sha256');
  const read = async (locale: Locale): Promise<PolicyText> => {
    const file = await readFile(new URL(`${purpose}/${version}/${locale}.md`, FOLDER), 'utf8');
    hash.update(`${locale}\0${file}\0`);
    const [heading = '', ...lines] = file.trim().split('\n');
    return { title: heading.replace(/^# /, ''), text: lines.join('\n').trim() };
  };
  const texts: Partial<Record<Locale, PolicyText>> = {};
  for (const locale of LOCALES) texts[locale] = await read(locale);
  return { purpose, version, texts: texts as Record<Locale, PolicyText>, hash: hash.digest() };
}

/**
 * Writes down what each version says. A text that people may have agreed to cannot be changed any
 * more: the process does not start, and says to make a new version.
 */
export async function registerPolicies(db: Kysely<DB>, { all }: Policies, at: Date): Promise<void> {
  for (const { purpose, version, hash } of all) {
    await db
      .insertInto('policy')
      .values({ purpose, version, hash, registered_at: at })
      .onConflict((on) => on.doNothing())
      .execute();
    const kept = await db
      .selectFrom('policy')
      .select('hash')
      .where('purpose', '=', purpose)
      .where('version', '=', version)
      .executeTakeFirstOrThrow();
    if (!kept.hash.equals(hash))
      throw new Error(
        `The text of ${purpose}, version ${version}, was changed after it was published: add version ${version + 1} instead`,
      );
  }
}

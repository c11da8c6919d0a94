import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import type { Actor } from '../access/actor.ts';
import { predicate } from '../access/predicate.ts';
import type { Targets } from '../access/predicate.ts';
import { GRANTS } from '../access/rule.ts';
import type { Grant } from '../access/rule.ts';
import { mayAsk } from './access-oracle.ts';
import type { Asker, Fact, Subject } from './access-oracle.ts';

/** Worlds of facts, and questions asked of each in one statement. */
const WORLDS = process.env['HUB_TEST_LONG'] === '1' ? 1500 : 120;
vi.setConfig({ testTimeout: 30_000 + WORLDS * 60 });
const QUESTIONS = 60;
const NOW = new Date('2026-03-02T08:00:00Z');
const HOUR_MS = 3_600_000;

/** Few of each, so that facts and records meet. */
const some = (n: number): string[] => Array.from({ length: n }, () => randomUUID());
const accounts = some(3);
const programs = some(2);
const patients = some(3);
const practitioners = some(3);
const clinics = some(3);
const visits = some(2);

const of = (...ids: readonly string[][]) => fc.constantFrom(...ids.flat());
/** Hours from now; the very moment is a bound of its own. */
const begins = fc.constantFrom(-2, -1, -1, 0, 1);
const ends = fc.option(fc.constantFrom(-1, 0, 1, 2, 2), { freq: 2 });

const fact: fc.Arbitrary<Fact> = fc
  .oneof(
    fc.tuple(of(accounts), fc.constantFrom('self', 'guardian'), of(patients)),
    fc.tuple(of(accounts), fc.constantFrom('doctor', 'desk', 'admin', 'pharmacist'), of(clinics)),
    fc.tuple(of(accounts), fc.constant('practitioner'), of(practitioners)),
    fc.tuple(of(practitioners), fc.constant('care'), of(patients)),
    fc.tuple(of(practitioners), fc.constant('works-at'), of(clinics)),
    fc.tuple(of(accounts), fc.constant('guest'), of(visits)),
    fc.tuple(of(accounts), fc.constantFrom('health-authority', 'platform-admin'), of(clinics)),
    fc.tuple(of(programs), fc.constant('integration'), of(clinics)),
    fc.tuple(of(patients), fc.constant('restricted'), of(patients)),
    fc.tuple(of(accounts), fc.constantFrom('guest', 'care', 'works-at'), of(practitioners)),
    fc.tuple(of(practitioners), fc.constantFrom('works-at', 'self', 'guardian'), of(patients)),
    // Facts that are of nobody's making: whoever meets one must not take it for another.
    fc.tuple(
      of(accounts, programs, patients),
      fc.constantFrom('care', 'integration', 'doctor', 'self', 'guest', 'restricted'),
      of(patients, clinics, visits, practitioners),
    ),
  )
  .chain(([subject, kind, object]) =>
    fc.record({
      subject: fc.constant(subject),
      kind: fc.constant(kind),
      object: fc.constant(object),
      from: begins,
      until: ends,
    }),
  );

/** One fact a subject, kind and object, as the table has it. */
const world = fc.uniqueArray(fact, {
  minLength: 5,
  maxLength: 60,
  selector: ({ subject, kind, object }) => `${subject} ${kind} ${object}`,
});

const RULE = 'some.rule';
const asker: fc.Arbitrary<Asker> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<Asker>({ kind: 'anonymous' }) },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('account' as const),
      id: of(accounts),
      mfa: fc.boolean(),
      isGuest: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('program' as const),
      id: of(programs, accounts),
      scopes: fc.subarray([RULE, 'some.other', 'some']),
    }),
  },
);
const record: fc.Arbitrary<Subject> = fc.record({
  patient: fc.option(of(patients), { freq: 6 }),
  practitioner: fc.option(of(practitioners), { freq: 6 }),
  clinic: fc.option(of(clinics), { freq: 6 }),
  visit: fc.option(of(visits), { freq: 6 }),
});
const question = fc.record({
  asker,
  grants: fc.subarray([...GRANTS], { minLength: 1, maxLength: 4 }),
  record,
  /** Whether the store gives ids rather than columns. */
  byId: fc.boolean(),
});
type Question = typeof question extends fc.Arbitrary<infer Value> ? Value : never;

let hub: TestHub;
let db: Kysely<unknown>;
beforeAll(async () => {
  hub = await startHub([]);
  db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: hub.owner }) });
});
afterAll(() => hub.stop());

const at = (hours: number): Date => new Date(NOW.getTime() + hours * HOUR_MS);

function actorOf(of: Asker): Actor {
  const session = { sessionId: randomUUID(), expiresAt: at(1) };
  switch (of.kind) {
    case 'anonymous':
      return { kind: 'anonymous' };
    case 'account':
      return {
        kind: 'account',
        accountId: of.id,
        mfa: of.mfa,
        isGuest: of.isGuest,
        authTime: NOW,
        ...session,
      };
    case 'program':
      return { kind: 'integration', integrationId: of.id, scopes: of.scopes, ...session };
  }
}

function targetsOf({ record: of, byId }: Question): Required<Targets> {
  const target = (id: string | null) =>
    byId && id !== null ? id : sql<string | null>`${id}::uuid`;
  return {
    patient: target(of.patient),
    practitioner: target(of.practitioner),
    clinic: target(of.clinic),
    visit: target(of.visit),
  };
}

class Undo extends Error {}

/** What the database answers, in a transaction that leaves nothing behind. */
async function ask(facts: readonly Fact[], questions: readonly Question[]): Promise<boolean[]> {
  let answers: boolean[] = [];
  const run = db.transaction().execute(async (trx) => {
    await sql`insert into kernel.relation (subject, kind, object, valid_from, valid_until)
      select * from unnest(${facts.map((each) => each.subject)}::uuid[], ${facts.map((each) => each.kind)}::text[],
        ${facts.map((each) => each.object)}::uuid[], ${facts.map((each) => at(each.from))}::timestamptz[],
        ${facts.map((each) => (each.until === null ? null : at(each.until)))}::timestamptz[])`.execute(
      trx,
    );
    const conditions = questions.map((each) =>
      predicate(actorOf(each.asker), { name: RULE, grants: each.grants }, targetsOf(each), NOW),
    );
    const { rows } = await sql<{
      answers: boolean[];
    }>`select array[${sql.join(conditions)}]::boolean[] as answers`.execute(trx);
    answers = rows[0]!.answers;
    throw new Undo();
  });
  await run.catch((error: unknown) => {
    if (!(error instanceof Undo)) throw error;
  });
  return answers;
}

const questions = fc.array(question, { minLength: QUESTIONS, maxLength: QUESTIONS });
const holds = (property: (facts: Fact[], asked: Question[]) => Promise<void>) =>
  fc.assert(fc.asyncProperty(world, questions, property), { numRuns: WORLDS });

/** What needs no fact about the record. */
const OPEN = new Set<Grant>(['anyone', 'person', 'account', 'authority', 'platform']);
const TENANT = new Set<Grant>([
  'doctor:clinic',
  'desk:clinic',
  'admin:clinic',
  'pharmacist:clinic',
  'integration:clinic',
]);

describe('the access predicate', () => {
  test('says what the design says, for any facts, asker, rule and record', async () => {
    let allowed = 0;
    let asked = 0;
    await holds(async (facts, all) => {
      const told = all.map((each) => mayAsk(facts, each.asker, RULE, each.grants, each.record));
      expect(await ask(facts, all)).toEqual(told);
      allowed += told.filter(Boolean).length;
      asked += told.length;
    });
    // Where nearly everything is denied or allowed, agreement says little.
    expect(allowed / asked).toBeGreaterThan(0.15);
    expect(allowed / asked).toBeLessThan(0.85);
    process.stdout.write(`access predicate: ${asked} answers agree, ${allowed} of them allow\n`);
  });

  test('lets nothing cross from clinic to clinic', async () => {
    await holds(async (facts, all) => {
      const tenants = all.map((each) => ({
        ...each,
        grants: each.grants.filter((grant) => TENANT.has(grant)),
      }));
      const [own] = clinics;
      const elsewhere = facts.filter(({ object }) => object !== own);
      const ofOwn = tenants.map((each) => ({ ...each, record: { ...each.record, clinic: own! } }));
      expect(await ask(elsewhere, ofOwn)).toEqual(all.map(() => false));
    });
  });

  test('opens no record to whom no fact ties to it', async () => {
    await holds(async (facts, all) => {
      const [patient, practitioner, clinic, visit] = some(4) as [string, string, string, string];
      const unknown = all.map((each) => ({
        ...each,
        grants: each.grants.filter((grant) => !OPEN.has(grant)),
        record: { patient, practitioner, clinic, visit },
      }));
      expect(await ask(facts, unknown)).toEqual(all.map(() => false));
    });
  });

  test('gives a stranger nothing, and staff without a second factor no more than anybody', async () => {
    await holds(async (facts, all) => {
      const weaker = all.map((each) => ({
        ...each,
        asker:
          each.asker.kind === 'account'
            ? { ...each.asker, mfa: false }
            : ({ kind: 'anonymous' } as const),
      }));
      const personal = new Set<Grant>([
        'anyone',
        'person',
        'account',
        'patient:self',
        'patient:guardian',
        'guest:visit',
      ]);
      const withoutStaff = weaker.map((each) => ({
        ...each,
        grants: each.grants.filter((grant) => personal.has(grant)),
      }));
      expect(await ask(facts, weaker)).toEqual(await ask(facts, withoutStaff));
    });
  });

  test('takes back with an ended fact all that it gave, and never gives more', async () => {
    await holds(async (facts, all) => {
      const closing = facts.filter(({ kind }) => kind !== 'restricted');
      const before = await ask(closing, all);
      const ended = closing.map((each, index) => (index % 2 === 0 ? { ...each, until: 0 } : each));
      const after = await ask(ended, all);
      expect(after.map((is, index) => is && !before[index])).toEqual(all.map(() => false));
    });
  });
});

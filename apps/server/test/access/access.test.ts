import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { declaredRules } from '@hub/kernel/access/rule.ts';
import type { Grant, Rule } from '@hub/kernel/access/rule.ts';
import type { DeclaredRoute } from '@hub/kernel/http/gate.ts';
import type { Drive, Verdict } from './drive.ts';
import { drives } from './drives/index.ts';
import { watchRules } from './rules.ts';
import type { RuleWatch } from './rules.ts';
import { COLUMNS, readAccountRows, readTable } from './table.ts';
import type { Row } from './table.ts';
import { STRONG, WEAK, buildWorld, peopleOf } from './world.ts';
import type { Cast, Person, World } from './world.ts';

const table = readTable();
const accountRows = readAccountRows();
const nameOf = ({ operationId, method, url }: DeclaredRoute): string =>
  operationId ?? `${method} ${url}`;
const keyOf = ({ operation, record }: Row): string => `${operation}: ${record}`;

let world: World;
let people: Cast[];
let driven = 0;
let watch: RuleWatch;

beforeAll(async () => {
  world = await buildWorld();
  people = await peopleOf(world);
  watch = watchRules(declaredRules());
  world.aside = watch.aside;
}, 120_000);
afterAll(async () => {
  watch.stop();
  await world.stop();
});

/**
 * The cells of a row that are not as the table says. With `only`, it asks those alone who may, or may
 * not, and stops at the first fault.
 */
async function faultsOf(row: Row, only?: Verdict): Promise<string[]> {
  const drive = drives[row.operation]?.[row.record];
  if (!drive) return [`${keyOf(row)} is not driven`];
  const faultOf = async (one: Cast): Promise<string[]> => {
    const { name, person } = one;
    const wanted = wantedOf(one, row);
    const told = await verdictOf(drive, person);
    // Who is not signed in is asked to do so, unless the operation is open to them for other records.
    const isHidden = told === 'hidden' && (person !== undefined || isPublic(row.operation));
    const verdict = isHidden ? 'denied' : told;
    return verdict === wanted ? [] : [`${keyOf(row)}, ${name}: ${wanted} wanted, ${verdict}`];
  };
  const asked = people.filter(
    (one) => isTelling(one, row) && (only === undefined || wantedOf(one, row) === only),
  );
  driven += asked.length;
  return watch.during(keyOf(row), async () => {
    const faults: string[] = [];
    const atOnce = drive.isIndependent && only === undefined ? AT_ONCE : 1;
    for (let at = 0; at < asked.length; at += atOnce) {
      const some = asked.slice(at, at + atOnce).map(faultOf);
      faults.push(...(await Promise.all(some)).flat());
      if (only !== undefined && faults.length > 0) break;
    }
    return faults;
  });
}

const isPublic = (operation: string): boolean =>
  table.some((row) => row.operation === operation && row.allowed.has('anonymous'));

const wantedOf = ({ column, isGuest }: Cast, row: Row): 'allowed' | 'denied' =>
  row.allowed.has(column) && !(isGuest === true && accountRows.has(keyOf(row)))
    ? 'allowed'
    : 'denied';

/**
 * A session without a second factor can do no more than the same person with one. So of all of them
 * those are asked who could do it with one, and where there are none, one for all.
 */
function isTelling({ column, strong }: Cast, { allowed }: Row): boolean {
  if (column !== WEAK || strong === undefined) return true;
  if (allowed.has(WEAK)) return strong === 'desk';
  return allowed.has(strong) || (strong === 'desk' && !STRONG.some((one) => allowed.has(one)));
}

/** Fewer than a database has connections for. */
const AT_ONCE = 4;

/** A call that cannot be prepared or made is one row's fault, and hides no other. */
async function verdictOf(drive: Drive, person: Person | undefined): Promise<Verdict> {
  try {
    return await drive(world, person);
  } catch (error) {
    return `unclear: ${error instanceof Error ? error.message.slice(0, 300) : 'thrown'}`;
  }
}

/**
 * What breaking a rule does not change, since a second check stands behind it. A list, so that none
 * joins it unseen, and none stays without need.
 */
const GUARDED_TWICE = [
  // Administrators invite by the rule for managing people; this one lets the platform invite the first of them.
  'identity.people.invite without admin:clinic',
  // Beside the access fact, identity asks its own record who has custody.
  'identity.guardian.invite with patient:self widened to account',
  'identity.guardian.invite with patient:guardian widened to account',
  'identity.dependant.hand-over with patient:guardian widened to account',
  // Who joins for somebody must also be able to book for them, by the rules of booking.
  'scheduling.waiting-list.join with admin:clinic widened to account',
  'scheduling.waiting-list.join with desk:clinic widened to account',
  'scheduling.waiting-list.join with doctor:own widened to account',
  'scheduling.waiting-list.join with patient:guardian widened to account',
  'scheduling.waiting-list.join with patient:self widened to account',
];

/** Breaking all of them takes minutes: `npm run test:long` does, `npm test` breaks some. */
const EVERY = process.env['HUB_TEST_LONG'] === '1' ? 1 : 4;

describe('the access table', () => {
  test('names every route, and each of its rows is driven', () => {
    const routes = new Set(
      world.hub.app.declaredRoutes.filter(({ method }) => method !== 'HEAD').map(nameOf),
    );
    const rows = new Set(table.map(({ operation }) => operation));
    expect([...routes].filter((route) => !rows.has(route))).toEqual([]);
    expect([...rows].filter((row) => !routes.has(row) && !row.startsWith('socket '))).toEqual([]);
    const driven = Object.entries(drives).flatMap(([operation, records]) =>
      Object.keys(records).map((record) => `${operation}: ${record}`),
    );
    expect(driven.toSorted()).toEqual(table.map(keyOf).toSorted());
  });

  test('lists as barred without an account only what a patient with one may', () => {
    const open = table.filter(({ allowed }) => allowed.has('patient')).map(keyOf);
    expect([...accountRows].filter((row) => !open.includes(row))).toEqual([]);
    expect(accountRows.size).toBeGreaterThan(10);
  });

  test('holds in every cell', async () => {
    const faults: string[] = [];
    for (const row of table) faults.push(...(await faultsOf(row)));
    expect(faults).toEqual([]);
    process.stdout.write(
      `access table: ${table.length * COLUMNS.length} cells hold, by ${driven} calls to ${world.hub.app.declaredRoutes.length} routes\n`,
    );
  }, 900_000);

  test(`notices ${EVERY === 1 ? 'each rule' : `every ${EVERY}th rule`} that is broken`, async () => {
    const unnoticed: string[] = [];
    let mutations = 0;
    world.round = {};
    const rules = [...declaredRules()].filter((_rule, index) => index % EVERY === 0);
    for (const rule of rules) {
      const rows = table.filter((row) => watch.rowsOf(rule).has(keyOf(row)));
      for (const [name, grants, only] of mutationsOf(rule)) {
        mutations += 1;
        watch.mutate(rule, grants);
        if (!(await anyFault(rows, only))) unnoticed.push(`${rule.name} ${name}`);
        watch.restore(rule);
        world.round = {};
      }
    }
    const names = new Set(rules.map(({ name }) => name));
    const expected = GUARDED_TWICE.filter((each) => names.has(each.split(' ')[0]!));
    expect(unnoticed.toSorted()).toEqual(expected.toSorted());
    process.stdout.write(
      `access table: ${mutations - unnoticed.length} of ${mutations} broken rules noticed\n`,
    );
  }, 900_000);

  test('still holds with all rules mended', async () => {
    for (const row of table.filter((_row, index) => index % 7 === 0)) {
      expect(await faultsOf(row)).toEqual([]);
    }
  }, 120_000);
});

async function anyFault(rows: readonly Row[], only: Verdict): Promise<boolean> {
  for (const row of rows) if ((await faultsOf(row, only)).length > 0) return true;
  return false;
}

/**
 * Each grant taken away, and each one widened as far as it goes; and of whom to ask whether it is
 * noticed: grants are alternatives, so without one nobody can do more, and with a wider one nobody less.
 */
function mutationsOf({ grants }: Rule): [string, Grant[], 'allowed' | 'denied'][] {
  return grants.flatMap((grant): [string, Grant[], 'allowed' | 'denied'][] => {
    const others = grants.filter((other) => other !== grant);
    const without = [`without ${grant}`, others, 'allowed'] as const;
    if (grant === 'anyone') return [[...without]];
    const wider: Grant = grant === 'account' || grant === 'person' ? 'anyone' : 'account';
    return [[...without], [`with ${grant} widened to ${wider}`, [...others, wider], 'denied']];
  });
}

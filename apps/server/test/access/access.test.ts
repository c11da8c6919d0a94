import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { declaredRules } from '@hub/kernel/access/rule.ts';
import type { Grant, Rule } from '@hub/kernel/access/rule.ts';
import type { DeclaredRoute } from '@hub/kernel/http/gate.ts';
import type { Drive, Verdict } from './drive.ts';
import { drives } from './drives/index.ts';
import { watchRules } from './rules.ts';
import type { RuleWatch } from './rules.ts';
import { COLUMNS, readTable } from './table.ts';
import type { Row } from './table.ts';
import { STRONG, WEAK, buildWorld, peopleOf } from './world.ts';
import type { Cast, Person, World } from './world.ts';

const table = readTable();
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

/** The cells of a row that are not as the table says; with `first`, it stops at the first. */
async function faultsOf(row: Row, { first = false } = {}): Promise<string[]> {
  const drive = drives[row.operation]?.[row.record];
  if (!drive) return [`${keyOf(row)} is not driven`];
  const faultOf = async ({ column, name, person }: Cast): Promise<string[]> => {
    const wanted = row.allowed.has(column) ? 'allowed' : 'denied';
    const verdict = await verdictOf(drive, person);
    return verdict === wanted ? [] : [`${keyOf(row)}, ${name}: ${wanted} wanted, ${verdict}`];
  };
  const asked = people.filter((one) => isTelling(one, row));
  driven += asked.length;
  return watch.during(keyOf(row), async () => {
    if (drive.isIndependent && !first) return (await Promise.all(asked.map(faultOf))).flat();
    const faults: string[] = [];
    for (const one of asked) {
      faults.push(...(await faultOf(one)));
      if (first && faults.length > 0) break;
    }
    return faults;
  });
}

/**
 * A session without a second factor can do no more than the same person with one. So of all of them
 * those are asked who could do it with one, and where there are none, one for all.
 */
function isTelling({ column, strong }: Cast, { allowed }: Row): boolean {
  if (column !== WEAK || strong === undefined) return true;
  if (allowed.has(WEAK)) return strong === 'desk';
  return allowed.has(strong) || (strong === 'desk' && !STRONG.some((one) => allowed.has(one)));
}

/** A call that cannot be prepared or made is one row's fault, and hides no other. */
async function verdictOf(drive: Drive, person: Person | undefined): Promise<Verdict> {
  try {
    return await drive(world, person);
  } catch (error) {
    return `unclear: ${error instanceof Error ? error.message.slice(0, 300) : 'thrown'}`;
  }
}

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

  test('holds in every cell', async () => {
    const faults: string[] = [];
    for (const row of table) faults.push(...(await faultsOf(row)));
    expect(faults).toEqual([]);
    process.stdout.write(
      `access table: ${table.length * COLUMNS.length} cells hold, by ${driven} calls to ${world.hub.app.declaredRoutes.length} routes\n`,
    );
  }, 600_000);

  test('notices each rule that is broken', async () => {
    const unnoticed: string[] = [];
    let mutations = 0;
    world.round = {};
    for (const rule of declaredRules()) {
      const rows = table.filter((row) => watch.rowsOf(rule).has(keyOf(row)));
      for (const [name, grants] of mutationsOf(rule)) {
        mutations += 1;
        watch.mutate(rule, grants);
        if (!(await anyFault(rows))) unnoticed.push(`${rule.name} ${name}`);
        watch.restore(rule);
        world.round = {};
      }
    }
    expect(unnoticed).toEqual([]);
    process.stdout.write(`access table: ${mutations} broken rules noticed\n`);
  }, 600_000);

  test('still holds with all rules mended', async () => {
    for (const row of table.filter((_row, index) => index % 7 === 0)) {
      expect(await faultsOf(row)).toEqual([]);
    }
  }, 120_000);
});

async function anyFault(rows: readonly Row[]): Promise<boolean> {
  for (const row of rows) if ((await faultsOf(row, { first: true })).length > 0) return true;
  return false;
}

/** Each grant taken away, and each one widened as far as it goes. */
function mutationsOf({ grants }: Rule): [string, Grant[]][] {
  return grants.flatMap((grant): [string, Grant[]][] => {
    const others = grants.filter((other) => other !== grant);
    const without: [string, Grant[]] = [`without ${grant}`, others];
    if (grant === 'anyone') return [without];
    const wider: Grant = grant === 'account' ? 'anyone' : 'account';
    return [without, [`with ${grant} widened to ${wider}`, [...others, wider]]];
  });
}

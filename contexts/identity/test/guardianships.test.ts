import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONSENT, CUSTODY, isAllowedEnd } from '../domain/guardianship.ts';
import { openBrowser } from './browser.ts';
import { PASSWORD, startPeople } from './people.ts';
import type { PeopleTest, Someone } from './people.ts';
import { remindGuardians } from '../usecases/remind-guardians.ts';
import type { DB } from '../store/types.gen.ts';

let people: PeopleTest;
beforeAll(async () => {
  people = await startPeople();
});
afterAll(() => people.hub.stop());

interface Guardianship {
  id: string;
  patientId: string;
  guardianId: string;
  until: string;
  mine: boolean;
}

/** A date so many days ahead. */
const ahead = (days: number): string =>
  new Date(people.hub.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);
const YEARS = 365;

const childOf = (parent: Someone, days = 10 * YEARS): Promise<Guardianship> =>
  people.call('POST', '/dependants', parent, {
    endsOn: ahead(days),
    declaration: CUSTODY.version,
  });
const askFor = (patient: Someone, email: string, more: object = {}) =>
  people.call<{ id: string }>('POST', '/guardianships/invitations', patient, {
    email,
    until: ahead(300),
    declaration: CONSENT.version,
    locale: 'fr',
    ...more,
  });
const accept = async (guardian: Someone, more: object = {}) =>
  people.call('POST', '/invitations/accept', guardian, {
    token: await people.mailedToken(),
    ...more,
  });
const listed = (actor: Someone) =>
  people.call<{ items: Guardianship[]; invitations: object[] }>('GET', '/guardianships', actor);

describe('the end of a guardianship', () => {
  const now = new Date('2026-03-02T08:00:00Z');
  test.each([
    ['custody', '2026-03-03', true],
    ['custody', '2044-03-02', true],
    // Where it is the third already, east of Greenwich at night.
    ['custody', '2044-03-03', true],
    ['custody', '2044-03-04', false],
    ['custody', '2026-03-02', false],
    ['consent', '2028-03-02', true],
    ['consent', '2028-03-03', true],
    ['consent', '2028-03-04', false],
  ] as const)('of %s on %s: %s', (basis, date, isAllowed) => {
    expect(isAllowedEnd(basis, new Date(`${date}T00:00:00Z`), now)).toBe(isAllowed);
  });
});

describe('a parent', () => {
  test('acts for a child until the agreed end, by a declaration that is kept', async () => {
    const { hub, open, call } = people;
    const parent = await open({ patientId: 'new' });
    const child = await childOf(parent);
    expect(child).toMatchObject({ guardianId: parent.accountId, mine: true, basis: 'custody' });
    const { rows } = await hub.owner.query<{ object: string; valid_until: Date }>(
      "select object, valid_until from kernel.relation where subject = $1 and kind = 'guardian'",
      [parent.accountId],
    );
    expect(rows).toEqual([{ object: child.patientId, valid_until: new Date(child.until) }]);
    const kept = await hub.owner.query(
      'select declaration, declared_by, declared_at from identity.guardianship where id = $1',
      [child.id],
    );
    expect(kept.rows).toEqual([
      {
        declaration: CUSTODY.version,
        declared_by: parent.accountId,
        declared_at: hub.clock.now(),
      },
    ]);
    expect(await call('GET', '/account', parent)).toMatchObject({
      dependants: [{ patientId: child.patientId, until: child.until }],
      guardians: [],
    });
  });

  test('cannot go without the text in force, nor beyond eighteen years', async () => {
    const parent = await people.open({ patientId: 'new' });
    const send = (body: object) => people.send('POST', '/dependants', parent, body);
    const outdated = await send({ endsOn: ahead(9), declaration: 'custody-2020-01' });
    expect(outdated.json()).toMatchObject({ errors: [{ path: 'body.declaration' }] });
    const late = await send({ endsOn: ahead(19 * YEARS), declaration: CUSTODY.version });
    expect(late.json()).toMatchObject({ status: 422, errors: [{ path: 'body.endsOn' }] });
  });

  test('brings in the other one, who declares custody too', async () => {
    const { open, call, factsOf, outcome, mailedToken } = people;
    const [parent, other, stranger] = [await open(), await open(), await open()];
    const { patientId } = await childOf(parent);
    const wish = { patientId, until: ahead(9 * YEARS), declaration: CUSTODY.version };
    await askFor(parent, other.email, wish);
    const token = await mailedToken();
    expect(await call('POST', '/invitations/by-token', null, { token })).toMatchObject({
      kind: 'guardian',
      needsDeclaration: 'custody',
      declarationVersion: CUSTODY.version,
    });
    expect((await outcome('POST', '/invitations/accept', other, { token }))[0]).toBe(422);
    await accept(other, { declaration: CUSTODY.version });
    expect(await factsOf(other.accountId)).toEqual(['guardian']);
    expect((await listed(parent)).items.map(({ guardianId }) => guardianId)).toEqual([
      parent.accountId,
      other.accountId,
    ]);
    expect(
      (
        await outcome('POST', '/guardianships/invitations', stranger, {
          ...wish,
          email: stranger.email,
          locale: 'en',
        })
      )[0],
    ).toBe(403);
  });

  test('cannot leave a child with nobody, and can once somebody else is there', async () => {
    const { open, call, outcome, factsOf } = people;
    const [parent, other] = [await open(), await open()];
    const { id, patientId } = await childOf(parent);
    expect(await outcome('DELETE', `/guardianships/${id}`, parent)).toEqual([409, 'last_guardian']);
    const wish = { patientId, until: ahead(YEARS), declaration: CUSTODY.version };
    await askFor(parent, other.email, wish);
    await accept(other, { declaration: CUSTODY.version });
    await call('DELETE', `/guardianships/${id}`, parent);
    expect(await factsOf(parent.accountId)).toEqual([]);
    expect((await outcome('DELETE', `/guardianships/${id}`, parent))[0]).toBe(404);
  });

  test('hands the record over: an account of the child’s own, and nobody acts any more', async () => {
    const { hub, open, call, factsOf, mailedToken, outcome } = people;
    const parent = await open({ patientId: 'new' });
    const { patientId } = await childOf(parent, 30);
    const email = `${randomUUID()}@example.org`;
    await call('POST', '/guardianships/handovers', parent, { patientId, email, locale: 'de' });
    const token = await mailedToken();
    await call('POST', '/invitations/register', null, { token, password: PASSWORD, locale: 'de' });
    const browser = openBrowser(hub);
    expect(await browser.signIn(email, PASSWORD)).toBe('done');
    const { account } = (await browser.post('token')).json();
    expect(account).toMatchObject({ patientId, guardians: [] });
    expect(await factsOf(parent.accountId)).toEqual(['self']);
    expect(
      (
        await outcome('POST', '/guardianships/handovers', parent, {
          patientId,
          email: 'again@example.org',
          locale: 'de',
        })
      )[0],
    ).toBe(403);
  });
});

describe('of two parents', () => {
  test('neither hands the record over, which would put the other one out', async () => {
    const { open, call, outcome, factsOf } = people;
    const [parent, other] = [await open(), await open()];
    const { patientId } = await childOf(parent);
    const wish = { patientId, until: ahead(YEARS), declaration: CUSTODY.version };
    await askFor(parent, other.email, wish);
    await accept(other, { declaration: CUSTODY.version });
    const handover = { patientId, email: `${randomUUID()}@example.org`, locale: 'de' };
    for (const actor of [parent, other])
      expect(await outcome('POST', '/guardianships/handovers', actor, handover)).toEqual([
        409,
        'other_guardian',
      ]);
    const [own] = (await listed(other)).items.filter(({ mine }) => mine);
    await call('DELETE', `/guardianships/${own!.id}`, other);
    expect((await outcome('POST', '/guardianships/handovers', parent, handover))[0]).toBe(201);
    expect(await factsOf(parent.accountId)).toEqual(['guardian']);
  });

  test('the one who came after the link was mailed is not put out by it either', async () => {
    const { open, call, outcome, factsOf, mailedToken } = people;
    const [parent, other] = [await open(), await open()];
    const { patientId } = await childOf(parent);
    const email = `${randomUUID()}@example.org`;
    await call('POST', '/guardianships/handovers', parent, { patientId, email, locale: 'de' });
    const token = await mailedToken();
    const wish = { patientId, until: ahead(YEARS), declaration: CUSTODY.version };
    await askFor(parent, other.email, wish);
    await accept(other, { declaration: CUSTODY.version });
    const register = { token, password: PASSWORD, locale: 'de' };
    expect(await outcome('POST', '/invitations/register', null, register)).toEqual([
      409,
      'other_guardian',
    ]);
    expect(await factsOf(other.accountId)).toEqual(['guardian']);
  });
});

test('nobody mails strangers on end by inviting and withdrawing', async () => {
  const { open, call, outcome } = people;
  const patient = await open({ patientId: 'new' });
  for (let sent = 0; sent < 10; sent++) {
    const { id } = await askFor(patient, `${randomUUID()}@example.org`);
    await call('DELETE', `/guardianships/invitations/${id}`, patient);
  }
  const more = {
    email: `${randomUUID()}@example.org`,
    until: ahead(300),
    declaration: CONSENT.version,
    locale: 'fr',
  };
  expect(await outcome('POST', '/guardianships/invitations', patient, more)).toEqual([
    409,
    'too_many_mails',
  ]);
});

describe('an adult', () => {
  test('asks somebody to act for them, and ends it at any time', async () => {
    const { open, call, factsOf, mails } = people;
    const [patient, helper] = [await open({ patientId: 'new' }), await open({ patientId: 'new' })];
    await askFor(patient, helper.email);
    expect((await mails()).at(-1)).toMatchObject({
      template: 'guardian-invitation',
      to: { address: helper.email, locale: 'fr' },
    });
    await accept(helper);
    expect(await factsOf(helper.accountId)).toEqual(['guardian', 'self']);
    const [own] = (await listed(patient)).items;
    expect(own).toMatchObject({ guardianEmail: helper.email, mine: false, basis: 'consent' });
    expect(await call('GET', '/account', patient)).toMatchObject({
      guardians: [{ accountId: helper.accountId }],
    });
    await call('DELETE', `/guardianships/${own!.id}`, patient);
    expect(await factsOf(helper.accountId)).toEqual(['self']);
  });

  test('may be left by the helper, and by nobody else', async () => {
    const { open, call, outcome, factsOf } = people;
    const [patient, helper, other] = [await open({ patientId: 'new' }), await open(), await open()];
    await askFor(patient, helper.email);
    await accept(helper);
    const [own] = (await listed(helper)).items;
    expect((await outcome('DELETE', `/guardianships/${own!.id}`, other))[0]).toBe(404);
    await call('DELETE', `/guardianships/${own!.id}`, helper);
    expect(await factsOf(helper.accountId)).toEqual([]);
  });

  test('has five guardians at most, open invitations included', async () => {
    const { open, outcome } = people;
    const patient = await open({ patientId: 'new' });
    const wish = (n: number) => ({
      email: `helper${n}-${patient.accountId}@example.org`,
      until: ahead(30),
      declaration: CONSENT.version,
      locale: 'de',
    });
    const answers = await Promise.all(
      Array.from({ length: 7 }, (_, n) =>
        outcome('POST', '/guardianships/invitations', patient, wish(n)),
      ),
    );
    expect(answers.filter(([status]) => status === 201)).toHaveLength(5);
    expect(answers.filter(([, code]) => code === 'too_many_guardians')).toHaveLength(2);
  });

  test('cannot ask themself, nor for longer than two years, and a helper asks nobody further', async () => {
    const { open, outcome } = people;
    const [patient, helper] = [await open({ patientId: 'new' }), await open()];
    const ask = (actor: Someone, more: object) =>
      outcome('POST', '/guardianships/invitations', actor, {
        email: 'x@example.org',
        until: ahead(300),
        declaration: CONSENT.version,
        locale: 'de',
        ...more,
      });
    expect((await ask(patient, { email: patient.email }))[0]).toBe(422);
    expect((await ask(patient, { until: ahead(3 * YEARS) }))[0]).toBe(422);
    await askFor(patient, helper.email);
    await accept(helper);
    expect((await ask(helper, { patientId: patient.patientId }))[0]).toBe(403);
  });
});

describe('both sides', () => {
  test('hear of the end fourteen days before, once', async () => {
    const { hub, open, mails } = people;
    const [patient, helper] = [await open({ patientId: 'new' }), await open()];
    await askFor(patient, helper.email, { until: ahead(10) });
    await accept(helper);
    const kernel = hub.kernel<DB>('identity');
    expect(await remindGuardians(kernel)).toBe(1);
    expect(await remindGuardians(kernel)).toBe(0);
    expect((await mails()).slice(-2)).toMatchObject([
      { template: 'guardianship-ending', to: { account: helper.accountId } },
      { template: 'guardianship-ending', to: { account: patient.accountId } },
    ]);
  });

  test('find that it has stopped by itself once the time is over', async () => {
    const { hub, open, factsOf } = people;
    const parent = await open();
    await childOf(parent, 3);
    const before = hub.clock.now();
    hub.clock.advance(3 * 86_400_000);
    expect(await factsOf(parent.accountId)).toEqual([]);
    const later = { ...parent, ...(await people.tokenOf(parent.accountId)) };
    expect((await listed(later)).items).toEqual([]);
    hub.clock.set(before);
  });
});

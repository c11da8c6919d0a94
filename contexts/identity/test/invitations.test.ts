import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { PASSWORD, startPeople } from './people.ts';
import type { PeopleTest } from './people.ts';

let people: PeopleTest;
beforeAll(async () => {
  people = await startPeople();
});
afterAll(() => people.hub.stop());

interface Invitation {
  id: string;
  email: string;
  state: string;
  expiresAt: string;
}
const wish = (email: string, more: object = {}) => ({
  email,
  role: 'desk',
  displayName: 'Aylin Öztürk',
  locale: 'de',
  ...more,
});
const path = (clinicId: string) => `/clinics/${clinicId}/invitations`;

describe('an invitation to a role', () => {
  test('reaches one address by mail, is kept as a hash, and gives the role to its account', async () => {
    const { hub, open, call, mails, mailedToken, factsOf, events } = people;
    const { clinicId, admin } = await people.openClinic();
    const invited = await open({ patientId: 'new' });
    const sent = await call<Invitation>('POST', path(clinicId), admin, wish(invited.email));
    expect(sent.state).toBe('open');
    const mail = (await mails()).at(-1);
    expect(mail).toMatchObject({
      template: 'invitation',
      to: { address: invited.email, locale: 'de' },
      params: { role: 'desk', clinicName: 'Praxis am Dom', displayName: 'Aylin Öztürk' },
    });
    const token = await mailedToken();
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const { rows } = await hub.owner.query(
      'select * from identity.invitation i where i::text like $1',
      [`%${token}%`],
    );
    expect(rows).toEqual([]);
    expect(await call('POST', '/invitations/by-token', null, { token })).toMatchObject({
      kind: 'role',
      role: 'desk',
      clinicName: 'Praxis am Dom',
      accountExists: true,
      needsDeclaration: null,
    });
    await call('POST', '/invitations/accept', invited, { token });
    expect(await factsOf(invited.accountId)).toEqual(['desk', 'self']);
    expect(await events('membership.changed.v1', invited.accountId)).toMatchObject([
      { role: 'desk', clinicId, state: 'active' },
    ]);
    const person = await call('GET', `/clinics/${clinicId}/people/${invited.accountId}`, admin);
    expect(person).toMatchObject({
      displayName: 'Aylin Öztürk',
      hasFactor: false,
      lastSignInAt: null,
      memberships: [
        { role: 'desk', how: 'invitation', by: { accountId: admin.accountId, email: admin.email } },
      ],
    });
    expect(await people.outcome('POST', '/invitations/accept', invited, { token })).toEqual([
      404,
      'invitation_invalid',
    ]);
  });

  test('is for its address alone, however the link got about', async () => {
    const { open, call, outcome, mailedToken, factsOf } = people;
    const { clinicId, admin } = await people.openClinic();
    const thief = await open();
    await call('POST', path(clinicId), admin, wish('somebody@example.org'));
    const token = await mailedToken();
    expect(await outcome('POST', '/invitations/accept', thief, { token })).toEqual([
      403,
      'invitation_for_other_address',
    ]);
    expect(await factsOf(thief.accountId)).toEqual([]);
    expect(await outcome('POST', '/invitations/accept', null, { token })).toEqual([
      401,
      'unauthenticated',
    ]);
  });

  test('lets somebody without an account open one, whose address the link has proved', async () => {
    const { hub, call, outcome, mailedToken, factsOf } = people;
    const { clinicId, admin } = await people.openClinic();
    const email = `${randomUUID()}@example.org`;
    await call('POST', path(clinicId), admin, wish(email.toUpperCase()));
    const token = await mailedToken();
    const register = (password: string) => ({ token, password, locale: 'fr' });
    expect((await outcome('POST', '/invitations/register', null, register('short')))[0]).toBe(422);
    expect((await outcome('POST', '/invitations/register', null, register(email)))[0]).toBe(422);
    await call('POST', '/invitations/register', null, register(PASSWORD));
    expect(await outcome('POST', '/invitations/register', null, register(PASSWORD))).toEqual([
      404,
      'invitation_invalid',
    ]);
    expect(await openBrowser(hub).signIn(email, PASSWORD)).toMatch(/^enrol-/);
    const { rows } = await hub.owner.query<{ id: string }>(
      'select id from identity.user_account where email = $1',
      [email],
    );
    expect(await factsOf(rows[0]!.id)).toEqual(['desk']);
  });

  test('to an address with an account is not a way to set its password', async () => {
    const { open, call, outcome, mailedToken } = people;
    const { clinicId, admin } = await people.openClinic();
    const invited = await open();
    await call('POST', path(clinicId), admin, wish(invited.email));
    const body = { token: await mailedToken(), password: PASSWORD, locale: 'de' };
    expect(await outcome('POST', '/invitations/register', null, body)).toEqual([
      409,
      'account_exists',
    ]);
  });

  test('ends after seven days, when withdrawn, and with the next link', async () => {
    const { hub, open, call, outcome, mailedToken } = people;
    const { clinicId, admin } = await people.openClinic();
    const invited = await open();
    const read = (token: string) => outcome('POST', '/invitations/by-token', null, { token });
    const { id } = await call<Invitation>('POST', path(clinicId), admin, wish(invited.email));
    const first = await mailedToken();
    const before = hub.clock.now();
    hub.clock.advance(7 * 86_400_000);
    const later = { ...(await people.tokenOf(admin.accountId)) };
    expect(await read(first)).toEqual([404, 'invitation_invalid']);
    const again = await call<Invitation>('POST', `${path(clinicId)}/${id}/resend`, later);
    expect(again.state).toBe('open');
    const second = await mailedToken();
    expect([await read(first), (await read(second))[0]]).toEqual([
      [404, 'invitation_invalid'],
      200,
    ]);
    await call('DELETE', `${path(clinicId)}/${id}`, later);
    expect(await read(second)).toEqual([404, 'invitation_invalid']);
    expect(await outcome('POST', `${path(clinicId)}/${id}/resend`, later)).toEqual([
      409,
      'invitation_over',
    ]);
    hub.clock.set(before);
  });

  test('is the own administrator’s to send; the platform names a first administrator only', async () => {
    const { open, outcome } = people;
    const { clinicId, admin } = await people.openClinic();
    const other = await people.openClinic();
    const platform = await open({ roles: [{ role: 'platform-admin', clinicId: null }] });
    const desk = await open({ roles: [{ role: 'desk', clinicId }] });
    for (const actor of [desk, other.admin, await people.tokenOf(admin.accountId, false)])
      expect((await outcome('POST', path(clinicId), actor, wish('a@example.org')))[0]).toBe(403);
    const byPlatform = (role: string) =>
      outcome('POST', path(clinicId), platform, wish('a@example.org', { role }));
    expect([await byPlatform('doctor'), await byPlatform('admin')]).toEqual([
      [403, 'forbidden'],
      [409, 'has_admin'],
    ]);
    const empty = randomUUID();
    await people.tellClinic(empty);
    const first = wish('a@example.org', { role: 'admin' });
    expect((await outcome('POST', path(empty), platform, first))[0]).toBe(201);
    expect((await outcome('GET', path(clinicId), other.admin))[0]).toBe(403);
    const forPlatform = wish('b@example.org', { role: 'health-authority' });
    expect((await outcome('POST', '/platform/invitations', admin, forPlatform))[0]).toBe(403);
    expect((await outcome('POST', '/platform/invitations', platform, forPlatform))[0]).toBe(201);
    expect(
      (
        await outcome(
          'POST',
          path(clinicId),
          admin,
          wish('c@example.org', { role: 'platform-admin' }),
        )
      )[0],
    ).toBe(422);
  });

  test('is sent once to an address, and only a few before the platform knows the clinic', async () => {
    const { open, outcome } = people;
    const clinicId = randomUUID();
    await people.tellClinic(clinicId, false);
    const admin = await open({ roles: [{ role: 'admin', clinicId }] });
    const invite = (email: string) => outcome('POST', path(clinicId), admin, wish(email));
    expect(await invite(admin.email)).toEqual([201, undefined]);
    expect(await invite(admin.email)).toEqual([409, 'already_invited']);
    for (let n = 1; n < 5; n += 1) expect((await invite(`new${n}@example.org`))[0]).toBe(201);
    expect(await invite('new5@example.org')).toEqual([409, 'too_many_invitations']);
    const admins = wish(admin.email, { role: 'admin' });
    expect(await outcome('POST', path(clinicId), admin, admins)).toEqual([409, 'already_member']);
  });

  test('links a profile of the own clinic that is nobody’s yet', async () => {
    const { open, call, outcome, mailedToken, factsOf, tellPractitioner } = people;
    const { clinicId, admin } = await people.openClinic();
    const other = await people.openClinic();
    const [own, foreign] = [
      await tellPractitioner(clinicId),
      await tellPractitioner(other.clinicId),
    ];
    const doctor = (practitionerId: string, email: string) =>
      wish(email, { role: 'doctor', practitionerId });
    expect(
      (await outcome('POST', path(clinicId), admin, doctor(foreign, 'x@example.org')))[0],
    ).toBe(422);
    const [first, second] = [await open(), await open()];
    await call('POST', path(clinicId), admin, doctor(own, first.email));
    const token = await mailedToken();
    await call('POST', path(clinicId), admin, doctor(own, second.email));
    const late = await mailedToken();
    await call('POST', '/invitations/accept', first, { token });
    expect(await factsOf(first.accountId)).toEqual(['doctor', 'practitioner']);
    expect(await outcome('POST', '/invitations/accept', second, { token: late })).toEqual([
      409,
      'practitioner_linked',
    ]);
    expect(await factsOf(second.accountId)).toEqual([]);
    expect(await outcome('POST', path(clinicId), admin, doctor(own, 'third@example.org'))).toEqual([
      409,
      'practitioner_linked',
    ]);
  });

  test('makes one person a member of several clinics', async () => {
    const { open, call, mailedToken, factsOf } = people;
    const places = [await people.openClinic(), await people.openClinic()];
    const invited = await open();
    for (const { clinicId, admin } of places) {
      await call('POST', path(clinicId), admin, wish(invited.email, { role: 'pharmacist' }));
      await call('POST', '/invitations/accept', invited, { token: await mailedToken() });
    }
    expect(await factsOf(invited.accountId)).toEqual(['pharmacist', 'pharmacist']);
    const account = await call<{ roles: { clinicId: string }[] }>('GET', '/account', invited);
    expect(account.roles.map(({ clinicId }) => clinicId)).toEqual(
      places.map(({ clinicId }) => clinicId),
    );
  });

  test('is accepted once, however often at the same time', async () => {
    const { open, call, outcome, mailedToken, events } = people;
    const { clinicId, admin } = await people.openClinic();
    const invited = await open();
    await call('POST', path(clinicId), admin, wish(invited.email));
    const body = { token: await mailedToken() };
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => outcome('POST', '/invitations/accept', invited, body)),
    );
    expect(answers.filter(([status]) => status === 200)).toHaveLength(1);
    expect(await events('membership.changed.v1', invited.accountId)).toHaveLength(1);
  });
});

describe('an administrator who goes', () => {
  test.each(['removed', 'suspended'])(
    'and is %s leaves no invitation behind by which to come back',
    async (how) => {
      const { open, call, outcome, mailedToken } = people;
      const { clinicId, admin } = await people.openClinic();
      const leaver = await open({ roles: [{ role: 'admin', clinicId }] });
      const own = await open();
      await call('POST', path(clinicId), leaver, wish(own.email, { role: 'admin' }));
      const token = await mailedToken();
      const other = await open();
      await call('POST', path(clinicId), admin, wish(other.email));
      const stays = await mailedToken();
      const { memberships } = await call<{ memberships: { id: string }[] }>(
        'GET',
        `/clinics/${clinicId}/people/${leaver.accountId}`,
        admin,
      );
      const url = `/clinics/${clinicId}/memberships/${memberships[0]!.id}`;
      if (how === 'removed') await call('DELETE', url, admin);
      else await call('PATCH', url, admin, { suspended: true });
      expect(await outcome('POST', '/invitations/accept', own, { token })).toEqual([
        404,
        'invitation_invalid',
      ]);
      await call('POST', '/invitations/accept', other, { token: stays });
    },
  );
});

test('a clinic that nobody has checked does not mail strangers by inviting and withdrawing', async () => {
  const { open, call, outcome } = people;
  const clinicId = randomUUID();
  await people.tellClinic(clinicId, false);
  const admin = await open({ roles: [{ role: 'admin', clinicId }] });
  const stranger = () => wish(`${randomUUID()}@example.org`);
  for (let sent = 0; sent < 5; sent++) {
    const { id } = await call<Invitation>('POST', path(clinicId), admin, stranger());
    await call('DELETE', `${path(clinicId)}/${id}`, admin);
  }
  expect(await outcome('POST', path(clinicId), admin, stranger())).toEqual([
    409,
    'too_many_invitations',
  ]);
});

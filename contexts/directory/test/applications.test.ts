import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestActor } from '@hub/testkit/actors.ts';
import type { OwnClinic, PractitionerApplication } from '../application-schemas.ts';
import type { Practitioner } from '../schemas.ts';
import { CLINIC, DOCTOR, startClinic } from './clinic.ts';
import type { ClinicTest } from './clinic.ts';

const APPLICATION = {
  ...CLINIC,
  name: 'Praxis am Ring',
  plan: 'solo',
  registration: { kind: 'bsnr', number: '123456789' },
  contactName: 'Jana Ring',
};

let clinic: ClinicTest;
beforeAll(async () => {
  clinic = await startClinic();
});
afterAll(() => clinic.hub.stop());

const apply = (actor: TestActor, input: object = {}): Promise<OwnClinic> =>
  clinic.call('POST', '/clinics', actor, { ...APPLICATION, ...input });
const statusOf = async (
  ...[method, path, actor, payload]: Parameters<ClinicTest['send']>
): Promise<[number, string | undefined]> => {
  const response = await clinic.send(method, path, actor, payload);
  return [response.statusCode, response.json<{ code?: string }>().code];
};
const events = async (name: string, aggregate: string): Promise<Record<string, unknown>[]> => {
  const { rows } = await clinic.hub.owner.query<{ payload: Record<string, unknown> }>(
    'select payload from kernel.event where name = $1 and aggregate_id = $2 order by sequence',
    [name, aggregate],
  );
  return rows.map(({ payload }) => payload);
};

describe('an application with a clinic', () => {
  test('waits for the platform, is seen by its own people alone, and names its applicant to identity', async () => {
    const { hub, send, call, platform } = clinic;
    const applicant = await hub.actors.patient();
    const own = await apply(applicant);
    expect(own).toMatchObject({ status: 'pending', plan: 'solo', appliedBy: applicant.accountId });
    expect(await events('clinic.applied.v1', own.id)).toEqual([
      { clinicId: own.id, accountId: applicant.accountId },
    ]);
    const staff = await hub.actors.desk({ clinicId: own.id });
    const strangers = [null, await hub.actors.patient(), clinic.admin];
    for (const actor of strangers)
      expect((await send('GET', `/clinics/${own.id}`, actor)).statusCode).toBe(404);
    for (const actor of [applicant, staff, platform])
      expect((await send('GET', `/clinics/${own.id}`, actor)).statusCode).toBe(200);
    const mine = await call<{ items: OwnClinic[] }>('GET', '/clinics/mine', applicant);
    expect(mine.items.map(({ id }) => id)).toEqual([own.id]);
    const waiting = await call<{ items: OwnClinic[] }>('GET', '/clinic-applications', platform);
    expect(waiting.items.at(-1)).toMatchObject({
      id: own.id,
      registration: APPLICATION.registration,
      contactName: 'Jana Ring',
    });
    expect((await send('GET', '/clinic-applications', clinic.admin)).statusCode).toBe(403);
  });

  test.each([
    [{ registration: { kind: 'siret', number: '73282932000074' } }, 'body.registration.kind'],
    [{ registration: { kind: 'bsnr', number: '12345' } }, 'body.registration.number'],
    [{ registration: undefined }, 'body.registration'],
    [{ contactName: undefined }, 'body.contactName'],
    [
      { address: { ...CLINIC.address, country: 'AT' }, registration: undefined },
      'body.address.country',
    ],
  ])('with %j is refused by name', async (fault, path) => {
    const actor = await clinic.hub.actors.patient();
    const response = await clinic.send('POST', '/clinics', actor, { ...APPLICATION, ...fault });
    const { errors } = response.json<{ errors: { path: string }[] }>();
    expect([response.statusCode, errors.map((error) => error.path)]).toEqual([
      422,
      expect.arrayContaining([path]),
    ]);
  });

  test('is one of three at most, however many are sent at once', async () => {
    const actor = await clinic.hub.actors.patient();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => statusOf('POST', '/clinics', actor, APPLICATION)),
    );
    expect(answers.toSorted(([a], [b]) => a - b)).toEqual([
      ...Array.from({ length: 3 }, () => [201, undefined]),
      ...Array.from({ length: 2 }, () => [409, 'too_many_applications']),
    ]);
  });

  test('is prepared while it waits, found once approved, and not while suspended', async () => {
    const { hub, send, call, platform } = clinic;
    const applicant = await hub.actors.patient();
    const { id, name } = await apply(applicant, { name: 'Praxis im Wandel' });
    const admin = await hub.actors.admin({ clinicId: id });
    const added = await call<Practitioner>('POST', `/clinics/${id}/practitioners`, admin, DOCTOR);
    await clinic.confirm(added, admin);
    const found = async () =>
      (await clinic.search({ clinicId: id })).items.map((practitioner) => practitioner.id);
    const isNamed = async () =>
      (await call<{ items: object[] }>('GET', `/practitioners?ids=${added.id}`, null)).items
        .length === 1;
    const decided = (step: string, payload?: object): Promise<OwnClinic> =>
      call('POST', `/clinics/${id}/${step}`, platform, payload);
    expect([await found(), await isNamed()]).toEqual([[], false]);
    expect(await decided('approve')).toMatchObject({
      status: 'approved',
      decisions: [{ decision: 'approved', decidedBy: platform.accountId, reason: null }],
    });
    expect([await found(), await isNamed()]).toEqual([[added.id], true]);
    expect(await statusOf('POST', `/clinics/${id}/approve`, platform)).toEqual([
      409,
      'clinic_status',
    ]);
    await decided('suspend', { reason: 'Register entry was struck off' });
    // Who had a visit still reads the name.
    expect([await found(), await isNamed()]).toEqual([[], true]);
    expect((await send('GET', `/clinics/${id}`, null)).statusCode).toBe(404);
    await decided('lift');
    expect(await found()).toEqual([added.id]);
    expect((await events('practitioner.changed.v1', added.id)).map(({ active }) => active)).toEqual(
      [false, false, true, false, true],
    );
    expect((await events('clinic.changed.v1', id)).map(({ active }) => active)).toEqual([
      false,
      true,
      false,
      true,
    ]);
    const { rows } = await hub.owner.query<{ template: string }>(
      "select payload->>'template' as template from kernel.event where name = 'mail.requested.v1' order by at",
    );
    expect(rows.map(({ template }) => template)).toEqual([
      'clinic-approved',
      'clinic-suspended',
      'clinic-approved',
    ]);
    expect(name).toBe('Praxis im Wandel');
  });

  test('is decided by the platform alone, with a fresh proof', async () => {
    const { hub, send, platform } = clinic;
    const applicant = await hub.actors.patient();
    const { id } = await apply(applicant);
    const admin = await hub.actors.admin({ clinicId: id });
    for (const actor of [applicant, admin, clinic.admin])
      expect((await send('POST', `/clinics/${id}/approve`, actor)).statusCode).toBe(403);
    const stale = await hub.tokens.sign({ ...platform, mfa: true, provedSecondsAgo: 601 });
    expect(
      await statusOf('POST', `/clinics/${id}/approve`, {
        ...platform,
        headers: { authorization: `Bearer ${stale}` },
      }),
    ).toEqual([403, 'fresh_factor_required']);
  });

  test('that was declined says why, and can be sent again or given up', async () => {
    const { hub, call, send, platform } = clinic;
    const applicant = await hub.actors.patient();
    const { id } = await apply(applicant);
    const admin = await hub.actors.admin({ clinicId: id });
    await call('POST', `/clinics/${id}/decline`, platform, { reason: 'No such number' });
    const own = await call<OwnClinic>('POST', `/clinics/${id}/reapply`, admin, {
      plan: 'practice',
      registration: { kind: 'commercial-register', number: 'HRB 12345 B' },
      contactName: 'Jana Ring',
    });
    expect(own).toMatchObject({
      status: 'pending',
      decisions: [{ decision: 'declined', reason: 'No such number' }],
    });
    expect((await send('POST', `/clinics/${id}/withdraw`, clinic.admin)).statusCode).toBe(403);
    expect(await call('POST', `/clinics/${id}/withdraw`, admin)).toMatchObject({
      status: 'withdrawn',
    });
    expect(await events('clinic.closed.v1', id)).toEqual([{ clinicId: id }]);
  });
});

describe('a practitioner', () => {
  test('is public once somebody else has checked their number, and until it changes', async () => {
    const { hub, call, send, addUnchecked, admin, confirm } = clinic;
    const added = await addUnchecked({ givenName: 'Checked' });
    expect(added).toMatchObject({ public: false, registrationCheck: { status: 'pending' } });
    expect((await send('GET', `/practitioners/${added.slug}`, null)).statusCode).toBe(404);
    expect(await confirm(added)).toMatchObject({
      public: true,
      registrationCheck: {
        status: 'confirmed',
        checkedBy: admin.accountId,
        checkedAs: 'clinic',
        checkedAt: hub.clock.now().toISOString(),
      },
    });
    const shown = await call<Practitioner>('GET', `/practitioners/${added.slug}`, null);
    expect(shown.registrationCheck).toMatchObject({ status: 'confirmed', checkedBy: null });
    const path = `/practitioners/${added.id}`;
    expect(await call('PUT', path, admin, { ...DOCTOR, givenName: 'Checked' })).toMatchObject({
      public: true,
    });
    const other = { kind: 'gln', number: '7601000000002' };
    expect(await call('PUT', path, admin, { ...DOCTOR, registration: other })).toMatchObject({
      public: false,
      registrationCheck: { status: 'pending', checkedBy: null, checkedAt: null },
    });
    expect(
      await statusOf('POST', `${path}/registration-check`, admin, {
        status: 'confirmed',
        number: DOCTOR.registration.number,
      }),
    ).toEqual([409, 'registration_changed']);
  });

  test('without a number cannot be confirmed', async () => {
    const { id } = await clinic.addUnchecked({ registration: null });
    const body = { status: 'confirmed', number: '1' };
    expect(
      await statusOf('POST', `/practitioners/${id}/registration-check`, clinic.admin, body),
    ).toEqual([409, 'registration_missing']);
  });

  test('does not check their own number, not even before it is theirs', async () => {
    const { hub, call, addUnchecked, admin, platform, confirm } = clinic;
    const added = await addUnchecked({ givenName: 'Solo' });
    const body = { status: 'confirmed', number: DOCTOR.registration.number };
    const path = `/practitioners/${added.id}/registration-check`;
    await confirm(added);
    // The administrator who confirmed turns out to be the practitioner.
    await hub.actors.relate(admin.accountId, 'practitioner', added.id);
    await hub.drain();
    expect(await call('GET', `/practitioners/${added.id}`, admin)).toMatchObject({
      public: false,
      registrationCheck: { status: 'pending' },
    });
    expect(await statusOf('POST', path, admin, body)).toEqual([403, 'own_registration']);
    const checks = await call<{ items: Practitioner[] }>('GET', '/registration-checks', platform);
    expect(checks.items.map(({ id }) => id)).toContain(added.id);
    expect(await call('POST', path, platform, body)).toMatchObject({
      registrationCheck: { checkedAs: 'platform' },
    });
  });

  test('is checked by nobody of another clinic and by no colleague', async () => {
    const { hub, send, addUnchecked } = clinic;
    const added = await addUnchecked();
    const clinicId = clinic.clinic.id;
    const body = { status: 'confirmed', number: DOCTOR.registration.number };
    for (const actor of [
      await hub.actors.admin(),
      await hub.actors.desk({ clinicId }),
      await hub.actors.doctor({ clinicId, practitionerId: added.id }),
    ]) {
      const path = `/practitioners/${added.id}/registration-check`;
      expect((await send('POST', path, actor, body)).statusCode).toBe(403);
    }
  });

  test('who leaves is found no more, works there no more, and others are told', async () => {
    const { hub, call, addDoctor, admin } = clinic;
    const { id } = await addDoctor({ givenName: 'Gone' });
    const worksAt = async () => {
      const { rows } = await hub.owner.query<{ object: string }>(
        "select object from kernel.relation where subject = $1 and kind = 'works-at' and valid_until is null",
        [id],
      );
      return rows.map(({ object }) => object);
    };
    expect(await worksAt()).toEqual([clinic.clinic.id]);
    const left = await call<Practitioner>('POST', `/practitioners/${id}/remove`, admin);
    expect(left).toMatchObject({ public: false, leftAt: hub.clock.now().toISOString() });
    expect(await worksAt()).toEqual([]);
    expect(await events('practitioner.left.v1', id)).toHaveLength(1);
    await call('POST', `/practitioners/${id}/remove`, admin);
    expect(await events('practitioner.left.v1', id)).toHaveLength(1);
    expect(await call('POST', `/practitioners/${id}/activate`, admin)).toMatchObject({
      public: true,
      leftAt: null,
    });
    expect(await worksAt()).toEqual([clinic.clinic.id]);
  });
});

describe('an application of a practitioner', () => {
  const body = { profile: DOCTOR, message: 'I would like to join' };
  const path = () => `/clinics/${clinic.clinic.id}/practitioner-applications`;

  test('is taken on by the clinic, whose administrator still checks the number', async () => {
    const { hub, call, admin } = clinic;
    const applicant = await hub.actors.patient();
    const sent = await call<PractitionerApplication>('POST', path(), applicant, body);
    expect(await statusOf('POST', path(), applicant, body)).toEqual([409, 'already_applied']);
    const listed = await call<{ items: PractitionerApplication[] }>(
      'GET',
      `${path()}?status=pending`,
      admin,
    );
    expect(listed.items).toMatchObject([{ id: sent.id, profile: { familyName: 'Müller' } }]);
    const accepted = await call<PractitionerApplication>(
      'POST',
      `/practitioner-applications/${sent.id}/accept`,
      admin,
    );
    expect(await events('practitioner-application.accepted.v1', sent.id)).toMatchObject([
      { accountId: applicant.accountId, practitionerId: accepted.practitionerId },
    ]);
    expect(await call('GET', `/practitioners/${accepted.practitionerId}`, admin)).toMatchObject({
      public: false,
      registrationCheck: { status: 'pending' },
    });
    const own = await call<{ items: object[] }>(
      'GET',
      '/practitioner-applications/mine',
      applicant,
    );
    expect(own.items).toMatchObject([{ status: 'accepted' }]);
  });

  test('is decided by the own clinic alone, and withdrawn by its author alone', async () => {
    const { hub, call, send } = clinic;
    const applicant = await hub.actors.patient();
    const { id } = await call<PractitionerApplication>('POST', path(), applicant, body);
    for (const actor of [applicant, await hub.actors.admin(), clinic.platform]) {
      const accept = await send('POST', `/practitioner-applications/${id}/accept`, actor);
      expect(accept.statusCode).toBe(403);
      expect((await send('GET', path(), actor)).statusCode).toBe(403);
    }
    const stranger = await hub.actors.patient();
    const withdraw = `/practitioner-applications/${id}/withdraw`;
    expect((await send('POST', withdraw, stranger)).statusCode).toBe(404);
    expect(await call('POST', withdraw, applicant)).toMatchObject({ status: 'withdrawn' });
    expect(
      await statusOf('POST', `/practitioner-applications/${id}/decline`, clinic.admin, {
        reason: 'Too late',
      }),
    ).toEqual([409, 'application_decided']);
  });

  test('without a number is refused by name', async () => {
    const applicant = await clinic.hub.actors.patient();
    const response = await clinic.send('POST', path(), applicant, {
      profile: { ...DOCTOR, registration: null },
    });
    expect(response.json()).toMatchObject({
      status: 422,
      errors: [{ path: 'body.profile.registration' }],
    });
  });
});

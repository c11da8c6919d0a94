import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PractitionerChanged } from '@hub/contracts/events/directory.ts';
import type { Clinic, Practitioner } from '../schemas.ts';
import { CLINIC, DOCTOR, startClinic } from './clinic.ts';
import type { ClinicTest } from './clinic.ts';
import { HOME, phoneExif, pngChunk, pngOf } from './images.ts';

const PNG = pngOf();

let clinic: ClinicTest;
beforeAll(async () => {
  clinic = await startClinic();
});
afterAll(() => clinic.hub.stop());

const told = async (practitionerId: string): Promise<PractitionerChanged[]> => {
  const { rows } = await clinic.hub.owner.query<{ payload: PractitionerChanged }>(
    "select payload from kernel.event where name = 'practitioner.changed.v1' and aggregate_id = $1 order by sequence",
    [practitionerId],
  );
  return rows.map(({ payload }) => payload);
};

describe('a clinic', () => {
  test('is opened by the platform and read by everybody', async () => {
    const {
      hub,
      send,
      call,
      clinic: { id },
    } = clinic;
    expect(await call<Clinic>('GET', `/clinics/${id}`, null)).toMatchObject({
      ...CLINIC,
      address: { ...CLINIC.address, line2: null },
      logoUrl: null,
    });
    // Without a second factor they are nobody's platform, and apply like anybody.
    const weak = await hub.actors.session(clinic.platform, { mfa: false });
    expect((await send('POST', '/clinics', weak, CLINIC)).statusCode).toBe(422);
    expect((await send('POST', '/clinics', null, CLINIC)).statusCode).toBe(401);
  });

  test('is changed by its own admin alone, and tells so', async () => {
    const {
      hub,
      send,
      call,
      admin,
      clinic: { id },
    } = clinic;
    const changed = { ...CLINIC, name: 'Praxis am Rhein' };
    const others = [
      await hub.actors.admin(),
      await hub.actors.desk({ clinicId: id }),
      await hub.actors.doctor({ clinicId: id }),
      await hub.actors.patient(),
      await hub.actors.session(admin, { mfa: false }),
    ];
    for (const actor of others)
      expect((await send('PUT', `/clinics/${id}`, actor, changed)).statusCode).toBe(403);
    expect((await send('PUT', `/clinics/${id}`, null, changed)).statusCode).toBe(401);
    expect(await call<Clinic>('PUT', `/clinics/${id}`, admin, changed)).toMatchObject({
      name: 'Praxis am Rhein',
    });
    const { rows } = await hub.owner.query(
      "select payload from kernel.event where name = 'clinic.changed.v1' and aggregate_id = $1 order by sequence",
      [id],
    );
    expect(rows.map(({ payload }) => payload as unknown)).toMatchObject([
      { name: 'Praxis am Dom' },
      { name: 'Praxis am Rhein', country: 'DE', timeZone: 'Europe/Berlin' },
    ]);
  });

  test.each([
    [{ timeZone: 'Europe/Köln' }, 'body.timeZone'],
    [{ website: 'javascript:alert(1)' }, 'body.website'],
    [{ email: 'nobody' }, 'body.email'],
    [{ description: {} }, 'body.description'],
    [{ name: ' ' }, 'body.name'],
    [{ plan: 'gold' }, 'body.plan'],
  ])('with %j is refused by name', async (fault, path) => {
    const response = await clinic.send('PUT', `/clinics/${clinic.clinic.id}`, clinic.admin, {
      ...CLINIC,
      ...fault,
    });
    expect(response.json()).toMatchObject({ status: 422, errors: [{ path }] });
  });
});

describe('a practitioner', () => {
  test('gets a readable address, and the next of the same name another one', async () => {
    const { addDoctor, call } = clinic;
    const [first, second] = [
      await addDoctor({ givenName: 'Zoë' }),
      await addDoctor({ givenName: 'Zoe' }),
    ];
    expect([first.slug, second.slug]).toEqual(['zoe-mueller', 'zoe-mueller-2']);
    expect(await call<Practitioner>('GET', '/practitioners/zoe-mueller', null)).toMatchObject({
      id: first.id,
      displayName: 'Dr. med. Zoë Müller',
      clinic: { address: { city: 'Köln' } },
    });
  });

  test('is added by the own admin alone', async () => {
    const {
      hub,
      send,
      clinic: { id },
    } = clinic;
    for (const actor of [
      await hub.actors.admin(),
      await hub.actors.desk({ clinicId: id }),
      clinic.platform,
    ]) {
      expect((await send('POST', `/clinics/${id}/practitioners`, actor, DOCTOR)).statusCode).toBe(
        403,
      );
    }
  });

  test('changes their own profile, not that of a colleague, and does not activate themselves', async () => {
    const {
      hub,
      send,
      addDoctor,
      clinic: { id },
    } = clinic;
    const [own, other] = [
      await addDoctor({ givenName: 'Own' }),
      await addDoctor({ givenName: 'Other' }),
    ];
    const doctor = await hub.actors.doctor({ clinicId: id, practitionerId: own.id });
    const profile = { ...DOCTOR, bio: { en: 'Skin' } };
    expect((await send('PUT', `/practitioners/${own.id}`, doctor, profile)).json()).toMatchObject({
      bio: { en: 'Skin' },
      slug: own.slug,
    });
    expect((await send('PUT', `/practitioners/${other.id}`, doctor, profile)).statusCode).toBe(403);
    expect((await send('POST', `/practitioners/${own.id}/deactivate`, doctor)).statusCode).toBe(
      403,
    );
  });

  test('with a wrong registration number is refused by name', async () => {
    const {
      send,
      admin,
      clinic: { id },
    } = clinic;
    const response = await send('POST', `/clinics/${id}/practitioners`, admin, {
      ...DOCTOR,
      registration: { kind: 'rpps', number: '12345678901' },
    });
    expect(response.json()).toMatchObject({
      status: 422,
      errors: [{ path: 'body.registration.number' }],
    });
  });

  test('is told with their account once identity says whose it is, and without it once that ends', async () => {
    const {
      hub,
      addDoctor,
      clinic: { id },
    } = clinic;
    const { id: practitionerId } = await addDoctor({ givenName: 'Linked' });
    const { accountId } = await hub.actors.doctor({ clinicId: id, practitionerId });
    await hub.drain();
    await hub.owner.query("select kernel.revoke_relation($1, 'practitioner', $2, $3)", [
      accountId,
      practitionerId,
      hub.clock.now(),
    ]);
    await hub.drain();
    expect((await told(practitionerId)).slice(2).map((event) => event.accountId)).toEqual([
      accountId,
      null,
    ]);
  });

  test('is told again with all others when the directory republishes', async () => {
    const { hub, addDoctor } = clinic;
    const { id } = await addDoctor({ givenName: 'Again' });
    const before = await told(id);
    await hub.hub.parts.get('directory')!.republish!();
    expect(await told(id)).toEqual([...before, before.at(-1)]);
  });
});

describe('an image', () => {
  test('is shown to everybody under an address of its own, safely', async () => {
    const {
      hub,
      call,
      admin,
      clinic: { id },
    } = clinic;
    const { logoUrl } = await call<Clinic>('PUT', `/clinics/${id}/logo`, admin, {
      data: PNG.toString('base64'),
    });
    const response = await hub.app.inject({ url: logoUrl! });
    expect(response.rawPayload.equals(PNG)).toBe(true);
    expect(response.headers).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    const next = await call<Clinic>('PUT', `/clinics/${id}/logo`, admin, {
      data: PNG.toString('base64'),
    });
    expect(next.logoUrl).not.toBe(logoUrl);
    expect((await hub.app.inject({ url: logoUrl! })).statusCode).toBe(404);
    expect(await call<Clinic>('DELETE', `/clinics/${id}/logo`, admin)).toMatchObject({
      logoUrl: null,
    });
  });

  test('is of a known kind and no larger than 512 kB', async () => {
    const {
      send,
      admin,
      clinic: { id },
    } = clinic;
    const put = (bytes: Buffer) =>
      send('PUT', `/clinics/${id}/logo`, admin, { data: bytes.toString('base64') });
    expect(
      (
        await put(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'))
      ).json(),
    ).toMatchObject({ status: 422, errors: [{ path: 'body.data', code: 'image_type' }] });
    expect((await put(Buffer.concat([PNG, Buffer.alloc(512 * 1024)]))).json()).toMatchObject({
      status: 413,
      code: 'image_too_large',
    });
    expect(
      (await send('PUT', `/clinics/${id}/logo`, admin, { data: 'not base64!' })).statusCode,
    ).toBe(422);
    const largest = pngChunk('IDAT', Buffer.alloc(512 * 1024 - PNG.length - 12));
    expect((await put(pngOf(largest))).statusCode).toBe(200);
    expect((await put(PNG.subarray(0, -1))).json()).toMatchObject({
      status: 422,
      errors: [{ path: 'body.data', code: 'image_type' }],
    });
  });

  test('does not tell where it was taken', async () => {
    const { hub, send, addDoctor, admin } = clinic;
    const { id } = await addDoctor({ givenName: 'Home' });
    const taken = pngOf(pngChunk('eXIf', phoneExif(1)));
    expect(taken.includes(HOME)).toBe(true);
    const body = { data: taken.toString('base64') };
    const { photoUrl } = (
      await send('PUT', `/practitioners/${id}/photo`, admin, body)
    ).json<Practitioner>();
    const shown = await hub.app.inject({ url: photoUrl! });
    expect(shown.rawPayload.equals(PNG)).toBe(true);
  });

  test('of a practitioner is set by themselves or the admin, by nobody else', async () => {
    const {
      hub,
      send,
      addDoctor,
      clinic: { id },
    } = clinic;
    const { id: practitionerId } = await addDoctor({ givenName: 'Photo' });
    const body = { data: PNG.toString('base64') };
    const doctor = await hub.actors.doctor({ clinicId: id, practitionerId });
    expect(
      (
        await send('PUT', `/practitioners/${practitionerId}/photo`, doctor, body)
      ).json<Practitioner>().photoUrl,
    ).toMatch(/^\/api\/v1\/directory\/images\//);
    expect(
      (
        await send(
          'PUT',
          `/practitioners/${practitionerId}/photo`,
          await hub.actors.doctor({ clinicId: id }),
          body,
        )
      ).statusCode,
    ).toBe(403);
    expect(
      (await send('DELETE', `/practitioners/${practitionerId}/photo`, clinic.admin)).json(),
    ).toMatchObject({ photoUrl: null });
  });
});

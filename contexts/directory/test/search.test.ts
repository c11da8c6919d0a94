import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Practitioner, SearchPage } from '../schemas.ts';
import { startClinic, tellSlots } from './clinic.ts';
import type { ClinicTest } from './clinic.ts';

let clinic: ClinicTest;
let mueller: Practitioner;
let dupont: Practitioner;
let rossi: Practitioner;

beforeAll(async () => {
  clinic = await startClinic();
  const { hub, addDoctor, addClinic, call, confirm } = clinic;
  mueller = await addDoctor();
  const lyon = await addClinic({
    name: 'Cabinet des Brotteaux',
    address: { line1: '3 rue Juliette', postalCode: '69006', city: 'Lyon', country: 'FR' },
    timeZone: 'Europe/Paris',
  });
  const lyonAdmin = await hub.actors.admin({ clinicId: lyon.id });
  const added = await call<Practitioner>('POST', `/clinics/${lyon.id}/practitioners`, lyonAdmin, {
    title: 'Dr',
    givenName: 'Élodie',
    familyName: 'Dupont',
    specialties: ['general-practice'],
    languages: ['fr', 'en'],
    payers: ['statutory', 'self-pay'],
    registration: { kind: 'rpps', number: '10003456786' },
    timeZone: 'Europe/Paris',
  });
  dupont = await confirm(added, lyonAdmin);
  rossi = await addDoctor({
    givenName: 'Carla',
    familyName: 'Rossi',
    specialties: ['cardiology'],
    languages: ['it'],
    payers: ['private'],
    registration: { kind: 'gln', number: '7601000000002' },
  });
  await tellSlots(
    hub,
    rossi.id,
    [
      '2026-03-02T09:00:00Z',
      '2026-03-02T12:00:00Z',
      '2026-03-02T12:15:00Z',
      '2026-03-02T12:30:00Z',
    ],
    'in-person',
  );
  await tellSlots(hub, mueller.id, ['2026-03-02T10:00:00Z']);
});
afterAll(() => clinic.hub.stop());

const found = async (query: Record<string, string>): Promise<string[]> =>
  (await clinic.search(query)).items.map(({ familyName }) => familyName);

describe('search', () => {
  test('without a wish shows everybody, those free soonest first and those without a slot last', async () => {
    expect(await found({})).toEqual(['Rossi', 'Müller', 'Dupont']);
  });

  test.each([
    [{ q: 'Hautarzt' }, ['Müller']],
    [{ q: 'dermatologue' }, ['Müller']],
    [{ q: 'skin doctor Köln' }, ['Müller']],
    [{ q: 'Hautärztin in Koeln' }, ['Müller']],
    [{ q: 'médecin généraliste à Lyon' }, ['Dupont']],
    [{ q: 'elodie' }, ['Dupont']],
    [{ q: 'MUELLER' }, ['Müller']],
    [{ q: 'Mueler' }, ['Müller']],
    [{ q: 'brotteaux' }, ['Dupont']],
    [{ q: '69006' }, ['Dupont']],
    [{ q: 'Hautarzt Lyon' }, []],
    [{ q: 'zzzz' }, []],
    [{ q: "100%_'" }, []],
    [{ specialty: 'cardiology' }, ['Rossi']],
    [{ language: 'tr' }, ['Müller']],
    [{ language: 'fr', payer: 'self-pay' }, ['Dupont']],
    [{ name: 'rossi' }, ['Rossi']],
    [{ city: 'koln' }, ['Rossi', 'Müller']],
    [{ country: 'FR' }, ['Dupont']],
    [{ mode: 'in-person' }, ['Rossi']],
    [{ mode: 'video' }, ['Müller']],
    [{ payer: 'private' }, ['Rossi']],
  ])('%j finds %j', async (query, names) => {
    expect(await found(query as Record<string, string>)).toEqual(names);
  });

  test('shows the next three slots, and only those still ahead', async () => {
    const { hub, search } = clinic;
    const first = (await search({ q: 'Rossi' })).items[0]!;
    expect(first.nextSlots.map(({ start }) => start.slice(11, 16))).toEqual([
      '09:00',
      '12:00',
      '12:15',
    ]);
    hub.clock.set('2026-03-02T09:30:00Z');
    expect(
      (await search({ q: 'Rossi' })).items[0]!.nextSlots.map(({ start }) => start.slice(11, 16)),
    ).toEqual(['12:00', '12:15', '12:30']);
    expect(await found({})).toEqual(['Müller', 'Rossi', 'Dupont']);
    hub.clock.set('2026-03-02T08:00:00Z');
  });

  test('goes through all by pages, each practitioner once', async () => {
    const names: string[] = [];
    let cursor: string | null = null;
    do {
      const page: SearchPage = await clinic.search({
        limit: '1',
        ...(cursor !== null && { cursor }),
      });
      names.push(...page.items.map(({ familyName }) => familyName));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(names).toEqual(['Rossi', 'Müller', 'Dupont']);
  });

  test.each([
    ['specialty=astrology', 'querystring.specialty'],
    ['colour=red', 'querystring.colour'],
    ['limit=500', 'querystring.limit'],
    ['cursor=bm9uZQ', 'querystring.cursor'],
  ])('%s is refused by name', async (query, path) => {
    const response = await clinic.send('GET', `/search?${query}`, null);
    expect(response.json()).toMatchObject({ status: 422, errors: [{ path }] });
  });

  test('an older message about slots does not replace a newer one', async () => {
    const { hub } = clinic;
    await hub.owner.query(
      "update kernel.aggregate set sequence = 0 where kind = 'free-slots' and id = $1",
      [mueller.id],
    );
    await tellSlots(hub, mueller.id, ['2026-03-09T10:00:00Z']);
    expect((await clinic.search({ q: 'Müller' })).items[0]!.nextSlots[0]!.start).toBe(
      '2026-03-02T10:00:00.000Z',
    );
  });

  test('an inactive practitioner is not found, but keeps the name in past visits', async () => {
    const { admin, call, send, hub } = clinic;
    await call('POST', `/practitioners/${rossi.id}/deactivate`, admin);
    expect(await found({})).toEqual(['Müller', 'Dupont']);
    expect((await send('GET', `/practitioners/${rossi.slug}`, null)).statusCode).toBe(404);
    expect(
      (await send('GET', `/practitioners/${rossi.slug}`, await hub.actors.admin())).statusCode,
    ).toBe(404);
    expect((await send('GET', `/practitioners/${rossi.slug}`, admin)).statusCode).toBe(200);
    expect(
      (
        await call<{ items: Practitioner[] }>(
          'GET',
          `/practitioners?ids=${rossi.id},${dupont.id}`,
          null,
        )
      ).items,
    ).toHaveLength(2);
    const listed = async (actor: typeof admin | null) =>
      (
        await call<{ items: Practitioner[] }>(
          'GET',
          `/clinics/${clinic.clinic.id}/practitioners?includeInactive=true`,
          actor,
        )
      ).items.length;
    expect([await listed(null), await listed(admin)]).toEqual([1, 2]);
    await call('POST', `/practitioners/${rossi.id}/activate`, admin);
  });
});

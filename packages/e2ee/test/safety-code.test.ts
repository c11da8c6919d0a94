import { expect, test } from 'vitest';
import { safetyCode } from '../group/safety-code.ts';
import { callOf, device, page } from './people.ts';

test('two people who meet read the same code, in this call and the next', async () => {
  const keys = { doctor: await device(), anna: await device() };
  const codes = [];
  for (const call of [1, 2]) {
    const anna = await page(`anna-${call}`, 'patient', { key: keys.anna });
    const { doctor, joined } = await callOf({ key: keys.doctor }, anna);
    codes.push(await safetyCode(doctor.members.values()));
    codes.push(await safetyCode(joined[0]!.members.values()));
  }
  expect(new Set(codes.map(String)).size).toBe(1);
  expect(codes[0]).toHaveLength(6);
  for (const group of codes[0]!) expect(group).toMatch(/^\d{5}$/);
});

test('a server between the two has each of them read another code', async () => {
  const [doctorKey, annaKey, servers] = await Promise.all([device(), device(), device()]);
  const asAnna = await page('anna', 'patient', { key: servers });
  const withDoctor = await callOf({ key: doctorKey }, asAnna);
  const anna = await page('anna', 'patient', { key: annaKey });
  const withAnna = await callOf({ key: servers }, anna);
  expect(await safetyCode(withDoctor.doctor.members.values())).not.toEqual(
    await safetyCode(withAnna.joined[0]!.members.values()),
  );
});

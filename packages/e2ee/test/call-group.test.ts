import { expect, test } from 'vitest';
import { CallGroup, GroupFault } from '../group/call-group.ts';
import { CALL, callOf, device, page } from './people.ts';

const hex = async (group: CallGroup): Promise<string> =>
  Buffer.from(await group.secret('test', 'x')).toString('hex');

test('who is let in has the same secrets, another purpose has others', async () => {
  const { doctor, joined } = await callOf(
    {},
    await page('anna', 'patient'),
    await page('ben', 'guest'),
  );
  const secrets = await Promise.all([doctor, ...joined].map(hex));
  expect(new Set(secrets).size).toBe(1);
  expect(Buffer.from(await doctor.secret('test', 'y')).toString('hex')).not.toBe(secrets[0]);
  expect([...joined[0]!.members.values()].map(({ clientId, party }) => [clientId, party])).toEqual([
    ['doctor', 'practitioner'],
    ['anna', 'patient'],
    ['ben', 'guest'],
  ]);
});

test('who is put out has none of the secrets that come after, who comes in none of those before', async () => {
  const { doctor, joined } = await callOf(
    {},
    await page('anna', 'patient'),
    await page('ben', 'guest'),
  );
  const [anna, ben] = joined as [CallGroup, CallGroup];
  const before = await hex(doctor);
  const carla = await page('carla', 'guest');
  const change = await doctor.change([carla.encoded], [ben.ownLeaf]);
  expect(await ben.follow(change.commit)).toBeUndefined();
  const after = await hex(change.group);
  expect(await hex((await anna.follow(change.commit))!)).toBe(after);
  const carlasGroup = await CallGroup.join(CALL, carla, change.welcome!);
  expect(await hex(carlasGroup)).toBe(after);
  expect(after).not.toBe(before);
  expect(await hex(ben)).toBe(before);
});

test('a page that is loaded again takes the place of its old leaf in one change', async () => {
  const key = await device();
  const { doctor, joined } = await callOf({}, await page('anna', 'patient', { key }));
  const reloaded = await page('anna-2', 'patient', { key });
  const change = await doctor.change([reloaded.encoded], [joined[0]!.ownLeaf]);
  expect([...change.group.members.values()].map(({ clientId }) => clientId)).toEqual([
    'doctor',
    'anna-2',
  ]);
  expect(await hex(await CallGroup.join(CALL, reloaded, change.welcome!))).toBe(
    await hex(change.group),
  );
});

test('nobody but the practitioner’s page changes who is in the call', async () => {
  const { joined } = await callOf({}, await page('anna', 'patient'));
  const ghost = await page('ghost', 'guest');
  await expect(joined[0]!.change([ghost.encoded], [])).rejects.toThrow(GroupFault);
});

test('a server’s own group, its key package in another’s name and its altered messages are refused', async () => {
  const anna = await page('anna', 'patient');
  // A group that the server conducts as a guest.
  const alone = CallGroup.create(CALL, await page('server', 'guest'), new Uint8Array(16));
  await expect(alone).rejects.toThrow('not conducted by the practitioner');

  const { doctor, joined } = await callOf({}, anna);
  // A leaf key that the device did not sign: of another call, or with a byte changed.
  const other = await page('ben', 'guest', { callId: 'another call' });
  await expect(doctor.change([other.encoded], [])).rejects.toThrow(GroupFault);
  const change = await doctor.change([(await page('ben', 'guest')).encoded], []);
  for (const at of [10, change.commit.length >> 1, change.commit.length - 1]) {
    const altered = change.commit.slice();
    altered[at]! ^= 1;
    await expect(joined[0]!.follow(altered)).rejects.toThrow();
  }
  // Sent twice: the second time it belongs to an epoch that is over.
  const next = await joined[0]!.follow(change.commit);
  await expect(next!.follow(change.commit)).rejects.toThrow(GroupFault);
});

test('a second practitioner, and a page twice, are refused by whoever would join', async () => {
  const { doctor } = await callOf({}, await page('anna', 'patient'));
  const second = await page('other', 'practitioner');
  await expect(doctor.change([second.encoded], [])).rejects.toThrow('second practitioner');
  const twin = await page('anna', 'patient');
  await expect(doctor.change([twin.encoded], [])).rejects.toThrow('twice');
});

test('rubbish is refused as such', async () => {
  const { doctor, joined } = await callOf({}, await page('anna', 'patient'));
  const rubbish = new Uint8Array([1, 2, 3]);
  await expect(doctor.change([rubbish], [])).rejects.toThrow(GroupFault);
  await expect(joined[0]!.follow(rubbish)).rejects.toThrow(GroupFault);
  await expect(CallGroup.join(CALL, await page('x', 'guest'), rubbish)).rejects.toThrow(GroupFault);
});

import { expect, test } from 'vitest';
import { addressOf, networkOf } from '../http/address.ts';

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('requests from %s count for %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test('callers that have dropped the connection count as one', () => {
  expect(networkOf(addressOf({ ip: undefined }))).toBe('0.0.0.0');
});

import { beforeEach, expect, test, vi } from 'vitest';
import { pendingRegistration } from './pending.ts';

const store = new Map<string, string>();
vi.stubGlobal('sessionStorage', {
  getItem: (key: string) => store.get(key) ?? null,
  setItem: (key: string, value: string) => store.set(key, value),
  removeItem: (key: string) => store.delete(key),
});
beforeEach(() => store.clear());

const pending = {
  email: 'mira@mail.example',
  givenName: 'Mira',
  familyName: 'Frei',
  birthDate: '1984-05-23',
  consents: [{ purpose: 'terms', version: 1 }],
};

test('a registration survives a reload of its tab', () => {
  pendingRegistration.write(pending, 0);
  expect(pendingRegistration.read(59 * 60_000)).toEqual(pending);
});

test('and is forgotten after an hour, or when it is done', () => {
  pendingRegistration.write(pending, 0);
  expect(pendingRegistration.read(61 * 60_000)).toBeUndefined();
  pendingRegistration.forget();
  expect(pendingRegistration.read(0)).toBeUndefined();
});

test('what is not ours is not taken', () => {
  store.set('hub.unsaved.registration', '{');
  expect(pendingRegistration.read()).toBeUndefined();
});

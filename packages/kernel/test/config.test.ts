import { expect, test } from 'vitest';
import { ConfigError, loadConfig } from '../config.ts';

const services = ['identity', 'directory'];
const faultsOf = (env: Record<string, string>): string[] => {
  try {
    loadConfig(env, services);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
};

test('nothing need be set', () => {
  expect(loadConfig({}, services)).toMatchObject({
    host: '127.0.0.1',
    port: 3000,
    demo: true,
    databaseUrl: undefined,
  });
});

test('all faults are named at once', () => {
  const faults = faultsOf({
    PORT: '99999',
    DATABASE_URL: 'mysql://x',
    TLS_CERT: 'a.pem',
    SERVICES: 'identity,billing',
    LOG_LEVEL: 'loud',
  });
  for (const name of ['PORT', 'DATABASE_URL', 'SERVICES', 'LOG_LEVEL'])
    expect(faults.join('\n')).toContain(name);
  expect(faultsOf({ TLS_CERT: 'a.pem' }).join()).toContain('TLS_CERT and TLS_KEY go together');
  expect(faultsOf({ TURN_URLS: 'turn:turn.example.org' }).join()).toContain('TURN_SECRET');
  expect(faultsOf({ SMTP_URL: 'smtp://mail.example.org' }).join()).toContain('MAIL_FROM');
  expect(faultsOf({ SMTP_URL: 'http://mail.example.org', MAIL_FROM: 'a, b' })).toHaveLength(2);
});

test('mail is sent in the name of an address, with or without a name', () => {
  for (const from of ['hub@example.org', 'Praxis Hügel <hub@example.org>'])
    expect(
      loadConfig({ SMTP_URL: 'smtps://u:p@mail.example.org', MAIL_FROM: from }, services).smtp,
    ).toEqual({ url: 'smtps://u:p@mail.example.org', from });
});

test('demo data is on by default with the embedded database only', () => {
  expect(loadConfig({ DATABASE_URL: 'postgres://db.example.org/hub' }, services).demo).toBe(false);
  expect(
    loadConfig({ DATABASE_URL: 'postgres://db.example.org/hub', HUB_DEMO: '1' }, services).demo,
  ).toBe(true);
  expect(loadConfig({ HUB_DEMO: '0' }, services).demo).toBe(false);
});

/** Notifications in a process of their own, to be killed by a test. */
import { compose } from '@hub/kernel/compose.ts';
import { loadConfig } from '@hub/kernel/config.ts';
import { createLog } from '@hub/kernel/log.ts';
import { createSecrets } from '@hub/kernel/secrets.ts';
import { notifications } from '../index.ts';

const given = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set`);
  return value;
};

const databaseUrl = given('SENDER_DATABASE_URL');
const masterKey = given('HUB_TEST_MASTER_KEY');
const config = loadConfig(
  {
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl,
    HUB_MASTER_KEY: masterKey,
    SMTP_URL: given('SINK_URL'),
    MAIL_FROM: 'hub@praxis.example',
  },
  [],
);
const hub = await compose({
  config,
  databaseUrl,
  contexts: [notifications],
  secrets: createSecrets(Buffer.from(masterKey, 'base64')),
  log: createLog('error'),
});
await hub.start();

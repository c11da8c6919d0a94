/** Scheduling and notifications in a process of their own, to be killed by a test at any moment. */
import { compose } from '@hub/kernel/compose.ts';
import { loadConfig } from '@hub/kernel/config.ts';
import { createLog } from '@hub/kernel/log.ts';
import { createSecrets } from '@hub/kernel/secrets.ts';
import { notifications } from '../../../contexts/notifications/index.ts';
import { scheduling } from '../../../contexts/scheduling/index.ts';

const given = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set`);
  return value;
};

const databaseUrl = given('WORKER_DATABASE_URL');
const masterKey = given('HUB_TEST_MASTER_KEY');
/** The clock begins where the test says, and goes on from there. */
const ahead = Date.parse(given('WORKER_NOW')) - Date.now();
const hub = await compose({
  config: loadConfig(
    {
      NODE_ENV: 'test',
      DATABASE_URL: databaseUrl,
      HUB_MASTER_KEY: masterKey,
      SMTP_URL: given('SINK_URL'),
      MAIL_FROM: 'hub@praxis.example',
    },
    [],
  ),
  databaseUrl,
  contexts: [scheduling, notifications],
  secrets: createSecrets(Buffer.from(masterKey, 'base64')),
  log: createLog('fatal'),
  clock: { now: () => new Date(Date.now() + ahead) },
});
await hub.start();
// As cron does once a minute, but without the wait.
for (;;) {
  await hub.parts.get('scheduling')!.jobs!['send-reminders']!.run({});
  await hub.parts.get('notifications')!.jobs!['send-due-mails']!.run({});
  await new Promise((resolve) => setTimeout(resolve, 50));
}

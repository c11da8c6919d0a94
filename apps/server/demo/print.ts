import { resolve } from 'node:path';
import type { Config } from '@hub/kernel/config.ts';
import { readDemoAccounts } from './accounts.ts';
import type { DemoAccount } from './accounts.ts';
import { DEMO_DOCTORS } from './doctors.ts';
import { FIRST_DOCTOR, FIRST_PATIENT } from './meetings.ts';
import { DEMO_PATIENTS, patientEmail } from './patients.ts';

/** The demo's part of the greeting: who there is, and how two windows become a call. Empty without a demo. */
export function printDemo(config: Config, address: string): string {
  const accounts = readDemoAccounts(config.dataDir);
  if (!config.demo) return accounts.length > 0 ? leftOver(config.dataDir) : '';
  const patient = accounts.find(
    ({ email }) => email === patientEmail(DEMO_PATIENTS.find(({ key }) => key === FIRST_PATIENT)!),
  );
  const doctor = accounts.find(
    ({ email }) => email === DEMO_DOCTORS.find(({ key }) => key === FIRST_DOCTOR)!.email,
  );
  if (patient === undefined || doctor === undefined) return '';
  const width = Math.max(...accounts.map(({ email }) => email.length));
  const line = ({ email, note }: DemoAccount): string => `    ${email.padEnd(width)}   ${note}`;
  const dataDir = config.dataDir === resolve('./.data') ? '' : `HUB_DATA_DIR=${config.dataDir} `;
  return [
    '',
    '  Try a visit: open two windows, one of them private (or another browser).',
    '',
    `    1. Patient   ${address}/sign-in`,
    `                 ${patient.email}`,
    `                 password ${patient.password}`,
    '                 The next visit is on the first page: join, and wait.',
    '',
    `    2. Doctor    ${address}/sign-in`,
    `                 ${doctor.email}`,
    `                 password ${doctor.password}`,
    `                 one-time code: ${dataDir}npm run demo:code -- ${doctor.email}`,
    '                 The patient is in the waiting room: admit.',
    '',
    `  Everybody in the demo has the password ${patient.password}`,
    `  Doctors and staff need a one-time code too: ${dataDir}npm run demo:code -- <email>`,
    '',
    ...accounts.map(line),
    '',
    `  Nothing due any more? ${dataDir}npm run demo:reset makes the demo fresh.`,
    '',
  ].join('\n');
}

/** The demo is off, but was on: nobody should take this for a database of real people alone. */
const leftOver = (dataDir: string): string =>
  [
    '',
    '  The demo is off, but this data holds one: its people can still sign in, with the',
    `  passwords in ${dataDir}/demo.json. For real people, start with another`,
    '  HUB_DATA_DIR (and another DATABASE_URL, where you have one).',
    '',
  ].join('\n');

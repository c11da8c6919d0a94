/** `npm run demo:code -- <email>`: the one-time code that a demo account's authenticator shows now. */
import { resolve } from 'node:path';
import { TOTP } from 'otpauth';
import { readDemoAccounts } from './accounts.ts';

const dataDir = resolve(process.env['HUB_DATA_DIR'] || './.data');
const wanted = process.argv[2]?.trim().toLowerCase();
const accounts = readDemoAccounts(dataDir).filter((account) => account.totpSecret !== undefined);

if (accounts.length === 0) fail(`There is no demo in ${dataDir}. Start the hub first: npm start`);
const account = accounts.find(({ email }) => email === wanted);
if (account === undefined) {
  const known = accounts.map(({ email, note }) => `  ${email.padEnd(38)} ${note}`).join('\n');
  fail(
    `${wanted ? `No demo account with a one-time code is called ${wanted}.` : 'Say whose code you need:'}\n\n${known}`,
  );
}

const totp = new TOTP({ secret: account.totpSecret });
process.stdout.write(`${totp.generate()}   (for ${Math.ceil(totp.remaining() / 1000)} s)\n`);

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

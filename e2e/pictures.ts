/** `npm run pictures`: takes the README's pictures from a fresh demo, so that they show the product as it is. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { chromiumOptions } from './support/chromium.ts';
import { startHub } from './support/hub.ts';
import type { HubUnderTest } from './support/hub.ts';
import { expectMediaFlows, watchConnections } from './support/media.ts';
import { accountOf, ask, signedIn } from './support/people.ts';
import type { SignedInOptions } from './support/people.ts';
import { textsOf } from './support/texts.ts';

const folder = join(import.meta.dirname, '../docs/pictures');
const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 780 };

mkdirSync(folder, { recursive: true });
const hub = await startHub('one process');
const browser = await chromium.launch(chromiumOptions());
try {
  await publicPages(browser, hub);
  await meeting(browser, hub);
} finally {
  await browser.close();
  await hub.stop();
}

async function take(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
  process.stdout.write(`docs/pictures/${name}.png\n`);
}

async function publicPages(browser: Browser, { baseUrl }: HubUnderTest): Promise<void> {
  const phone = await browser.newPage({ baseURL: baseUrl, viewport: PHONE, locale: 'de-DE' });
  await phone.goto('/');
  await take(phone, 'home-phone-de');
  const desk = await browser.newPage({
    baseURL: baseUrl,
    viewport: DESK,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
  });
  await desk.goto('/doctors/camille-moreau');
  await take(desk, 'doctor-desktop');
}

/** The doctor's day with a patient waiting, then the call with the note beside it. */
async function meeting(browser: Browser, { baseUrl, demoAccounts }: HubUnderTest): Promise<void> {
  const text = await textsOf('en');
  const person = (account: string, options: SignedInOptions): Promise<Page> =>
    signedIn(browser, baseUrl, accountOf(demoAccounts, account), {
      locale: 'en-GB',
      timezoneId: 'Europe/Berlin',
      permissions: ['camera', 'microphone'],
      ...options,
    });
  const patient = await person('anna.keller', { viewport: PHONE });
  const doctor = await person('lena.hartmann', { viewport: DESK });
  await Promise.all([patient, doctor].map(watchConnections));
  const { items } = await ask<{ items: { id: string; mode: string; start: string }[] }>(
    patient,
    '/api/v1/scheduling/appointments?state=booked',
  );
  const due = items.find(
    ({ mode, start }) => mode === 'video' && Math.abs(Date.parse(start) - Date.now()) < 3_600_000,
  );
  await patient.goto(`/visit/${due!.id}/ready`);
  await patient.getByRole('button', { name: text('visit:ready.join') }).click();
  await doctor.emulateMedia({ colorScheme: 'dark' });
  await doctor.goto('/today');
  const name = text('visit:list.admitName', { name: 'Anna Marie Keller' });
  const admit = doctor.getByRole('button', { name });
  await admit.waitFor();
  await take(doctor, 'today-dark');
  await doctor.emulateMedia({ colorScheme: 'light' });
  await admit.click();
  await Promise.all([patient, doctor].map(expectMediaFlows));
  await doctor
    .getByLabel(text('notes:section.subjective'))
    .fill('Cough nearly gone since Thursday, sleeps through again. Wants to go running.');
  await doctor
    .getByLabel(text('notes:section.plan'))
    .fill('Easy runs from next week; no antibiotics. Call again if fever or pain on breathing.');
  await doctor.getByText(text('notes:save.saved')).first().waitFor();
  await take(doctor, 'call-doctor');
}

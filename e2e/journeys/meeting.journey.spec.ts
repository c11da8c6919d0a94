/** The main job, whole: register, find, book, wait, admit, talk, chat, reload, sign the note, read it. */
import type { Browser, Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { REASON, bookAsNewPatient, newPatient } from '../support/booking.ts';
import { keyboard, pointer } from '../support/hands.ts';
import type { Hands } from '../support/hands.ts';
import { expectMediaFlows, watchConnections } from '../support/media.ts';
import { accountOf, signedIn } from '../support/people.ts';
import { expect, test } from '../support/test.ts';
import { textsOf } from '../support/texts.ts';
import type { Text } from '../support/texts.ts';

const PHONE = { width: 360, height: 740 };
const DESK = { width: 1440, height: 900 };
const permissions = ['camera', 'microphone'];

for (const { title, hands, colorScheme } of [
  { title: 'with the pointer, in light', hands: pointer, colorScheme: 'light' },
  { title: 'by keyboard alone, in dark', hands: keyboard, colorScheme: 'dark' },
] as const) {
  test(`two people meet ${title}`, async ({ browser, hub }) => {
    test.setTimeout(240_000);
    const text = await textsOf('en');
    // The demo's doctor reads German; the patient registers in English.
    const doctorText = await textsOf('de');
    const person = newPatient();
    const name = `${person.givenName} ${person.familyName}`;
    const patient = await newPage(browser, hub.baseUrl, colorScheme);
    const doctor = await signedIn(
      browser,
      hub.baseUrl,
      accountOf(hub.demoAccounts, 'lena.hartmann'),
      { viewport: DESK, locale: 'de-DE', language: 'de', permissions, colorScheme },
    );
    await Promise.all([patient, doctor].map(watchConnections));

    const visitId = await bookAsNewPatient(patient, hands, text, person, 'Hartmann');

    await test.step('the patient waits, the doctor admits', async () => {
      await patient.goto('/home');
      await expectAccessible(patient);
      await patient.goto(`/visit/${visitId}/ready`);
      await expect(patient.getByText(text('visit:ready.joinWith.both'))).toBeVisible();
      await hands.press(patient.getByRole('button', { name: text('visit:ready.join') }));
      await expect(
        patient.getByRole('heading', { name: text('visit:waiting.heading') }),
      ).toBeVisible();
      await doctor.goto('/today');
      await expect(doctor.getByText(REASON).or(doctor.getByText(name)).first()).toBeVisible();
      await expectAccessible(doctor);
      await hands.press(
        doctor.getByRole('button', { name: doctorText('visit:list.admitName', { name }) }),
      );
      await Promise.all([patient, doctor].map(expectMediaFlows));
      await expectAccessible(doctor);
      await expectAccessible(patient);
    });

    await test.step('they write to each other', async () => {
      await say(patient, hands, text, 'Can you hear me well?');
      await openChat(doctor, hands, doctorText);
      await expect(doctor.getByText('Can you hear me well?').first()).toBeVisible();
      await say(doctor, hands, doctorText, 'Yes, loud and clear.');
      await expect(patient.getByText('Yes, loud and clear.').first()).toBeVisible();
    });

    await test.step('each reloads, and the call goes on', async () => {
      for (const page of [patient, doctor]) {
        await page.reload();
        await Promise.all([patient, doctor].map(expectMediaFlows));
      }
    });

    await test.step('the doctor writes and signs the note', async () => {
      await hands.type(
        doctor.getByLabel(doctorText('notes:section.subjective')),
        'Dry cough for three days, no fever.',
      );
      await hands.type(
        doctor.getByLabel(doctorText('notes:section.plan')),
        'Rest, fluids, call again if fever above 39 °C.',
      );
      await expect(doctor.getByText(doctorText('notes:save.saved')).first()).toBeVisible();
      await hands.press(doctor.getByRole('button', { name: doctorText('notes:sign.action') }));
      await hands.press(doctor.getByRole('button', { name: doctorText('notes:sign.confirm') }));
      await expect(doctor.getByText(doctorText('notes:signed.text')).first()).toBeVisible();
      await hands.press(doctor.getByRole('button', { name: doctorText('visit:call.end') }));
      await expect(
        patient.getByRole('heading', { name: text('visit:after.endedTitle') }),
      ).toBeVisible();
    });

    await test.step('the patient reads it', async () => {
      await patient.goto('/record');
      await hands.press(
        patient
          .getByRole('link', { name: /./ })
          .and(patient.locator('a[href^="/record/notes/"]'))
          .first(),
      );
      await expect(
        patient.getByText('Rest, fluids, call again if fever above 39 °C.'),
      ).toBeVisible();
      await expectAccessible(patient);
    });
    await Promise.all([patient, doctor].map((page) => page.context().close()));
  });
}

async function newPage(
  browser: Browser,
  baseURL: string,
  colorScheme: 'light' | 'dark',
): Promise<Page> {
  const context = await browser.newContext({
    baseURL,
    viewport: PHONE,
    locale: 'en-GB',
    permissions,
    colorScheme,
  });
  return context.newPage();
}

async function openChat(page: Page, hands: Hands, text: Text): Promise<void> {
  const field = page.getByLabel(text('visit:chat.label'));
  if (await field.isVisible()) return;
  await hands.press(page.getByRole('button', { name: text('visit:call.chat') }));
  await expect(field).toBeVisible();
}

/** Writes, and waits until the other browser has it. */
async function say(page: Page, hands: Hands, text: Text, message: string): Promise<void> {
  await openChat(page, hands, text);
  await hands.type(page.getByLabel(text('visit:chat.label')), message);
  await page.keyboard.press('Enter');
  await expect(page.getByText(text('visit:chat.delivered')).last()).toBeVisible();
}

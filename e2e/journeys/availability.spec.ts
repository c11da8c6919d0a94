/** When a practice is open: the holidays of its region, and a doctor's exceptions from the week. */
import type { Locator, Page } from '@playwright/test';
import { expectAccessible, expectFits } from '../support/accessible.ts';
import { newBrowser } from '../support/accounts.ts';
import { pointer as hands } from '../support/hands.ts';
import { accountOf, signedIn } from '../support/people.ts';
import { expect, test } from '../support/test.ts';
import { textsOf } from '../support/texts.ts';
import { freeDayOf } from '../support/visits.ts';

const text = await textsOf('en');

test('the practice goes by the holidays of its region', async ({ browser, hub }) => {
  const admin = await signedIn(browser, hub.baseUrl, accountOf(hub.demoAccounts, 'leitung'), {
    locale: 'en-US',
  });
  await admin.goto('/clinic/rules');
  const preview = admin.getByRole('list', { name: text('clinic:rules.holidays') });
  await expect(preview.getByText('Epiphany')).toBeHidden();
  await admin.getByRole('button', { name: text('clinic:rules.region') }).click();
  await admin.getByRole('option', { name: 'Baden-Württemberg' }).click();
  await admin.getByRole('button', { name: text('clinic:rules.save') }).click();
  await expect(preview.getByText('Epiphany')).toBeVisible();
  await expectAccessible(admin);
  await expectFits(admin);
});

const DOCTOR = 'chiara-bernasconi';
const kinds = text('doctor:exceptions.what');

/** The clock times that the public page offers on a day, on the doctor's clock. */
async function offeredOn(page: Page, day: string): Promise<string[]> {
  await page.goto(`/doctors/${DOCTOR}?from=${day}`);
  const slots = page.locator('[data-slot]');
  await expect(slots.first()).toBeVisible();
  const starts = await slots.evaluateAll((all) => all.map((slot) => slot.dataset['slot'] ?? ''));
  return starts
    .filter((start) => start.startsWith(day))
    .map((start) => clock.format(new Date(start)));
}
const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Europe/Zurich' });

/** Opens the form of an exception on one day. */
async function addException(page: Page, day: string): Promise<Locator> {
  await hands.press(page.getByRole('button', { name: text('doctor:exceptions.add'), exact: true }));
  const dialog = page.getByRole('dialog', { name: text('doctor:exceptions.addTitle') });
  const [year, month, date] = day.split('-');
  await hands.typeDate(
    dialog.getByRole('group', { name: text('doctor:exceptions.from'), exact: true }),
    `${date}${month}${year}`,
  );
  return dialog;
}

test('a day that the doctor closes is offered to nobody, and one with other hours by those', async ({
  browser,
  hub,
}) => {
  test.setTimeout(120_000);
  const { day, starts } = await freeDayOf(hub, DOCTOR);
  const patient = await newBrowser(browser, hub.baseUrl);
  const before = await offeredOn(patient, day);
  expect(before[0]).toBe(clock.format(new Date(starts[0]!)));
  const doctor = await signedIn(
    browser,
    hub.baseUrl,
    accountOf(hub.demoAccounts, 'chiara.bernasconi'),
    { locale: 'en-GB' },
  );
  await doctor.goto('/calendar?view=hours');
  const exceptions = doctor.getByRole('list', { name: text('doctor:exceptions.title') });

  await test.step('closed', async () => {
    const dialog = await addException(doctor, day);
    await expect(
      dialog.getByRole('radio', { name: text('doctor:exceptions.kind.closed') }),
    ).toBeChecked();
    await expectAccessible(doctor);
    await dialog.locator('button[type="submit"]').click();
    await expect(dialog).toBeHidden();
    await expect(exceptions.getByText(text('doctor:hours.closed'))).toBeVisible();
    expect(await offeredOn(patient, day)).toEqual([]);
  });

  await test.step('changed to other hours, which hold instead of those of the week', async () => {
    await hands.press(exceptions.getByText(text('doctor:exceptions.edit'), { exact: true }));
    const dialog = doctor.getByRole('dialog', { name: text('doctor:exceptions.editTitle') });
    await hands.press(
      dialog
        .getByRole('radiogroup', { name: kinds })
        .getByRole('radio', { name: text('doctor:exceptions.kind.open') }),
    );
    for (const [field, time] of [
      ['from', '2000'],
      ['to', '2100'],
    ] as const)
      await hands.typeDate(
        dialog.getByRole('group', { name: text(`doctor:hours.${field}`), exact: true }).last(),
        time,
      );
    await expectFits(doctor);
    await dialog.locator('button[type="submit"]').click();
    await expect(dialog).toBeHidden();
    await expect(exceptions.getByText('20:00–21:00')).toBeVisible();
    expect(await offeredOn(patient, day)).toEqual(['20:00', '20:30']);
  });

  await test.step('removed, the hours of the week are back', async () => {
    await hands.press(exceptions.getByText(text('doctor:hours.remove'), { exact: true }));
    await expect(doctor.getByText(text('doctor:exceptions.none'))).toBeVisible();
    expect(await offeredOn(patient, day)).toEqual(before);
  });
  for (const page of [patient, doctor]) await page.context().close();
});

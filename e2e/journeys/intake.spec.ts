/** A practice asks before a visit, the patient answers, and the doctor reads it. */
import { expectAccessible, expectFits } from '../support/accessible.ts';
import { pointer as hands } from '../support/hands.ts';
import { accountOf, signedIn } from '../support/people.ts';
import { expect, test } from '../support/test.ts';
import { textsOf } from '../support/texts.ts';

const text = await textsOf('en');
const MEDICINES = 'Ibuprofen 400 when it hurts';

test('questions are published, answered after booking, and read by the doctor', async ({
  browser,
  hub,
}) => {
  test.setTimeout(180_000);
  const admin = await signedIn(browser, hub.baseUrl, accountOf(hub.demoAccounts, 'leitung'));

  await test.step('the administrator adds a question to those of the video visit', async () => {
    await admin.goto('/clinic/visit-types');
    await hands.press(
      admin
        .getByRole('link', {
          name: text('intake:builder.openName', { name: 'Video consultation' }),
        })
        .first(),
    );
    await expect(admin.getByRole('heading', { level: 1 })).toHaveText(text('intake:builder.title'));
    await hands.press(admin.getByRole('button', { name: text('intake:builder.add') }));
    const added = admin.getByRole('region', {
      name: text('intake:builder.question', { number: '5' }),
    });
    await hands.type(
      added.getByRole('textbox', { name: text('intake:builder.label'), exact: true }),
      'Are you travelling?',
    );
    await expect(admin.getByLabel('Are you travelling?')).toBeVisible();
    await expectAccessible(admin);
    await hands.press(admin.getByRole('button', { name: text('intake:builder.save') }));
    await expect(admin.getByText(text('intake:builder.saved'))).toBeVisible();
  });

  const patient = await signedIn(browser, hub.baseUrl, accountOf(hub.demoAccounts, 'anna.keller'), {
    viewport: { width: 360, height: 800 },
  });

  await test.step('the patient books, and is asked', async () => {
    await patient.goto('/doctors/lena-hartmann');
    await patient.locator('a[href^="/book/"]').nth(6).click();
    await hands.press(patient.getByRole('button', { name: text('booking:confirm.submit') }));
    await expect(
      patient.getByRole('heading', { level: 1, name: text('booking:done.title') }),
    ).toBeVisible();
    await hands.press(patient.getByRole('link', { name: text('intake:task.begin') }));
  });

  await test.step('what is missing is said, and what was answered is kept', async () => {
    await hands.press(patient.getByRole('checkbox', { name: 'Fever' }));
    await hands.press(patient.getByRole('button', { name: text('intake:submit') }));
    await expect(patient.getByRole('alert')).toBeVisible();
    await hands.type(patient.getByLabel(/Which medicines/), MEDICINES);
    await expect(patient.getByText(text('intake:save.saved'))).toBeVisible();
    await patient.reload();
    await expect(patient.getByLabel(/Which medicines/)).toHaveValue(MEDICINES);
    await expectFits(patient);
    await expectAccessible(patient);
  });

  await test.step('handed in', async () => {
    await hands.press(patient.getByRole('checkbox', { name: /I agree/ }));
    await hands.press(patient.getByRole('button', { name: text('intake:submit') }));
    await expect(patient.getByText(text('intake:done.title'))).toBeVisible();
  });

  await test.step('the doctor reads the answers beside the visit', async () => {
    const doctor = await signedIn(
      browser,
      hub.baseUrl,
      accountOf(hub.demoAccounts, 'lena.hartmann'),
    );
    await doctor.goto('/patients');
    await doctor.getByRole('link', { name: /Anna/ }).first().click();
    await expect(doctor.getByText(MEDICINES)).toBeVisible();
    await expect(doctor.getByText('Fever')).toBeVisible();
    await doctor.context().close();
  });
  await patient.context().close();
  await admin.context().close();
});

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { accountOf, ask, signedIn } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

/** The id of a booked video visit of this patient with the signed-in doctor. */
async function visitOf(patient: Page): Promise<string> {
  const { items } = await ask<{ items: { id: string; mode: string; end: string }[] }>(
    patient,
    '/api/v1/scheduling/appointments?state=booked',
  );
  const visit = items.find(({ mode, end }) => mode === 'video' && Date.parse(end) > Date.now());
  if (!visit) throw new Error('The demo has no video visit ahead');
  return visit.id;
}

const faults = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).include('section:has(textarea)').analyze();
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
};

test('a note keeps every word through lost connections and two windows, is signed, added to, and read', async ({
  browser,
  hub,
}) => {
  // A whole journey with two windows of one doctor.
  test.setTimeout(180_000);
  const language = 'de';
  const patient = await signedIn(browser, hub.baseUrl, accountOf(hub.demoAccounts, 'anna'), {
    language,
  });
  const doctor = await signedIn(browser, hub.baseUrl, accountOf(hub.demoAccounts, 'lena'), {
    language,
    viewport: { width: 1440, height: 900 },
  });
  const address = `/visit/${await visitOf(patient)}`;
  await doctor.goto(address);
  const status = doctor.getByText('Alles gespeichert').first();
  const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

  await test.step('saves as one types', async () => {
    await expect(doctor.getByText('Wird beim Schreiben gespeichert').first()).toBeVisible();
    await field(doctor, 'Anamnese (subjektiv)').fill(
      'Husten seit zwei Wochen.\nKein Fieber & keine Schmerzen <bisher>.',
    );
    await expect(status).toBeVisible();
    expect(await faults(doctor)).toEqual([]);
  });

  await test.step('goes on without a connection, and saves when it is back', async () => {
    await doctor.context().setOffline(true);
    await field(doctor, 'Procedere').fill('Ruhe.');
    await expect(doctor.getByText(/Ihr Text bleibt auf diesem Gerät/).first()).toBeVisible();
    await doctor.context().setOffline(false);
    await expect(status).toBeVisible({ timeout: 20_000 });
  });

  const second = await doctor.context().newPage();
  await second.setViewportSize({ width: 1440, height: 900 });
  await test.step('takes in what another window changed elsewhere in the note', async () => {
    await second.goto(address);
    await expect(field(second, 'Procedere')).toHaveValue('Ruhe.');
    await field(second, 'Befund (objektiv)').fill('36.8 °C');
    await expect(second.getByText('Alles gespeichert').first()).toBeVisible();
    await field(doctor, 'Procedere').fill('Ruhe und Tee.');
    await expect(field(doctor, 'Befund (objektiv)')).toHaveValue('36.8 °C');
    await expect(doctor.getByText('Änderungen von anderer Stelle wurden übernommen')).toBeVisible();
    await expect(status).toBeVisible();
  });

  await test.step('shows both texts where two windows changed one section', async () => {
    await field(second, 'Procedere').fill('Ruhe und Honig.');
    await expect(
      second.getByText('„Procedere“ wurde auch an anderer Stelle geändert'),
    ).toBeVisible();
    await expect(second.locator('blockquote')).toHaveText('Ruhe und Tee.');
    expect(await faults(second)).toEqual([]);
    await expect(
      second.getByRole('button', { name: 'Bericht signieren' }),
    ).toHaveAccessibleDescription(/Wählen Sie/);
    await second.getByRole('button', { name: 'Beide behalten' }).press('Enter');
    await expect(field(second, 'Procedere')).toHaveValue('Ruhe und Honig.\n\nRuhe und Tee.');
    await expect(second.getByText('Alles gespeichert').first()).toBeVisible();
  });

  await test.step('is signed by keyboard; the other window offers its late words as an addendum', async () => {
    await second.getByRole('button', { name: 'Bericht signieren' }).press('Enter');
    await expect(second.getByRole('alertdialog')).toContainText('er lässt sich nicht mehr ändern');
    await second.getByRole('button', { name: 'Jetzt signieren' }).press('Enter');
    await expect(second.getByText('Dieser Bericht ist endgültig')).toBeVisible();
    await field(doctor, 'Beurteilung').fill('Bronchitis.');
    await expect(
      doctor.getByText('Der Bericht wurde in einem anderen Fenster signiert'),
    ).toBeVisible();
    await expect(field(doctor, 'Diesen Bericht ergänzen')).toHaveValue(/Beurteilung: Bronchitis\./);
    expect(await faults(doctor)).toEqual([]);
    await field(doctor, 'Diesen Bericht ergänzen').fill('Beurteilung: akute Bronchitis.');
    await doctor.getByRole('button', { name: 'Nachtrag signieren' }).press('Enter');
    await doctor
      .getByRole('alertdialog')
      .getByRole('button', { name: 'Nachtrag signieren' })
      .press('Enter');
    await expect(doctor.getByRole('article')).toContainText('akute Bronchitis');
  });

  await test.step('is read by the patient, on the screen and on paper', async () => {
    await patient.goto('/record');
    // The newest is first; the page speaks the language of the account.
    await patient.locator('a[href^="/record/notes/"]').first().press('Enter');
    const note = patient.getByRole('article');
    await expect(note).toContainText('Kein Fieber & keine Schmerzen <bisher>.');
    await expect(note).toContainText('Ruhe und Honig.');
    await expect(note).toContainText('akute Bronchitis');
    await patient.emulateMedia({ media: 'print' });
    await expect(patient.getByRole('navigation')).toHaveCount(0);
    await expect(note).toBeVisible();
  });

  await test.step('and what was not saved is gone from the tab after signing out', async () => {
    const kept = () =>
      doctor.evaluate(() =>
        Object.keys(sessionStorage).filter((key) => key.startsWith('hub.unsaved.')),
      );
    await field(doctor, 'Diesen Bericht ergänzen').fill('Ein halber Satz');
    expect(await kept()).toHaveLength(1);
    await doctor.goto('/settings');
    await doctor.getByRole('button', { name: 'Kontomenü' }).press('Enter');
    await doctor.getByRole('button', { name: 'Abmelden', exact: true }).press('Enter');
    await expect(doctor.getByRole('link', { name: 'Anmelden' }).first()).toBeVisible();
    expect(await kept()).toEqual([]);
  });
  await patient.context().close();
  await doctor.context().close();
});

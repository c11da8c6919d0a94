/** A clinic from its sign-up to its first booking, and the people who come and go. */
import type { Browser, Locator, Page } from '@playwright/test';
import { expectAccessible, expectFits } from '../support/accessible.ts';
import { newBrowser } from '../support/accounts.ts';
import { bookAsNewPatient, enterMailedCode, newPatient } from '../support/booking.ts';
import { pointer } from '../support/hands.ts';
import type { HubUnderTest } from '../support/hub.ts';
import { latestMail } from '../support/mail.ts';
import { accountOf, signedIn } from '../support/people.ts';
import { acceptInvitation, enrolAuthenticator } from '../support/staff.ts';
import { expect, test } from '../support/test.ts';
import { textsOf } from '../support/texts.ts';

const text = await textsOf('en');
const CLINIC = 'Praxis am Lindenhof';
const DOCTOR = { givenName: 'Frieda', familyName: 'Lindqvist' };
// LANR whose seventh digit is right (KBV): 1·4 + 2·9 + 3·4 + 4·9 + 5·4 + 6·9 = 144.
const LANR = '123456601';

test('a clinic signs itself up and has its first booking', async ({ browser, hub }) => {
  test.setTimeout(360_000);
  const suffix = Date.now();
  const admin = await newBrowser(browser, hub.baseUrl);
  await test.step('the application', () => apply(admin, `ada.${suffix}@lindenhof.example`));
  await test.step('the platform approves', () => approve(browser, hub));

  await test.step('the administrator is told, and adds a doctor and a kind of visit', async () => {
    const { text: mail } = await latestMail(
      hub,
      `ada.${suffix}@lindenhof.example`,
      'clinic-approved',
    );
    expect(mail).toContain(CLINIC);
    await addDoctor(admin);
    await addVisitType(admin);
  });

  const doctor = await test.step('the doctor is invited by mail and accepts', async () => {
    const email = `frieda.${suffix}@lindenhof.example`;
    await admin.goto('/clinic/practitioners');
    await openDoctor(admin);
    await admin.getByRole('button', { name: text('clinic:linked.invite') }).click();
    const dialog = admin.getByRole('dialog');
    await expect(field(dialog, text('people:invite.name'))).toHaveValue(/Lindqvist/);
    await field(dialog, text('people:invite.email')).fill(email);
    await dialog.getByRole('button', { name: text('people:invite.send') }).click();
    await expect(admin.getByText(text('people:invite.sent', { email }))).toBeVisible();
    const page = await acceptInvitation(browser, hub, text, email);
    await expect(page).toHaveURL(/\/today/);
    return page;
  });

  await test.step('the number is confirmed by somebody else', async () => {
    await admin.reload();
    await admin.getByRole('button', { name: text('clinic:check.confirm') }).click();
    await expect(admin.getByText(text('clinic:check.confirmed'), { exact: true })).toBeVisible();
  });

  await test.step('the doctor sets hours, and nothing is missing any more', async () => {
    await doctor.goto('/calendar?view=hours');
    for (const day of [
      'Monday',
      'Tuesday',
      'Wednesday',
      'Thursday',
      'Friday',
      'Saturday',
      'Sunday',
    ])
      await doctor.getByRole('button', { name: text('doctor:hours.addTo', { day }) }).click();
    await doctor.getByRole('button', { name: text('doctor:hours.save'), exact: true }).click();
    await expect(doctor.getByText(text('doctor:hours.saved'))).toBeVisible();
  });

  await test.step('a patient books the first visit', async () => {
    await expect.poll(() => freeSlots(hub, DOCTOR.familyName)).toBeGreaterThan(0);
    const patient = await newBrowser(browser, hub.baseUrl);
    await bookAsNewPatient(patient, pointer, text, newPatient(), DOCTOR.familyName);
    await patient.context().close();
    await doctor.goto('/calendar');
    await expect(doctor.getByRole('heading', { level: 1 })).toBeVisible();
  });
  await doctor.context().close();
  await admin.context().close();
});

test('somebody of the desk is invited, sees why they may do what, and is suspended', async ({
  browser,
  hub,
}) => {
  test.setTimeout(120_000);
  const email = `nora.${Date.now()}@dreisam.example`;
  const admin = await signedIn(browser, hub.baseUrl, accountOf(hub.demoAccounts, 'leitung'));
  await admin.goto('/clinic/people');
  await admin.getByRole('button', { name: text('people:invite.open') }).click();
  const dialog = admin.getByRole('dialog');
  await field(dialog, text('people:invite.name')).fill('Nora Vogel');
  await field(dialog, text('people:invite.email')).fill(email);
  await dialog.locator('label', { hasText: text('people:roleText.desk') }).click();
  await expectAccessible(admin);
  await dialog.getByRole('button', { name: text('people:invite.send') }).click();
  await expect(admin.getByText(text('people:invite.sent', { email }))).toBeVisible();

  const desk = await acceptInvitation(browser, hub, text, email);
  await expect(desk).toHaveURL(/\/desk/);
  const asDesk = await lastingRequest(desk, hub);
  expect(await asDesk()).toBe(200);

  await admin.reload();
  await admin.getByRole('link', { name: 'Nora Vogel' }).click();
  await expect(admin.getByText('Book appointments', { exact: true })).toBeVisible();
  await expect(admin.getByText('Front desk: whole practice').first()).toBeVisible();
  await expect(admin.getByText('Read signed medical notes')).toHaveCount(0);
  await admin.getByRole('button', { name: text('people:act.suspend'), exact: true }).click();
  await expect(admin.getByText(text('people:ask.suspendText'))).toBeVisible();
  await admin
    .getByRole('alertdialog')
    .getByRole('button', { name: text('people:act.suspend') })
    .click();
  await expect(admin.getByText(text('people:may.nothing'))).toBeVisible();

  // The token that was good a moment ago still is one; what it may do is asked at each request.
  expect(await asDesk()).toBeGreaterThanOrEqual(401);
  await desk.reload();
  await expect(desk.getByRole('button', { name: text('clinic:profile.save') })).toHaveCount(0);
  await expect(desk.getByText('empfang@dreisam.example')).toHaveCount(0);

  await admin.getByRole('button', { name: text('people:act.lift') }).click();
  await expect.poll(asDesk).toBe(200);
  await desk.context().close();
  await admin.context().close();
});

/** A field of text by its whole name. */
const field = (within: Page | Locator, name: string): Locator =>
  within.getByRole('textbox', { name, exact: true });

async function apply(page: Page, email: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: text('home:clinics.open') }).click();
  await page.getByRole('button', { name: text('signup:who.open') }).click();
  await field(page, text('signup:who.email')).fill(email);
  await page.getByLabel(text('account:password'), { exact: true }).fill('four words in a row');
  await page.getByRole('button', { name: text('signup:who.open') }).click();
  await enterMailedCode(page, pointer, text, email);

  await field(page, text('signup:clinic.name.DE')).fill(CLINIC);
  await field(page, text('signup:clinic.number')).fill('987654321');
  await field(page, text('signup:clinic.line1')).fill('Lindenhof 3');
  await field(page, text('signup:clinic.postalCode')).fill('79100');
  await field(page, text('signup:clinic.city')).fill('Freiburg');
  await field(page, text('signup:clinic.contactName')).fill('Ada Lindner');
  // From the numbers that the German regulator keeps free for fiction.
  await field(page, text('signup:clinic.phone')).fill('+49 30 23125199');
  // What was typed survives a reload.
  await page.reload();
  await expect(field(page, text('signup:clinic.name.DE'))).toHaveValue(CLINIC);
  await expectAccessible(page);
  await page.getByRole('button', { name: text('signup:next') }).click();
  await page.locator('label', { hasText: text('signup:plans.soloText') }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: text('signup:plan.apply') }).click();

  await expect(page.getByRole('heading', { name: text('signup:done.title') })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: text('signup:done.enrol') }).click();
  await enrolAuthenticator(page, text);
  await page.getByRole('link', { name: text('signup:done.toClinic') }).click();
  await expect(page.getByRole('heading', { name: CLINIC })).toBeVisible();
  await expect(page.getByText(text('clinic:standing.pending'))).toBeVisible();
  await expect(page.getByText(text('clinic:checklist.step.checked'))).toBeVisible();
  await expectAccessible(page);
  await expectFits(page);
}

async function approve(browser: Browser, hub: HubUnderTest): Promise<void> {
  const page = await signedIn(browser, hub.baseUrl, accountOf(hub.demoAccounts, 'platform'));
  await page.goto('/platform');
  await expect(page.getByText('987654321')).toBeVisible();
  await expectAccessible(page);
  await page
    .getByRole('button', { name: text('platform:applications.approveName', { name: CLINIC }) })
    .click();
  await expect(
    page.getByText(text('platform:applications.approved', { name: CLINIC })),
  ).toBeVisible();
  await page.context().close();
}

async function addDoctor(page: Page): Promise<void> {
  await page.goto('/clinic/practitioners');
  await page.getByRole('link', { name: text('clinic:people.add') }).click();
  await field(page, text('clinic:person.givenName')).fill(DOCTOR.givenName);
  await field(page, text('clinic:person.familyName')).fill(DOCTOR.familyName);
  await page.locator('label', { hasText: text('clinic:registration.kind.lanr') }).click();
  await field(page, text('clinic:registration.number')).fill(LANR);
  await choose(page, text('clinic:person.specialties'), 'General practice');
  await choose(page, text('clinic:person.languages'), 'German');
  await page.getByRole('button', { name: text('clinic:person.add') }).click();
  await expect(page.getByText('Frieda Lindqvist').first()).toBeVisible();
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).pressSequentially(option.slice(0, 5));
  await page.getByRole('option', { name: option, exact: true }).click();
}

async function addVisitType(page: Page): Promise<void> {
  await page.goto('/clinic/visit-types');
  await page.getByRole('button', { name: text('clinic:types.add') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'English' }).fill('First talk by video');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(
    page.getByText(text('clinic:types.saved', { name: 'First talk by video' })),
  ).toBeVisible();
}

async function openDoctor(page: Page): Promise<void> {
  const name = `${DOCTOR.givenName} ${DOCTOR.familyName}`;
  await page.getByRole('link', { name: text('clinic:people.editName', { name }) }).click();
}

async function freeSlots({ baseUrl }: HubUnderTest, q: string): Promise<number> {
  const answer = await fetch(`${baseUrl}/api/v1/directory/search?q=${q}`);
  const { items } = (await answer.json()) as { items: { nextSlots: unknown[] }[] };
  return items[0]?.nextSlots.length ?? 0;
}

/** A request that only staff of the clinic may make, with the token that this page has now. */
async function lastingRequest(
  page: Page,
  { baseUrl }: HubUnderTest,
): Promise<() => Promise<number>> {
  const seen = page.waitForRequest((request) => request.headers().authorization !== undefined);
  await page.goto('/clinic/practitioners');
  const authorization = (await seen).headers().authorization ?? '';
  const { items } = (await (
    await fetch(`${baseUrl}/api/v1/directory/search?q=Hartmann`)
  ).json()) as { items: { id: string }[] };
  const path = `/api/v1/scheduling/practitioners/${items[0]?.id}/availability`;
  return async () => (await fetch(`${baseUrl}${path}`, { headers: { authorization } })).status;
}

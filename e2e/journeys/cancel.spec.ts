/** A patient cancels: in time, late where the practice still allows it, and not at all where it wants a call; signed in and by the link of a mail. */
import type { Browser, Page } from '@playwright/test';
import { expectAccessible, expectFits } from '../support/accessible.ts';
import { newBrowser } from '../support/accounts.ts';
import { keyboard, pointer as hands } from '../support/hands.ts';
import type { HubUnderTest } from '../support/hub.ts';
import { latestMail } from '../support/mail.ts';
import { accountOf, send, signedIn } from '../support/people.ts';
import { expect, test } from '../support/test.ts';
import { textsOf } from '../support/texts.ts';
import {
  bookFor,
  calendarValue,
  expectOffered,
  freeDayOf,
  newSignedIn,
} from '../support/visits.ts';

const text = await textsOf('en');
test.describe.configure({ timeout: 120_000 });
const DOCTOR = 'camille-moreau';
/** Longer than any visit here is away, so that its deadline has passed. */
const TWO_WEEKS = 336;

let admin: Page;
test.beforeAll(async ({ browser, hub }) => {
  admin = await signedIn(browser, hub.baseUrl, accountOf(hub.demoAccounts, 'leitung'));
});
test.afterAll(async () => {
  await writeRules(0, 'allowed');
  await admin.context().close();
});

/** The practice writes until how many hours before patients cancel, and what holds after that. */
async function writeRules(cancelHours: number, late: 'allowed' | 'by-phone'): Promise<void> {
  await admin.goto('/clinic/rules');
  const hours = admin.getByRole('textbox', { name: text('clinic:rules.cancelUntil') });
  await hands.type(hours, String(cancelHours));
  await hands.press(admin.getByRole('radio', { name: text(`clinic:rules.lateChoice.${late}`) }));
  await hands.press(admin.getByRole('button', { name: text('clinic:rules.save') }));
  await expect(admin.getByText(text('clinic:rules.saved')).first()).toBeVisible();
}

/** One patient with two visits of one day: one to be cancelled signed in, one by its mail. */
async function twoVisits(browser: Browser, hub: HubUnderTest) {
  const patient = await newSignedIn(browser, hub, { locale: 'en-GB' });
  const free = await freeDayOf(hub, DOCTOR);
  const mailed = await bookFor(hub, patient, free, free.starts[1]!);
  const own = await bookFor(hub, patient, free, free.starts[0]!, mailed.mail);
  await patient.page.goto('/home');
  const reader = await newBrowser(browser, hub.baseUrl);
  await reader.setViewportSize({ width: 360, height: 740 });
  await reader.goto(mailed.mail.link!);
  await expect(reader.locator(`time[datetime="${mailed.start}"]`)).toBeVisible();
  const anybody = await newBrowser(browser, hub.baseUrl);
  const close = async () => {
    for (const page of [patient.page, reader, anybody]) await page.context().close();
  };
  return { patient, home: patient.page, reader, anybody, own, mailed, close };
}

const question = (page: Page) => page.getByRole('alertdialog');
const openOwn = (page: Page) =>
  page.getByRole('button', { name: text('patient:cancel.open') }).first();
const openMailed = (page: Page) =>
  page.getByRole('button', { name: text('appointment:cancel.open') });
const isLate = (page: Page) => question(page).getByText(text('appointment:cancel.late'));
const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
/** That it is too late, and the number to press. */
const byTelephone = (page: Page) =>
  page.getByRole('paragraph').filter({ hasText: text('appointment:deadline.over.cancel') });
const stateOf = (page: Page, id: string) =>
  send<{ state: string; cancelledLate: boolean }>(
    page,
    'GET',
    `/api/v1/scheduling/appointments/${id}`,
  );

test('in time, a visit is cancelled without any remark, and offered again', async ({
  browser,
  hub,
}) => {
  await writeRules(1, 'by-phone');
  const { patient, home, reader, anybody, own, mailed, close } = await twoVisits(browser, hub);
  await expectOffered(anybody, DOCTOR, { [own.start]: false, [mailed.start]: false });

  await test.step('signed in, by keyboard, with a word to the practice', async () => {
    await keyboard.press(openOwn(home));
    await expect(isLate(home)).toHaveCount(0);
    await expectAccessible(home);
    await keyboard.type(question(home).getByRole('textbox'), 'I am well again');
    await keyboard.press(
      question(home).getByRole('button', { name: text('patient:cancel.confirm') }),
    );
    await expect(home.getByText(text('patient:cancel.done')).first()).toBeVisible();
    await expect(home.getByRole('heading', { level: 1 })).toBeFocused();
  });

  await test.step('by the link, after thinking twice', async () => {
    await hands.press(openMailed(reader));
    await expect(isLate(reader)).toHaveCount(0);
    await expectAccessible(reader);
    await hands.press(
      question(reader).getByRole('button', { name: text('appointment:cancel.keep') }),
    );
    await expect(openMailed(reader)).toBeFocused();
    await hands.press(openMailed(reader));
    await hands.press(
      question(reader).getByRole('button', { name: text('appointment:cancel.confirm') }),
    );
    await expect(title(reader, text('appointment:cancelledTitle'))).toBeFocused();
    await expect(reader.getByText(text('appointment:cancel.done'))).toBeVisible();
    await expectFits(reader);
    await expectAccessible(reader);
  });

  await test.step('both times are offered again, and calendars take the visit out', async () => {
    await expectOffered(anybody, DOCTOR, { [own.start]: true, [mailed.start]: true });
    const mail = await latestMail(hub, patient.email, 'appointment-cancelled');
    expect(calendarValue(mail, 'METHOD')).toBe('CANCEL');
    expect(calendarValue(mail, 'UID')).toBe(calendarValue(mailed.mail, 'UID'));
    expect(await stateOf(home, own.id)).toMatchObject({ state: 'cancelled', cancelledLate: false });
  });

  await test.step('the link still says so, and leads to another time', async () => {
    await reader.reload();
    await expect(title(reader, text('appointment:cancelledTitle'))).toBeVisible();
    await hands.press(reader.getByRole('link', { name: text('appointment:again') }));
    await expect(reader).toHaveURL(new RegExp(`/doctors/${DOCTOR}$`));
  });
  await close();
});

test('after the deadline it counts as late where the practice still allows it', async ({
  browser,
  hub,
}) => {
  await writeRules(TWO_WEEKS, 'allowed');
  const { home, reader, anybody, own, mailed, close } = await twoVisits(browser, hub);

  await hands.press(openOwn(home));
  await expect(isLate(home)).toBeVisible();
  await hands.press(question(home).getByRole('button', { name: text('patient:cancel.confirm') }));
  await expect(home.getByText(text('patient:cancel.done')).first()).toBeVisible();

  await expect(reader.getByText(text('appointment:deadline.late'))).toBeVisible();
  await hands.press(openMailed(reader));
  await expect(isLate(reader)).toBeVisible();
  await hands.press(
    question(reader).getByRole('button', { name: text('appointment:cancel.confirm') }),
  );
  await expect(reader.getByText(text('appointment:cancel.doneLate'))).toBeVisible();

  for (const { id } of [own, mailed])
    expect(await stateOf(home, id)).toMatchObject({ state: 'cancelled', cancelledLate: true });
  await expectOffered(anybody, DOCTOR, { [own.start]: true, [mailed.start]: true });
  await close();
});

test('after the deadline it takes a call where the practice wants one, and the number is at hand', async ({
  browser,
  hub,
}) => {
  await writeRules(0, 'allowed');
  const { home, reader, anybody, own, mailed, close } = await twoVisits(browser, hub);
  await expect(openOwn(home)).toBeVisible();
  // The deadline passes while both pages are open.
  await writeRules(TWO_WEEKS, 'by-phone');

  for (const [page, open, confirm, keep] of [
    [home, openOwn(home), text('patient:cancel.confirm'), text('patient:cancel.keep')],
    [
      reader,
      openMailed(reader),
      text('appointment:cancel.confirm'),
      text('appointment:cancel.keep'),
    ],
  ] as const) {
    await hands.press(open);
    await hands.press(question(page).getByRole('button', { name: confirm }));
    const refusal = question(page).getByRole('alert');
    await expect(refusal).toContainText(text('appointment:deadline.over.cancel'));
    await expect(refusal).toContainText('+49 30 23125140');
    await expectAccessible(page);
    await hands.press(question(page).getByRole('button', { name: keep }));
    const number = byTelephone(page).getByRole('link', { name: '+49 30 23125140' }).first();
    await expect(number).toHaveAttribute('href', 'tel:+493023125140');
    await expect(open).toHaveCount(0);
    await expectFits(page);
  }

  for (const { id } of [own, mailed])
    expect(await stateOf(home, id)).toMatchObject({ state: 'booked' });
  await expectOffered(anybody, DOCTOR, { [own.start]: false, [mailed.start]: false });
  await writeRules(0, 'allowed');
  for (const { id } of [own, mailed])
    await send(home, 'POST', `/api/v1/scheduling/appointments/${id}/cancel`, {});
  await close();
});

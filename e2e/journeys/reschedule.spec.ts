/** A patient moves a visit: by the link of its mail without signing in, by keyboard alone, and from their own page. */
import type { Page } from '@playwright/test';
import { expectAccessible, expectFits } from '../support/accessible.ts';
import { newBrowser } from '../support/accounts.ts';
import { keyboard, pointer } from '../support/hands.ts';
import type { Hands } from '../support/hands.ts';
import { latestMail } from '../support/mail.ts';
import { send } from '../support/people.ts';
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
const ZONE = 'Europe/Berlin';

const format = (start: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, ...options }).format(new Date(start));
const clock = (start: string): string => format(start, { hour: '2-digit', minute: '2-digit' });
const fullDay = (start: string): string =>
  format(start, { weekday: 'long', day: 'numeric', month: 'long' });

const panel = (page: Page) => page.getByRole('group', { name: text('appointment:move.title') });
const slot = (page: Page, start: string) =>
  panel(page).getByRole('button', { name: `${clock(start)} , ${fullDay(start)}` });
const button = (page: Page, key: Parameters<typeof text>[0]) =>
  page.getByRole('button', { name: text(key), exact: true });

/** Chooses a time of the days that are shown first, and stops at the question. */
async function choose(page: Page, hands: Hands, start: string): Promise<void> {
  await hands.press(button(page, 'appointment:move.open'));
  await hands.press(slot(page, start));
  await expect(
    page.getByRole('heading', { name: text('appointment:move.confirmTitle') }),
  ).toBeFocused();
}

test('a visit moves by the link of its mail, and calendars follow', async ({ browser, hub }) => {
  const patient = await newSignedIn(browser, hub);
  const free = await freeDayOf(hub, DOCTOR);
  const [before, after] = [free.starts[0]!, free.starts[1]!];
  const { mail } = await bookFor(hub, patient, free, before);
  const anybody = await newBrowser(browser, hub.baseUrl);
  await expectOffered(anybody, DOCTOR, { [before]: false, [after]: true });

  const reader = await newBrowser(browser, hub.baseUrl);
  await reader.setViewportSize({ width: 360, height: 740 });
  await test.step('the link needs no sign-in and leaves no token in the address', async () => {
    await reader.goto(mail.link!);
    await expect(
      reader.getByRole('heading', { level: 1, name: text('appointment:title') }),
    ).toBeVisible();
    expect(reader.url()).toBe(`${hub.baseUrl}/appointment`);
    await expect(reader.locator(`time[datetime="${before}"]`)).toBeVisible();
    await expectFits(reader);
    await expectAccessible(reader);
  });

  await test.step('another time is chosen, and only moved to once it is confirmed', async () => {
    await choose(reader, pointer, after);
    await expect(reader.getByText(clock(before)).last()).toBeVisible();
    await expectFits(reader);
    await expectAccessible(reader);
    expect(await startOf(patient.page, mail.link!)).toBe(before);
    await pointer.press(button(reader, 'appointment:move.confirm'));
    await expect(reader.getByText(text('appointment:move.done'))).toBeVisible();
    await expect(reader.locator(`time[datetime="${after}"]`)).toBeVisible();
  });

  await test.step('the old time is offered again, the new one is not', () =>
    expectOffered(anybody, DOCTOR, { [before]: true, [after]: false }));

  const moved = await latestMail(hub, patient.email, 'appointment-rescheduled');
  await test.step('the mail about it changes the same entry of a calendar', async () => {
    expect(calendarValue(moved, 'METHOD')).toBe('REQUEST');
    expect(calendarValue(moved, 'UID')).toBe(calendarValue(mail, 'UID'));
    expect(calendarValue(mail, 'SEQUENCE')).toBe('0');
    expect(calendarValue(moved, 'SEQUENCE')).toBe('1');
    expect(calendarValue(moved, 'DTSTART')).toBe(after.replaceAll(/[-:]|\.000/g, ''));
  });

  await test.step('the first mail’s link still opens the visit, and moves it back', async () => {
    const other = await newBrowser(browser, hub.baseUrl);
    await other.goto(mail.link!);
    await expect(other.locator(`time[datetime="${after}"]`)).toBeVisible();
    await pointer.press(button(reader, 'appointment:move.undo'));
    await expect(reader.locator(`time[datetime="${before}"]`)).toBeVisible();
    await other.reload();
    await expect(other.locator(`time[datetime="${before}"]`)).toBeVisible();
    const back = await latestMail(hub, patient.email, 'appointment-rescheduled', moved);
    expect(calendarValue(back, 'SEQUENCE')).toBe('2');
    await other.context().close();
  });
  for (const page of [patient.page, anybody, reader]) await page.context().close();
});

test('a visit moves by keyboard alone, also where somebody else was quicker', async ({
  browser,
  hub,
}) => {
  const [patient, rival] = [await newSignedIn(browser, hub), await newSignedIn(browser, hub)];
  const free = await freeDayOf(hub, DOCTOR);
  const [before, taken, after] = [free.starts[0]!, free.starts[1]!, free.starts[2]!];
  const { mail } = await bookFor(hub, patient, free, before);
  const reader = await newBrowser(browser, hub.baseUrl);
  await reader.goto(mail.link!);

  await test.step('the time is gone meanwhile: the visit stays, and other times are at hand', async () => {
    await choose(reader, keyboard, taken);
    await bookFor(hub, rival, free, taken);
    await keyboard.press(button(reader, 'appointment:move.confirm'));
    await expect(reader.getByRole('alert')).toContainText(text('appointment:move.taken'));
    await expect(panel(reader)).toBeFocused();
    await expect(slot(reader, after)).toBeVisible();
    await expect(slot(reader, taken)).toHaveCount(0);
    await expect(reader.locator(`time[datetime="${before}"]`)).toBeVisible();
  });

  await test.step('another one is looked at and left, the next one taken', async () => {
    await keyboard.press(slot(reader, free.starts[3]!));
    await keyboard.press(button(reader, 'appointment:move.others'));
    await expect(panel(reader)).toBeFocused();
    await keyboard.press(slot(reader, after));
    await keyboard.press(button(reader, 'appointment:move.confirm'));
    await expect(reader.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(reader.getByRole('status')).toContainText([text('appointment:move.done')]);
    await expect(reader.locator(`time[datetime="${after}"]`)).toBeVisible();
  });

  await test.step('and from the patient’s own page', async () => {
    await patient.page.goto('/home');
    await choose(patient.page, keyboard, before);
    await expectAccessible(patient.page);
    const dialog = patient.page.getByRole('dialog');
    const confirm = dialog.getByRole('button', { name: text('appointment:move.confirm') });
    await keyboard.press(confirm);
    await expect(dialog).toBeHidden();
    await expect(button(patient.page, 'appointment:move.open')).toBeFocused();
    await expect(patient.page.getByText(text('appointment:move.done'))).toBeVisible();
    await expect(patient.page.locator(`time[datetime="${before}"]`)).toBeVisible();
  });
  for (const page of [patient.page, rival.page, reader]) await page.context().close();
});

/** When the visit of a link is now. */
async function startOf(page: Page, link: string): Promise<string> {
  const { start } = await send<{ start: string }>(
    page,
    'POST',
    '/api/v1/scheduling/links/appointment',
    { token: new URL(link).hash.slice(1) },
  );
  return start;
}

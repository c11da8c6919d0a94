/** A doctor moves visits in the calendar: one by keyboard, one by mouse and back, one whose new time somebody else was quicker to take. */
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { book, bookableDoctors, ownerOf, realActors } from '../support/booking-client.ts';
import type { HubUnderTest } from '../support/hub.ts';
import { accountOf, ask, signedIn } from '../support/people.ts';
import { expect, test } from '../support/test.ts';
import { textsOf } from '../support/texts.ts';

const text = await textsOf('en');
const DOCTOR = 'emre-aydin';

const cardOf = (page: Page, id: string) => page.locator(`[data-entry="${id}"]`);
const dialogOf = (page: Page) => page.getByRole('dialog', { name: text('schedule:move.title') });
const submitOf = (page: Page) => dialogOf(page).getByRole('button', { name: /^Move to/ });
const startOf = async (page: Page, id: string) =>
  (await ask<{ start: string }>(page, `/api/v1/scheduling/appointments/${id}`)).start;

/** Three visits of strangers on one future day of the doctor, and the free times left on it. */
async function aBookedDay(hub: HubUnderTest) {
  const owner = ownerOf(hub.dataDir);
  const { actors } = await realActors(owner);
  const profile = (await (
    await fetch(`${hub.baseUrl}/api/v1/directory/practitioners/${DOCTOR}`)
  ).json()) as { id: string };
  const doctors = await bookableDoctors(hub.baseUrl, 30);
  const { practitionerId, visitTypeId, starts } = doctors.find(
    (one) => one.practitionerId === profile.id,
  )!;
  // A day well ahead with many free times, that no other booking of the demo touches.
  const days = Map.groupBy(starts, (start) => start.slice(0, 10));
  const [day, times] = [...days].filter(([, free]) => free.length > 10).at(-1)!;
  const bookAt = async (start: string) => {
    const answer = await book(hub.baseUrl, await actors.patient(), {
      practitionerId,
      visitTypeId,
      start,
    });
    expect(answer.status).toBe(201);
    return answer.id!;
  };
  const ids = [await bookAt(times[0]!), await bookAt(times[2]!), await bookAt(times[4]!)] as const;
  return { day, ids, bookAt, free: times.slice(6), close: () => owner.end() };
}

test('a doctor moves visits by keyboard and by mouse, and finds a way where a time is taken', async ({
  browser,
  hub,
}) => {
  test.setTimeout(120_000);
  const { day, ids, bookAt, free, close } = await aBookedDay(hub);
  const [byKeys, byMouse, tooLate] = ids;
  const page = await signedIn(browser, hub.baseUrl, accountOf(hub.demoAccounts, 'emre.aydin'), {
    viewport: { width: 1440, height: 1000 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
  });
  await page.goto(`/calendar?view=day&date=${day}`);
  await expect(cardOf(page, byKeys)).toBeVisible();
  await expectAccessible(page);
  const clock = (at: string) =>
    new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Europe/Berlin' }).format(
      new Date(at),
    );

  await test.step('by keyboard: arrows to the visit, M, a free time, Enter', async () => {
    await cardOf(page, byMouse).focus();
    await page.keyboard.press('ArrowUp');
    await expect(cardOf(page, byKeys)).toBeFocused();
    await page.keyboard.press('m');
    const time = dialogOf(page).getByRole('radio', { name: clock(free[0]!), exact: true });
    await time.focus();
    await page.keyboard.press('Space');
    await expectAccessible(page);
    await submitOf(page).focus();
    await page.keyboard.press('Enter');
    await expect(dialogOf(page)).toBeHidden();
    await expect(cardOf(page, byKeys)).toContainText(clock(free[0]!));
    expect(await startOf(page, byKeys)).toBe(free[0]);
  });

  await test.step('by mouse: dropped on a free time, confirmed, and taken back', async () => {
    const before = await startOf(page, byMouse);
    await drag(page, byMouse, before, free[2]!);
    await expect(dialogOf(page).getByRole('radio', { name: clock(free[2]!) })).toBeChecked();
    await submitOf(page).click();
    await expect(cardOf(page, byMouse)).toContainText(clock(free[2]!));
    // The newest stands last; that of the move before may still be there.
    await page
      .getByRole('button', { name: text('schedule:move.undo'), exact: true })
      .last()
      .click();
    await expect(cardOf(page, byMouse)).toContainText(clock(before));
    expect(await startOf(page, byMouse)).toBe(before);
  });

  await test.step('a time that was taken meanwhile is refused, with free ones instead', async () => {
    await cardOf(page, tooLate).focus();
    await page.keyboard.press('m');
    await dialogOf(page)
      .getByRole('radio', { name: clock(free[3]!), exact: true })
      .press('Space');
    await bookAt(free[3]!);
    await submitOf(page).click();
    await expect(dialogOf(page)).toContainText(text('schedule:refusal.slot_taken'));
    const instead = dialogOf(page).getByRole('alert').getByRole('button').first();
    await instead.click();
    await submitOf(page).click();
    await expect(dialogOf(page)).toBeHidden();
    expect(await startOf(page, tooLate)).not.toBe(free[3]);
  });

  await test.step('the drawer tells the history', async () => {
    await cardOf(page, byKeys).click();
    await expect(page.getByRole('dialog')).toContainText(text('schedule:history.title'));
    await expect(page.getByRole('dialog').getByText(/^Moved by the practice/)).toHaveCount(1);
    await expectAccessible(page);
  });
  await close();
});

/** Drags a card down its column by as much as lies between two starts. */
async function drag(page: Page, id: string, from: string, to: string): Promise<void> {
  const card = cardOf(page, id);
  await card.scrollIntoViewIfNeeded();
  const hourOf = async (hour: number) =>
    (await page
      .getByText(`${String(hour).padStart(2, '0')}:00`, { exact: true })
      .first()
      .boundingBox())!.y;
  const anHour = (await hourOf(10)) - (await hourOf(9));
  const box = (await card.boundingBox())!;
  const distance = ((Date.parse(to) - Date.parse(from)) / 3_600_000) * anHour;
  const [x, y] = [box.x + box.width / 2, box.y + 8];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 10; step += 1) await page.mouse.move(x, y + (distance * step) / 10);
  await page.mouse.up();
}

/** What a practice and its doctors set for their time, each on its own screen. */
import { expectAccessible, expectFits } from '../support/accessible.ts';
import { accountOf, signedIn } from '../support/people.ts';
import { expect, test } from '../support/test.ts';
import { textsOf } from '../support/texts.ts';

const text = await textsOf('en');

test('reminders are read in words before they are saved, and what is wrong is not sent', async ({
  browser,
  hub,
}) => {
  const page = await signedIn(browser, hub.baseUrl, accountOf(hub.demoAccounts, 'leitung'));
  await page.goto('/clinic/rules');
  const preview = (times: string) =>
    page.getByText(text('clinic:rules.reminders.preview', { times }), { exact: true });
  await expect(preview('1 day and 1 hour')).toBeVisible();

  await page.getByRole('button', { name: text('clinic:rules.reminders.add') }).click();
  await expect(preview('2 days, 1 day and 1 hour')).toBeVisible();
  const third = page.getByRole('group', {
    name: text('clinic:rules.reminders.number', { number: '3' }),
  });
  await third.getByRole('textbox').fill('20');
  await third.getByRole('textbox').blur();
  await expect(page.getByText(text('clinic:rules.reminders.faulty'))).toBeVisible();
  const save = page.getByRole('button', { name: text('clinic:rules.reminders.save') });
  await save.click();
  await expect(third.getByText(text('clinic:rules.reminders.range'))).toBeVisible();
  await expectAccessible(page);
  await expectFits(page);

  await page.getByRole('button', { name: text('clinic:rules.reminders.discard') }).click();
  await expect(preview('1 day and 1 hour')).toBeVisible();
  const remove = text('clinic:rules.reminders.removeName', { number: '1' });
  await page.getByRole('button', { name: remove }).click();
  await save.click();
  await expect(page.getByText(text('clinic:rules.reminders.saved'))).toBeVisible();
  await page.reload();
  await expect(preview('1 hour')).toBeVisible();
  await page.context().close();
});

test('the times of a group say how many places are left', async ({ page, hub }) => {
  const get = async <T>(path: string): Promise<T> =>
    (await (await fetch(`${hub.baseUrl}/api/v1/${path}`)).json()) as T;
  const doctor = await get<{ id: string; slug: string }>('directory/practitioners/yusuf-haddad');
  const own = `scheduling/practitioners/${doctor.id}`;
  const { items } = await get<{ items: { id: string; capacity: number }[] }>(`${own}/visit-types`);
  const group = items.find(({ capacity }) => capacity > 1)!;
  const single = items.find(({ capacity }) => capacity === 1)!;
  const { slots } = await get<{ slots: { start: string; placesLeft: number }[] }>(
    `${own}/slots?visitTypeId=${group.id}`,
  );
  const { start, placesLeft } = slots[0]!;
  await page.goto(`/doctors/${doctor.slug}?type=${group.id}&from=${start.slice(0, 10)}`);
  const slot = page.locator(`[data-slot="${start}"]`);
  const left = text(placesLeft === 1 ? 'find:week.places_one' : 'find:week.places_other', {
    count: String(placesLeft),
  });
  await expect(slot).toContainText(left);
  await expect(
    page.getByText(text('find:visit.group', { count: String(group.capacity) })),
  ).toBeVisible();
  await expectAccessible(page);
  await expectFits(page);
  await page.goto(`/doctors/${doctor.slug}?type=${single.id}`);
  await expect(page.locator('[data-slot]').first()).toBeVisible();
  await expect(page.getByText(left)).toHaveCount(0);
});

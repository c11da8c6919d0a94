/** What a practice and its doctors set for their time, each on its own screen. */
import { expectAccessible, expectFits } from '../support/accessible.ts';
import { accountOf, ask, signedIn } from '../support/people.ts';
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

test('a doctor blocks time by drawing over it, and by keyboard', async ({ browser, hub }) => {
  test.setTimeout(120_000);
  const page = await signedIn(browser, hub.baseUrl, accountOf(hub.demoAccounts, 'emre.aydin'), {
    viewport: { width: 1440, height: 1000 },
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
  });
  const { id, timeZone } = await ask<{ id: string; timeZone: string }>(
    page,
    '/api/v1/directory/practitioners/emre-aydin',
  );
  expect(timeZone).toBe('Europe/Berlin');
  const absences = async () =>
    (
      await ask<{ items: { from: string; to: string; kind: string }[] }>(
        page,
        `/api/v1/scheduling/practitioners/${id}/absences`,
      )
    ).items.map(({ from, to, kind }) => `${from} ${to} ${kind}`);
  // A day that is no holiday, well ahead; winter time.
  await page.goto('/calendar?view=day&date=2027-02-16');
  const dialog = page.getByRole('dialog');
  const spin = (name: RegExp) => dialog.getByRole('spinbutton', { name });

  await test.step('drawn with the mouse', async () => {
    const line = (clock: string) => page.locator(`[data-time="${clock}"]`).last();
    const [from, to] = [await line('10:00:00').boundingBox(), await line('11:30:00').boundingBox()];
    const x = from!.x + from!.width / 2;
    await page.mouse.move(x, from!.y + 4);
    await page.mouse.down();
    await page.mouse.move(x, to!.y - 4, { steps: 8 });
    await page.mouse.up();
    await expect(page.getByRole('heading', { name: text('absence:block.title') })).toBeVisible();
    await dialog.getByRole('button', { name: text('absence:form.next') }).click();
    await expect(page.getByRole('heading', { name: text('absence:block.plan') })).toBeVisible();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: text('absence:block.save') }).click();
    await expect(dialog.getByText(text('absence:block.done'))).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    expect(await absences()).toContain('2027-02-16T09:00:00.000Z 2027-02-16T10:30:00.000Z other');
  });

  await test.step('by keyboard', async () => {
    await page.getByRole('button', { name: text('doctor:calendar.block') }).focus();
    await page.keyboard.press('Enter');
    await expect(spin(/^hour, From/)).toHaveText('8');
    for (const [name, clock] of [
      [/^hour, From/, '13'],
      [/^hour, To/, '14'],
    ] as const) {
      await spin(name).focus();
      await page.keyboard.type(clock);
    }
    await dialog.getByRole('button', { name: text('absence:form.next') }).press('Enter');
    await dialog.getByRole('button', { name: text('absence:block.save') }).press('Enter');
    await expect(dialog.getByText(text('absence:block.done'))).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    expect(await absences()).toContain('2027-02-16T12:00:00.000Z 2027-02-16T13:00:00.000Z other');
  });
  await page.context().close();
});

test('the desk says whose bill it is, or puts the patient on the waiting list', async ({
  browser,
  hub,
}) => {
  test.setTimeout(120_000);
  const page = await signedIn(browser, hub.baseUrl, accountOf(hub.demoAccounts, 'empfang'), {
    viewport: { width: 1440, height: 1000 },
    reducedMotion: 'reduce',
  });
  await page.goto('/desk');
  const dialog = page.getByRole('dialog', { name: text('schedule:book.title') });
  const choose = async (label: string, option: RegExp): Promise<void> => {
    await dialog.getByRole('button', { name: text(`schedule:book.${label}`) }).click();
    await page.getByRole('option', { name: option }).click();
  };
  const open = async (): Promise<void> => {
    await page.getByRole('combobox').first().pressSequentially('Keller');
    await page.getByRole('option', { name: /Anna/ }).click();
    const name = text('frontdesk:find.bookFor', { name: 'Anna Marie Keller' });
    await page.getByRole('button', { name }).click();
    await choose('practitioner', /Haddad/);
    await choose('type', /First talk/);
  };

  await open();
  await expect(dialog.getByText(text('schedule:book.payer'), { exact: true })).toBeVisible();
  await choose('payer', /Private insurance/);
  await dialog.getByRole('button', { name: /^Next free/ }).click();
  await dialog.getByRole('radio').last().press('Space');
  await expectAccessible(page);
  const answered = page.waitForResponse(
    (answer) => answer.request().method() === 'POST' && answer.url().endsWith('/appointments'),
  );
  await dialog.getByRole('button', { name: /^Book for/ }).click();
  expect(await (await answered).json()).toMatchObject({ payer: 'private' });
  await expect(dialog).toBeHidden();

  await open();
  await dialog.getByRole('button', { name: text('schedule:book.waitOpen') }).click();
  const wish = page.getByRole('dialog', { name: text('waiting:join.title') });
  await expectAccessible(page);
  await wish.getByRole('button', { name: text('waiting:join.forConfirm') }).click();
  await expect(
    page.getByText(text('waiting:join.forDone', { name: 'Anna Marie Keller' })),
  ).toBeVisible();
  await expect(dialog).toBeHidden();
  await page.context().close();
});

test('hours are for all kinds of visit, or for some', async ({ browser, hub }) => {
  const page = await signedIn(browser, hub.baseUrl, accountOf(hub.demoAccounts, 'emre.aydin'));
  await page.goto('/calendar?view=hours');
  const all = text('doctor:hours.types.all');
  const first = page.getByRole('button', { name: all }).first();
  const save = page.getByRole('button', { name: text('doctor:hours.save'), exact: true });
  const panel = page.getByRole('dialog', { name: text('doctor:hours.types.label') });
  await first.press('Enter');
  await panel.getByRole('checkbox', { name: all }).press('Space');
  const types = panel.getByRole('checkbox');
  await expect(types).toHaveCount(3);
  await types.nth(1).press('Space');
  await types.nth(2).press('Space');
  await expect(page.getByText(text('doctor:hours.fault.types'))).toBeVisible();
  await types.nth(1).press('Space');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await save.click();
  await expect(page.getByText(text('doctor:hours.saved'))).toBeVisible();
  await page.reload();
  const some = page.getByRole('button', {
    name: text('doctor:hours.types.only', { names: 'Video consultation' }),
  });
  await expect(some).toHaveCount(1);
  await some.press('Enter');
  await panel.getByRole('checkbox', { name: all }).press('Space');
  await page.keyboard.press('Escape');
  await save.click();
  await expect(page.getByText(text('doctor:hours.saved'))).toBeVisible();
  await expect(some).toHaveCount(0);
  await page.context().close();
});

/** Somebody books without an account, comes back by a code in another browser, calls the visit off, and opens an account. */
import type { Page } from '@playwright/test';
import { newBrowser } from '../support/accounts.ts';
import { expectAccessible } from '../support/accessible.ts';
import { agreeToAll } from '../support/booking.ts';
import { pointer as hands } from '../support/hands.ts';
import { latestMail } from '../support/mail.ts';
import type { ReadMail } from '../support/mail.ts';
import { ask, signedIn } from '../support/people.ts';
import { expect, test } from '../support/test.ts';
import { textsOf } from '../support/texts.ts';

const text = await textsOf('en');
const DOCTOR = 'michael-okafor';
const guest = {
  givenName: 'Gero',
  familyName: 'Journey',
  email: `gero.${Date.now()}@mail.example`,
};

async function say(page: Page, familyName = guest.familyName): Promise<void> {
  const field = (name: string) =>
    page.getByLabel(text(`account:register.${name}`), { exact: true });
  await hands.type(field('givenName'), guest.givenName);
  await hands.type(field('familyName'), familyName);
  await hands.typeDate(
    page.getByRole('group', { name: text('account:register.birthDate') }),
    '23051984',
  );
  await hands.type(page.getByLabel(text('account:email')), guest.email);
}

async function enterCode(page: Page, after?: ReadMail): Promise<ReadMail> {
  const field = page.getByLabel(text('account:verify.code'));
  await expect(field).toBeVisible();
  const mail = await latestMail(
    { baseUrl: new URL(page.url()).origin },
    guest.email,
    'guest-code',
    after,
  );
  await hands.type(field, mail.code ?? '');
  return mail;
}

test('a guest books with a code from a mail, comes back with another, cancels, and opens an account', async ({
  browser,
  hub,
}) => {
  test.setTimeout(180_000);
  const page = await newBrowser(browser, hub.baseUrl);
  let first: ReadMail | undefined;
  let booked = '';

  await test.step('books without an account', async () => {
    await page.goto(`/doctors/${DOCTOR}`);
    await page.locator('a[href^="/book/"]').nth(4).click();
    await hands.type(page.getByLabel(text('booking:reason.label')), 'A stiff neck');
    await hands.press(page.getByRole('button', { name: text('booking:account.guest') }));
    await say(page);
    await agreeToAll(page, hands);
    await expectAccessible(page);
    await hands.press(page.getByRole('button', { name: text('account:guest.submit') }));
    first = await enterCode(page);
    expect(first.text).not.toContain(guest.familyName);
    await hands.press(page.getByRole('button', { name: text('booking:confirm.submit') }));
    await expect(
      page.getByRole('heading', { level: 1, name: text('booking:done.title') }),
    ).toBeVisible();
    await expect(page.getByRole('heading', { name: text('account:keep.title') })).toBeVisible();
    await expectAccessible(page);
    booked = new URL(page.url()).pathname;
  });
  await page.context().close();

  const other = await newBrowser(browser, hub.baseUrl);
  await test.step('is not let in by a mistyped name, and is after it is mended', async () => {
    await other.goto('/sign-in');
    await hands.press(other.getByRole('link', { name: text('account:guest.comeBack') }));
    await say(other, 'Jurney');
    await hands.press(other.getByRole('button', { name: text('account:guest.submit') }));
    const second = await enterCode(other, first);
    await expect(other.getByText(text('account:guest.unknown'))).toBeVisible();
    await other
      .getByLabel(text('account:register.familyName'), { exact: true })
      .fill(guest.familyName);
    await hands.press(other.getByRole('button', { name: text('account:guest.submit') }));
    await enterCode(other, second);
    await expect(other).toHaveURL(/\/home$/);
    await expect(other.getByText('Okafor').first()).toBeVisible();
  });

  await test.step('cancels on their own page', async () => {
    await hands.press(other.getByRole('button', { name: text('patient:cancel.open') }).first());
    await hands.press(
      other
        .getByRole('dialog')
        .or(other.getByRole('alertdialog'))
        .getByRole('button', {
          name: text('patient:cancel.confirm'),
        }),
    );
    await expect(other.getByText(text('patient:cancel.done')).first()).toBeVisible();
  });
  const password = 'four words in a row';
  await test.step('keeps what there was in an account', async () => {
    await other.goto(booked);
    await hands.type(other.getByLabel(text('account:keep.password'), { exact: true }), password);
    await hands.press(other.getByRole('button', { name: text('account:keep.submit') }));
    await expect(other.getByText(text('account:keep.done'))).toBeVisible();
    await other.reload();
    await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(other.getByRole('heading', { name: text('account:keep.title') })).toHaveCount(0);
  });
  await other.context().close();

  const third = await signedIn(browser, hub.baseUrl, { email: guest.email, password });
  const path = `/api/v1/scheduling/appointments/${booked.split('/').at(-1)}`;
  expect((await ask<{ state: string }>(third, path)).state).toBe('cancelled');
  await third.context().close();
});

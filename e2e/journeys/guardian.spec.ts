/** Somebody adds their child and acts for them: books, sees whose visit it is, and is named in the log. */
import type { Page } from '@playwright/test';
import { newAccount, newBrowser, signIn } from '../support/accounts.ts';
import { agreeToAll } from '../support/booking.ts';
import { pointer as hands } from '../support/hands.ts';
import { latestMail } from '../support/mail.ts';
import { expect, test } from '../support/test.ts';
import { textsOf } from '../support/texts.ts';

const text = await textsOf('en');
const CHILD = { givenName: 'Tilda', familyName: 'Journey' };
const NAME = `${CHILD.givenName} ${CHILD.familyName}`;

const banner = (page: Page) => page.getByText(text('family:acting.banner', { name: NAME }));

async function addChild(page: Page): Promise<void> {
  await page.goto('/settings/family/add');
  const field = (name: string) => page.getByLabel(text(`family:child.${name}`), { exact: true });
  await hands.type(field('givenName'), CHILD.givenName);
  await hands.type(field('familyName'), CHILD.familyName);
  await hands.typeDate(
    page.getByRole('group', { name: text('family:child.birthDate') }),
    '01062019',
  );
  // The end is proposed: the day on which the child comes of age.
  const end = page.getByRole('group', { name: text('family:child.endsOn') });
  await expect(end).toContainText('2037');
  await hands.press(page.getByRole('checkbox', { name: text('account:invitation.declare') }));
  await agreeToAll(page, hands);
  await hands.press(page.getByRole('button', { name: text('family:child.submit') }));
  await expect(page).toHaveURL(/\/settings\/family$/);
}

async function bookWith(page: Page, doctor: string): Promise<void> {
  await page.goto(`/doctors/${doctor}`);
  await page.locator('a[href^="/book/"]').nth(3).click();
  await expect(page.getByRole('radio', { name: NAME })).toBeChecked();
  await hands.type(page.getByLabel(text('booking:reason.label')), 'A rash since yesterday');
  await hands.press(page.getByRole('button', { name: text('booking:confirm.submit') }));
  await expect(page.getByRole('heading', { name: text('booking:done.title') })).toBeVisible();
}

test('a guardian adds a child, books for it, and every page says for whom', async ({
  browser,
  hub,
}) => {
  test.setTimeout(180_000);
  const page = await newBrowser(browser, hub.baseUrl);
  const account = await newAccount(hub);
  await signIn(page, text, account);

  await test.step('the child is added, and from now on one acts for it', async () => {
    await addChild(page);
    await expect(banner(page)).toBeVisible();
    await expect(page.getByText(text('family:mine.acting'))).toBeVisible();
  });

  await test.step('a visit is booked for the child', async () => {
    await bookWith(page, 'chiara-bernasconi');
    await expect(
      page.getByText(text('family:acting.forName', { name: NAME }), { exact: true }),
    ).toBeVisible();
  });

  await test.step('it is among the visits of the child, not of the guardian', async () => {
    await page.goto('/home');
    const mine = page.getByRole('heading', { level: 1, name: text('patient:title') });
    const theirs = page.getByRole('heading', {
      level: 1,
      name: text('patient:titleOf', { name: NAME }),
    });
    await expect(theirs).toBeVisible();
    await expect(page.getByText('Bernasconi').first()).toBeVisible();
    await hands.press(page.getByRole('button', { name: text('family:acting.stop') }));
    await expect(mine).toBeVisible();
    await expect(page.getByText('Bernasconi')).toHaveCount(0);
    await expect(banner(page)).toHaveCount(0);
  });

  await test.step('the child’s log says that a guardian booked', async () => {
    await page.goto('/settings/family');
    await hands.press(
      page.getByRole('button', { name: text('family:mine.act', { name: CHILD.givenName }) }),
    );
    await page.goto('/settings/privacy/access');
    const booked = page.getByRole('listitem').filter({
      hasText: `${text('privacy:objects.appointment')}: ${text('privacy:actions.create')}`,
    });
    await expect(booked.first()).toContainText(text('privacy:roles.guardian'));
  });

  await test.step('an adult asks somebody to act for them, by mail', async () => {
    await page.goto('/settings/family');
    await hands.press(page.getByRole('button', { name: text('family:ofMe.invite') }));
    const dialog = page.getByRole('dialog');
    const invited = `aunt.${account.email}`;
    await hands.type(dialog.getByLabel(text('family:invite.email')), invited);
    await hands.press(dialog.getByRole('checkbox'));
    await hands.press(dialog.getByRole('button', { name: text('family:invite.submit') }));
    await expect(page.getByText(invited).last()).toBeVisible();
    const mail = await latestMail(hub, invited, 'guardian-invitation');
    expect(mail.text).not.toContain(account.email);
    await hands.press(page.getByRole('button', { name: text('family:invitations.withdraw') }));
    await expect(page.getByText(text('family:invitations.withdrawn'))).toBeVisible();
  });
  await page.context().close();
});

/** Coming in, staying in, being put out: every way to prove who one is, in a real browser. */
import type { Page, WebSocket } from '@playwright/test';
import {
  addAuthenticator,
  authenticator,
  enterPassword,
  newAccount,
  newBrowser,
  offerPasskeys,
  signIn,
  signOut,
} from '../support/accounts.ts';
import { expectAccessible, expectFits } from '../support/accessible.ts';
import { agreeToAll, enterMailedCode, newPatient } from '../support/booking.ts';
import { ownerOf } from '../support/booking-client.ts';
import { pointer } from '../support/hands.ts';
import { latestMail } from '../support/mail.ts';
import { accountOf, signedIn } from '../support/people.ts';
import { expect, test } from '../support/test.ts';
import { textsOf } from '../support/texts.ts';

const text = await textsOf('en');
const PASSWORD = 'four words in a row';

async function fillRegistration(page: Page, email: string): Promise<void> {
  await page.goto('/register');
  await page.getByLabel(text('account:register.givenName')).fill('Mira');
  await page.getByLabel(text('account:register.familyName')).fill('Frei');
  await pointer.typeDate(
    page.getByRole('group', { name: text('account:register.birthDate') }),
    '23051984',
  );
  await page.getByLabel(text('account:email')).fill(email);
  await page.getByLabel(text('account:password'), { exact: true }).fill(PASSWORD);
  await agreeToAll(page, pointer);
  await page.getByRole('button', { name: text('account:register.submit') }).click();
  await expect(page.getByLabel(text('account:verify.code'))).toBeVisible();
}

test('a patient registers, and nothing typed is lost while the address is confirmed', async ({
  page,
}) => {
  const { email } = newPatient();
  await fillRegistration(page, email);
  await expectAccessible(page);

  await test.step('a wrong code is refused in words', async () => {
    await page.getByLabel(text('account:verify.code')).fill('000000');
    await expect(page.getByText(text('account:verify.wrong'))).toBeVisible();
  });

  await test.step('a reload keeps everything but the password', async () => {
    await page.reload();
    await enterMailedCode(page, pointer, text, email);
    await page.getByLabel(text('account:finish.password')).fill(PASSWORD);
    await page.getByRole('button', { name: text('account:finish.submit') }).click();
  });

  await expect(page).toHaveURL(/\/home/);
  await page.goto('/settings/profile');
  await expect(page.getByRole('textbox', { name: 'Given name' })).toHaveValue('Mira');
});

test('the link of the mail confirms in another tab, and the first tab goes on', async ({
  page,
  hub,
}) => {
  const { email } = newPatient();
  await fillRegistration(page, email);
  const { link } = await latestMail(hub, email, 'verify-email');
  const tab = await page.context().newPage();
  await tab.goto(link ?? '');
  await expect(
    tab.getByRole('heading', { name: text('account:link.verifiedTitle') }),
  ).toBeVisible();
  expect(new URL(tab.url()).hash).toBe('');
  await expect(page).toHaveURL(/\/home/);
});

test('the link on another device asks for the password chosen', async ({ page, browser, hub }) => {
  const { email } = newPatient();
  await fillRegistration(page, email);
  const { link } = await latestMail(hub, email, 'verify-email');
  const phone = await newBrowser(browser, hub.baseUrl);
  await phone.goto(link ?? '');
  await phone.getByLabel(text('account:finish.password')).fill(PASSWORD);
  await phone.getByRole('button', { name: text('account:finish.submit') }).click();
  await expect(
    phone.getByRole('heading', { name: text('account:link.verifiedTitle') }),
  ).toBeVisible();

  await page.getByRole('button', { name: text('account:verify.byLink') }).click();
  await expect(page).toHaveURL(/\/home/);
  await phone.context().close();
});

test('an authenticator app, and a recovery code when it is lost', async ({ page, hub }) => {
  const account = await newAccount(hub);
  await signIn(page, text, account);
  await page.goto('/settings/sign-in');
  await page.getByRole('button', { name: text('account:security.totpTurnOn') }).click();
  const code = authenticator((await page.locator('code').textContent()) ?? '');
  await page.getByLabel(text('account:signIn.code')).fill(code());
  const shown = page.locator('[data-print] li');
  await expect(shown).toHaveCount(10);
  const codes = await shown.allTextContents();
  await page.locator('label', { hasText: text('account:enrol.kept') }).click();
  await page.getByRole('button', { name: text('account:enrol.continue') }).click();
  await expect(page.getByText(text('account:recovery.left_other', { count: '10' }))).toBeVisible();
  await expectAccessible(page);
  await signOut(page);

  await test.step('by the app', async () => {
    await enterPassword(page, text, account);
    await page.getByLabel(text('account:signIn.code')).fill('000000');
    await expect(page.getByText(text('account:signIn.codeWrong'))).toBeVisible();
    await page.getByLabel(text('account:signIn.code')).fill(code());
    await expect(page).toHaveURL(/\/home/);
    await signOut(page);
  });

  await test.step('by a recovery code, which works once', async () => {
    for (const isFirst of [true, false]) {
      await enterPassword(page, text, account);
      await page.getByRole('button', { name: text('account:factor.use.recovery-code') }).click();
      await page.getByLabel(text('account:signIn.recovery')).fill(codes[0] ?? '');
      await page.getByRole('button', { name: text('account:signIn.confirm') }).click();
      if (isFirst) {
        await expect(page).toHaveURL(/\/home/);
        await signOut(page);
      } else await expect(page.getByRole('alert')).toBeVisible();
    }
  });
});

test('a passkey alone, and as the second step', async ({ page, hub }) => {
  const account = await newAccount(hub);
  await addAuthenticator(page);
  await signIn(page, text, account);
  await page.goto('/settings/sign-in');
  await page.getByRole('button', { name: text('account:passkey.add') }).click();
  await page.getByLabel(text('account:passkey.name')).fill('Desk at home');
  await page.getByRole('button', { name: text('account:passkey.make') }).click();
  await page.locator('label', { hasText: text('account:enrol.kept') }).click();
  await page.getByRole('button', { name: text('account:enrol.continue') }).click();
  await expect(page.getByText('Desk at home', { exact: true })).toBeVisible();
  await signOut(page);

  await test.step('by the button', async () => {
    await offerPasskeys(page, false);
    await page.goto('/sign-in');
    await page.getByRole('button', { name: text('account:signIn.withPasskey') }).click();
    await expect(page).toHaveURL(/\/home/);
    await signOut(page);
    await offerPasskeys(page, true);
  });

  await test.step('by what the browser fills in', async () => {
    await page.goto('/sign-in');
    await expect(page).toHaveURL(/\/home/);
    await signOut(page);
  });

  await test.step('after the password', async () => {
    await offerPasskeys(page, false);
    await enterPassword(page, text, account);
    await page.getByRole('button', { name: text('account:factor.provePasskey') }).click();
    await expect(page).toHaveURL(/\/home/);
  });

  await test.step('it is renamed and removed', async () => {
    await page.goto('/settings/sign-in');
    await page
      .getByRole('button', { name: text('account:passkey.renameName', { name: 'Desk at home' }) })
      .click();
    await page.getByLabel(text('account:passkey.name')).fill('Old desk');
    await page.getByRole('button', { name: 'Save' }).click();
    await page
      .getByRole('button', { name: text('account:passkey.removeName', { name: 'Old desk' }) })
      .click();
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: text('account:passkey.remove'), exact: true })
      .click();
    await expect(page.getByText('Old desk', { exact: true })).toHaveCount(0);
  });
});

test('a forgotten password is set anew, and ends every session', async ({ page, browser, hub }) => {
  const account = await newAccount(hub);
  const other = await newBrowser(browser, hub.baseUrl);
  await signIn(other, text, account);

  await page.goto('/sign-in');
  await page.getByLabel(text('account:email')).fill(account.email);
  await page.getByRole('button', { name: text('account:signIn.next'), exact: true }).click();
  await page.getByRole('link', { name: text('account:signIn.forgot') }).click();
  await expect(page.getByLabel(text('account:email'))).toHaveValue(account.email);
  await page.getByRole('button', { name: text('account:forgot.submit') }).click();
  await expect(page.getByRole('heading', { name: text('account:forgot.sentTitle') })).toBeVisible();

  const { link } = await latestMail(hub, account.email, 'reset-password');
  await page.goto(link ?? '');
  const password = 'another four words';
  await page.getByLabel(text('account:reset.password')).fill(password);
  expect(page.url()).not.toContain('token');
  await page.getByRole('button', { name: text('account:reset.submit') }).click();
  await expect(page.getByRole('heading', { name: text('account:reset.doneTitle') })).toBeVisible();
  await expect(other.getByRole('alertdialog')).toBeVisible();

  await test.step('the link works once', async () => {
    const again = await page.context().newPage();
    await again.goto(link ?? '');
    await again.getByLabel(text('account:reset.password')).fill(password);
    await again.getByRole('button', { name: text('account:reset.submit') }).click();
    await expect(
      again.getByRole('heading', { name: text('account:link.overTitle') }),
    ).toBeVisible();
  });

  await signIn(page, text, { ...account, password });
  await other.context().close();
});

test('whoever forgot an address that nobody has reads the same', async ({ page }) => {
  await page.goto('/forgot-password');
  await page.getByLabel(text('account:email')).fill('nobody@mail.example');
  await page.getByRole('button', { name: text('account:forgot.submit') }).click();
  await expect(page.getByRole('heading', { name: text('account:forgot.sentTitle') })).toBeVisible();
});

test('a session ended elsewhere ends the open page within five seconds, socket included', async ({
  page,
  browser,
  hub,
}) => {
  const account = await newAccount(hub);
  const phone = await newBrowser(browser, hub.baseUrl);
  const connected = new Promise<WebSocket>((resolve) => {
    phone.on('websocket', (socket) => {
      if (socket.url().includes('identity/socket'))
        socket.once('framereceived', () => resolve(socket));
    });
  });
  await signIn(phone, text, account);
  const open = await connected;
  // A page that asks for nothing by itself.
  await phone.getByRole('link', { name: 'Account', exact: true }).click();
  await phone.getByRole('link', { name: text('account:section.display') }).click();

  await signIn(page, text, account);
  await page.goto('/settings/sign-in');
  await page.getByRole('button', { name: text('account:sessions.endOthers') }).click();
  const closed = open.waitForEvent('close', { timeout: 5_000 });
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: text('account:sessions.endOthers'), exact: true })
    .click();
  await closed;
  await expect(phone.getByRole('alertdialog')).toBeVisible({ timeout: 5_000 });
  await expectFits(phone);
  await expect(page.getByText(text('account:sessions.this'), { exact: true })).toBeVisible();
  await phone.context().close();
});

test('before something sensitive the person confirms once more, or calls it off', async ({
  page,
  hub,
}) => {
  const account = await newAccount(hub);
  await addAuthenticator(page);
  await signIn(page, text, account);
  const owner = ownerOf(hub.dataDir);
  await owner.query(
    `update identity.session set confirmed_at = confirmed_at - interval '11 minutes'
     where user_id = (select id from identity.user_account where email = $1)`,
    [account.email],
  );
  await owner.end();
  await page.goto('/settings/sign-in');
  const dialog = page.getByRole('dialog', { name: text('account:stepUp.title') });

  await test.step('called off, nothing is changed', async () => {
    await addPasskey(page);
    await expect(dialog).toBeVisible();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByText('Nothing was changed', { exact: false })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('a wrong password is refused, the right one goes on where it stopped', async () => {
    await addPasskey(page);
    for (const password of ['not my four words', account.password]) {
      await dialog.getByLabel(text('account:password'), { exact: true }).fill(password);
      await dialog.getByRole('button', { name: text('account:stepUp.submit') }).click();
      if (password !== account.password)
        await expect(dialog.getByText(text('account:stepUp.wrongPassword'))).toBeVisible();
    }
    await expect(dialog).toHaveCount(0);
    await expect(page.locator('[data-print] li')).toHaveCount(10);
  });
});

async function addPasskey(page: Page): Promise<void> {
  await page.getByRole('button', { name: text('account:passkey.add') }).click();
  await page.getByRole('button', { name: text('account:passkey.make') }).click();
}

test('whoever is invited to the front desk sets up a second step before the first patient', async ({
  page,
  browser,
  hub,
}) => {
  const admin = await signedIn(browser, hub.baseUrl, accountOf(hub.demoAccounts, 'leitung'));
  const email = `desk.${Date.now()}@mail.example`;
  await invite(admin, email);
  const { link } = await latestMail(hub, email, 'invitation');
  await page.goto(link ?? '');
  await expect(page.getByText(email)).toBeVisible();
  expect(new URL(page.url()).hash).toBe('');
  await expectAccessible(page);
  await page.getByLabel(text('account:password'), { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: text('account:invitation.register') }).click();
  await page.getByRole('button', { name: text('account:enrol.choose.totp') }).click();
  const code = authenticator((await page.locator('code').textContent()) ?? '');
  await page.getByLabel(text('account:signIn.code')).fill(code());
  await page.locator('label', { hasText: text('account:enrol.kept') }).click();
  await page.getByRole('button', { name: text('account:enrol.continue') }).click();
  await expect(page).toHaveURL(/\/desk/);
  await admin.context().close();
});

/** Invites to the front desk of the first clinic that this person administers. */
function invite(admin: Page, email: string): Promise<void> {
  return admin.evaluate(async (address) => {
    const ask = async (path: string, token: string, body?: object) => {
      const answer = await fetch(`/api/v1/identity/${path}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token && { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify(body ?? {}),
      });
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return answer.json();
    };
    const { accessToken, account } = (await ask('token', '')) as {
      accessToken: string;
      account: { roles: { role: string; clinicId: string }[] };
    };
    const clinicId = account.roles.find(({ role }) => role === 'admin')?.clinicId;
    await ask(`clinics/${clinicId}/invitations`, accessToken, {
      email: address,
      role: 'desk',
      displayName: 'Nora Brandt',
      locale: 'en',
    });
  }, email);
}

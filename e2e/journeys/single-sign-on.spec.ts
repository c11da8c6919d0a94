/** A clinic's people sign in at its own provider: set up, approved, used, changed, ended. */
import type { Page } from '@playwright/test';
import { startOidcServer } from '@hub/testkit/oidc.ts';
import type { OidcServer } from '@hub/testkit/oidc.ts';
import { expectAccessible } from '../support/accessible.ts';
import { newBrowser } from '../support/accounts.ts';
import { accountOf, signedIn } from '../support/people.ts';
import { enrolAuthenticator } from '../support/staff.ts';
import { expect, test } from '../support/test.ts';
import { textsOf } from '../support/texts.ts';

const text = await textsOf('en');
const DOMAIN = 'dreisam-klinik.example';
const NAME = 'Klinikum an der Dreisam';
const CLIENT = { clientId: 'hub', clientSecret: 'a secret of more than 32 characters' };
const PASSWORD = 'password at the provider';

const person = (name: string, claims: Record<string, unknown>) => ({
  email: `${name}@${DOMAIN}`,
  password: PASSWORD,
  claims: { name, ...claims },
});

let provider: OidcServer;

test.beforeAll(async ({ hub }) => {
  provider = await startOidcServer({
    ...CLIENT,
    users: [
      person('nora', { groups: ['Empfang'], amr: ['pwd', 'mfa'] }),
      person('paul', { groups: ['Empfang'], amr: ['pwd'] }),
      person('koch', { groups: ['Küche'] }),
    ],
    redirectUris: [`${hub.baseUrl}/api/v1/identity/sso/callback`],
    logoutRedirectUris: [`${hub.baseUrl}/sign-in`],
  });
});
test.afterAll(() => provider.stop());

/** From our sign-in page to the provider's, and through it. */
async function signInAt(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel(text('account:email')).fill(email);
  await page.getByRole('button', { name: text('account:signIn.next'), exact: true }).click();
  await page.getByRole('button', { name: text('account:sso.continue', { name: NAME }) }).click();
  await expect(page).toHaveURL(new RegExp(`^${provider.issuer}`));
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

test('a clinic sets up its own sign-in, and its people come in by it', async ({ browser, hub }) => {
  test.setTimeout(240_000);
  const admin = await signedIn(browser, hub.baseUrl, accountOf(hub.demoAccounts, 'leitung'));

  await test.step('the administrator enters the provider', async () => {
    await admin.goto('/clinic/sign-on');
    await expect(admin.getByText(`${hub.baseUrl}/api/v1/identity/sso/callback`)).toBeVisible();
    await admin.getByLabel(text('signon:provider.name')).fill(NAME);
    await admin.getByLabel(text('signon:oidc.issuer')).fill(provider.issuer);
    await admin.getByLabel(text('signon:provider.clientId')).fill(CLIENT.clientId);
    await admin
      .getByLabel(text('signon:provider.clientSecret'), { exact: true })
      .fill(CLIENT.clientSecret);
    await admin.getByLabel(text('signon:who.domains'), { exact: true }).fill(DOMAIN);
    await admin.getByRole('button', { name: text('signon:groups.add') }).click();
    await admin.getByLabel(text('signon:groups.group'), { exact: true }).fill('Empfang');
    await admin.getByRole('button', { name: text('signon:groups.role') }).click();
    await admin.getByRole('option', { name: 'Front desk' }).click();
    await expectAccessible(admin);
    await admin.getByRole('button', { name: text('signon:save'), exact: true }).click();
    await expect(admin.getByText(text('signon:saved'))).toBeVisible();
    await expect(admin.getByText(text('signon:domains.pending'))).toBeVisible();
  });

  await test.step('the platform approves the domain', async () => {
    const root = hub.demoAccounts.find(({ role }) => role === 'platform-admin');
    const platform = await signedIn(browser, hub.baseUrl, root!);
    await platform.goto('/platform');
    await platform
      .getByRole('button', { name: text('platform:domains.approveName', { domain: DOMAIN }) })
      .click();
    await expect(
      platform.getByText(text('platform:domains.approved', { domain: DOMAIN })),
    ).toBeVisible();
    await platform.context().close();
  });

  await test.step('somebody with a second factor there is in at once, in their role', async () => {
    const page = await newBrowser(browser, hub.baseUrl);
    await signInAt(page, `nora@${DOMAIN}`);
    await expect(page).toHaveURL(/\/desk/);
    await page.getByRole('button', { name: 'Account menu' }).click();
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    // The provider asks whether to end its session too, and leads back.
    await expect(page).toHaveURL(new RegExp(`^${provider.issuer}`));
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page).toHaveURL(`${hub.baseUrl}/sign-in`);
    await page.goto('/clinic');
    await expect(page).toHaveURL(/\/sign-in/);
    await page.context().close();
  });

  await test.step('somebody without one sets up ours', async () => {
    const page = await newBrowser(browser, hub.baseUrl);
    await signInAt(page, `paul@${DOMAIN}`);
    await expect(page).toHaveURL(/\/sign-in\?sso=enrol-second-factor/);
    await enrolAuthenticator(page, text);
    await expect(page).toHaveURL(/\/desk/);
    await page.context().close();
  });

  await test.step('somebody without a role is told what to do', async () => {
    const page = await newBrowser(browser, hub.baseUrl);
    await signInAt(page, `koch@${DOMAIN}`);
    await expect(page.getByText(text('account:sso.fault.no-role'))).toBeVisible();
    await expectAccessible(page);
    await page.context().close();
  });
  await admin.context().close();
});

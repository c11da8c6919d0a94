/** Every screen in German, on the phone and at the desk, light and dark: nothing that axe-core calls serious, nothing wider than a phone. */
import type { Browser, Page } from '@playwright/test';
import { expectAccessible, expectFits } from './support/accessible.ts';
import { ownerOf } from './support/booking-client.ts';
import type { HubUnderTest } from './support/hub.ts';
import { accountOf, signedIn } from './support/people.ts';
import { expect, test } from './support/test.ts';
import { textsOf } from './support/texts.ts';
import { bookFor, freeDayOf, newSignedIn } from './support/visits.ts';

const screens: Record<string, readonly string[]> = {
  nobody: [
    '/',
    '/find',
    '/find?q=skin',
    '/find?q=zzzz',
    '/doctors/lena-hartmann',
    '/doctors/nobody',
    '/sign-in',
    '/register',
    '/guest',
    '/forgot-password',
    '/reset-password',
    '/verify-email',
    '/invitation',
    '/offer',
    '/appointment',
    '/clinics/new',
    '/nowhere',
    '/outbox',
  ],
  'anna.keller': [
    '/home',
    '/record',
    '/settings',
    '/settings/profile',
    '/settings/sign-in',
    '/settings/family',
    '/settings/family/add',
    '/settings/calendars',
    '/settings/privacy',
    '/settings/privacy/access',
    '/settings/privacy/export',
    '/settings/privacy/erasure',
    '/settings/display',
    '/today',
  ],
  'lena.hartmann': [
    '/today',
    '/calendar',
    '/calendar?view=day',
    '/calendar?view=month',
    '/calendar?view=list',
    '/calendar?view=hours',
    '/calendar/absences',
    '/patients',
    '/settings/sign-in',
    '/settings/calendars',
  ],
  leitung: [
    '/clinic',
    '/clinic/practitioners',
    '/clinic/practitioners/new',
    '/clinic/visit-types',
    '/clinic/rules',
    '/clinic/waiting-list',
    '/clinic/people',
    '/clinic/sign-on',
    '/clinic/integrations',
    '/clinic/audit',
    '/clinic/audit?action=delete',
    '/settings',
    '/platform',
  ],
  platform: ['/platform', '/platform/work', '/platform/mail', '/platform/purges', '/clinic'],
  empfang: ['/desk', '/desk/day', '/settings', '/clinic'],
};

const PHONE = { width: 360, height: 740 };
const DESK = { width: 1440, height: 900 };
const looks = [
  [PHONE, 'dark'],
  [DESK, 'light'],
  [PHONE, 'light'],
  [DESK, 'dark'],
] as const;
/** `npm test` gives each screen one look, in turn; `npm run test:long` all four. */
const looksOf = (screen: number): readonly (typeof looks)[number][] =>
  process.env['HUB_TEST_LONG'] === '1' ? looks : [looks[screen % looks.length] ?? looks[0]];
// Without motion, colours are there at once.
const german = { viewport: PHONE, locale: 'de-DE', reducedMotion: 'reduce' } as const;

for (const [who, paths] of Object.entries(screens)) {
  test(`screens of ${who}`, async ({ browser, hub }) => {
    test.setTimeout(180_000);
    const page = await open(browser, hub, who);
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    for (const [index, path] of paths.entries()) {
      await test.step(path, async () => {
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await page.waitForLoadState('networkidle');
        await inspect(page, index);
      });
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });
}

/** The screen as it is now, in the looks that are its turn. */
async function inspect(page: Page, index: number): Promise<void> {
  await expectFits(page);
  for (const [viewport, colorScheme] of looksOf(index)) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  await page.setViewportSize(PHONE);
}

test('screens of the link of a mail', async ({ browser, hub }) => {
  test.setTimeout(180_000);
  const text = await textsOf('de');
  const patient = await newSignedIn(browser, hub);
  const free = await freeDayOf(hub, 'camille-moreau');
  const { mail, start, id } = await bookFor(hub, patient, free, free.starts[1]!);
  const page = await (await browser.newContext({ baseURL: hub.baseUrl, ...german })).newPage();
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const states: [string, () => Promise<unknown>, string][] = [
    ['ahead', () => page.goto(mail.link!), text('appointment:join.text')],
    [
      'choosing',
      () => press(text('appointment:move.open')),
      new Intl.DateTimeFormat('de', {
        timeStyle: 'short',
        timeZone: 'Europe/Berlin',
      }).format(new Date(free.starts[0]!)),
    ],
    [
      'confirming',
      () => page.locator('h4 + div button').first().click(),
      text('appointment:move.confirmTitle'),
    ],
    ['moved', () => press(text('appointment:move.confirm')), text('appointment:move.done')],
    ['asked', () => press(text('appointment:cancel.open')), text('appointment:cancel.title')],
    [
      'cancelled',
      () =>
        page
          .getByRole('alertdialog')
          .getByRole('button', { name: text('appointment:cancel.confirm') })
          .click(),
      text('appointment:cancel.done'),
    ],
  ];
  for (const [index, [state, reach, shown]] of states.entries()) {
    await test.step(state, async () => {
      await reach();
      await expect(page.getByText(shown).first()).toBeVisible();
      await inspect(page, index);
    });
  }

  await test.step('void', async () => {
    const owner = ownerOf(hub.dataDir);
    await owner.query(
      'update scheduling.appointment set link_version = link_version + 1 where id = $1',
      [id],
    );
    await owner.end();
    await page.reload();
    await expect(page.getByText(text('appointment:invalid.title'))).toBeVisible();
    await inspect(page, states.length);
  });

  const again = await bookFor(hub, patient, free, start, mail);
  for (const [index, [state, at, shown]] of (
    [
      ['begun', Date.parse(start) + 60_000, text('appointment:began')],
      ['over', Date.parse(start) + 3_600_000, text('appointment:passed')],
    ] as const
  ).entries()) {
    await test.step(state, async () => {
      await page.clock.setFixedTime(at);
      await page.goto('about:blank');
      await page.goto(again.mail.link!);
      await expect(page.getByText(shown)).toBeVisible();
      await inspect(page, index);
    });
  }
  for (const one of [patient.page, page]) await one.context().close();
});

async function open(browser: Browser, hub: HubUnderTest, who: string): Promise<Page> {
  if (who === 'nobody')
    return (await browser.newContext({ baseURL: hub.baseUrl, ...german })).newPage();
  const account = accountOf(hub.demoAccounts, who);
  return signedIn(browser, hub.baseUrl, account, { ...german, language: 'de' });
}

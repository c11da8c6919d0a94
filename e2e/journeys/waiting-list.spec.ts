/** A visit that becomes free: taken by whoever was first on the list, or left to the next when the time is over. */
import type { Browser, Page } from '@playwright/test';
import { newAccount, newBrowser, signIn } from '../support/accounts.ts';
import { ownerOf } from '../support/booking-client.ts';
import { expectAccessible, expectFits } from '../support/accessible.ts';
import { pointer as hands } from '../support/hands.ts';
import type { HubUnderTest } from '../support/hub.ts';
import { latestMail } from '../support/mail.ts';
import { send } from '../support/people.ts';
import { expect, test } from '../support/test.ts';
import { textsOf } from '../support/texts.ts';

const text = await textsOf('en');
/** Whom no other journey needs. */
const DOCTOR = 'priya-raman';

interface Person {
  page: Page;
  email: string;
}

async function arrive(browser: Browser, hub: HubUnderTest): Promise<Person> {
  const page = await newBrowser(browser, hub.baseUrl);
  const account = await newAccount(hub);
  await signIn(page, text, account);
  return { page, email: account.email };
}

/** Books the last slot that the doctor shows; resolves with the visit. */
async function bookLast(page: Page): Promise<{ id: string; start: string }> {
  const doctor = await send<{ id: string }>(
    page,
    'GET',
    `/api/v1/directory/practitioners/${DOCTOR}`,
  );
  const types = await send<{ items: { id: string }[] }>(
    page,
    'GET',
    `/api/v1/scheduling/practitioners/${doctor.id}/visit-types`,
  );
  const visitTypeId = types.items[0]!.id;
  const { slots } = await send<{ slots: { start: string }[] }>(
    page,
    'GET',
    `/api/v1/scheduling/practitioners/${doctor.id}/slots?visitTypeId=${visitTypeId}`,
  );
  return send(page, 'POST', '/api/v1/scheduling/appointments', {
    practitionerId: doctor.id,
    visitTypeId,
    start: slots.at(-1)!.start,
  });
}

/** From the doctor's page onto the list. */
async function join({ page }: Person): Promise<void> {
  await page.goto(`/doctors/${DOCTOR}`);
  await hands.press(page.getByRole('button', { name: text('waiting:join.open') }));
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(text('waiting:join.text'))).toBeVisible();
  await expectAccessible(page);
  await hands.press(dialog.getByRole('button', { name: text('waiting:join.confirm') }));
  await expect(page.getByText(text('waiting:join.already'))).toBeVisible();
}

const offered = (page: Page) => page.getByRole('heading', { name: text('waiting:offer.title') });

test('a cancelled visit is kept for the next on the list, who takes it by the mailed link', async ({
  browser,
  hub,
}) => {
  test.setTimeout(120_000);
  const [holder, waiting] = [await arrive(browser, hub), await arrive(browser, hub)];
  const visit = await bookLast(holder.page);
  await join(waiting);
  await send(holder.page, 'POST', `/api/v1/scheduling/appointments/${visit.id}/cancel`, {});

  const mail = await latestMail(hub, waiting.email, 'waiting-offer');
  const reader = await newBrowser(browser, hub.baseUrl);
  await test.step('the link needs no sign-in and leaves no token in the address', async () => {
    await reader.goto(mail.link!);
    await expect(offered(reader)).toBeVisible();
    expect(reader.url()).toBe(`${hub.baseUrl}/offer`);
    await expectFits(reader);
    await expectAccessible(reader);
    await hands.press(reader.getByRole('button', { name: text('waiting:offer.take') }));
    await expect(
      reader.getByRole('heading', { name: text('waiting:link.takenTitle') }),
    ).toBeVisible();
  });
  await test.step('it is among their visits, and nobody is on the list any more', async () => {
    await waiting.page.goto('/home');
    await expect(
      waiting.page.getByRole('heading', { name: text('patient:next.title') }),
    ).toBeVisible();
    await expect(waiting.page.getByText('Raman').first()).toBeVisible();
    await expect(
      waiting.page.getByRole('heading', { name: text('waiting:mine.title') }),
    ).toHaveCount(0);
  });
});

test('an offer that is over goes on to the next, who declines it', async ({ browser, hub }) => {
  test.setTimeout(180_000);
  const [holder, first, second] = [
    await arrive(browser, hub),
    await arrive(browser, hub),
    await arrive(browser, hub),
  ];
  const visit = await bookLast(holder.page);
  await join(first);
  await join(second);
  await send(holder.page, 'POST', `/api/v1/scheduling/appointments/${visit.id}/cancel`, {});
  const mail = await latestMail(hub, first.email, 'waiting-offer');

  await test.step('the first sees it at home, and lets the time pass', async () => {
    await first.page.goto('/home');
    await expect(offered(first.page)).toBeVisible();
    await expectFits(first.page);
    // Two hours go by.
    const owner = ownerOf(hub.dataDir);
    await owner.query(
      "update scheduling.waiting_offer set expires_at = now() - interval '1 second' where state = 'open'",
    );
    await owner.end();
    await hands.press(first.page.getByRole('button', { name: text('waiting:offer.take') }));
    await expect(first.page.getByText(text('waiting:problems.expired'))).toBeVisible();
  });
  await test.step('within a minute it is the second one’s', async () => {
    await latestMailWithin(hub, second.email);
    await second.page.goto('/home');
    await expect(offered(second.page)).toBeVisible();
    await hands.press(second.page.getByRole('button', { name: text('waiting:offer.decline') }));
    await expect(offered(second.page)).toHaveCount(0);
  });
  await test.step('the old link says that it is over', async () => {
    const reader = await newBrowser(browser, hub.baseUrl);
    await reader.goto(mail.link!);
    await expect(
      reader.getByRole('heading', { name: text('waiting:link.expiredTitle') }),
    ).toBeVisible();
  });
});

/** The job that goes on to the next runs each minute. */
async function latestMailWithin(hub: HubUnderTest, address: string): Promise<void> {
  await expect(async () => {
    await latestMail(hub, address, 'waiting-offer');
  }).toPass({ timeout: 100_000 });
}

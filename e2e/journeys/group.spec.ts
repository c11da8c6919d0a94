/** A group visit fills up, a requested visit is confirmed and another declined, and a hold is extended and ends. */
import type { Page } from '@playwright/test';
import { encodeSlot } from '../../apps/web/features/find/slot-ref.ts';
import { newAccount, newBrowser, signIn } from '../support/accounts.ts';
import { ownerOf } from '../support/booking-client.ts';
import { pointer as hands } from '../support/hands.ts';
import type { HubUnderTest } from '../support/hub.ts';
import { latestMail } from '../support/mail.ts';
import { accountOf, signedIn } from '../support/people.ts';
import { expect, test } from '../support/test.ts';
import { textsOf } from '../support/texts.ts';

const text = await textsOf('en');

interface Type {
  id: string;
  capacity: number;
  approvalHours: number | null;
}

/** What the psychotherapist offers: a group, and a first talk that he confirms himself. */
async function offerOf({ baseUrl }: HubUnderTest) {
  const get = async <T>(path: string): Promise<T> =>
    (await (await fetch(`${baseUrl}/api/v1/${path}`)).json()) as T;
  const { items } = await get<{ items: { id: string; slug: string }[] }>(
    'directory/search?mode=video',
  );
  const practitionerId = items.find(({ slug }) => slug.includes('haddad'))!.id;
  const types = await get<{ items: Type[] }>(
    `scheduling/practitioners/${practitionerId}/visit-types`,
  );
  const starts = async (visitTypeId: string): Promise<string[]> =>
    (
      await get<{ slots: { start: string }[] }>(
        `scheduling/practitioners/${practitionerId}/slots?visitTypeId=${visitTypeId}`,
      )
    ).slots.map(({ start }) => start);
  const group = types.items.find(({ capacity }) => capacity > 1)!;
  const talk = types.items.find(({ approvalHours }) => approvalHours !== null)!;
  return {
    group,
    pageOf: (visitTypeId: string, start: string) =>
      `/book/${encodeSlot({ practitionerId, visitTypeId, start })}`,
    groupStarts: await starts(group.id),
    talk,
    talkStarts: await starts(talk.id),
  };
}

const heading = (page: Page, key: Parameters<typeof text>[0]) =>
  page.getByRole('heading', { level: 1, name: text(key) });
const submit = (page: Page, key: Parameters<typeof text>[0]) =>
  hands.press(page.getByRole('button', { name: text(key) }));

test('patients take the places of a group until it is full, and nobody learns of the others', async ({
  browser,
  hub,
}) => {
  test.setTimeout(120_000);
  const { group, groupStarts, pageOf } = await offerOf(hub);
  const address = pageOf(group.id, groupStarts.at(-1)!);
  for (let n = 1; n <= group.capacity; n += 1) {
    const page = await newBrowser(browser, hub.baseUrl);
    await signIn(page, text, await newAccount(hub));
    await page.goto(address);
    await expect(page.getByText(text('booking:group.text'))).toBeVisible();
    if (n === group.capacity)
      await expect(page.getByText(text('booking:hold.lastPlace'))).toBeVisible();
    await submit(page, 'booking:confirm.submit');
    await expect(heading(page, 'booking:done.title')).toBeVisible();
    await page.context().close();
  }
  const late = await newBrowser(browser, hub.baseUrl);
  await late.goto(address);
  await expect(late.getByText(text('booking:refusal.slot_taken'))).toBeVisible();
  await expect(late.getByText(text('booking:refusal.nearest'))).toBeVisible();
  await late.context().close();

  await test.step('the doctor finds everybody in the one card of the calendar', async () => {
    const doctor = await signedIn(browser, hub.baseUrl, accountOf(hub.demoAccounts, 'yusuf'));
    await doctor.goto(`/calendar?view=day&date=${groupStarts.at(-1)!.slice(0, 10)}`);
    const count = String(group.capacity);
    await doctor.getByText(text('schedule:group_other', { count })).first().click();
    const participants = doctor.getByRole('list', {
      name: text('schedule:drawer.participants_other', { count }),
    });
    await expect(participants.getByRole('listitem')).toHaveCount(group.capacity);
    // All but the one who is shown; each leads to what can be done about their own place.
    await expect(participants.getByRole('button')).toHaveCount(group.capacity - 1);
    const first = new URL(doctor.url()).searchParams.get('visit');
    await hands.press(participants.getByRole('button').last());
    await expect.poll(() => new URL(doctor.url()).searchParams.get('visit')).not.toBe(first);
    await expect(participants.getByRole('button')).toHaveCount(group.capacity - 1);
    await expect(doctor.getByRole('button', { name: text('schedule:act.cancel') })).toBeVisible();
    await doctor.context().close();
  });
});

test('a visit is requested and confirmed, and another one is declined with a word why', async ({
  browser,
  hub,
}) => {
  test.setTimeout(120_000);
  const { talk, talkStarts, pageOf } = await offerOf(hub);
  const patient = await newBrowser(browser, hub.baseUrl);
  const account = await newAccount(hub);
  await signIn(patient, text, account);
  const requested = async (start: string): Promise<void> => {
    await patient.goto(pageOf(talk.id, start));
    await hands.press(patient.getByText('Self-pay', { exact: true }));
    await submit(patient, 'booking:approval.submit');
    await expect(heading(patient, 'booking:approval.title')).toBeVisible();
  };
  await requested(talkStarts.at(-1)!);
  const first = patient.url();
  await requested(talkStarts.at(-3)!);
  const second = patient.url();
  await patient.goto('/home');
  await expect(
    patient.getByRole('heading', { name: text('patient:requested.title') }),
  ).toBeVisible();

  const doctor = await signedIn(browser, hub.baseUrl, accountOf(hub.demoAccounts, 'yusuf'));
  await doctor.goto('/today');
  const answers = doctor.getByRole('listitem').filter({
    has: doctor.getByRole('button', { name: text('requests:approve') }),
  });
  await expect(answers).toHaveCount(2);
  await hands.press(answers.last().getByRole('button', { name: text('requests:approve') }));
  await expect(answers).toHaveCount(1);
  await hands.press(answers.getByRole('button', { name: text('requests:decline') }));
  const dialog = doctor.getByRole('dialog');
  await hands.type(dialog.getByRole('textbox'), 'Please see your own doctor first');
  await hands.press(dialog.getByRole('button', { name: text('requests:decline') }));
  await expect(answers).toHaveCount(0);

  await patient.goto(first);
  await expect(heading(patient, 'booking:done.title')).toBeVisible();
  await patient.goto(second);
  await expect(heading(patient, 'booking:approval.declinedTitle')).toBeVisible();
  await expect(patient.getByText('Please see your own doctor first')).toBeVisible();

  await test.step('moved by its mailed link, the confirmed one waits for a new yes', async () => {
    const { link } = await latestMail(hub, account.email, 'appointment-approved');
    const mailed = await newBrowser(browser, hub.baseUrl);
    await mailed.goto(link!);
    await submit(mailed, 'appointment:move.open');
    await submit(mailed, 'find:week.next');
    await hands.press(mailed.getByRole('button', { name: /^\d{1,2}:\d{2}/ }).first());
    await expect(mailed.getByText(text('appointment:move.asksTitle'))).toBeVisible();
    await submit(mailed, 'appointment:move.confirm');
    await expect(mailed.getByText(text('appointment:move.requested'))).toBeVisible();
    await mailed.reload();
    await expect(mailed.getByText(text('appointment:requested.title'))).toBeVisible();
    await mailed.context().close();
    await doctor.reload();
    await expect(answers).toHaveCount(1);
    await expect(answers).toContainText(text('requests:movedFrom', { when: '' }).trim());
    await hands.press(answers.getByRole('button', { name: text('requests:approve') }));
    await expect(answers).toHaveCount(0);
  });
  await patient.context().close();
  await doctor.context().close();
});

test('a slot is kept while one types, longer at the press of a button, and nothing is lost when it ends', async ({
  browser,
  hub,
}) => {
  test.setTimeout(120_000);
  const { group, groupStarts, pageOf } = await offerOf(hub);
  const start = groupStarts.at(-2)!;
  const page = await newBrowser(browser, hub.baseUrl);
  await page.clock.install();
  await page.goto(pageOf(group.id, start));
  const kept = page.getByText(/We keep this appointment for you/);
  await expect(kept).toContainText(/\b(9|10) more minutes/);
  const reason = page.getByLabel(text('booking:reason.label'));
  await reason.fill('I lie awake for hours');

  const near = page.getByRole('status').filter({ hasText: text('booking:hold.near') });
  await expect(near).toHaveCount(0);
  await page.clock.fastForward('08:30');
  await expect(near).toHaveCount(1);
  await submit(page, 'booking:hold.extend');
  await expect(kept).toContainText(/\b(9|10) more minutes/);

  // A reload keeps the same hold.
  const owner = ownerOf(hub.dataDir);
  const holds = async (): Promise<number> =>
    (await owner.query('select 1 from scheduling.hold where start_at = $1', [start])).rowCount ?? 0;
  await page.reload();
  await expect(kept).toBeVisible();
  expect(await holds()).toBe(1);

  await page.clock.fastForward('10:30');
  await expect(page.getByText(text('booking:hold.endedTitle'))).toBeVisible();
  await expect(reason).toHaveValue('I lie awake for hours');
  await submit(page, 'booking:hold.again');
  await expect(kept).toBeVisible();
  await owner.end();
  await page.context().close();
});

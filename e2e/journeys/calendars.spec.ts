/** A doctor's private calendar takes slots off the public page, and a private address shows visits until it is revoked. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { pointer as hands } from '../support/hands.ts';
import { accountOf, ask, signedIn } from '../support/people.ts';
import { expect, test } from '../support/test.ts';
import { textsOf } from '../support/texts.ts';

const text = await textsOf('en');
const DOCTOR = 'yusuf-haddad';

/** A calendar on this machine, as any provider publishes one. */
async function publishedCalendar() {
  let events: { start: Date; end: Date }[] = [];
  const basic = (at: Date): string =>
    at
      .toISOString()
      .replace(/\.\d+Z$/, 'Z')
      .replaceAll(/[-:]/g, '');
  const server = createServer((_request, response) => {
    const lines = events.flatMap(({ start, end }, at) => [
      'BEGIN:VEVENT',
      `UID:${at}`,
      `DTSTART:${basic(start)}`,
      `DTEND:${basic(end)}`,
      'SUMMARY:Dentist',
      'END:VEVENT',
    ]);
    response.setHeader('content-type', 'text/calendar');
    response.end(['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/private.ics`,
    publish: (next: typeof events) => {
      events = next;
    },
    stop: () => server.close(),
  };
}

interface Slot {
  start: string;
  end: string;
}

/** Free slots of the doctor's first visit type, as anybody sees them. */
async function slotsOf(page: Page): Promise<Slot[]> {
  return page.evaluate(async (slug) => {
    const get = async (path: string) => (await fetch(`/api/v1/${path}`)).json();
    const { id } = await get(`directory/practitioners/${slug}`);
    const { items } = await get(`scheduling/practitioners/${id}/visit-types`);
    const query = `visitTypeId=${items[0].id}`;
    return (await get(`scheduling/practitioners/${id}/slots?${query}`)).slots as Slot[];
  }, DOCTOR);
}

const slotLinks = (page: Page) => page.locator('a[href^="/book/"]');

test('busy time of a connected calendar takes slots off the public page, and a private address shows visits', async ({
  browser,
  hub,
}) => {
  test.setTimeout(180_000);
  const calendar = await publishedCalendar();
  const patient = await (await browser.newContext({ baseURL: hub.baseUrl })).newPage();
  const doctor = await signedIn(browser, hub.baseUrl, accountOf(hub.demoAccounts, 'yusuf.haddad'));

  await patient.goto(`/doctors/${DOCTOR}`);
  const first = slotLinks(patient).first();
  await expect(first).toBeVisible();
  const href = await first.getAttribute('href');
  const [slot] = await slotsOf(patient);
  const link = patient.locator(`a[href="${href}"]`);

  await test.step('a calendar that cannot be read is not connected, and it is said why', async () => {
    await doctor.goto('/settings/calendars');
    await hands.press(doctor.getByRole('button', { name: text('calendars:sources.connect') }));
    const dialog = doctor.getByRole('dialog');
    await hands.type(dialog.getByLabel(text('calendars:connect.name'), { exact: true }), 'Private');
    await hands.type(
      dialog.getByLabel(text('calendars:connect.address'), { exact: true }),
      'http://127.0.0.1:9/none.ics',
    );
    await hands.press(dialog.getByRole('button', { name: text('calendars:connect.submit') }));
    await expect(dialog.getByText(text('calendars:failure.unreachable'))).toBeVisible();
  });

  await test.step('connected, its busy time takes the slot off the public page', async () => {
    calendar.publish([{ start: new Date(slot!.start), end: new Date(slot!.end) }]);
    const dialog = doctor.getByRole('dialog');
    await hands.type(
      dialog.getByLabel(text('calendars:connect.address'), { exact: true }),
      calendar.url,
    );
    await hands.press(dialog.getByRole('button', { name: text('calendars:connect.submit') }));
    await expect(dialog).toHaveCount(0);
    await expect(
      doctor.getByText(text('calendars:sources.busy_one', { count: '1' })),
    ).toBeVisible();
    await patient.reload();
    await expect(slotLinks(patient).first()).toBeVisible();
    await expect(link).toHaveCount(0);
  });

  await test.step('who runs the practice sees how it stands, and cannot change it', async () => {
    const admin = await signedIn(browser, hub.baseUrl, accountOf(hub.demoAccounts, 'leitung'));
    const { id } = await ask<{ id: string }>(admin, `/api/v1/directory/practitioners/${DOCTOR}`);
    await admin.goto(`/clinic/practitioners/${id}?view=calendars`);
    const list = admin.getByRole('list', { name: text('calendars:connected.title') });
    await expect(list.getByText('Private', { exact: true })).toBeVisible();
    await expect(list.getByText(text('calendars:sources.synced'))).toBeVisible();
    await expect(list.getByRole('button')).toHaveCount(0);
    await expectAccessible(admin);
    await admin.context().close();
  });

  await test.step('what changes there changes here, once it is read again', async () => {
    calendar.publish([]);
    await hands.press(
      doctor.getByRole('button', {
        name: text('calendars:sources.syncNowName', { name: 'Private' }),
      }),
    );
    await expect(async () => {
      await patient.reload();
      await expect(link).toHaveCount(1, { timeout: 3000 });
    }).toPass({ timeout: 45_000 });
  });

  await test.step('disconnected, nothing of it is left', async () => {
    await hands.press(
      doctor.getByRole('button', {
        name: text('calendars:sources.removeName', { name: 'Private' }),
      }),
    );
    const dialog = doctor.getByRole('alertdialog');
    await hands.press(dialog.getByRole('button', { name: text('calendars:sources.remove') }));
    await expect(doctor.getByText(text('calendars:sources.emptyTitle'))).toBeVisible();
  });

  await test.step('a private address is read by anybody who holds it, until it is revoked', async () => {
    const what = text('calendars:feeds.practice');
    await hands.press(
      doctor.getByRole('button', { name: text('calendars:feeds.createName', { what }) }),
    );
    const address = doctor.getByRole('region', { name: text('calendars:fresh.title') });
    const url = (await address.locator('code').textContent())!;
    const path = new URL(url).pathname;
    const feed = await patient.request.get(path);
    expect(feed.status()).toBe(200);
    expect(feed.headers()['content-type']).toContain('text/calendar');
    expect(await feed.text()).toContain('BEGIN:VCALENDAR');
    await doctor.reload();
    await expect(doctor.getByText(text('calendars:feeds.readLast'))).toBeVisible();
    await expect(doctor.getByText(url)).toHaveCount(0);
    await hands.press(
      doctor.getByRole('button', { name: text('calendars:feeds.revokeName', { what }) }),
    );
    await hands.press(
      doctor.getByRole('alertdialog').getByRole('button', { name: text('calendars:feeds.revoke') }),
    );
    await expect(doctor.getByText(text('calendars:feeds.empty'))).toBeVisible();
    expect((await patient.request.get(path)).status()).toBe(404);
  });
  calendar.stop();
});

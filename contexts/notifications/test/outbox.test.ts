import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPost, someAddress } from './post.ts';
import type { Post } from './post.ts';

const link = 'https://hub.example.org/verify#token=abc';
const LIST = '/api/v1/notifications/outbox';

describe('a demonstration without a mail server', () => {
  let post: Post;
  beforeAll(async () => {
    post = await openPost();
  });
  afterAll(() => post.stop());
  const get = (url: string, headers: Record<string, string> = {}, remoteAddress = '127.0.0.1') =>
    post.hub.app.inject({ url, headers: { host: 'localhost:3000', ...headers }, remoteAddress });

  test('shows what it would have sent, with the code and the link', async () => {
    const to = someAddress();
    const id = await post.request({ address: to, locale: 'de' }, 'verify-email', {
      code: '042917',
      link,
    });
    const list = (await get(LIST)).json<{ items: object[] }>();
    expect(list.items[0]).toMatchObject({ id, to, template: 'verify-email', locale: 'de' });
    expect((await get(`${LIST}/${id}`)).json()).toMatchObject({
      subject: 'Bestätigen Sie Ihre E-Mail-Adresse',
      code: '042917',
      link,
      text: expect.stringContaining('042917'),
      html: expect.stringContaining('042917'),
    });
    expect((await get('/api/v1/notifications/mode')).json()).toEqual({ mode: 'outbox' });
  });

  test('shows a mail as a page on which nothing runs and nothing is fetched', async () => {
    const id = await post.request({ address: someAddress(), locale: 'en' }, 'clinic-declined', {
      clinicName: 'A',
      reason: '<script>alert(1)</script>',
    });
    const page = await get(`${LIST}/${id}/page`);
    expect(page.headers['content-type']).toContain('text/html');
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('sandbox');
    expect(policy).not.toContain('unsafe-inline');
    expect(page.body).not.toContain('<script>');
  });

  test.each([
    ['another machine', {}, '10.1.2.3'],
    ['a proxy that hides its caller', { 'x-forwarded-for': '10.1.2.3' }, '127.0.0.1'],
    ['a foreign name that points here', { host: 'evil.example' }, '127.0.0.1'],
  ])('shows nothing to %s', async (_, headers, from) => {
    const id = await post.request({ address: someAddress(), locale: 'en' }, 'password-changed', {});
    for (const path of [LIST, `${LIST}/${id}`, `${LIST}/${id}/page`])
      expect((await get(path, headers, from)).statusCode).toBe(404);
    expect((await get('/api/v1/notifications/mode', headers, from)).json()).toEqual({
      mode: 'none',
    });
  });

  test('is none where the server has a public name, whatever a proxy on the machine tells', async () => {
    const open = await openPost({ publicUrl: 'https://hub.example.org' });
    await open.request({ address: someAddress(), locale: 'en' }, 'password-changed', {});
    // As nginx passes it on unless told: by the name of the inner address, and without its caller.
    const { statusCode } = await open.hub.app.inject({
      url: LIST,
      headers: { host: 'localhost:3000' },
      remoteAddress: '127.0.0.1',
    });
    expect(statusCode).toBe(404);
    await open.stop();
  });

  test('keeps it sealed, and for a day', async () => {
    const to = someAddress();
    const id = await post.request({ address: to, locale: 'fr' }, 'reset-password', { link });
    const stored = async () => (await post.delivery(id))!['content'] as Buffer | null;
    expect((await stored())!.toString('latin1')).not.toContain('juergen');
    await post.later(24 * 60 + 1);
    expect(await stored()).toBeNull();
    expect((await get(`${LIST}/${id}`)).statusCode).toBe(404);
  });

  test('a row moved to another mail does not open', async () => {
    const one = await post.request({ address: someAddress(), locale: 'en' }, 'reset-password', {
      link,
    });
    const two = await post.request({ address: someAddress(), locale: 'en' }, 'reset-password', {
      link,
    });
    await post.hub.owner.query(
      'update notifications.delivery set content = (select content from notifications.delivery where id = $1) where id = $2',
      [one, two],
    );
    expect((await get(`${LIST}/${two}`)).statusCode).toBe(500);
    await post.hub.owner.query('delete from notifications.delivery where id = $1', [two]);
  });
});

describe('without a demonstration and without a mail server', () => {
  test('there is no outbox, the log says so loudly once, and mails wait for a day', async () => {
    const post = await openPost({ demo: false });
    try {
      expect(post.lines.filter((line) => line.includes('NO MAIL IS SENT'))).toHaveLength(1);
      const id = await post.request({ address: someAddress(), locale: 'en' }, 'reset-password', {
        link,
      });
      const answer = await post.hub.app.inject({ url: LIST, headers: { host: 'localhost' } });
      expect(answer.statusCode).toBe(404);
      await post.later(60);
      expect(await post.delivery(id)).toMatchObject({ state: 'queued', attempts: 0 });
      await post.later(24 * 60);
      expect(await post.delivery(id)).toMatchObject({ state: 'failed', failure: 'expired' });
    } finally {
      await post.stop();
    }
  });
});

describe('the log of deliveries', () => {
  let post: Post;
  beforeAll(async () => {
    post = await openPost();
  });
  afterAll(() => post.stop());
  const url = '/api/v1/notifications/deliveries';

  test('is the platform administrator’s, page by page, without recipients', async () => {
    const admin = await post.hub.actors.platformAdmin();
    for (let mail = 0; mail < 3; mail += 1)
      await post.request({ address: someAddress(), locale: 'en' }, 'reset-password', { link });
    const page = async (query: string) =>
      (await post.hub.app.inject({ url: `${url}?${query}`, headers: admin.headers })).json<{
        items: { id: string; state: string }[];
        next: string | null;
      }>();
    const first = await page('limit=2');
    expect(first.items).toHaveLength(2);
    const second = await page(`limit=2&after=${first.next}`);
    expect(second.items).toHaveLength(1);
    expect(second.next).toBeNull();
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(3);
    expect(JSON.stringify([first, second])).not.toContain('@');
    expect((await page('state=failed')).items).toEqual([]);
  });

  test('is nobody else’s', async () => {
    const { actors, app } = post.hub;
    const others = [
      await actors.patient(),
      await actors.doctor(),
      await actors.admin(),
      await actors.platformAdmin({ mfa: false }),
    ];
    for (const { headers } of others)
      expect((await app.inject({ url, headers })).statusCode).toBe(403);
    expect((await app.inject({ url })).statusCode).toBe(401);
  });
});

test('a person’s own part: given out, erased, and the log is forgotten after three months', async () => {
  const post = await openPost();
  try {
    const accountId = randomUUID();
    const other = randomUUID();
    const address = someAddress();
    await post.contact(accountId, 'fr', address);
    await post.contact(other, 'en', someAddress());
    await post.request({ account: accountId }, 'password-changed', {});
    await post.request({ account: other }, 'password-changed', {});
    const { personalData, purge } = post.hub.hub.parts.get('notifications')!;
    const { db, clock } = post.hub.kernel('notifications');
    const subject = { accountId, patientId: null, practitionerIds: [] };
    const inside = <T>(work: Parameters<ReturnType<typeof db.transaction>['execute']>[0]) =>
      db.transaction().execute(work) as Promise<T>;
    expect(await inside((trx) => personalData.export(subject, trx))).toMatchObject({
      data: { contacts: [{ address, locale: 'fr' }], mails: [{ template: 'password-changed' }] },
    });
    expect(await inside((trx) => personalData.erase(subject, trx))).toEqual({
      erased: [
        { kind: 'contact', count: 1 },
        { kind: 'message', count: 1 },
      ],
      kept: [],
    });
    expect(await inside((trx) => personalData.export(subject, trx))).toEqual({
      data: { contacts: [], mails: [] },
    });
    expect(await inside((trx) => personalData.erase(subject, trx))).toEqual({
      erased: [],
      kept: [],
    });
    expect(await purge!(clock.now())).toEqual([
      { kind: 'message', count: 0 },
      { kind: 'former-contact', count: 0 },
    ]);
    post.hub.clock.advance(1000);
    expect(await purge!(clock.now())).toEqual([
      { kind: 'message', count: 1 },
      { kind: 'former-contact', count: 1 },
    ]);
  } finally {
    await post.stop();
  }
});

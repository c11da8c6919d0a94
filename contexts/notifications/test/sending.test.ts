import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LOCALES } from '@hub/contracts/locale.ts';
import type { DB } from '../store/types.gen.ts';
import { FROM, openPost } from './post.ts';
import type { Post } from './post.ts';
import { startSink } from './sink.ts';
import type { Sink } from './sink.ts';

const link = 'https://hub.example.org/reset#token=abc';
const address = 'nora.keller@patient.example';
const busy = { code: 451, text: 'Come back later' };

let sink: Sink;
let post: Post;
beforeEach(async () => {
  sink = await startSink();
  post = await openPost({ smtp: { url: sink.url(), from: FROM } });
});
afterEach(async () => {
  await post.stop();
  await sink.close().catch(() => undefined);
});

const toNora = { address, locale: 'de' } as const;

describe('a mail that is taken', () => {
  test('arrives once, with a Message-ID of its own, marked as automatic', async () => {
    const id = await post.request(toNora, 'reset-password', { link });
    await post.later(1);
    await post.later(600);
    expect(sink.mails).toHaveLength(1);
    const [mail] = sink.mails;
    expect(mail!.messageId).toBe(`<${id}@praxis.example>`);
    expect(mail!.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail!.from!.value).toEqual([{ address: 'hub@praxis.example', name: 'Praxis Hügel' }]);
    expect([mail!.to].flat()[0]!.text).toBe(address);
    expect(mail!.headers.has('x-mailer')).toBe(false);
    expect(mail!.attachments).toEqual([]);
  });

  test('leaves a log without address and content', async () => {
    const id = await post.request(toNora, 'reset-password', { link });
    expect(await post.delivery(id)).toMatchObject({
      state: 'sent',
      attempts: 1,
      reply_code: 250,
      content: null,
      template: 'reset-password',
    });
    const { rows } = await post.hub.owner.query(
      'select to_jsonb(d)::text as row from notifications.delivery d',
    );
    expect(JSON.stringify(rows)).not.toMatch(/nora|token=abc/);
    expect(post.lines.join('')).not.toMatch(/nora|token=abc/);
  });

  test.each(LOCALES)('reads the same in %s after its way through SMTP', async (locale) => {
    await post.request({ address, locale }, 'clinic-declined', {
      clinicName: 'Praxis Hügel & Söhne – Évian',
      reason: 'Größe «ça» < 3',
    });
    const [mail] = sink.mails;
    expect(mail!.subject).toContain('Praxis Hügel & Söhne – Évian');
    expect(mail!.headers.get('content-language')).toBe(locale);
    expect(mail!.text).toContain('Größe «ça» < 3');
    expect(mail!.html).toContain('Größe «ça» &lt; 3');
    expect(mail!.html).toContain(`<html lang="${locale}">`);
  });
});

describe('an account', () => {
  test('is reached at its newest address, in its own language', async () => {
    const accountId = randomUUID();
    await post.contact(accountId, 'en', 'old@patient.example');
    await post.contact(accountId, 'fr', address);
    await post.request({ account: accountId }, 'password-changed', {});
    expect([sink.mails[0]!.to].flat()[0]!.text).toBe(address);
    expect(sink.mails[0]!.subject).toBe('Votre mot de passe a été modifié');
  });

  test('gets its mail as soon as its address is known', async () => {
    const accountId = randomUUID();
    await post.request({ account: accountId }, 'password-changed', {});
    expect(sink.mails).toHaveLength(0);
    await post.contact(accountId, 'de', address);
    expect(sink.mails).toHaveLength(1);
  });

  test('keeps its address sealed, and an older event does not bring it back', async () => {
    const accountId = randomUUID();
    await post.contact(accountId, 'de', address);
    const stored = async () =>
      (
        await post.hub.owner.query<{ address: Buffer | null }>(
          'select address from notifications.contact where account_id = $1',
          [accountId],
        )
      ).rows[0]!.address;
    expect((await stored())!.toString('latin1')).not.toContain('nora');
    await post.contact(accountId, 'de', null);
    expect(await stored()).toBeNull();
    await post.hub.owner.query(
      'delete from kernel.inbox where event_id = (select id from kernel.event order by sequence limit 1)',
    );
    await post.hub.owner.query(
      "select graphile_worker.add_job('event:notifications', json_build_object('eventId', (select id from kernel.event order by sequence limit 1)))",
    );
    await post.hub.drain();
    expect(await stored()).toBeNull();
  });
});

test('a patient without an account is written to where their clinic wrote down an address, and not else', async () => {
  const [reached, byPhone] = [randomUUID(), randomUUID()];
  const { db, mail } = post.hub.kernel<DB>('notifications');
  const tell = async (to: string | null) => {
    await db.transaction().execute((trx) =>
      mail.tellPatientContact(trx, {
        patientId: reached,
        locale: 'fr',
        address: to,
        isMoved: false,
      }),
    );
    await post.hub.drain();
  };
  await tell(address);
  await post.request({ patient: reached }, 'password-changed', {});
  expect([sink.mails[0]!.to].flat()[0]!.text).toBe(address);
  expect(sink.mails[0]!.subject).toBe('Votre mot de passe a été modifié');
  const none = await post.request({ patient: byPhone }, 'password-changed', {});
  expect(await post.delivery(none)).toBeUndefined();

  const subject = { accountId: null, patientId: reached, practitionerIds: [] };
  const { personalData } = post.hub.hub.parts.get('notifications')!;
  const read = () =>
    post.hub
      .db<unknown>('notifications')
      .transaction()
      .execute((trx) => personalData.export(subject, trx));
  expect((await read()).data).toMatchObject({
    contacts: [{ address, locale: 'fr' }],
    mails: [{ template: 'password-changed' }],
  });
  await post.hub
    .db<unknown>('notifications')
    .transaction()
    .execute((trx) => personalData.erase(subject, trx));
  expect((await read()).data).toEqual({ contacts: [], mails: [] });
});

describe('a mail that is not taken', () => {
  test('is sent again after a 451, with waits that grow', async () => {
    sink.onData.push(busy, busy, busy);
    const id = await post.request(toNora, 'reset-password', { link });
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      const row = await post.delivery(id);
      expect(row).toMatchObject({ state: 'queued', attempts: attempt, reply_code: 451 });
      waits.push(Number(row!['due_at']) - post.hub.clock.now().getTime());
      await post.later(waits.at(-1)! / 60_000 - 0.1);
      expect(await post.delivery(id)).toMatchObject({ attempts: attempt });
      await post.later(0.2);
    }
    expect(waits).toEqual([60_000, 120_000, 240_000]);
    expect(await post.delivery(id)).toMatchObject({ state: 'sent', attempts: 4, reply_code: 250 });
    expect(sink.mails).toHaveLength(1);
  });

  test('is sent when the server answers again', async () => {
    const { port } = sink;
    await sink.close();
    const id = await post.request(toNora, 'reset-password', { link });
    expect(await post.delivery(id)).toMatchObject({ state: 'queued', reply_code: null });
    sink = await startSink({ port });
    await post.later(2);
    expect(await post.delivery(id)).toMatchObject({ state: 'sent' });
    expect(sink.mails).toHaveLength(1);
  });

  test('fails at once where the recipient does not exist', async () => {
    sink.onRecipient.push({ code: 550, text: 'No such user' });
    const id = await post.request(toNora, 'reset-password', { link });
    const row = await post.delivery(id);
    expect(row).toMatchObject({
      state: 'failed',
      failure: 'refused',
      reply_code: 550,
      content: null,
    });
    expect(post.lines.join('')).toContain('a mail was not delivered');
    expect(post.lines.join('')).not.toContain('nora');
  });

  test('is given up after a day', async () => {
    sink.onData.push(...Array.from({ length: 40 }, () => busy));
    const id = await post.request(toNora, 'reset-password', { link });
    for (let hour = 0; hour < 23; hour += 1) await post.later(60);
    expect(await post.delivery(id)).toMatchObject({ state: 'queued' });
    for (let hour = 0; hour < 5; hour += 1) await post.later(60);
    expect(await post.delivery(id)).toMatchObject({
      state: 'failed',
      failure: 'expired',
      content: null,
    });
    expect(sink.mails).toHaveLength(0);
    const { attempts } = (await post.delivery(id)) as { attempts: number };
    expect(attempts).toBeGreaterThan(8);
    expect(attempts).toBeLessThan(20);
  });

  test.each([
    ['there is no TLS', false],
    ['the certificate is not to be trusted', true],
  ])('waits where %s, unless the server is on this machine', async (_, offersTls) => {
    const server = await startSink({ offersTls });
    const remote = await openPost({ smtp: { url: server.url('0.0.0.0'), from: FROM } });
    const local = await openPost({ smtp: { url: server.url(), from: FROM } });
    try {
      const waiting = await remote.request(toNora, 'reset-password', { link });
      expect(await remote.delivery(waiting)).toMatchObject({ state: 'queued', attempts: 1 });
      expect(server.mails).toHaveLength(0);
      await local.request(toNora, 'reset-password', { link });
      expect(server.mails).toHaveLength(1);
    } finally {
      await remote.stop();
      await local.stop();
      await server.close();
    }
  });

  test('waits where the server does not know us, since that can be put right', async () => {
    const guarded = await startSink({ user: { name: 'hub', password: 'sécret@1' } });
    const url = (password: string) =>
      `smtp://hub:${encodeURIComponent(password)}@127.0.0.1:${guarded.port}`;
    const wrong = await openPost({ smtp: { url: url('wrong'), from: FROM } });
    const right = await openPost({ smtp: { url: url('sécret@1'), from: FROM } });
    try {
      const waiting = await wrong.request(toNora, 'reset-password', { link });
      expect(await wrong.delivery(waiting)).toMatchObject({ state: 'queued', reply_code: 535 });
      const sent = await right.request(toNora, 'reset-password', { link });
      expect(await right.delivery(sent)).toMatchObject({ state: 'sent' });
    } finally {
      await wrong.stop();
      await right.stop();
      await guarded.close();
    }
  });
});

test('a process killed after handing a mail over sends it again under the same Message-ID', async () => {
  const sender = await openPost({ smtp: { url: sink.url(), from: FROM } });
  const child = spawn(process.execPath, [new URL('sender.ts', import.meta.url).pathname], {
    env: { ...process.env, SINK_URL: sink.url(), SENDER_DATABASE_URL: sender.hub.databaseUrl },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  try {
    // The server has the mail, the sender never hears of it.
    sink.beforeReply = () => void child.kill('SIGKILL');
    const kernel = sender.hub.kernel('notifications');
    const id = await kernel.db
      .transaction()
      .execute((trx) =>
        kernel.mail.request(trx, { to: toNora, template: 'reset-password', params: { link } }),
      );
    await once(child, 'exit');
    expect(sink.mails).toHaveLength(1);
    expect(await sender.delivery(id)).toMatchObject({ state: 'queued', attempts: 1 });
    sink.beforeReply = undefined;
    await sender.later(6);
    expect(await sender.delivery(id)).toMatchObject({ state: 'sent', attempts: 2 });
    expect(sink.mails.map(({ messageId }) => messageId)).toEqual([
      `<${id}@praxis.example>`,
      `<${id}@praxis.example>`,
    ]);
  } finally {
    child.kill('SIGKILL');
    await sender.stop();
  }
}, 30_000);

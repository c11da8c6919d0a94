import { randomUUID } from 'node:crypto';
import type { MailRequested } from '@hub/contracts/events/notifications.ts';
import type { TestActor } from '@hub/testkit/actors.ts';
import { startHub } from '@hub/testkit/hub.ts';
import { identity } from '../index.ts';
import type { DB } from '../store/types.gen.ts';
import { provisionAccounts } from '../usecases/provision-account.ts';
import type { Provision } from '../usecases/provision-account.ts';

export const PASSWORD = 'correct horse battery';

export type Someone = TestActor & { email: string; patientId: string | null };
type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** Identity with people who have accounts, and short ways to its API and to what it mails. */
export async function startPeople() {
  const hub = await startHub([identity]);
  const kernel = hub.kernel<DB>('identity');

  const tokenOf = async (accountId: string, mfa = true): Promise<TestActor> => {
    const sessionId = randomUUID();
    const token = await hub.tokens.sign({ accountId, sessionId, mfa });
    return { accountId, sessionId, token, headers: { authorization: `Bearer ${token}` } };
  };
  const open = async (more: Partial<Provision> = {}): Promise<Someone> => {
    const email = `${randomUUID()}@example.org`;
    const [made] = await provisionAccounts(kernel, [
      { email, password: PASSWORD, locale: 'de', ...more },
    ]);
    const { accountId, patientId } = made!;
    return { ...(await tokenOf(accountId)), email: made!.email, patientId };
  };
  const send = (method: Method, path: string, actor: TestActor | null, payload?: object) =>
    hub.app.inject({
      method,
      url: `/api/v1/identity${path}`,
      headers: { ...actor?.headers, 'sec-fetch-site': 'same-origin' },
      ...(payload && { payload }),
    });
  const call = async <T>(
    method: Method,
    path: string,
    actor: TestActor | null,
    payload?: object,
  ): Promise<T> => {
    const response = await send(method, path, actor, payload);
    if (response.statusCode >= 300) throw new Error(`${method} ${path}: ${response.body}`);
    return (response.statusCode === 204 ? null : response.json()) as T;
  };
  /** Status and code of an answer. */
  const outcome = async (
    ...args: Parameters<typeof send>
  ): Promise<[status: number, code: string | undefined]> => {
    const response = await send(...args);
    const body = response.body === '' ? {} : response.json<{ code?: string }>();
    return [response.statusCode, body?.code];
  };
  /** What was asked to be mailed, newest last. */
  const mails = async () => {
    const { rows } = await hub.owner.query<{ payload: MailRequested }>(
      "select payload from kernel.event where name = 'mail.requested.v1' order by at, id",
    );
    return rows.map(({ payload }) => kernel.mail.open(payload));
  };
  /** The token of the link in the newest mail. */
  const mailedToken = async (): Promise<string> => {
    const params = (await mails()).at(-1)?.params as { link: string };
    return params.link.slice(params.link.indexOf('#') + 1);
  };
  const tell = async (name: string, aggregate: string, payload: object): Promise<void> => {
    await hub.owner.query('select kernel.emit($1, $2, $3)', [
      name,
      aggregate,
      JSON.stringify(payload),
    ]);
    await hub.drain();
  };
  const tellClinic = (clinicId: string, active = true): Promise<void> =>
    tell('clinic.changed.v1', clinicId, {
      clinicId,
      name: 'Praxis am Dom',
      country: 'DE',
      timeZone: 'Europe/Berlin',
      phone: null,
      active,
    });
  const tellPractitioner = async (clinicId: string): Promise<string> => {
    const practitionerId = randomUUID();
    await tell('practitioner.changed.v1', practitionerId, {
      practitionerId,
      clinicId,
      accountId: null,
      slug: practitionerId,
      name: 'Dr. Lena Hartmann',
      specialties: ['general-practice'],
      languages: ['de'],
      timeZone: 'Europe/Berlin',
      active: true,
    });
    return practitionerId;
  };
  /** A clinic that the platform has checked, with one administrator. */
  const openClinic = async () => {
    const clinicId = randomUUID();
    await tellClinic(clinicId);
    const admin = await open({ roles: [{ role: 'admin', clinicId }] });
    return { clinicId, admin };
  };
  /** The access facts of an account that hold. */
  const factsOf = async (accountId: string): Promise<string[]> => {
    const { rows } = await hub.owner.query<{ fact: string }>(
      `select kind as fact from kernel.relation where subject = $1 and valid_from <= $2
        and (valid_until is null or valid_until > $2) order by kind`,
      [accountId, hub.clock.now()],
    );
    return rows.map(({ fact }) => fact);
  };
  const events = async (name: string, accountId: string): Promise<Record<string, unknown>[]> => {
    const { rows } = await hub.owner.query<{ payload: Record<string, unknown> }>(
      "select payload from kernel.event where name = $1 and payload->>'accountId' = $2 order by at, id",
      [name, accountId],
    );
    return rows.map(({ payload }) => payload);
  };
  return {
    hub,
    open,
    tokenOf,
    send,
    call,
    outcome,
    mails,
    mailedToken,
    tell,
    tellClinic,
    tellPractitioner,
    openClinic,
    factsOf,
    events,
  };
}

export type PeopleTest = Awaited<ReturnType<typeof startPeople>>;

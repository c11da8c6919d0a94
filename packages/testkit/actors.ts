import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Clock } from '@hub/kernel/clock.ts';
import type { RelationKind } from '@hub/kernel/access/access.ts';
import type { TestTokens } from './tokens.ts';

export interface TestActor {
  accountId: string;
  sessionId: string;
  token: string;
  headers: { authorization: string };
}
export type TestPatient = TestActor & { patientId: string };
export type TestDoctor = TestActor & { practitionerId: string; clinicId: string };
export type TestStaff = TestActor & { clinicId: string };

interface StaffOptions {
  clinicId?: string;
  /** False for a session without a second factor. */
  mfa?: boolean;
}

/** People with the access facts of their role; nothing but those facts exists for them. */
export interface Actors {
  patient(options?: { patientId?: string; mfa?: boolean }): Promise<TestPatient>;
  doctor(options?: StaffOptions & { practitionerId?: string }): Promise<TestDoctor>;
  desk(options?: StaffOptions): Promise<TestStaff>;
  admin(options?: StaffOptions): Promise<TestStaff>;
  platformAdmin(options?: { mfa?: boolean }): Promise<TestActor>;
  /** Acts for a patient; the fact has no end. */
  guardian(patientId: string): Promise<TestActor>;
  /** Invited to one visit by a link. */
  guest(visitId: string): Promise<TestActor>;
  pharmacist(options?: StaffOptions): Promise<TestStaff>;
  authority(options?: { mfa?: boolean }): Promise<TestActor>;
  /** A program that a clinic registered, with the names of the rules that it may use. */
  integration(options: { clinicId: string; scopes: readonly string[] }): Promise<TestActor>;
  /** The same person in another session, such as one without a second factor, or as a guest without an account. */
  session<Kind extends TestActor>(
    actor: Kind,
    options: { mfa: boolean; guest?: boolean },
  ): Promise<Kind>;
  /** States a fact directly, such as `care` between a practitioner and a patient. */
  relate(subject: string, kind: RelationKind, object: string): Promise<void>;
}

const NIL = '00000000-0000-0000-0000-000000000000';

export function createActors(owner: pg.Pool, tokens: TestTokens, clock: Clock): Actors {
  const relate: Actors['relate'] = async (subject, kind, object) => {
    await owner.query('select kernel.grant_relation($1, $2, $3, $4, null)', [
      subject,
      kind,
      object,
      clock.now(),
    ]);
  };
  const actor = async (
    mfa: boolean,
    accountId: string = randomUUID(),
    guest = false,
  ): Promise<TestActor> => {
    const sessionId = randomUUID();
    const token = await tokens.sign({ accountId, sessionId, mfa, guest });
    return { accountId, sessionId, token, headers: { authorization: `Bearer ${token}` } };
  };
  const member = async (
    role: 'doctor' | 'desk' | 'admin' | 'pharmacist',
    { clinicId = randomUUID(), mfa = true }: StaffOptions,
  ): Promise<TestStaff> => {
    const person = await actor(mfa);
    await relate(person.accountId, role, clinicId);
    return { ...person, clinicId };
  };
  return {
    relate,
    async patient({ patientId = randomUUID(), mfa = false } = {}) {
      const person = await actor(mfa);
      await relate(person.accountId, 'self', patientId);
      return { ...person, patientId };
    },
    async doctor({ practitionerId = randomUUID(), ...options } = {}) {
      const person = await member('doctor', options);
      await relate(person.accountId, 'practitioner', practitionerId);
      return { ...person, practitionerId };
    },
    desk: (options = {}) => member('desk', options),
    admin: (options = {}) => member('admin', options),
    async platformAdmin({ mfa = true } = {}) {
      const person = await actor(mfa);
      await relate(person.accountId, 'platform-admin', NIL);
      return person;
    },
    async guardian(patientId) {
      const person = await actor(false);
      await relate(person.accountId, 'guardian', patientId);
      return person;
    },
    async guest(visitId) {
      const person = await actor(false);
      await relate(person.accountId, 'guest', visitId);
      return person;
    },
    pharmacist: (options = {}) => member('pharmacist', options),
    async authority({ mfa = true } = {}) {
      const person = await actor(mfa);
      await relate(person.accountId, 'health-authority', randomUUID());
      return person;
    },
    async integration({ clinicId, scopes }) {
      const [accountId, sessionId] = [randomUUID(), randomUUID()];
      const token = await tokens.signProgram({ integrationId: accountId, sessionId, scopes });
      await relate(accountId, 'integration', clinicId);
      return { accountId, sessionId, token, headers: { authorization: `Bearer ${token}` } };
    },
    session: async (person, { mfa, guest }) => ({
      ...person,
      ...(await actor(mfa, person.accountId, guest)),
    }),
  };
}

import type { ColumnType } from 'kysely';

export type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>;

export type Int8 = ColumnType<number, bigint | number | string, bigint | number | string>;

export type Timestamp = ColumnType<Date, Date | string, Date | string>;

export interface Presence {
  client_id: string;
  connection: string;
  party: string;
  seen_at: Timestamp;
  visit_id: string;
}

export interface Visit {
  away_since: Timestamp | null;
  clinic_id: string;
  ended_at: Timestamp | null;
  ends_at: Timestamp;
  epoch: Generated<number>;
  id: string;
  patient_camera: Generated<string>;
  patient_client: string | null;
  patient_id: string;
  patient_microphone: Generated<string>;
  patient_present: Generated<boolean>;
  practitioner_client: string | null;
  practitioner_id: string;
  practitioner_present: Generated<boolean>;
  revision: Generated<number>;
  sequence: Int8;
  started_at: Timestamp | null;
  starts_at: Timestamp;
  state: Generated<string>;
  waiting_since: Timestamp | null;
}

export interface DB {
  presence: Presence;
  visit: Visit;
}

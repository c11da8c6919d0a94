import type { ColumnType } from 'kysely';

export type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>;

export type Int8 = ColumnType<number, bigint | number | string, bigint | number | string>;

export type Json = JsonValue;

export type JsonArray = JsonValue[];

export type JsonObject = { [x: string]: JsonValue | undefined };

export type JsonPrimitive = boolean | number | string | null;

export type JsonValue = JsonArray | JsonObject | JsonPrimitive;

export type Timestamp = ColumnType<Date, Date | string, Date | string>;

export interface Appointment {
  booked_at: Timestamp;
  booked_by: string;
  cancel_reason_sealed: Buffer | null;
  cancelled_at: Timestamp | null;
  cancelled_by: string | null;
  clinic_id: string;
  currency: string | null;
  during: Generated<string>;
  end_at: Timestamp;
  id: Generated<string>;
  idempotency_digest: Buffer | null;
  idempotency_key: string | null;
  mode: string;
  patient_id: string;
  practitioner_id: string;
  price_minor: number | null;
  reason_sealed: Buffer | null;
  reservation_id: string | null;
  start_at: Timestamp;
  state: Generated<string>;
  visit_type_id: string;
}

export interface Availability {
  practitioner_id: string;
  version: Generated<number>;
}

export interface Practitioner {
  active: boolean;
  clinic_id: string;
  id: string;
  sequence: Int8;
  time_zone: string;
}

export interface PublishedSlots {
  digest: Buffer | null;
  practitioner_id: string;
}

export interface Reservation {
  during: string;
  id: Generated<string>;
  practitioner_id: string;
}

export interface VisitType {
  active: Generated<boolean>;
  clinic_id: string;
  currency: string | null;
  duration_minutes: number;
  id: Generated<string>;
  maximum_days_ahead: Generated<number>;
  minimum_notice_minutes: Generated<number>;
  mode: string;
  name: Json;
  practitioner_ids: string[] | null;
  price_minor: number | null;
}

export interface WeeklyHours {
  end_minute: number;
  modes: string[];
  practitioner_id: string;
  start_minute: number;
  weekday: number;
}

export interface DB {
  appointment: Appointment;
  availability: Availability;
  practitioner: Practitioner;
  published_slots: PublishedSlots;
  reservation: Reservation;
  visit_type: VisitType;
  weekly_hours: WeeklyHours;
}

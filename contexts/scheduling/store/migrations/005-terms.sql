-- The terms of a visit type, the rules of a clinic, and when a practitioner works.

-- Replica of directory's clinics, fed by clinic.changed.v1.
create table clinic (
  id uuid primary key,
  name text not null,
  country text not null,
  time_zone text not null,
  phone text,
  active boolean not null,
  sequence bigint not null
);

-- Who looks after appointments needs the practitioner's public name in a notice or a calendar.
alter table practitioner add column name text not null default '', add column slug text not null default '';

alter table visit_type
  add column buffer_before_minutes integer not null default 0 check (buffer_before_minutes between 0 and 240),
  add column buffer_after_minutes integer not null default 0 check (buffer_after_minutes between 0 and 240),
  -- How far apart slots start; null: a visit's duration.
  add column slot_interval_minutes integer check (slot_interval_minutes between 5 and 480),
  -- The most visits of this type a day and a week, for each practitioner.
  add column daily_limit integer check (daily_limit between 1 and 200),
  add column weekly_limit integer check (weekly_limit between 1 and 1000),
  -- Whose bill is taken; null: everybody's.
  add column payers text[] check (payers <@ array['statutory', 'private', 'self-pay'] and cardinality(payers) > 0),
  -- For those who come for the first time to the clinic, for those who were there before, or both.
  add column audience text not null default 'any' check (audience in ('any', 'first', 'follow-up')),
  -- Places of a group visit; 1 is a visit of two.
  add column capacity smallint not null default 1 check (capacity between 1 and 20),
  add column bookable_by text[] not null default '{patient,guest,staff}'
    check (bookable_by <@ array['patient', 'guest', 'staff'] and cardinality(bookable_by) > 0),
  -- Within how many hours the clinic says yes or the request lapses; null: nobody has to say yes.
  add column approval_hours integer check (approval_hours between 1 and 336);

-- Questions before a visit. A change is a new version; answers name the version that they answer.
create table intake_form (
  visit_type_id uuid primary key references visit_type,
  version integer not null check (version > 0),
  items jsonb not null check (jsonb_typeof(items) = 'array')
);

-- How a clinic deals with changes, and on which holidays it is closed.
create table booking_policy (
  clinic_id uuid primary key,
  version integer not null default 1,
  -- ISO 3166-2 of the public holidays, such as DE-BY; null: those of the whole country.
  holiday_region text check (holiday_region ~ '^[A-Z]{2}-[A-Z0-9]{1,3}$'),
  closed_on_holidays boolean not null default true,
  -- Until how long before the visit patients cancel and move it themselves.
  cancel_until_minutes integer not null default 0 check (cancel_until_minutes between 0 and 20160),
  reschedule_until_minutes integer not null default 0 check (reschedule_until_minutes between 0 and 20160),
  -- After that: still possible and marked as late, or by telephone only.
  late_cancellation text not null default 'allowed' check (late_cancellation in ('allowed', 'by-phone')),
  -- After how long a patient who is not there counts as absent.
  no_show_after_minutes integer not null default 15 check (no_show_after_minutes between 0 and 240),
  -- How long somebody on the waiting list has for an answer.
  offer_minutes integer not null default 120 check (offer_minutes between 10 and 2880)
);
create table reminder_rule (
  clinic_id uuid not null,
  minutes_before integer not null check (minutes_before between 10 and 20160),
  primary key (clinic_id, minutes_before)
);

-- Null: for every visit type of the modes.
alter table weekly_hours add column visit_type_ids uuid[];
alter table availability add column works_on_holidays boolean not null default false;

-- Hours of one date in place of the weekly ones; a date without any is closed.
create table date_override (
  practitioner_id uuid not null references availability on delete cascade,
  on_date date not null,
  primary key (practitioner_id, on_date)
);
create table override_hours (
  practitioner_id uuid not null,
  on_date date not null,
  start_minute smallint not null check (start_minute between 0 and 1439),
  end_minute smallint not null check (end_minute between 1 and 1440),
  modes text[] not null check (cardinality(modes) > 0 and modes <@ array['video', 'in-person']),
  visit_type_ids uuid[],
  check (start_minute < end_minute),
  foreign key (practitioner_id, on_date) references date_override on delete cascade,
  exclude using gist (practitioner_id with =, on_date with =, int4range(start_minute, end_minute) with &&)
);

-- The most visits a day and a week of one mode, that is by video or at the practice.
create table mode_limit (
  practitioner_id uuid not null references availability on delete cascade,
  mode text not null check (mode in ('video', 'in-person')),
  per_day integer check (per_day between 1 and 200),
  per_week integer check (per_week between 1 and 1000),
  primary key (practitioner_id, mode),
  check (per_day is not null or per_week is not null)
);

-- Public holidays, computed by a job for the regions in use: a country such as DE or a part such as DE-BY.
create table holiday (
  region text not null,
  on_date date not null,
  name jsonb not null,
  primary key (region, on_date)
);

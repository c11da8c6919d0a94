-- One row for each booked video appointment; id is the appointment's id.
create table visit (
  id uuid primary key,
  clinic_id uuid not null,
  practitioner_id uuid not null,
  patient_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  state text not null default 'scheduled'
    check (state in ('scheduled', 'waiting', 'in-call', 'interrupted', 'ended', 'cancelled')),
  waiting_since timestamptz,
  started_at timestamptz,
  ended_at timestamptz,
  -- Number of the media connection. It lives here so that it keeps rising over restarts.
  epoch integer not null default 0 check (epoch >= 0),
  patient_client uuid,
  patient_present boolean not null default false,
  practitioner_client uuid,
  practitioner_present boolean not null default false,
  patient_camera text not null default 'unknown',
  patient_microphone text not null default 'unknown',
  -- When somebody last left or was lost.
  away_since timestamptz,
  -- Rises with each change, so that a reader knows the newer of two views.
  revision integer not null default 0,
  -- Sequence of the appointment's event that this row reflects.
  sequence bigint not null,
  check ((state = 'waiting') <= (waiting_since is not null)),
  check ((state in ('in-call', 'interrupted')) <= (started_at is not null)),
  check ((state = 'ended') = (ended_at is not null))
);

create index visit_waiting_room on visit (practitioner_id, starts_at);
create index visit_untidy on visit (away_since) where state in ('waiting', 'in-call', 'interrupted');

-- A lease of each connected page, renewed by the server that holds its socket. A server that
-- dies renews nothing, so another one (or the same, restarted) finds who did not come back.
create table presence (
  visit_id uuid not null references visit (id) on delete cascade,
  party text not null check (party in ('patient', 'practitioner')),
  client_id uuid not null,
  -- The socket: the same page comes back on another one.
  connection text not null,
  seen_at timestamptz not null,
  primary key (visit_id, party)
) with (fillfactor = 50);

create index presence_seen on presence (seen_at);
create index presence_connection on presence (connection);

-- Logos and photos. A changed image is a new one, so that its address can be cached for ever.
create table image (
  id uuid primary key default uuidv7(),
  content_type text not null check (content_type in ('image/png', 'image/jpeg', 'image/webp')),
  bytes bytea not null check (octet_length(bytes) <= 524288),
  created_at timestamptz not null
);

create table clinic (
  id uuid primary key default uuidv7(),
  name text not null,
  line1 text not null,
  line2 text,
  postal_code text not null,
  city text not null,
  country text not null check (country ~ '^[A-Z]{2}$'),
  phone text,
  email text,
  website text,
  description jsonb,
  time_zone text not null,
  logo_id uuid references image,
  -- Folded: without case and accents. See domain/fold.ts.
  name_search text not null,
  city_search text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table practitioner (
  id uuid primary key default uuidv7(),
  clinic_id uuid not null references clinic,
  -- Who signs in as this practitioner; follows identity's relation.
  account_id uuid,
  slug text not null unique,
  title text,
  given_name text not null,
  family_name text not null,
  specialties text[] not null,
  languages text[] not null,
  payers text[] not null,
  registration_kind text check (registration_kind in ('rpps', 'lanr', 'gln')),
  registration_number text,
  photo_id uuid references image,
  fees jsonb,
  bio jsonb,
  time_zone text not null,
  active boolean not null default true,
  name_search text not null,
  -- From scheduling's free-slots.changed.v1, beside the slots below.
  modes text[] not null default '{}',
  slots_sequence bigint not null default 0,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((registration_kind is null) = (registration_number is null))
);
create index practitioner_clinic on practitioner (clinic_id);
create index practitioner_specialties on practitioner using gin (specialties) where active;

-- Replica of the next free slots.
create table free_slot (
  practitioner_id uuid not null references practitioner on delete cascade,
  start_at timestamptz not null,
  end_at timestamptz not null,
  visit_type_id uuid not null,
  mode text not null,
  primary key (practitioner_id, start_at, mode)
);

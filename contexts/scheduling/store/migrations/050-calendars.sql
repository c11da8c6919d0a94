-- Calendars of practitioners: when something is to be written there, and that a removed one is being cleared.
alter table calendar_source
  -- Since when there are visits to write; later than now after a write that failed.
  add column writes_at timestamptz,
  -- Removed by its owner: what was written there is taken back in the background, then the row goes.
  add column ended_at timestamptz,
  -- Why the last writing failed, apart from why the last reading did.
  add column write_failure text,
  add column write_failures integer not null default 0,
  -- Of the titles that visits are written under.
  add column language text not null default 'en' check (language in ('en', 'de', 'fr')),
  -- Entries that could not be understood at the last reading, so that nobody relies on them.
  add column unreadable integer not null default 0;
create index calendar_source_writes on calendar_source (writes_at) where writes_at is not null;

alter table calendar_feed
  add column language text not null default 'en' check (language in ('en', 'de', 'fr'));

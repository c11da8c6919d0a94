-- Where the person lives by the clock; null where that is not known.
alter table contact add column time_zone text;

alter table delivery
  -- Held back until then, since it is night where the reader is.
  add column not_before timestamptz,
  -- After that it is of no use, and not sent any more.
  add column void_after timestamptz;
alter table delivery drop constraint delivery_failure_check;
-- void: not wanted any more, or too late.
alter table delivery add constraint delivery_failure_check check (failure in ('refused', 'expired', 'void'));

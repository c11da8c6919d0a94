-- Where the person lives by the clock, as their browser said or they chose; null where it is not known.
alter table user_account add column time_zone text;
alter table registration add column time_zone text;

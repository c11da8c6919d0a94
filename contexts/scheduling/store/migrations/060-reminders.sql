-- A clinic that has decided about reminders, also that there are none. Without it the defaults hold.
create table reminder_policy (
  clinic_id uuid primary key,
  version integer not null check (version > 0)
);
alter table reminder_rule add foreign key (clinic_id) references reminder_policy on delete cascade;
-- The mails that were asked for, so that those still waiting can be taken back.
alter table reminder add column mail_ids uuid[] not null default '{}';

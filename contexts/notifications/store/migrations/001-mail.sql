-- Where an account is reached. The address is sealed with the key file, bound to the account. A row
-- without an address is a contact that is gone: it keeps an older event from bringing it back.
create table contact (
  account_id uuid primary key,
  address bytea,
  locale text not null check (locale in ('en', 'de', 'fr')),
  -- Sequence of the account's event that this row reflects.
  sequence bigint not null,
  changed_at timestamptz not null
);

-- What became of each mail. Neither address nor content stands here in the clear, and both are
-- deleted as soon as nothing more is to be sent.
create table delivery (
  -- The mail's own id, of which its Message-ID is made.
  id uuid primary key,
  -- Null where the mail goes to an address that has no account.
  account_id uuid,
  template text not null,
  -- Null: the language of the account.
  locale text check (locale in ('en', 'de', 'fr')),
  -- outbox: a demonstration without a mail server shows what it would have sent.
  state text not null check (state in ('queued', 'sent', 'failed', 'outbox')),
  attempts integer not null default 0 check (attempts >= 0),
  -- The mail server's last answer (RFC 5321, 4.2), without its text, which may quote the address.
  reply_code integer check (reply_code between 100 and 599),
  failure text check (failure in ('refused', 'expired')),
  requested_at timestamptz not null,
  -- When the next attempt is due; where one is under way, when it counts as lost.
  due_at timestamptz,
  done_at timestamptz,
  -- Recipient and parameters, sealed, bound to the mail.
  content bytea,
  check ((state = 'queued') = (due_at is not null)),
  check ((state = 'failed') = (failure is not null)),
  check ((state = 'queued') <= (content is not null)),
  check ((state in ('sent', 'failed')) <= (content is null)),
  check ((state in ('sent', 'failed')) = (done_at is not null))
);

create index delivery_due on delivery (due_at) where state = 'queued';
create index delivery_log on delivery (requested_at, id);
create index delivery_account on delivery (account_id) where account_id is not null;
create index delivery_outbox on delivery (requested_at) where state = 'outbox' and content is not null;

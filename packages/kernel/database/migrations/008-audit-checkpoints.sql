-- The head of the audit chain, signed now and then with a key that the database does not have: who can
-- write every table still cannot recompute the chain, or cut off its end, unseen.
create table audit_checkpoint (
  position bigint primary key,
  hash bytea not null,
  signature bytea not null,
  at timestamptz not null default clock_timestamp()
);

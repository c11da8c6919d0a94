-- A patient whom only their clinic knows is written to by the address that the clinic wrote down. Ids
-- are unique in the whole product, so both stand in one column.
comment on column contact.account_id is 'An account, or a patient without one.';
comment on column delivery.account_id is 'An account, or a patient without one; null where the mail goes to a mere address.';

-- A signing key that no valid token can bear any more leaves the shared key set.
create function withdraw_jwk(key_id text) returns void
language plpgsql security definer set search_path = kernel, pg_catalog as $$
begin
  if session_user like 'hub\_%' and kernel.context_name() <> 'identity' then
    raise exception 'only identity withdraws signing keys' using errcode = '42501';
  end if;
  delete from jwk where kid = key_id;
end $$;

-- Stable, since to_char is: declared immutable, it could not be inlined, and cost twice as much a row.
alter function audit_text(audit_log) stable;

-- The first statement of every command: sets the organisation for row-level security and, where a key was sent, waits
-- for a twin that is still running and gives back its answer. An advisory lock rather than a row inserted beforehand:
-- the row is then written once, with the answer, and a refusal leaves nothing to clean up.
create function minga.begin_command(p_org uuid, p_claim bytea)
    returns table (request_hash bytea, answer bytea)
    language plpgsql
    set search_path = pg_catalog
as $$
begin
    perform set_config('minga.org', p_org::text, true);
    if p_claim is not null then
        perform pg_advisory_xact_lock(('x' || encode(substr(p_claim, 1, 8), 'hex'))::bit(64)::bigint);
        return query
            select r.request_hash, r.answer
            from minga.idempotency_record r
            where r.org_id = p_org and r.claim = p_claim;
    end if;
end
$$;

-- The last statement of every command: its stored answer and its audit row.
create function minga.finish_command(
    p_org uuid, p_claim bytea, p_request_hash bytea, p_answer bytea,
    p_issuer text, p_subject text, p_action text, p_changes jsonb)
    returns void
    language sql
    set search_path = pg_catalog
as $$
    insert into minga.idempotency_record (org_id, claim, request_hash, answer)
    select p_org, p_claim, p_request_hash, p_answer
    where p_claim is not null;
    insert into minga.audit_entry (org_id, issuer, subject, action, changes)
    values (p_org, p_issuer, p_subject, p_action, p_changes);
$$;

revoke all on function minga.begin_command(uuid, bytea) from public;
revoke all on function minga.finish_command(uuid, bytea, bytea, bytea, text, text, text, jsonb) from public;
grant execute on function minga.begin_command(uuid, bytea) to ${service}_app;
grant execute on function minga.finish_command(uuid, bytea, bytea, bytea, text, text, text, jsonb) to ${service}_app;

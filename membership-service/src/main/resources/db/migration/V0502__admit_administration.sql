-- The administration's login writes through the same commands as everybody: stored answers, audit rows and events.
grant usage on schema minga to membership_admin;
grant select, insert on minga.idempotency_record to membership_admin;
grant select, insert on minga.audit_entry to membership_admin;
grant execute on function minga.begin_command(uuid, bytea) to membership_admin;
grant execute on function minga.finish_command(uuid, bytea, bytea, bytea, text, text, text, jsonb) to membership_admin;

create policy administration on minga.idempotency_record to membership_admin
    using (org_id = '00000000-0000-0000-0000-000000000000');
create policy administration on minga.audit_entry to membership_admin
    using (org_id = '00000000-0000-0000-0000-000000000000');

-- Of events it may leave the ones that tell of a tenant.
grant select, insert (org_id, topic, aggregate_id, version, type, payload, traceparent) on minga.outbox
    to membership_admin;
create policy administration on minga.outbox to membership_admin
    using (topic = 'minga.membership.organisation' and org_id = aggregate_id)
    with check (topic = 'minga.membership.organisation' and org_id = aggregate_id);

-- What the linker may see and do outside of its own schema; it is the only login that looks across organisations.
--
-- Of persons: that one has a verified identifier, and the identifier's digest across organisations. No name, no sealed
-- field and no key, so that it cannot tell who anybody is.
grant select (org_id, person_id, subject_index, verified, linked), update (linked)
    on membership.person_identifier to membership_linker;
create policy linker_reads_verified on membership.person_identifier for select to membership_linker using (verified);
create policy linker_marks_verified on membership.person_identifier for update to membership_linker
    using (verified) with check (verified);

-- Of organisations: the zone, because an event names the day it takes effect on.
grant select (org_id, id, is_tenant, zone) on membership.organisation to membership_linker;
create policy linker_reads_zone on membership.organisation for select to membership_linker using (is_tenant);

-- Of events: it leaves its own, of whichever organisation, and reads what the check for gaps needs.
grant usage on schema minga to membership_linker;
grant insert (org_id, topic, aggregate_id, version, type, payload, traceparent),
    select (org_id, topic, aggregate_id, version, seq)
    on minga.outbox to membership_linker;
create policy linker_appends on minga.outbox for insert to membership_linker
    with check (topic = 'minga.membership.subject');
create policy linker_reads_own on minga.outbox for select to membership_linker
    using (topic = 'minga.membership.subject');

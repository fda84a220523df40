-- A directory record says which tenant it turned out to tell of (docs/adr/0034).
alter table membership.organisation
    add column claimed_by uuid,
    add constraint organisation_claimed_is_no_tenant check (claimed_by is null or not is_tenant);

-- Columns, not the table any more: the steward does not decide who it is. Nor do id, steward and kind of row change.
revoke update on membership.organisation from membership_app;
grant update (version, name, other_names, other_name_languages, other_name_kinds, kind, coop_type, tier, country, area,
    zone, currency, sectors, sectors_version, ess_global_codes, external_ids, updated_at)
    on membership.organisation to membership_app;

-- The administration still makes tenants and changes none. Of directory records it sees those that are claimed, and
-- links those whose claim it has verified to the tenant it verified; it can change nothing else of them.
drop policy administration on membership.organisation;
create policy administration_makes_tenants on membership.organisation for insert to membership_admin
    with check (is_tenant and claimed_by is null);
create policy administration_sees_tenants on membership.organisation for select to membership_admin
    using (is_tenant);
create policy administration_sees_claimed on membership.organisation for select to membership_admin
    using (exists (
        select from membership.claim c
        where c.org_id = organisation.org_id and c.organisation_id = organisation.id
          and c.state in ('CLAIMED', 'VERIFIED')));
create policy administration_links_claimed on membership.organisation for update to membership_admin
    using (exists (
        select from membership.claim c
        where c.org_id = organisation.org_id and c.organisation_id = organisation.id and c.state = 'VERIFIED'))
    with check (exists (
        select from membership.claim c
        where c.org_id = organisation.org_id and c.organisation_id = organisation.id and c.state = 'VERIFIED'
          and c.tenant_id = organisation.claimed_by));
grant update (claimed_by, version, updated_at) on membership.organisation to membership_admin;

-- Its event stands under the steward's organisation, like all of the record's; the outbox looks for the version before.
create policy administration_tells_of_claimed on minga.outbox for insert to membership_admin
    with check (topic = 'minga.membership.organisation'
        and exists (
            select from membership.claim c
            where c.org_id = outbox.org_id and c.organisation_id = outbox.aggregate_id and c.state = 'VERIFIED'));
create policy administration_reads_of_claimed on minga.outbox for select to membership_admin
    using (topic = 'minga.membership.organisation'
        and exists (
            select from membership.claim c
            where c.org_id = outbox.org_id and c.organisation_id = outbox.aggregate_id and c.state = 'VERIFIED'));

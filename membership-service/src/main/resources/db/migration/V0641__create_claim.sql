-- That an organisation is the one a directory record tells of (docs/adr/0034). A row of the record's steward; a tenant
-- that claims to be it is the other party.
create table membership.claim (
    org_id uuid not null,
    id uuid not null,
    version bigint not null,
    organisation_id uuid not null,
    claimant_id uuid,
    claimant_name text not null,
    evidence text[] not null,
    filed_by text not null,
    state text not null,
    tenant_id uuid,
    decided_by text,
    reason text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint claim_pk primary key (org_id, id),
    constraint claim_organisation_fk foreign key (org_id, organisation_id)
        references membership.organisation (org_id, id),
    constraint claim_of_directory_record check (organisation_id <> org_id and claimant_id <> org_id),
    constraint claim_on_evidence check (cardinality(evidence) > 0),
    constraint claim_state_known check (state in ('CLAIMED', 'VERIFIED', 'REFUSED', 'WITHDRAWN')),
    constraint claim_verified_for_a_tenant check ((state = 'VERIFIED') = (tenant_id is not null)),
    constraint claim_verified_for_its_claimant check (tenant_id = claimant_id),
    constraint claim_decided_by_somebody check ((state in ('VERIFIED', 'REFUSED')) = (decided_by is not null)),
    constraint claim_refused_for_a_reason check ((state = 'REFUSED') = (reason is not null))
);

-- Of two claims of one record one wins.
create unique index claim_one_verified on membership.claim (org_id, organisation_id) where state = 'VERIFIED';
create index claim_by_created_at on membership.claim (org_id, created_at, id);
create index claim_by_claimant on membership.claim (claimant_id, created_at, id) where claimant_id is not null;
create index claim_waiting on membership.claim (created_at, id) where state = 'CLAIMED';
create index claim_by_id on membership.claim (id);

alter table membership.claim enable row level security;
alter table membership.claim force row level security;
create policy read_by_party on membership.claim for select to membership_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid)
        or claimant_id = (select nullif(current_setting('minga.org', true), '')::uuid));
-- A tenant files for itself, the steward for who is no tenant yet; nobody in another's name.
create policy file on membership.claim for insert to membership_app
    with check (state = 'CLAIMED'
        and coalesce(claimant_id, org_id) = (select nullif(current_setting('minga.org', true), '')::uuid));
create policy withdraw_by_filer on membership.claim for update to membership_app
    using (coalesce(claimant_id, org_id) = (select nullif(current_setting('minga.org', true), '')::uuid))
    with check (state = 'WITHDRAWN');
create policy decide on membership.claim for update to membership_admin
    using (true) with check (state in ('VERIFIED', 'REFUSED'));
create policy see_all on membership.claim for select to membership_admin using (true);

grant select, insert, update (version, state, updated_at) on membership.claim to membership_app;
grant select, update (version, state, tenant_id, decided_by, reason, updated_at) on membership.claim
    to membership_admin;

-- What is decided stays decided, whoever writes.
create function membership.refuse_second_decision() returns trigger
    language plpgsql
    set search_path = pg_catalog
as $$
begin
    raise exception 'a claim is decided once'
        using errcode = 'check_violation', schema = 'membership', table = 'claim', constraint = 'claim_decided_once';
end
$$;
create trigger claim_decided_once
    before update on membership.claim
    for each row when (old.state <> 'CLAIMED')
    execute function membership.refuse_second_decision();

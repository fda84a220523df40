create schema membership;
grant usage on schema membership to membership_app, membership_relay, membership_linker, membership_admin;

create table membership.organisation (
    id uuid not null,
    org_id uuid not null,
    version bigint not null,
    name text not null,
    kind text not null,
    coop_type text,
    tier smallint not null,
    country text,
    area text,
    zone text not null,
    currency text not null,
    ess_global_codes text[] not null,
    external_ids text[] not null,
    is_tenant boolean not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    -- Begins with the organisation, as every key here: clients choose ids, and a collision with another organisation's
    -- row must neither fail nor be noticed.
    constraint organisation_pk primary key (org_id, id),
    constraint organisation_tenant_is_own_steward check (is_tenant = (org_id = id)),
    constraint organisation_name_not_blank check (name <> ''),
    constraint organisation_coop_type_of_cooperative check (coop_type is null or kind = 'COOPERATIVE'),
    constraint organisation_tier_range check (tier between 1 and 3),
    constraint organisation_country_form check (country ~ '^[A-Z]{2}$'),
    constraint organisation_currency_form check (currency ~ '^[A-Z]{3}$')
);

create unique index organisation_tenant_once on membership.organisation (id) where is_tenant;
create index organisation_by_created_at on membership.organisation (org_id, created_at, id);
create index organisation_by_name on membership.organisation (org_id, name, id);

alter table membership.organisation enable row level security;
alter table membership.organisation force row level security;
create policy own_organisation on membership.organisation to membership_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid))
    -- The runtime login keeps directory records; a tenant's own row it may change but never make.
    with check (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
create policy administration on membership.organisation to membership_admin
    using (is_tenant) with check (is_tenant);

grant select, insert, update on membership.organisation to membership_app;
grant select, insert on membership.organisation to membership_admin;

-- A tenant is made by the administration's login alone: row-level security cannot tell an insert from an update.
create function membership.refuse_tenant_by_runtime() returns trigger
    language plpgsql
    set search_path = pg_catalog
as $$
begin
    if new.is_tenant and current_user = 'membership_app' then
        raise exception using errcode = 'insufficient_privilege', message = 'tenants are made by the administration';
    end if;
    return new;
end
$$;
create trigger organisation_tenant_by_administration
    before insert on membership.organisation
    for each row execute function membership.refuse_tenant_by_runtime();

create table membership.household (
    org_id uuid not null,
    id uuid not null,
    version bigint not null,
    external_ids text[] not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint household_pk primary key (org_id, id)
);

create index household_by_created_at on membership.household (org_id, created_at, id);

-- A table of its own and not a search in the array: array operators are not leakproof, so that row-level security would
-- keep them from using an index. It also makes an external id name one household of the organisation.
create table membership.household_external_id (
    org_id uuid not null,
    external_id text not null,
    household_id uuid not null,
    constraint household_external_id_pk primary key (org_id, external_id),
    constraint household_external_id_household_fk foreign key (org_id, household_id)
        references membership.household (org_id, id)
);

alter table membership.household enable row level security;
alter table membership.household force row level security;
create policy own_organisation on membership.household to membership_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));

alter table membership.household_external_id enable row level security;
alter table membership.household_external_id force row level security;
create policy own_organisation on membership.household_external_id to membership_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));

grant select, insert, update on membership.household to membership_app;
grant select, insert on membership.household_external_id to membership_app;

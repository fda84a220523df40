-- One organisation's record of a person. In the open stand only the facts that may travel in events; names, contacts,
-- identifiers and the day of birth are in the sealed column, under a key of the person's own.
create table membership.person (
    org_id uuid not null,
    id uuid not null,
    version bigint not null,
    sex text,
    birth_year smallint,
    household_id uuid,
    sealed bytea not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint person_pk primary key (org_id, id),
    constraint person_household_fk foreign key (org_id, household_id) references membership.household (org_id, id),
    constraint person_sex_known check (sex in ('FEMALE', 'MALE', 'OTHER')),
    constraint person_birth_year_range check (birth_year between 1880 and 9999)
);

create index person_by_created_at on membership.person (org_id, created_at, id);
create index person_by_household on membership.person (org_id, household_id) where household_id is not null;

alter table membership.person enable row level security;
alter table membership.person force row level security;
create policy own_organisation on membership.person to membership_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));

grant select, insert, update on membership.person to membership_app;

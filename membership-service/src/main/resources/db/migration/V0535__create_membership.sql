create table membership.membership (
    org_id uuid not null,
    id uuid not null,
    version bigint not null,
    person_id uuid not null,
    member_number text not null,
    category text not null,
    recruiter_id uuid,
    state text not null,
    joined_on date not null,
    admitted_on date,
    left_on date,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint membership_pk primary key (org_id, id),
    constraint membership_person_fk foreign key (org_id, person_id) references membership.person (org_id, id),
    constraint membership_recruiter_fk foreign key (org_id, recruiter_id) references membership.person (org_id, id),
    -- Over all rows, closed ones too: a number on somebody's card never becomes another's.
    constraint membership_number_once unique (org_id, member_number),
    constraint membership_category_known check (
        category in ('FULL', 'PROBATIONARY', 'ASSOCIATE', 'HONORARY', 'FOUNDER', 'INSTITUTIONAL')),
    constraint membership_state_known check (state in ('APPLIED', 'ACTIVE', 'SUSPENDED', 'RESIGNED')),
    constraint membership_admitted_after_application check ((state = 'APPLIED') = (admitted_on is null)),
    constraint membership_left_at_the_end check ((state = 'RESIGNED') = (left_on is not null)),
    constraint membership_days_in_order check (joined_on <= admitted_on and admitted_on <= left_on)
);

-- One open membership per person record: of two clerks at the same moment one is refused.
create unique index membership_one_open on membership.membership (org_id, person_id) where state <> 'RESIGNED';
create index membership_of_person on membership.membership (org_id, person_id, id);
create index membership_by_created_at on membership.membership (org_id, created_at, id);
create index membership_by_joined_on on membership.membership (org_id, joined_on, id);
create index membership_by_state on membership.membership (org_id, state, created_at, id);
create index membership_by_recruiter on membership.membership (org_id, recruiter_id) where recruiter_id is not null;

alter table membership.membership enable row level security;
alter table membership.membership force row level security;
create policy own_organisation on membership.membership to membership_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));

-- Columns, not the table: whose membership it is, its number and its terms stay as they are.
grant select, insert, update (version, state, admitted_on, left_on, updated_at) on membership.membership
    to membership_app;

-- What is closed stays closed, whatever the application believes.
create function membership.refuse_reopened_membership() returns trigger
    language plpgsql
    set search_path = pg_catalog
as $$
begin
    raise exception 'a closed membership is not opened again'
        using errcode = 'check_violation', schema = 'membership', table = 'membership',
            constraint = 'membership_closed_for_ever';
end
$$;
create trigger membership_closed_for_ever
    before update on membership.membership
    for each row when (old.state = 'RESIGNED' and new.state <> 'RESIGNED')
    execute function membership.refuse_reopened_membership();

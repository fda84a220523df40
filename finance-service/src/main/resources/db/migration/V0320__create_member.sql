-- What finance knows of members: which memberships an organisation has, whose they are, and in which state they were on
-- which day. Written by the events of membership-service alone.
create table finance.member (
    org_id uuid not null,
    membership_id uuid not null,
    version bigint not null,
    person_id uuid not null,
    category text,
    constraint member_pk primary key (org_id, membership_id),
    constraint member_version_positive check (version >= 1)
);
create index member_by_person on finance.member (org_id, person_id);

-- A state and the business days on which it held: from its first day up to the first one on which it held no longer.
create table finance.member_period (
    org_id uuid not null,
    membership_id uuid not null,
    number integer not null,
    state text not null,
    from_on date not null,
    to_on date,
    constraint member_period_pk primary key (org_id, membership_id, number),
    constraint member_period_member_fk foreign key (org_id, membership_id)
        references finance.member (org_id, membership_id)
);

alter table finance.member enable row level security;
alter table finance.member force row level security;
create policy own_organisation on finance.member to finance_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
alter table finance.member_period enable row level security;
alter table finance.member_period force row level security;
create policy own_organisation on finance.member_period to finance_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));

grant select, insert, update on finance.member to finance_app;
grant select, insert, delete on finance.member_period to finance_app;

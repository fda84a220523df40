-- How each membership stood on which days, as far as was known at which instants. Derived from the steps in the
-- transaction that records them, so that the roll of any day is found by an index and not by replaying everybody's steps.
create table membership.membership_period (
    org_id uuid not null,
    membership_id uuid not null,
    from_day date not null,
    -- The first day on which it held no longer; 9999-12-31 while it holds.
    to_day date not null,
    state text not null,
    category text not null,
    unit_id uuid,
    person_id uuid not null,
    joined_on date not null,
    created_at timestamptz not null,
    recorded_from timestamptz not null,
    -- From when on it was known otherwise; null for what is known now.
    superseded_at timestamptz,
    constraint membership_period_pk primary key (org_id, membership_id, from_day, recorded_from),
    constraint membership_period_membership_fk foreign key (org_id, membership_id)
        references membership.membership (org_id, id),
    constraint membership_period_days check (from_day < to_day),
    constraint membership_period_known_for_a_while check (recorded_from < superseded_at)
);

create unique index membership_period_known on membership.membership_period (org_id, membership_id, from_day)
    where superseded_at is null;
-- The roll as it is known now. The first four columns find and order, the days after them decide without the row.
create index membership_period_roll on membership.membership_period
    (org_id, state, created_at, membership_id, from_day, to_day) where superseded_at is null;
create index membership_period_roll_by_joining on membership.membership_period
    (org_id, state, joined_on, membership_id, from_day, to_day) where superseded_at is null;
create index membership_period_all on membership.membership_period
    (org_id, created_at, membership_id, from_day, to_day) where superseded_at is null;
create index membership_period_all_by_joining on membership.membership_period
    (org_id, joined_on, membership_id, from_day, to_day) where superseded_at is null;
create index membership_period_of_unit on membership.membership_period
    (org_id, unit_id, created_at, membership_id, from_day, to_day) where superseded_at is null and unit_id is not null;
-- The roll as it was known at some instant.
create index membership_period_roll_then on membership.membership_period
    (org_id, state, created_at, membership_id, from_day, to_day, recorded_from, superseded_at);
create index membership_period_all_then on membership.membership_period
    (org_id, created_at, membership_id, from_day, to_day, recorded_from, superseded_at);
create index membership_period_of_person on membership.membership_period (org_id, person_id);

alter table membership.membership_period enable row level security;
alter table membership.membership_period force row level security;
create policy own_organisation on membership.membership_period to membership_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));

grant select, insert, update (superseded_at) on membership.membership_period to membership_app;

-- What there is already took its steps in the order of their days: each step was first known without the next one.
alter table membership.membership no force row level security;
alter table membership.membership_transition no force row level security;
alter table membership.membership_period no force row level security;
with step as (
    select m.org_id, m.id, t.to_state, m.category, m.person_id, m.joined_on, m.created_at, t.effective_on, t.recorded_at,
        lead(t.effective_on) over in_order as next_day,
        lead(t.recorded_at) over in_order as next_recorded_at
    from membership.membership m
    join membership.membership_transition t on t.org_id = m.org_id and t.membership_id = m.id
    window in_order as (partition by m.org_id, m.id order by t.sequence)
)
insert into membership.membership_period (org_id, membership_id, from_day, to_day, state, category, person_id, joined_on,
    created_at, recorded_from, superseded_at)
select org_id, id, effective_on, date '9999-12-31', to_state, category, person_id, joined_on, created_at, recorded_at,
    next_recorded_at
from step where next_recorded_at is null or recorded_at < next_recorded_at
union all
select org_id, id, effective_on, next_day, to_state, category, person_id, joined_on, created_at, next_recorded_at, null
from step where effective_on < next_day;
alter table membership.membership force row level security;
alter table membership.membership_transition force row level security;
alter table membership.membership_period force row level security;

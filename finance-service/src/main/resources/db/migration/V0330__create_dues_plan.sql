-- What members owe for being members. Plans and their versions are only added, by privilege: what was owed in a year that
-- is over can be told for ever (docs/adr/0067).
create table finance.dues_plan (
    org_id uuid not null,
    id uuid not null,
    code text not null,
    name text not null,
    scope text not null,
    period text not null,
    currency text not null,
    -- How long after the first owed day of a period its dues are to be paid.
    due_days integer not null,
    created_at timestamptz not null,
    constraint dues_plan_pk primary key (org_id, id),
    constraint dues_plan_code_once unique (org_id, code),
    constraint dues_plan_code_form check (code ~ '^[A-Z0-9][A-Z0-9._-]{0,39}$'),
    constraint dues_plan_scope_known check (scope in ('EVERY_MEMBER', 'ASSIGNED')),
    constraint dues_plan_period_known check (period in ('MONTH', 'QUARTER', 'YEAR')),
    constraint dues_plan_currency_form check (currency ~ '^[A-Z]{3}$'),
    constraint dues_plan_due_days_in_range check (due_days between 0 and 366)
);
create index dues_plan_by_created_at on finance.dues_plan (org_id, created_at, id);

-- The rates from a day on. Of two with the same first day the one with the higher number counts.
create table finance.dues_plan_version (
    org_id uuid not null,
    id uuid not null,
    plan_id uuid not null,
    number integer not null,
    valid_from date not null,
    valid_to date,
    -- In parallel, a rate at each place: for which category and worker group (any where null), and how much: an amount or
    -- a part of the declared monthly wage.
    categories text[] not null,
    worker_groups text[] not null,
    amounts_minor bigint[] not null,
    parts_per_million integer[] not null,
    decided_by text not null,
    recorded_at timestamptz not null,
    constraint dues_plan_version_pk primary key (org_id, id),
    constraint dues_plan_version_once unique (org_id, plan_id, number),
    constraint dues_plan_version_plan_fk foreign key (org_id, plan_id) references finance.dues_plan (org_id, id),
    constraint dues_plan_version_numbered check (number >= 1),
    constraint dues_plan_version_days_in_order check (valid_to >= valid_from),
    constraint dues_plan_version_rates_in_parallel check (
        cardinality(categories) >= 1
        and cardinality(categories) = cardinality(worker_groups)
        and cardinality(categories) = cardinality(amounts_minor)
        and cardinality(categories) = cardinality(parts_per_million)),
    constraint dues_plan_version_not_negative check (0 <= all (amounts_minor) is not false),
    constraint dues_plan_version_at_most_all
        check (0 <= all (parts_per_million) is not false and 1000000 >= all (parts_per_million) is not false)
);

-- Which members owe by which plan, from a day on.
create table finance.dues_assignment (
    org_id uuid not null,
    id uuid not null,
    membership_id uuid not null,
    plan_id uuid not null,
    valid_from date not null,
    -- The day before the first one takes the member out of a plan that is for everybody.
    valid_to date,
    worker_group text,
    -- Declared, of a month; what is charged tells it to whoever knows the rate.
    wage_minor bigint,
    recorded_by text not null,
    recorded_at timestamptz not null,
    constraint dues_assignment_pk primary key (org_id, id),
    constraint dues_assignment_plan_fk foreign key (org_id, plan_id) references finance.dues_plan (org_id, id),
    constraint dues_assignment_member_fk foreign key (org_id, membership_id)
        references finance.member (org_id, membership_id),
    constraint dues_assignment_days_in_order check (valid_to >= valid_from - 1),
    constraint dues_assignment_wage_not_negative check (wage_minor >= 0)
);
create index dues_assignment_of_member on finance.dues_assignment (org_id, membership_id, recorded_at, id);
create index dues_assignment_by_recorded_at on finance.dues_assignment (org_id, recorded_at, id);
create index dues_assignment_of_plan on finance.dues_assignment (org_id, plan_id);

do $$
declare
    name text;
begin
    foreach name in array array['dues_plan', 'dues_plan_version', 'dues_assignment']
    loop
        execute format('alter table finance.%I enable row level security', name);
        execute format('alter table finance.%I force row level security', name);
        execute format('create policy own_organisation on finance.%I to finance_app'
            ' using (org_id = (select nullif(current_setting(''minga.org'', true), '''')::uuid))', name);
        execute format('grant select, insert on finance.%I to finance_app', name);
    end loop;
end
$$;

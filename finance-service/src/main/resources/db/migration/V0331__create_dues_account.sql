-- A member's dues account is a ledger account; this is what the ledger does not know of it: whose it is, and what the
-- others were told. Whoever changes what it holds locks this row first (docs/adr/0067).
create table finance.dues_account (
    org_id uuid not null,
    id uuid not null,
    membership_id uuid not null,
    number bigint not null,
    -- How many events were told of it.
    version bigint not null default 0,
    paid_through date,
    overdue_since date,
    opened_at timestamptz not null,
    constraint dues_account_pk primary key (org_id, id),
    constraint dues_account_of_member_once unique (org_id, membership_id),
    constraint dues_account_number_once unique (org_id, number),
    constraint dues_account_ledger_account_fk foreign key (org_id, id) references finance.ledger_account (org_id, id),
    constraint dues_account_member_fk foreign key (org_id, membership_id)
        references finance.member (org_id, membership_id),
    constraint dues_account_numbered check (number >= 1),
    constraint dues_account_version_not_negative check (version >= 0)
);

-- The last number that was given to an account; its lock lets accounts be opened one after the other.
create table finance.dues_account_counter (
    org_id uuid not null,
    last_number bigint not null,
    constraint dues_account_counter_pk primary key (org_id),
    constraint dues_account_counter_not_negative check (last_number >= 0)
);

create table finance.dues_waiver (
    org_id uuid not null,
    id uuid not null,
    account_id uuid not null,
    reason text not null,
    from_on date not null,
    through_on date not null,
    -- The last day that is waived after all.
    ended_on date,
    granted_by text not null,
    granted_at timestamptz not null,
    ended_by text,
    ended_at timestamptz,
    constraint dues_waiver_pk primary key (org_id, id),
    constraint dues_waiver_of_account unique (org_id, account_id, id),
    constraint dues_waiver_account_fk foreign key (org_id, account_id) references finance.dues_account (org_id, id),
    constraint dues_waiver_reason_known check (reason in (
        'ILLNESS', 'MATERNITY', 'BEREAVEMENT', 'LOSS_OF_WORK', 'LOSS_OF_WORKPLACE', 'DISASTER', 'STRIKE', 'OTHER')),
    constraint dues_waiver_days_in_order check (from_on <= through_on),
    constraint dues_waiver_ends_early check (ended_on < through_on and ended_on >= from_on - 1),
    constraint dues_waiver_ended_by_somebody check ((ended_on is null) = (ended_by is null)
        and (ended_on is null) = (ended_at is null))
);
create index dues_waiver_by_granted_at on finance.dues_waiver (org_id, granted_at, id);

-- What is owed for a period. What of it is paid is not kept: what is paid lies on the oldest charges, so it follows from
-- the charges and from what the account holds. Entries are named without a foreign key: none can leave the journal, and
-- checking would write a lock to its rows.
create table finance.dues_charge (
    org_id uuid not null,
    id uuid not null,
    account_id uuid not null,
    plan_id uuid not null,
    period_start date not null,
    period_end date not null,
    -- The first day of the period on which it was owed, and the day by which it is to be paid.
    owed_on date not null,
    due_on date not null,
    amount_minor bigint not null,
    entry_id uuid,
    waived_minor bigint not null default 0,
    waiver_id uuid,
    waiving_entry_id uuid,
    recorded_at timestamptz not null,
    constraint dues_charge_pk primary key (org_id, id),
    constraint dues_charge_once unique (org_id, account_id, plan_id, period_start),
    constraint dues_charge_account_fk foreign key (org_id, account_id) references finance.dues_account (org_id, id),
    constraint dues_charge_plan_fk foreign key (org_id, plan_id) references finance.dues_plan (org_id, id),
    constraint dues_charge_waiver_fk foreign key (org_id, account_id, waiver_id)
        references finance.dues_waiver (org_id, account_id, id),
    constraint dues_charge_days_in_order
        check (period_start <= owed_on and owed_on <= period_end and owed_on <= due_on),
    constraint dues_charge_entry_of_amount check ((amount_minor > 0) = (entry_id is not null) and amount_minor >= 0),
    constraint dues_charge_waived_in_range check (waived_minor between 0 and amount_minor),
    constraint dues_charge_waived_by_a_waiver check (
        (waived_minor > 0) = (waiver_id is not null) and (waiver_id is null) = (waiving_entry_id is null))
);
create index dues_charge_of_plan on finance.dues_charge (org_id, plan_id);

do $$
declare
    name text;
begin
    foreach name in array array['dues_account', 'dues_account_counter', 'dues_waiver', 'dues_charge']
    loop
        execute format('alter table finance.%I enable row level security', name);
        execute format('alter table finance.%I force row level security', name);
        execute format('create policy own_organisation on finance.%I to finance_app'
            ' using (org_id = (select nullif(current_setting(''minga.org'', true), '''')::uuid))', name);
        execute format('grant select, insert on finance.%I to finance_app', name);
    end loop;
end
$$;
grant update (version, paid_through, overdue_since) on finance.dues_account to finance_app;
grant update (last_number) on finance.dues_account_counter to finance_app;
grant update (ended_on, ended_by, ended_at) on finance.dues_waiver to finance_app;
grant update (waived_minor, waiver_id, waiving_entry_id) on finance.dues_charge to finance_app;

-- Runs that charge dues. One goes through the members in the order of their ids, a slice in each transaction together with
-- how far it came, so whoever ends in the middle is followed by another who goes on there.
create table finance.dues_run (
    org_id uuid not null,
    id uuid not null,
    -- DAILY begins by itself, once for each day; ASKED was asked for.
    kind text not null,
    through_on date not null,
    validate_only boolean not null,
    state text not null,
    -- The last member it has looked at.
    reached uuid,
    members bigint not null default 0,
    charges bigint not null default 0,
    charged_minor bigint not null default 0,
    -- Periods that could not be charged: because no wage is declared, or because the ledger refused.
    without_wage bigint not null default 0,
    refused bigint not null default 0,
    overdue bigint not null default 0,
    currency text not null,
    issuer text not null,
    subject text not null,
    created_at timestamptz not null,
    finished_at timestamptz,
    constraint dues_run_pk primary key (org_id, id),
    constraint dues_run_kind_known check (kind in ('ASKED', 'DAILY')),
    constraint dues_run_state_known check (state in ('OPEN', 'DONE')),
    constraint dues_run_finished_when_done check ((state = 'DONE') = (finished_at is not null)),
    constraint dues_run_daily_writes check (kind <> 'DAILY' or not validate_only),
    constraint dues_run_counts_not_negative check (
        least(members, charges, charged_minor, without_wage, refused, overdue) >= 0)
);
create unique index dues_run_once_a_day on finance.dues_run (org_id, through_on) where kind = 'DAILY';
create index dues_run_by_created_at on finance.dues_run (org_id, created_at, id);
create index dues_run_open on finance.dues_run (created_at) where state = 'OPEN';

alter table finance.dues_run enable row level security;
alter table finance.dues_run force row level security;
create policy own_organisation on finance.dues_run to finance_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
grant select, insert,
    update (state, reached, members, charges, charged_minor, without_wage, refused, overdue, finished_at)
    on finance.dues_run to finance_app;

-- The housekeeping login looks for runs that wait, and for organisations whose day has none yet; it sees nothing of members
-- and money.
grant select (org_id, id, kind, through_on, state, created_at) on finance.dues_run to finance_relay;
create policy looking on finance.dues_run for select to finance_relay using (true);
grant select (org_id) on finance.dues_plan to finance_relay;
create policy looking on finance.dues_plan for select to finance_relay using (true);
grant usage on schema finance to finance_relay;
grant select (org_id, zone) on finance.organisation to finance_relay;
create policy looking on finance.organisation for select to finance_relay using (true);

-- What an employer remits on a schedule. The money stands in the ledger: all of it in suspense first, then line by line
-- with the members. Here is what the ledger does not know: which line of which file it was, and why it differs from what
-- was expected.
create table finance.remittance (
    org_id uuid not null,
    id uuid not null,
    version bigint not null,
    schedule_id uuid not null,
    employer_id uuid not null,
    state text not null,
    currency text not null,
    -- In whose name the work on it is done.
    issuer text not null,
    subject text not null,
    received_on date not null,
    -- What arrived at the bank, by its receipts together; what the lines say together may differ.
    received_minor bigint not null,
    into_account uuid not null,
    lines_minor bigint,
    -- Why it is INVALID, or could not be reversed.
    problem text,
    -- The remittance that said the same before.
    repeats_id uuid,
    -- A keyed digest of what the lines say, in whatever order.
    content bytea,
    -- How many events have told of it.
    told bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint remittance_pk primary key (org_id, id),
    constraint remittance_schedule_fk foreign key (org_id, schedule_id) references finance.check_off_schedule (org_id, id),
    constraint remittance_state_known check (state in ('RECEIVED', 'MATCHING', 'INVALID', 'REPEATED', 'UNDERFUNDED',
        'ALLOCATING', 'RECONCILED', 'REVERSING', 'REVERSED')),
    constraint remittance_received_positive check (received_minor >= 1),
    -- Nobody is credited with money that has not arrived.
    constraint remittance_funded
        check (state not in ('ALLOCATING', 'RECONCILED') or received_minor >= lines_minor),
    constraint remittance_invalid_says_why check (state <> 'INVALID' or problem is not null),
    constraint remittance_repeats_another check ((state = 'REPEATED') = (repeats_id is not null)),
    constraint remittance_content_is_hmac check (octet_length(content) = 32)
);
create index remittance_by_created_at on finance.remittance (org_id, created_at, id);
create unique index remittance_said_once on finance.remittance (org_id, schedule_id, content)
    where state in ('MATCHING', 'UNDERFUNDED', 'ALLOCATING', 'RECONCILED', 'REVERSING');
create index remittance_at_work on finance.remittance (updated_at) where state in ('MATCHING', 'ALLOCATING', 'REVERSING');

-- A line of the file, or, without a number, what was expected and did not come.
create table finance.remittance_line (
    org_id uuid not null,
    id uuid not null,
    remittance_id uuid not null,
    line integer,
    -- The digest by which an authorisation is found, and what was written where none was.
    payroll_token bytea,
    sealed_reference text,
    stated text,
    received_minor bigint not null,
    -- Found when it is held against the schedule.
    reason text,
    membership_id uuid,
    expected_minor bigint not null default 0,
    -- What of it is for the schedule, what is with the member, and what a person gave to a member later; the rest is in
    -- suspense.
    assigned_minor bigint not null default 0,
    allocated_minor bigint not null default 0,
    resolved_minor bigint not null default 0,
    -- Whether it waits to be given to its member, or to be taken back.
    waiting boolean not null default false,
    -- Why the books did not take it.
    refusal text,
    constraint remittance_line_pk primary key (org_id, id),
    constraint remittance_line_remittance_fk foreign key (org_id, remittance_id)
        references finance.remittance (org_id, id),
    constraint remittance_line_once unique (org_id, remittance_id, line),
    constraint remittance_line_stated_known check (stated in ('ON_LEAVE', 'LEFT', 'TRANSFERRED')),
    constraint remittance_line_reason_known check (reason in ('AS_EXPECTED', 'ON_LEAVE', 'LEFT', 'TRANSFERRED',
        'SHORT_PAY', 'UNKNOWN_MEMBER', 'DUPLICATE_LINE', 'NOT_EXPECTED', 'OVERPAID', 'MISSING')),
    constraint remittance_line_amounts check (received_minor >= 0 and expected_minor >= 0
        and assigned_minor between 0 and received_minor and allocated_minor >= 0 and resolved_minor >= 0
        and allocated_minor + resolved_minor <= received_minor)
);
create unique index remittance_line_missing_once on finance.remittance_line (org_id, remittance_id, membership_id)
    where line is null;
create index remittance_line_waiting on finance.remittance_line (org_id, remittance_id, id) where waiting;
create index remittance_line_by_remittance on finance.remittance_line (org_id, remittance_id, id);
create index remittance_line_by_membership on finance.remittance_line (org_id, membership_id, id)
    where membership_id is not null;
create index remittance_line_in_suspense on finance.remittance_line (org_id, id)
    where allocated_minor + resolved_minor < received_minor;

-- What was paid on a line of a schedule, and what need not be paid because the employer said why; for each of its
-- deductions, of which the position is the number from 1. Taken back by an opposite row, so that what was owed on a day,
-- and what was known of it, stays to be asked.
create table finance.check_off_settlement (
    org_id uuid not null,
    id uuid not null,
    schedule_id uuid not null,
    schedule_line_id uuid not null,
    part integer not null,
    remittance_id uuid not null,
    remittance_line_id uuid not null,
    excused boolean not null,
    minor bigint not null,
    effective_on date not null,
    recorded_at timestamptz not null,
    constraint check_off_settlement_pk primary key (org_id, id),
    constraint check_off_settlement_line_fk foreign key (org_id, schedule_line_id)
        references finance.check_off_schedule_line (org_id, id),
    constraint check_off_settlement_not_nothing check (minor <> 0)
);
create index check_off_settlement_by_schedule on finance.check_off_settlement (org_id, schedule_id, schedule_line_id, part);
create index check_off_settlement_by_line on finance.check_off_settlement (org_id, remittance_line_id);

-- Which entry of the journal is which line's, so that it can be taken back: into suspense without a line.
create table finance.remittance_booking (
    org_id uuid not null,
    entry_id uuid not null,
    remittance_id uuid not null,
    line_id uuid,
    destination text,
    minor bigint not null,
    reversal_id uuid,
    constraint remittance_booking_pk primary key (org_id, entry_id),
    constraint remittance_booking_of_line check ((line_id is null) = (destination is null)),
    constraint remittance_booking_positive check (minor >= 1)
);
create index remittance_booking_open on finance.remittance_booking (org_id, remittance_id, line_id)
    where reversal_id is null;

do $$
declare
    name text;
begin
    foreach name in array array['remittance', 'remittance_line', 'check_off_settlement', 'remittance_booking']
    loop
        execute format('alter table finance.%I enable row level security', name);
        execute format('alter table finance.%I force row level security', name);
        execute format('create policy own_organisation on finance.%I to finance_app'
            ' using (org_id = (select nullif(current_setting(''minga.org'', true), '''')::uuid))', name);
    end loop;
end
$$;
grant select, insert, update (version, state, received_minor, lines_minor, problem, repeats_id, content, told, updated_at)
    on finance.remittance to finance_app;
grant select, insert, update (sealed_reference, reason, membership_id, expected_minor, assigned_minor, allocated_minor,
    resolved_minor, waiting, refusal) on finance.remittance_line to finance_app;
grant select, insert on finance.check_off_settlement to finance_app;
grant select, insert, update (reversal_id) on finance.remittance_booking to finance_app;

-- Whose turn it is; nothing of what is in it.
create policy scheduling on finance.remittance for select to finance_relay using (true);
grant select (org_id, id, state, updated_at) on finance.remittance to finance_relay;

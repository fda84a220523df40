-- Savings groups (docs/adr/0087). The books know what the group owns and owes; these tables know who of its members stands
-- behind it: the sheets of the meetings, of which the last of each stands.
create table finance.group_cycle (
    org_id uuid not null,
    id uuid not null,
    version bigint not null,
    number integer not null,
    state text not null,
    currency text not null,
    share_price_minor bigint not null,
    most_shares integer not null,
    social_minor bigint not null,
    charge_ppm integer not null,
    fine_codes text[] not null,
    -- Of the code at the same place.
    fine_minor bigint[] not null,
    planned_meetings date[] not null,
    social_fund_id uuid not null,
    opens_on date not null,
    shared_out_on date,
    -- That shared it out; none where there was nothing to move.
    entry_id uuid,
    opened_at timestamptz not null,
    updated_at timestamptz not null,
    constraint group_cycle_pk primary key (org_id, id),
    constraint group_cycle_number_once unique (org_id, number),
    constraint group_cycle_fund_fk foreign key (org_id, social_fund_id) references finance.fund (org_id, id),
    constraint group_cycle_entry_fk foreign key (org_id, entry_id) references finance.journal_entry (org_id, id),
    constraint group_cycle_state_known check (state in ('OPEN', 'CLOSED')),
    constraint group_cycle_shared_out_in_state check ((state = 'CLOSED') = (shared_out_on is not null)),
    constraint group_cycle_entry_in_state check (state = 'CLOSED' or entry_id is null),
    constraint group_cycle_currency_form check (currency ~ '^[A-Z]{3}$'),
    constraint group_cycle_rules_in_range check (
        share_price_minor > 0 and most_shares between 1 and 5 and social_minor >= 0
        and charge_ppm between 0 and 1000000),
    constraint group_cycle_fine_has_amount check (cardinality(fine_codes) = cardinality(fine_minor)),
    constraint group_cycle_meetings_planned check (cardinality(planned_meetings) >= 1)
);
create unique index group_cycle_one_open on finance.group_cycle (org_id) where state = 'OPEN';
create index group_cycle_by_opened_at on finance.group_cycle (org_id, opened_at, id);

-- The number on a member's passbook, for papers on which no name stands. Append-only.
create table finance.group_member (
    org_id uuid not null,
    membership_id uuid not null,
    number integer not null,
    constraint group_member_pk primary key (org_id, membership_id),
    constraint group_member_number_once unique (org_id, number),
    constraint group_member_number_positive check (number >= 1)
);

create table finance.group_meeting (
    org_id uuid not null,
    id uuid not null,
    cycle_id uuid not null,
    -- Of the sheet that stands.
    revision integer not null,
    held_on date not null,
    recorded_at timestamptz not null,
    updated_at timestamptz not null,
    constraint group_meeting_pk primary key (org_id, id),
    constraint group_meeting_once_a_day unique (org_id, cycle_id, held_on),
    constraint group_meeting_cycle_fk foreign key (org_id, cycle_id) references finance.group_cycle (org_id, id),
    constraint group_meeting_revision_positive check (revision >= 1)
);
create index group_meeting_by_held_on on finance.group_meeting (org_id, held_on, id);

-- What was done in a meeting, in one of its revisions. Append-only.
create table finance.group_sheet (
    org_id uuid not null,
    meeting_id uuid not null,
    revision integer not null,
    cause text not null,
    held_on date not null,
    -- The one entry of the meeting; none where no money moved.
    entry_id uuid,
    -- That took back the entry of the revision before.
    reversal_id uuid,
    -- What came to the box, and to the social fund, since the meeting before by other entries.
    brought_minor bigint not null,
    social_brought_minor bigint not null,
    expected_minor bigint not null,
    social_expected_minor bigint not null,
    counted_minor bigint not null,
    social_counted_minor bigint not null,
    -- The member who answers for a difference.
    confirmed_by uuid,
    recorded_by text not null,
    recorded_at timestamptz not null,
    constraint group_sheet_pk primary key (org_id, meeting_id, revision),
    constraint group_sheet_meeting_fk foreign key (org_id, meeting_id) references finance.group_meeting (org_id, id),
    constraint group_sheet_entry_fk foreign key (org_id, entry_id) references finance.journal_entry (org_id, id),
    constraint group_sheet_reversal_fk foreign key (org_id, reversal_id) references finance.journal_entry (org_id, id),
    constraint group_sheet_entry_once unique (org_id, entry_id),
    constraint group_sheet_cause_known check (cause in ('RECORDED', 'CORRECTED', 'FOLLOWED')),
    constraint group_sheet_first_is_recorded check ((cause = 'RECORDED') = (revision = 1)),
    constraint group_sheet_first_reverses_nothing check (revision > 1 or reversal_id is null),
    constraint group_sheet_boxes_not_overdrawn check (
        expected_minor >= 0 and social_expected_minor >= 0 and counted_minor >= 0 and social_counted_minor >= 0),
    constraint group_sheet_difference_confirmed check (
        confirmed_by is not null or (counted_minor = expected_minor and social_counted_minor = social_expected_minor))
);

-- What a sheet says of one member. Append-only.
create table finance.group_sheet_line (
    org_id uuid not null,
    meeting_id uuid not null,
    revision integer not null,
    position integer not null,
    membership_id uuid not null,
    attendance text not null,
    shares integer not null,
    charges_minor bigint not null,
    principal_minor bigint not null,
    lent_minor bigint,
    lent_due_on date,
    fine_codes text[] not null,
    fines_minor bigint not null,
    social_minor bigint not null,
    grant_minor bigint not null,
    constraint group_sheet_line_pk primary key (org_id, meeting_id, revision, position),
    constraint group_sheet_line_member_once unique (org_id, meeting_id, revision, membership_id),
    constraint group_sheet_line_sheet_fk
        foreign key (org_id, meeting_id, revision) references finance.group_sheet (org_id, meeting_id, revision),
    constraint group_sheet_line_member_fk
        foreign key (org_id, membership_id) references finance.group_member (org_id, membership_id),
    constraint group_sheet_line_attendance_known check (attendance in ('PRESENT', 'LATE', 'EXCUSED', 'ABSENT')),
    constraint group_sheet_line_shares_in_range check (shares between 0 and 5),
    constraint group_sheet_line_loan_is_due check ((lent_minor is null) = (lent_due_on is null)),
    constraint group_sheet_line_loan_of_who_is_there check (lent_minor is null or attendance in ('PRESENT', 'LATE')),
    constraint group_sheet_line_amounts check (
        charges_minor >= 0 and principal_minor >= 0 and lent_minor > 0 and fines_minor >= 0
        and social_minor >= 0 and grant_minor >= 0)
);
create index group_sheet_line_by_member on finance.group_sheet_line (org_id, membership_id, meeting_id, revision);

-- What a member took home at the end of a cycle. Append-only.
create table finance.group_share_out_part (
    org_id uuid not null,
    cycle_id uuid not null,
    position integer not null,
    membership_id uuid not null,
    shares integer not null,
    value_minor bigint not null,
    -- Of a loan that was set off.
    principal_minor bigint not null,
    charges_minor bigint not null,
    constraint group_share_out_part_pk primary key (org_id, cycle_id, position),
    constraint group_share_out_part_member_once unique (org_id, cycle_id, membership_id),
    constraint group_share_out_part_cycle_fk foreign key (org_id, cycle_id) references finance.group_cycle (org_id, id),
    constraint group_share_out_part_amounts check (
        shares >= 0 and principal_minor >= 0 and charges_minor >= 0
        and value_minor >= principal_minor + charges_minor)
);

do $$
declare
    name text;
begin
    foreach name in array array['group_cycle', 'group_member', 'group_meeting', 'group_sheet', 'group_sheet_line',
        'group_share_out_part']
    loop
        execute format('alter table finance.%I enable row level security', name);
        execute format('alter table finance.%I force row level security', name);
        execute format('create policy own_organisation on finance.%I to finance_app'
            ' using (org_id = (select nullif(current_setting(''minga.org'', true), '''')::uuid))', name);
        execute format('grant select, insert on finance.%I to finance_app', name);
    end loop;
    foreach name in array array['group_member', 'group_sheet', 'group_sheet_line', 'group_share_out_part']
    loop
        execute format('create trigger %I before update or delete or truncate on finance.%I'
            ' for each statement execute function finance.refuse_journal_change()', name || '_append_only', name);
    end loop;
end
$$;
grant update (version, state, shared_out_on, entry_id, updated_at) on finance.group_cycle to finance_app;
grant update (revision, held_on, updated_at) on finance.group_meeting to finance_app;

-- Accounts of shares and loans that do not hold what the members' sheets of the open cycle say. After a share-out both are
-- empty.
create function finance.verify_savings_group(p_org uuid)
    returns table (finding text, account_id uuid, fund_id uuid, kept_minor bigint, derived_minor bigint)
    language sql
    stable
    set search_path = pg_catalog
as $$
    with register as (
        select coalesce(sum(l.shares * c.share_price_minor), 0)::bigint as shares_minor,
               coalesce(sum(coalesce(l.lent_minor, 0) - l.principal_minor), 0)::bigint as loans_minor
        from finance.group_cycle c
        join finance.group_meeting m on m.org_id = c.org_id and m.cycle_id = c.id
        join finance.group_sheet_line l on l.org_id = m.org_id and l.meeting_id = m.id and l.revision = m.revision
        where c.org_id = p_org and c.state = 'OPEN'),
    said (finding, use, minor) as (
        select 'GROUP_SHARES_DIFFER', 'MEMBER_SHARES', shares_minor from register
        union all
        select 'GROUP_LOANS_DIFFER', 'LOANS', loans_minor from register),
    used as (
        select u.use, u.account_id
        from finance.chart_of_accounts h, unnest(h.uses, h.use_accounts) as u (use, account_id)
        where h.org_id = p_org)
    select s.finding, u.account_id, p_org, coalesce(b.balance_minor, 0), s.minor
    from said s
    join used u on u.use = s.use
    left join finance.balance b on b.org_id = p_org and b.account_id = u.account_id and b.fund_id = p_org
    where exists (select from finance.group_cycle c where c.org_id = p_org) and coalesce(b.balance_minor, 0) <> s.minor;
$$;
revoke all on function finance.verify_savings_group(uuid) from public;
grant execute on function finance.verify_savings_group(uuid) to finance_app;

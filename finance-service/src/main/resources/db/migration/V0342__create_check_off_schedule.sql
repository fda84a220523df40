-- What an employer is told to deduct for a period. Its lines are written once, with it, and never changed; a schedule
-- that was wrong is withdrawn while nothing was paid on it.
create table finance.check_off_schedule (
    org_id uuid not null,
    id uuid not null,
    version bigint not null,
    employer_id uuid not null,
    from_day date not null,
    through_day date not null,
    due_on date not null,
    currency text not null,
    lines integer not null,
    expected_minor bigint not null,
    state text not null,
    issued_at timestamptz not null,
    updated_at timestamptz not null,
    constraint check_off_schedule_pk primary key (org_id, id),
    constraint check_off_schedule_employer_fk foreign key (org_id, employer_id)
        references finance.employer (org_id, id),
    constraint check_off_schedule_days check (from_day <= through_day and due_on >= through_day),
    constraint check_off_schedule_expects check (lines >= 1 and expected_minor >= lines),
    constraint check_off_schedule_state_known check (state in ('ISSUED', 'WITHDRAWN')),
    constraint check_off_schedule_once_a_day exclude using gist (
        org_id with =, employer_id with =, daterange(from_day, through_day, '[]') with &&) where (state = 'ISSUED')
);
create index check_off_schedule_by_issued_at on finance.check_off_schedule (org_id, issued_at, id);

create table finance.check_off_schedule_line (
    org_id uuid not null,
    id uuid not null,
    schedule_id uuid not null,
    line integer not null,
    authorisation_id uuid not null,
    membership_id uuid not null,
    -- In the order of the waterfall as it was, in parallel.
    destinations text[] not null,
    accounts uuid[] not null,
    amounts_minor bigint[] not null,
    expected_minor bigint not null,
    constraint check_off_schedule_line_pk primary key (org_id, id),
    constraint check_off_schedule_line_once unique (org_id, schedule_id, line),
    constraint check_off_schedule_line_member_once unique (org_id, schedule_id, membership_id),
    constraint check_off_schedule_line_schedule_fk foreign key (org_id, schedule_id)
        references finance.check_off_schedule (org_id, id),
    constraint check_off_schedule_line_authorisation_fk foreign key (org_id, authorisation_id)
        references finance.check_off_authorisation (org_id, id),
    constraint check_off_schedule_line_expects check (expected_minor >= 1)
);

do $$
declare
    name text;
begin
    foreach name in array array['check_off_schedule', 'check_off_schedule_line']
    loop
        execute format('alter table finance.%I enable row level security', name);
        execute format('alter table finance.%I force row level security', name);
        execute format('create policy own_organisation on finance.%I to finance_app'
            ' using (org_id = (select nullif(current_setting(''minga.org'', true), '''')::uuid))', name);
    end loop;
end
$$;
grant select, insert, update (version, state, updated_at) on finance.check_off_schedule to finance_app;
grant select, insert on finance.check_off_schedule_line to finance_app;

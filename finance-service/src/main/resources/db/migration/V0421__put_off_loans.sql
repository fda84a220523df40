-- That a resolution about a moratorium was carried out on a group of loans, and on which; on each once, whoever races
-- (docs/adr/0093).
create table finance.loan_moratorium (
    org_id uuid not null,
    id uuid not null,
    resolution_id uuid not null,
    shift_count integer not null,
    shift_unit text not null,
    effective_on date not null,
    recorded_at timestamptz not null,
    constraint loan_moratorium_pk primary key (org_id, id),
    constraint loan_moratorium_of_resolution unique (org_id, id, resolution_id),
    constraint loan_moratorium_shift_in_range check (shift_count between 1 and 366),
    constraint loan_moratorium_unit_known check (shift_unit in ('INSTALMENT', 'DAY', 'WEEK', 'MONTH'))
);
create index loan_moratorium_by_recorded_at on finance.loan_moratorium (org_id, recorded_at, id);

create table finance.loan_moratorium_loan (
    org_id uuid not null,
    moratorium_id uuid not null,
    resolution_id uuid not null,
    loan_id uuid not null,
    schedule_revision integer not null,
    constraint loan_moratorium_loan_pk primary key (org_id, moratorium_id, loan_id),
    constraint loan_moratorium_loan_once unique (org_id, resolution_id, loan_id),
    constraint loan_moratorium_loan_fk foreign key (org_id, moratorium_id, resolution_id)
        references finance.loan_moratorium (org_id, id, resolution_id),
    constraint loan_moratorium_loan_revision_fk foreign key (org_id, loan_id, schedule_revision)
        references finance.loan_schedule (org_id, loan_id, revision)
);

do $$
declare
    name text;
begin
    foreach name in array array['loan_moratorium', 'loan_moratorium_loan']
    loop
        execute format('alter table finance.%I enable row level security', name);
        execute format('alter table finance.%I force row level security', name);
        execute format('create policy own_organisation on finance.%I to finance_app'
            ' using (org_id = (select nullif(current_setting(''minga.org'', true), '''')::uuid))', name);
        execute format('grant select, insert on finance.%I to finance_app', name);
        execute format('create trigger %I before update or delete or truncate on finance.%I'
            ' for each statement execute function finance.refuse_journal_change()', name || '_append_only', name);
    end loop;
end
$$;

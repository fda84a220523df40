-- What a resolution gives members on their shares and deposits of a year (docs/adr/0078): one run for a year, reckoned and
-- shown before a second person approves it.
create table finance.dividend_run (
    org_id uuid not null,
    id uuid not null,
    version bigint not null,
    resolution_id uuid not null,
    year_ends_on date not null,
    -- The product whose account each member is paid into.
    pays_into uuid not null,
    state text not null,
    made_by text not null,
    approved_by text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint dividend_run_pk primary key (org_id, id),
    constraint dividend_run_resolution_fk foreign key (org_id, resolution_id) references finance.resolution (org_id, id),
    constraint dividend_run_pays_into_fk foreign key (org_id, pays_into) references finance.product (org_id, id),
    constraint dividend_run_state_known check (state in ('DRAFT', 'APPROVED', 'PAID', 'WITHDRAWN')),
    constraint dividend_run_year_ends_with_a_month check (extract(day from year_ends_on + 1) = 1),
    constraint dividend_run_approved check ((approved_by is not null) = (state in ('APPROVED', 'PAID'))),
    constraint dividend_run_two_people check (approved_by <> made_by)
);
create unique index dividend_run_once_a_year on finance.dividend_run (org_id, year_ends_on) where state <> 'WITHDRAWN';
create index dividend_run_by_created_at on finance.dividend_run (org_id, created_at, id);
create index dividend_run_approved_ones on finance.dividend_run (org_id, id) where state = 'APPROVED';

-- What is given on one product: by a rate of the year, or a total that is shared out.
create table finance.dividend_part (
    org_id uuid not null,
    run_id uuid not null,
    position integer not null,
    product_id uuid not null,
    rate_ppm integer,
    total_minor bigint,
    tax_ppm integer not null,
    gross_minor bigint not null,
    tax_minor bigint not null,
    accounts integer not null,
    constraint dividend_part_pk primary key (org_id, run_id, position),
    constraint dividend_part_once unique (org_id, run_id, product_id),
    constraint dividend_part_run_fk foreign key (org_id, run_id) references finance.dividend_run (org_id, id),
    constraint dividend_part_product_fk foreign key (org_id, product_id) references finance.product (org_id, id),
    constraint dividend_part_rate_or_total check ((rate_ppm is null) <> (total_minor is null)),
    constraint dividend_part_rate_in_range check (rate_ppm between 1 and 10000000),
    constraint dividend_part_total_is_shared_out check (total_minor = gross_minor),
    constraint dividend_part_tax_in_range check (tax_ppm between 0 and 1000000 and tax_minor between 0 and gross_minor)
);

-- What one account is given, with what it held at the end of each month. Its id is that of the journal entry that pays it:
-- so it is paid once, and an entry of this id says that it was.
create table finance.dividend_line (
    org_id uuid not null,
    id uuid not null,
    run_id uuid not null,
    number integer not null,
    product_id uuid not null,
    account_id uuid not null,
    membership_id uuid not null,
    -- None where the member has no open account to be paid into: it waits in suspense.
    pays_into_account uuid,
    month_end_minor bigint[] not null,
    gross_minor bigint not null,
    tax_minor bigint not null,
    constraint dividend_line_pk primary key (org_id, id),
    constraint dividend_line_number_once unique (org_id, run_id, number),
    constraint dividend_line_once unique (org_id, run_id, account_id),
    constraint dividend_line_run_fk foreign key (org_id, run_id) references finance.dividend_run (org_id, id),
    constraint dividend_line_account_fk
        foreign key (org_id, account_id) references finance.member_account (org_id, id),
    constraint dividend_line_year check (cardinality(month_end_minor) = 12),
    constraint dividend_line_amounts check (gross_minor >= 0 and tax_minor between 0 and gross_minor)
);
create index dividend_line_by_membership on finance.dividend_line (org_id, membership_id, id);

do $$
declare
    name text;
begin
    foreach name in array array['dividend_run', 'dividend_part', 'dividend_line']
    loop
        execute format('alter table finance.%I enable row level security', name);
        execute format('alter table finance.%I force row level security', name);
        execute format('create policy own_organisation on finance.%I to finance_app'
            ' using (org_id = (select nullif(current_setting(''minga.org'', true), '''')::uuid))', name);
        execute format('grant select, insert on finance.%I to finance_app', name);
    end loop;
    foreach name in array array['dividend_part', 'dividend_line']
    loop
        execute format('create trigger %I before update or delete or truncate on finance.%I'
            ' for each statement execute function finance.refuse_journal_change()', name || '_append_only', name);
    end loop;
end
$$;
grant update (version, state, approved_by, updated_at) on finance.dividend_run to finance_app;

-- The housekeeping login looks for runs that are to be paid; it sees which, and nothing of the money.
grant select (org_id, id, state) on finance.dividend_run to finance_relay;
create policy keeping_house on finance.dividend_run for select to finance_relay using (state = 'APPROVED');

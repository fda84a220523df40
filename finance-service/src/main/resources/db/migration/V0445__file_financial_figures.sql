-- What an organisation stands by for the end of a day: its loans and its ratios as they were answered when it filed them,
-- word for word. What is posted later with effect on that day is a difference to it, and changes nothing in it.
create table finance.financial_filing (
    org_id uuid not null,
    id uuid not null,
    as_of date not null,
    portfolio text not null,
    ratios text not null,
    books_closed boolean not null,
    filed_by text not null,
    recorded_at timestamptz not null,
    constraint financial_filing_pk primary key (org_id, id),
    constraint financial_filing_once unique (org_id, as_of),
    constraint financial_filing_portfolio_is_json check (portfolio is json object),
    constraint financial_filing_ratios_is_json check (ratios is json object)
);
create index financial_filing_by_recorded_at on finance.financial_filing (org_id, recorded_at, id);
create index financial_filing_by_as_of on finance.financial_filing (org_id, as_of, id);

-- What was told of an organisation's figures, in each currency a series without gaps.
create table finance.told_figures (
    org_id uuid not null,
    series_id uuid not null,
    version bigint not null,
    currency text not null,
    as_of date not null,
    filing_id uuid,
    recorded_at timestamptz not null,
    constraint told_figures_pk primary key (org_id, series_id, version),
    constraint told_figures_one_series unique (org_id, currency, version),
    constraint told_figures_filing_fk foreign key (org_id, filing_id) references finance.financial_filing (org_id, id),
    constraint told_figures_version_positive check (version > 0)
);
create index told_figures_by_day on finance.told_figures (org_id, as_of);

do $$
declare
    name text;
begin
    foreach name in array array['financial_filing', 'told_figures']
    loop
        execute format('alter table finance.%I enable row level security', name);
        execute format('alter table finance.%I force row level security', name);
        execute format(
            'create policy own_organisation on finance.%I to finance_app
                using (org_id = (select nullif(current_setting(''minga.org'', true), '''')::uuid))', name);
        execute format('grant select, insert on finance.%I to finance_app', name);
        execute format(
            'create trigger %I before update or delete or truncate on finance.%I
                for each statement execute function finance.refuse_journal_change()', name || '_append_only', name);
    end loop;
end
$$;

-- The housekeeping login looks for organisations of whose last day nothing was told; it sees when, and nothing of the money.
grant select (org_id, as_of) on finance.told_figures to finance_relay;
create policy keeping_house on finance.told_figures for select to finance_relay using (true);
grant select (org_id) on finance.chart_of_accounts to finance_relay;
create policy keeping_house on finance.chart_of_accounts for select to finance_relay using (true);

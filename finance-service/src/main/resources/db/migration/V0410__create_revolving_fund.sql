-- Funds that are lent, come back and are lent again. What a fund lent and what it holds stands in the journal; here is what
-- was given to it, and what was granted on of that.
create table finance.revolving_fund (
    org_id uuid not null,
    -- That of the fund.
    id uuid not null,
    version bigint not null,
    -- An organisation outside, as it calls itself.
    funder text not null,
    currency text not null,
    state text not null,
    seeded_minor bigint not null,
    regranted_minor bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint revolving_fund_pk primary key (org_id, id),
    constraint revolving_fund_fund_fk foreign key (org_id, id) references finance.fund (org_id, id),
    constraint revolving_fund_funder_not_blank check (funder <> ''),
    constraint revolving_fund_currency_form check (currency ~ '^[A-Z]{3}$'),
    constraint revolving_fund_state_known check (state in ('ACTIVE', 'DISTRESSED')),
    constraint revolving_fund_regrants_of_seed check (regranted_minor between 0 and seeded_minor)
);
create index revolving_fund_by_created_at on finance.revolving_fund (org_id, created_at, id);

create table finance.fund_grant (
    org_id uuid not null,
    -- That of the journal entry.
    id uuid not null,
    fund_id uuid not null,
    kind text not null,
    amount_minor bigint not null,
    currency text not null,
    recipient_id uuid,
    effective_on date not null,
    recorded_at timestamptz not null,
    reversed_by uuid,
    constraint fund_grant_pk primary key (org_id, id),
    constraint fund_grant_fund_fk foreign key (org_id, fund_id) references finance.revolving_fund (org_id, id),
    constraint fund_grant_entry_fk foreign key (org_id, id) references finance.journal_entry (org_id, id),
    constraint fund_grant_reversal_fk foreign key (org_id, reversed_by) references finance.journal_entry (org_id, id),
    constraint fund_grant_kind_known check (kind in ('SEED', 'REGRANT')),
    constraint fund_grant_amount_positive check (amount_minor > 0),
    constraint fund_grant_seed_comes_in check (kind = 'REGRANT' or recipient_id is null)
);
create index fund_grant_by_recorded_at on finance.fund_grant (org_id, recorded_at, id);
create index fund_grant_by_fund on finance.fund_grant (org_id, fund_id, recorded_at, id);

do $$
declare
    name text;
begin
    foreach name in array array['revolving_fund', 'fund_grant']
    loop
        execute format('alter table finance.%I enable row level security', name);
        execute format('alter table finance.%I force row level security', name);
        execute format(
            'create policy own_organisation on finance.%I to finance_app
                using (org_id = (select nullif(current_setting(''minga.org'', true), '''')::uuid))', name);
    end loop;
end
$$;

grant select, insert, update (version, state, seeded_minor, regranted_minor, updated_at) on finance.revolving_fund
    to finance_app;
grant select, insert, update (reversed_by) on finance.fund_grant to finance_app;

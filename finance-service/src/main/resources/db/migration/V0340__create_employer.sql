-- Whoever deducts from wages for the organisation. A household may employ, so the name is sealed with a key of its own.
create table finance.employer (
    org_id uuid not null,
    id uuid not null,
    version bigint not null,
    code text not null,
    sealed_name text not null,
    currency text not null,
    -- How many days after the end of a period its remittance is due.
    due_days integer not null,
    -- What a short payment fills first.
    waterfall text[] not null,
    state text not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint employer_pk primary key (org_id, id),
    constraint employer_code_once unique (org_id, code),
    constraint employer_code_form check (code ~ '^[A-Z0-9][A-Z0-9._-]{0,39}$'),
    constraint employer_currency_form check (currency ~ '^[A-Z]{3}$'),
    constraint employer_due_days_in_range check (due_days between 0 and 365),
    constraint employer_waterfall_built
        check (cardinality(waterfall) = 4 and waterfall @> array['DUES', 'SHARES', 'DEPOSITS', 'SAVINGS']),
    constraint employer_state_known check (state in ('OPEN', 'CLOSED'))
);
create index employer_by_created_at on finance.employer (org_id, created_at, id);

alter table finance.employer enable row level security;
alter table finance.employer force row level security;
create policy own_organisation on finance.employer to finance_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
grant select, insert, update (version, code, sealed_name, due_days, waterfall, state, updated_at) on finance.employer
    to finance_app;

-- The chart an organisation began with, and which account its work posts to: what is used, and the account, in parallel.
create table finance.chart_of_accounts (
    org_id uuid not null,
    id uuid not null,
    version bigint not null,
    template text not null,
    uses text[] not null,
    use_accounts uuid[] not null,
    adopted_at timestamptz not null,
    updated_at timestamptz not null,
    constraint chart_of_accounts_pk primary key (org_id, id),
    constraint chart_of_accounts_once unique (org_id),
    constraint chart_of_accounts_template_known check (template in ('SACCO', 'UNION', 'SAVINGS_GROUP')),
    constraint chart_of_accounts_use_has_account check (cardinality(uses) = cardinality(use_accounts))
);
create index chart_of_accounts_by_adopted_at on finance.chart_of_accounts (org_id, adopted_at, id);

alter table finance.chart_of_accounts enable row level security;
alter table finance.chart_of_accounts force row level security;
create policy own_organisation on finance.chart_of_accounts to finance_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));

grant select, insert, update (version, uses, use_accounts, updated_at) on finance.chart_of_accounts to finance_app;

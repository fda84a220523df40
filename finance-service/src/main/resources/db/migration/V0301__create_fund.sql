-- What money is for. Every posting names a fund, so that restricted money can be told from the rest wherever it is.
create table finance.fund (
    org_id uuid not null,
    id uuid not null,
    version bigint not null,
    code text not null,
    name text not null,
    kind text not null,
    restricted boolean not null,
    -- The expense accounts that restricted money may be spent on.
    spend_on uuid[] not null,
    state text not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint fund_pk primary key (org_id, id),
    constraint fund_code_once unique (org_id, code),
    constraint fund_code_form check (code ~ '^[A-Z0-9][A-Z0-9._-]{0,39}$'),
    constraint fund_name_not_blank check (name <> ''),
    constraint fund_kind_known
        check (kind in ('GENERAL', 'SHARE_CAPITAL', 'REVOLVING', 'GRANT', 'SOCIAL', 'RESERVE', 'OTHER')),
    -- So that a posting that names none can be put into it without looking for it.
    constraint fund_general_is_named_like_its_organisation check ((kind = 'GENERAL') = (id = org_id)),
    constraint fund_general_unrestricted check (kind <> 'GENERAL' or (not restricted and state = 'OPEN')),
    constraint fund_purpose_of_restricted check (restricted or cardinality(spend_on) = 0),
    constraint fund_state_known check (state in ('OPEN', 'CLOSED'))
);
create index fund_by_created_at on finance.fund (org_id, created_at, id);

alter table finance.fund enable row level security;
alter table finance.fund force row level security;
create policy own_organisation on finance.fund to finance_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
create policy posting on finance.fund for select to finance_ledger using (true);

grant select, insert, update (version, code, name, restricted, spend_on, state, updated_at) on finance.fund
    to finance_app;
grant select on finance.fund to finance_ledger;

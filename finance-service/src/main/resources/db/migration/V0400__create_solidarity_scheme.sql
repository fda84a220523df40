-- What an organisation gives members in a strike, in hardship or in an emergency, out of which fund, and who decides.
create table finance.solidarity_scheme (
    org_id uuid not null,
    id uuid not null,
    version bigint not null,
    name text not null,
    kind text not null,
    fund_id uuid not null,
    currency text not null,
    -- The account that bears what is given.
    charged_to uuid not null,
    cap_per_member_minor bigint not null,
    cap_per_round_minor bigint not null,
    grants_per_member smallint not null,
    quorum smallint not null,
    -- Users who may vote.
    committee text[] not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint solidarity_scheme_pk primary key (org_id, id),
    constraint solidarity_scheme_fund_fk foreign key (org_id, fund_id) references finance.fund (org_id, id),
    constraint solidarity_scheme_charged_to_fk
        foreign key (org_id, charged_to) references finance.ledger_account (org_id, id),
    constraint solidarity_scheme_name_not_blank check (name <> ''),
    constraint solidarity_scheme_kind_known check (kind in ('STRIKE', 'HARDSHIP', 'EMERGENCY')),
    constraint solidarity_scheme_currency_form check (currency ~ '^[A-Z]{3}$'),
    constraint solidarity_scheme_caps check (0 < cap_per_member_minor and cap_per_member_minor <= cap_per_round_minor),
    constraint solidarity_scheme_grants_per_member check (grants_per_member between 1 and 12),
    constraint solidarity_scheme_quorum_within_reach check (quorum between 1 and cardinality(committee))
);
create index solidarity_scheme_by_created_at on finance.solidarity_scheme (org_id, created_at, id);

alter table finance.solidarity_scheme enable row level security;
alter table finance.solidarity_scheme force row level security;
create policy own_organisation on finance.solidarity_scheme to finance_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
grant select, insert,
    update (version, name, charged_to, cap_per_member_minor, cap_per_round_minor, grants_per_member, quorum, committee,
        updated_at)
    on finance.solidarity_scheme to finance_app;

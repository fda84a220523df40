-- From one resolution to another, a scheme gives. The terms are those of the day it was opened.
create table finance.solidarity_round (
    org_id uuid not null,
    id uuid not null,
    version bigint not null,
    scheme_id uuid not null,
    kind text not null,
    fund_id uuid not null,
    currency text not null,
    charged_to uuid not null,
    cap_per_member_minor bigint not null,
    cap_minor bigint not null,
    grants_per_member smallint not null,
    quorum smallint not null,
    committee text[] not null,
    -- What was approved, paid or not: a promise, which the ledger does not know.
    committed_minor bigint not null,
    state text not null,
    opened_under uuid not null,
    opened_by text not null,
    opened_at timestamptz not null,
    closed_under uuid,
    closed_by text,
    closed_at timestamptz,
    constraint solidarity_round_pk primary key (org_id, id),
    constraint solidarity_round_scheme_fk
        foreign key (org_id, scheme_id) references finance.solidarity_scheme (org_id, id),
    constraint solidarity_round_opened_under_fk
        foreign key (org_id, opened_under) references finance.resolution (org_id, id),
    constraint solidarity_round_closed_under_fk
        foreign key (org_id, closed_under) references finance.resolution (org_id, id),
    constraint solidarity_round_state_known check (state in ('OPEN', 'CLOSED')),
    constraint solidarity_round_closed_by_resolution
        check ((state = 'CLOSED') = (closed_under is not null and closed_by is not null and closed_at is not null)),
    constraint solidarity_round_within_cap check (committed_minor between 0 and cap_minor)
);
create unique index solidarity_round_one_open on finance.solidarity_round (org_id, scheme_id) where state = 'OPEN';
create index solidarity_round_by_opened_at on finance.solidarity_round (org_id, opened_at, id);

alter table finance.solidarity_round enable row level security;
alter table finance.solidarity_round force row level security;
create policy own_organisation on finance.solidarity_round to finance_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
grant select, insert, update (version, committed_minor, state, closed_under, closed_by, closed_at)
    on finance.solidarity_round to finance_app;

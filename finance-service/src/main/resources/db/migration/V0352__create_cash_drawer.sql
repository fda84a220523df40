-- The cash a collector carries. Its id is that of the ledger account with its money, so the books alone say how much.
create table finance.cash_drawer (
    org_id uuid not null,
    id uuid not null,
    version bigint not null,
    number integer not null,
    name text not null,
    -- The subject of the collector's token.
    collector text not null,
    currency text not null,
    state text not null,
    -- Of the count that stands.
    counted_minor bigint,
    handovers integer not null,
    opened_at timestamptz not null,
    updated_at timestamptz not null,
    constraint cash_drawer_pk primary key (org_id, id),
    constraint cash_drawer_number_once unique (org_id, number),
    constraint cash_drawer_account_fk foreign key (org_id, id) references finance.ledger_account (org_id, id),
    constraint cash_drawer_state_known check (state in ('OPEN', 'COUNTED', 'HANDED_OVER', 'CLOSED')),
    constraint cash_drawer_counted_in_state check ((state = 'COUNTED') = (counted_minor is not null)),
    constraint cash_drawer_counted_not_negative check (counted_minor >= 0),
    constraint cash_drawer_currency_form check (currency ~ '^[A-Z]{3}$')
);
create index cash_drawer_by_opened_at on finance.cash_drawer (org_id, opened_at, id);

-- That a drawer was emptied: what the books said, and what was in it. Append-only.
create table finance.drawer_handover (
    org_id uuid not null,
    id uuid not null,
    drawer_id uuid not null,
    number integer not null,
    expected_minor bigint not null,
    received_minor bigint not null,
    collector text not null,
    received_by text not null,
    entry_id uuid,
    recorded_at timestamptz not null,
    constraint drawer_handover_pk primary key (org_id, id),
    constraint drawer_handover_number_once unique (org_id, drawer_id, number),
    constraint drawer_handover_drawer_fk foreign key (org_id, drawer_id) references finance.cash_drawer (org_id, id),
    constraint drawer_handover_entry_fk foreign key (org_id, entry_id) references finance.journal_entry (org_id, id),
    constraint drawer_handover_by_another check (received_by <> collector),
    constraint drawer_handover_received_not_negative check (received_minor >= 0)
);
create index drawer_handover_by_drawer on finance.drawer_handover (org_id, drawer_id, recorded_at, id);

alter table finance.cash_drawer enable row level security;
alter table finance.cash_drawer force row level security;
create policy own_organisation on finance.cash_drawer to finance_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
alter table finance.drawer_handover enable row level security;
alter table finance.drawer_handover force row level security;
create policy own_organisation on finance.drawer_handover to finance_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));

grant select, insert, update (version, state, counted_minor, handovers, updated_at) on finance.cash_drawer
    to finance_app;
grant select, insert on finance.drawer_handover to finance_app;

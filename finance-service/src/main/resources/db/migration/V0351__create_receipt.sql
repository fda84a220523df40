-- The last number of each series of receipts. Drawn in the transaction that uses it, so no number is ever missing.
create table finance.receipt_series (
    org_id uuid not null,
    series text not null,
    last_number bigint not null,
    constraint receipt_series_pk primary key (org_id, series),
    constraint receipt_series_from_one check (last_number >= 1)
);

-- That somebody paid in cash, under a number. How much, when and for what stands in the journal entry.
create table finance.receipt (
    org_id uuid not null,
    id uuid not null,
    origin text not null,
    series text not null,
    number bigint not null,
    drawer_id uuid not null,
    entry_id uuid not null,
    payer_sealed text,
    received_by text not null,
    recorded_at timestamptz not null,
    constraint receipt_pk primary key (org_id, id),
    constraint receipt_number_once unique (org_id, origin, series, number),
    constraint receipt_of_one_entry unique (org_id, entry_id),
    constraint receipt_drawer_fk foreign key (org_id, drawer_id) references finance.ledger_account (org_id, id),
    constraint receipt_entry_fk foreign key (org_id, entry_id) references finance.journal_entry (org_id, id),
    constraint receipt_origin_known check (origin in ('ISSUED', 'PAPER')),
    constraint receipt_number_from_one check (number >= 1)
);
create index receipt_by_recorded_at on finance.receipt (org_id, recorded_at, id);
create index receipt_by_drawer on finance.receipt (org_id, drawer_id, recorded_at, id);

alter table finance.receipt_series enable row level security;
alter table finance.receipt_series force row level security;
create policy own_organisation on finance.receipt_series to finance_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
alter table finance.receipt enable row level security;
alter table finance.receipt force row level security;
create policy own_organisation on finance.receipt to finance_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));

grant select, insert, update (last_number) on finance.receipt_series to finance_app;
grant select, insert on finance.receipt to finance_app;

-- An organisation's account with a provider of mobile money, into which people pay by phone.
create table finance.mobile_money_account (
    org_id uuid not null,
    id uuid not null,
    provider text not null,
    number text not null,
    ledger_account_id uuid not null,
    currency text not null,
    opened_at timestamptz not null,
    -- Up to when the provider was asked what was paid.
    asked_through timestamptz not null,
    constraint mobile_money_account_pk primary key (org_id, id),
    constraint mobile_money_account_once unique (org_id, provider, number),
    constraint mobile_money_account_ledger_fk foreign key (org_id, ledger_account_id)
        references finance.ledger_account (org_id, id),
    constraint mobile_money_account_number_form check (number ~ '^[0-9A-Za-z-]{1,40}$'),
    constraint mobile_money_account_currency_form check (currency ~ '^[A-Z]{3}$')
);
create index mobile_money_account_by_opened_at on finance.mobile_money_account (org_id, opened_at, id);

-- A payment by phone. Who paid is sealed; equal payers have equal tokens. The entry that receives it has its id.
create table finance.mobile_payment (
    org_id uuid not null,
    id uuid not null,
    version bigint not null,
    account_id uuid not null,
    -- What the provider calls it: told again, it is the same payment.
    reference text not null,
    state text not null,
    amount_minor bigint not null,
    currency text not null,
    particulars_sealed text not null,
    payer_token text not null,
    transacted_at timestamptz not null,
    heard_at timestamptz not null,
    updated_at timestamptz not null,
    pending_entry_id uuid,
    reason text,
    settled_entry_id uuid,
    refund_id uuid,
    decided_by text,
    constraint mobile_payment_pk primary key (org_id, id),
    constraint mobile_payment_once unique (org_id, account_id, reference),
    constraint mobile_payment_account_fk foreign key (org_id, account_id)
        references finance.mobile_money_account (org_id, id),
    constraint mobile_payment_pending_entry_fk foreign key (org_id, pending_entry_id)
        references finance.journal_entry (org_id, id),
    constraint mobile_payment_settled_entry_fk foreign key (org_id, settled_entry_id)
        references finance.journal_entry (org_id, id),
    constraint mobile_payment_refund_fk foreign key (org_id, refund_id) references finance.journal_entry (org_id, id),
    constraint mobile_payment_state_known check (
        state in ('PENDING', 'RECEIVED', 'UNMATCHED', 'MATCHED', 'REFUNDING', 'REFUNDED', 'FAILED')),
    constraint mobile_payment_amount_positive check (amount_minor > 0),
    constraint mobile_payment_settled_in_state check ((state = 'MATCHED') = (settled_entry_id is not null)),
    constraint mobile_payment_reason_in_state check (state <> 'UNMATCHED' or reason is not null),
    constraint mobile_payment_refund_in_state check ((state in ('REFUNDING', 'REFUNDED')) = (refund_id is not null))
);
create index mobile_payment_by_heard_at on finance.mobile_payment (org_id, heard_at, id);
create index mobile_payment_by_state on finance.mobile_payment (org_id, state, heard_at, id);
create index mobile_payment_waiting on finance.mobile_payment (org_id, account_id, state, updated_at)
    where state in ('PENDING', 'RECEIVED', 'REFUNDING');

-- What a payer is known to pay for, because a person said so once.
create table finance.payer_reference (
    org_id uuid not null,
    id uuid not null,
    payer_token text not null,
    account_id uuid,
    dues_of uuid,
    confirmed_by text not null,
    confirmed_at timestamptz not null,
    withdrawn_at timestamptz,
    constraint payer_reference_pk primary key (org_id, id),
    constraint payer_reference_account_fk foreign key (org_id, account_id)
        references finance.ledger_account (org_id, id),
    constraint payer_reference_for_one_thing check (num_nonnulls(account_id, dues_of) = 1)
);
create unique index payer_reference_once on finance.payer_reference (org_id, payer_token) where withdrawn_at is null;
create index payer_reference_by_confirmed_at on finance.payer_reference (org_id, confirmed_at, id);

alter table finance.mobile_money_account enable row level security;
alter table finance.mobile_money_account force row level security;
create policy own_organisation on finance.mobile_money_account to finance_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
alter table finance.mobile_payment enable row level security;
alter table finance.mobile_payment force row level security;
create policy own_organisation on finance.mobile_payment to finance_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
alter table finance.payer_reference enable row level security;
alter table finance.payer_reference force row level security;
create policy own_organisation on finance.payer_reference to finance_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));

grant select, insert, update (asked_through) on finance.mobile_money_account to finance_app;
grant select, insert, update (version, state, amount_minor, particulars_sealed, payer_token, updated_at,
    pending_entry_id, reason, settled_entry_id, refund_id, decided_by) on finance.mobile_payment to finance_app;
grant select, insert, update (withdrawn_at) on finance.payer_reference to finance_app;

-- The housekeeping login looks for accounts to ask about; it sees whose and which they are, and nothing of the money.
grant select (org_id, id) on finance.mobile_money_account to finance_relay;
create policy asking on finance.mobile_money_account for select to finance_relay using (true);

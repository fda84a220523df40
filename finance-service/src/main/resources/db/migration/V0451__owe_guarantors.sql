-- What borrowers owe those whose deposits were taken for their loans (docs/adr/0102). It stands between members, so no
-- account of the organisation has it. A claim has the id of the journal entry that took the deposits.
create table finance.guarantor_claim (
    org_id uuid not null,
    id uuid not null,
    version integer not null,
    guarantee_id uuid not null,
    loan_id uuid not null,
    account_id uuid not null,
    membership_id uuid not null,
    borrower_id uuid,
    state text not null,
    currency text not null,
    amount_minor bigint not null,
    outstanding_minor bigint not null,
    effective_on date not null,
    recorded_at timestamptz not null,
    updated_at timestamptz not null,
    constraint guarantor_claim_pk primary key (org_id, id),
    constraint guarantor_claim_call_fk foreign key (org_id, id) references finance.pledge_change (org_id, id),
    constraint guarantor_claim_guarantee_fk foreign key (org_id, guarantee_id) references finance.guarantee (org_id, id),
    constraint guarantor_claim_of_another check (borrower_id is distinct from membership_id),
    constraint guarantor_claim_state_known check (state in ('OWED', 'PAID', 'TAKEN_BACK')),
    constraint guarantor_claim_amounts check (amount_minor > 0 and outstanding_minor between 0 and amount_minor),
    constraint guarantor_claim_outstanding_while_owed check ((state = 'OWED') = (outstanding_minor > 0))
);
create index guarantor_claim_by_recorded_at on finance.guarantor_claim (org_id, recorded_at, id);
create index guarantor_claim_by_loan on finance.guarantor_claim (org_id, loan_id, recorded_at, id);
create index guarantor_claim_by_guarantee on finance.guarantor_claim (org_id, guarantee_id);

-- What a borrower paid to them; who got how much of it has the id of the journal entry that put it into the deposits.
create table finance.guarantor_payment (
    org_id uuid not null,
    id uuid not null,
    loan_id uuid not null,
    currency text not null,
    amount_minor bigint not null,
    effective_on date not null,
    recorded_at timestamptz not null,
    reversed_at timestamptz,
    constraint guarantor_payment_pk primary key (org_id, id),
    constraint guarantor_payment_loan_fk foreign key (org_id, loan_id) references finance.loan (org_id, id),
    constraint guarantor_payment_above_zero check (amount_minor > 0)
);
create index guarantor_payment_by_recorded_at on finance.guarantor_payment (org_id, recorded_at, id);
create index guarantor_payment_by_loan on finance.guarantor_payment (org_id, loan_id, recorded_at, id);

create table finance.guarantor_payment_part (
    org_id uuid not null,
    id uuid not null,
    payment_id uuid not null,
    claim_id uuid not null,
    account_id uuid not null,
    currency text not null,
    amount_minor bigint not null,
    constraint guarantor_payment_part_pk primary key (org_id, id),
    constraint guarantor_payment_part_entry_fk foreign key (org_id, id) references finance.journal_entry (org_id, id),
    constraint guarantor_payment_part_payment_fk
        foreign key (org_id, payment_id) references finance.guarantor_payment (org_id, id),
    constraint guarantor_payment_part_claim_fk
        foreign key (org_id, claim_id) references finance.guarantor_claim (org_id, id),
    constraint guarantor_payment_part_account_fk
        foreign key (org_id, account_id) references finance.member_account (org_id, id),
    constraint guarantor_payment_part_once unique (org_id, payment_id, claim_id),
    constraint guarantor_payment_part_above_zero check (amount_minor > 0)
);

-- What was called before this was kept is owed in full.
alter table finance.guarantee no force row level security;
alter table finance.pledge_change no force row level security;
insert into finance.guarantor_claim (org_id, id, version, guarantee_id, loan_id, account_id, membership_id, borrower_id,
    state, currency, amount_minor, outstanding_minor, effective_on, recorded_at, updated_at)
select c.org_id, c.id, 1, c.guarantee_id, c.loan_id, g.account_id, c.membership_id, g.borrower_id,
    'OWED', c.currency, c.amount_minor, c.amount_minor, c.effective_on, c.recorded_at, c.recorded_at
from finance.pledge_change c
join finance.guarantee g on g.org_id = c.org_id and g.id = c.guarantee_id
where c.kind = 'CALLED' and not c.own;
alter table finance.guarantee force row level security;
alter table finance.pledge_change force row level security;

do $$
declare
    name text;
begin
    foreach name in array array['guarantor_claim', 'guarantor_payment', 'guarantor_payment_part']
    loop
        execute format('alter table finance.%I enable row level security', name);
        execute format('alter table finance.%I force row level security', name);
        execute format('create policy own_organisation on finance.%I to finance_app'
            ' using (org_id = (select nullif(current_setting(''minga.org'', true), '''')::uuid))', name);
        execute format('grant select, insert on finance.%I to finance_app', name);
    end loop;
end
$$;
grant update (version, state, outstanding_minor, updated_at) on finance.guarantor_claim to finance_app;
grant update (reversed_at) on finance.guarantor_payment to finance_app;
create trigger guarantor_payment_part_append_only before update or delete or truncate on finance.guarantor_payment_part
    for each statement execute function finance.refuse_journal_change();

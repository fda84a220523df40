-- Whose deposits stand for whose loan (docs/adr/0085). What is held on them is finance.hold, which has the same id; what a
-- call takes stands in the journal.
create table finance.guarantee (
    org_id uuid not null,
    id uuid not null,
    version bigint not null,
    loan_id uuid not null,
    account_id uuid not null,
    membership_id uuid not null,
    -- None where a group borrows.
    borrower_id uuid,
    -- The borrower's own deposits, which stand for the loan before anybody else's.
    own boolean not null,
    currency text not null,
    offered_minor bigint not null,
    state text not null,
    answered_at timestamptz,
    -- The day of the paper that says the answer; none where the guarantor gave it herself.
    evidence_on date,
    -- What was pledged at first, here or by whom it was taken over from, and what the loan had to pay back then: a pledge
    -- keeps that part of the loan.
    begun_minor bigint not null,
    basis_minor bigint not null,
    pledged_minor bigint not null,
    called_minor bigint not null,
    -- How many rows of pledge_change there are.
    changes integer not null,
    substitute_id uuid,
    proposed_at timestamptz not null,
    updated_at timestamptz not null,
    constraint guarantee_pk primary key (org_id, id),
    constraint guarantee_loan_fk foreign key (org_id, loan_id) references finance.loan (org_id, id),
    constraint guarantee_account_fk foreign key (org_id, account_id) references finance.member_account (org_id, id),
    constraint guarantee_membership_fk
        foreign key (org_id, membership_id) references finance.member (org_id, membership_id),
    constraint guarantee_substitute_fk foreign key (org_id, substitute_id) references finance.guarantee (org_id, id),
    constraint guarantee_own_is_the_borrowers check (own = (borrower_id is not distinct from membership_id)),
    constraint guarantee_offer_in_range check (offered_minor between 1 and 1000000000000000),
    constraint guarantee_state_known check (state in
        ('PROPOSED', 'CONSENTED', 'PLEDGED', 'DECLINED', 'WITHDRAWN', 'RELEASED', 'CALLED', 'SUBSTITUTED')),
    constraint guarantee_evidence_of_an_answer check (evidence_on is null or answered_at is not null),
    constraint guarantee_nothing_without_consent
        check (own or answered_at is not null or state in ('PROPOSED', 'WITHDRAWN')),
    constraint guarantee_held_while_pledged check ((state = 'PLEDGED') = (pledged_minor > 0)),
    constraint guarantee_begun_with_the_pledge check ((begun_minor > 0) = (changes > 0) and (begun_minor > 0) = (basis_minor > 0)),
    constraint guarantee_amounts
        check (pledged_minor >= 0 and called_minor >= 0 and pledged_minor + called_minor <= begun_minor
            and pledged_minor <= offered_minor),
    constraint guarantee_called check (state <> 'CALLED' or called_minor > 0),
    constraint guarantee_released check (state <> 'RELEASED' or called_minor = 0),
    constraint guarantee_substituted check ((state = 'SUBSTITUTED') = (substitute_id is not null))
);
create unique index guarantee_once on finance.guarantee (org_id, loan_id, membership_id)
    where state in ('PROPOSED', 'CONSENTED', 'PLEDGED') and not own;
create index guarantee_by_proposed_at on finance.guarantee (org_id, proposed_at, id);
create index guarantee_by_loan on finance.guarantee (org_id, loan_id, proposed_at, id);
create index guarantee_by_membership on finance.guarantee (org_id, membership_id, proposed_at, id);

-- How pledges became more or less. One that was called has the id of the journal entry that books it.
create table finance.pledge_change (
    org_id uuid not null,
    id uuid not null,
    guarantee_id uuid not null,
    number integer not null,
    loan_id uuid not null,
    membership_id uuid not null,
    own boolean not null,
    kind text not null,
    amount_minor bigint not null,
    left_minor bigint not null,
    currency text not null,
    effective_on date not null,
    recorded_at timestamptz not null,
    constraint pledge_change_pk primary key (org_id, id),
    constraint pledge_change_number_once unique (org_id, guarantee_id, number),
    constraint pledge_change_guarantee_fk foreign key (org_id, guarantee_id) references finance.guarantee (org_id, id),
    constraint pledge_change_kind_known check (kind in ('PLEDGED', 'RELEASED', 'CALLED')),
    constraint pledge_change_begins check ((kind = 'PLEDGED') = (number = 1)),
    constraint pledge_change_amounts check (amount_minor > 0 and left_minor >= 0)
);
create index pledge_change_by_membership on finance.pledge_change (org_id, membership_id, guarantee_id, number);
create index pledge_change_called on finance.pledge_change (org_id, recorded_at, id) where kind = 'CALLED';

do $$
declare
    name text;
begin
    foreach name in array array['guarantee', 'pledge_change']
    loop
        execute format('alter table finance.%I enable row level security', name);
        execute format('alter table finance.%I force row level security', name);
        execute format('create policy own_organisation on finance.%I to finance_app'
            ' using (org_id = (select nullif(current_setting(''minga.org'', true), '''')::uuid))', name);
        execute format('grant select, insert on finance.%I to finance_app', name);
    end loop;
end
$$;
grant update (version, state, answered_at, evidence_on, begun_minor, basis_minor, pledged_minor, called_minor, changes,
    substitute_id, updated_at) on finance.guarantee to finance_app;
create trigger pledge_change_append_only before update or delete or truncate on finance.pledge_change
    for each statement execute function finance.refuse_journal_change();

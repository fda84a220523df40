-- What finance knows of affiliations, from the events of membership-service: who stands below whom, and since when. Both
-- parties read it (docs/adr/0068).
create table finance.affiliation (
    org_id uuid not null,
    id uuid not null,
    parent_id uuid not null,
    version bigint not null,
    -- In parallel: the days on which the affiliate stands below the parent, from the first one to the first one no longer.
    below_from date[] not null,
    below_to date[] not null,
    constraint affiliation_pk primary key (org_id, id),
    constraint affiliation_parties unique (org_id, id, parent_id),
    constraint affiliation_not_to_itself check (parent_id <> org_id),
    constraint affiliation_days_in_parallel check (cardinality(below_from) = cardinality(below_to)),
    constraint affiliation_version_positive check (version >= 1)
);
create index affiliation_of_parent on finance.affiliation (parent_id, id);

alter table finance.affiliation enable row level security;
alter table finance.affiliation force row level security;
create policy read_by_party on finance.affiliation for select to finance_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid)
        or parent_id = (select nullif(current_setting('minga.org', true), '')::uuid));
create policy heard_for_affiliate on finance.affiliation for insert to finance_app
    with check (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
create policy changed_for_affiliate on finance.affiliation for update to finance_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
grant select, insert, update (version, below_from, below_to) on finance.affiliation to finance_app;

-- A row of two parties: it belongs to the affiliate (org_id), and the parent sees it and answers it.
create table finance.affiliation_fee (
    org_id uuid not null,
    id uuid not null,
    version bigint not null,
    affiliation_id uuid not null,
    parent_id uuid not null,
    period_from date not null,
    period_to date not null,
    currency text not null,
    -- For each paid-up member.
    rate_minor bigint not null,
    state text not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint affiliation_fee_pk primary key (org_id, id),
    -- What a statement refers to, so that its copy of the parent cannot differ.
    constraint affiliation_fee_parties unique (org_id, id, parent_id),
    constraint affiliation_fee_once unique (org_id, affiliation_id, period_from),
    constraint affiliation_fee_affiliation_fk foreign key (org_id, affiliation_id, parent_id)
        references finance.affiliation (org_id, id, parent_id),
    constraint affiliation_fee_days_in_order check (period_from <= period_to),
    constraint affiliation_fee_rate_positive check (rate_minor > 0),
    constraint affiliation_fee_currency_form check (currency ~ '^[A-Z]{3}$'),
    constraint affiliation_fee_state_known check (state in ('STATED', 'DISPUTED', 'SETTLED'))
);
create index affiliation_fee_by_created_at on finance.affiliation_fee (org_id, created_at, id);
create index affiliation_fee_of_parent on finance.affiliation_fee (parent_id, created_at, id);

-- What each party stated: append-only by privilege, each under its own name.
create table finance.affiliation_fee_statement (
    org_id uuid not null,
    fee_id uuid not null,
    number integer not null,
    parent_id uuid not null,
    stated_by text not null,
    members bigint not null,
    -- How many members of the affiliate were paid up by its own books when it stated this.
    members_paid_up bigint,
    amount_minor bigint not null,
    -- In the books of the party that stated it; none where nothing was paid.
    entry_id uuid,
    effective_on date not null,
    actor text not null,
    recorded_at timestamptz not null,
    constraint affiliation_fee_statement_pk primary key (org_id, fee_id, number),
    constraint affiliation_fee_statement_fee_fk foreign key (org_id, fee_id, parent_id)
        references finance.affiliation_fee (org_id, id, parent_id),
    constraint affiliation_fee_statement_numbered check (number >= 0),
    constraint affiliation_fee_statement_first_is_the_affiliates check (number > 0 or stated_by = 'AFFILIATE'),
    constraint affiliation_fee_statement_stated_by_known check (stated_by in ('AFFILIATE', 'PARENT')),
    constraint affiliation_fee_statement_not_negative
        check (members >= 0 and members_paid_up >= 0 and amount_minor >= 0),
    constraint affiliation_fee_statement_books_of_affiliate
        check (stated_by = 'AFFILIATE' or members_paid_up is null),
    constraint affiliation_fee_statement_entry_of_amount check ((amount_minor > 0) = (entry_id is not null))
);

alter table finance.affiliation_fee enable row level security;
alter table finance.affiliation_fee force row level security;
create policy read_by_party on finance.affiliation_fee for select to finance_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid)
        or parent_id = (select nullif(current_setting('minga.org', true), '')::uuid));
create policy state_as_affiliate on finance.affiliation_fee for insert to finance_app
    with check (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
create policy change_by_party on finance.affiliation_fee for update to finance_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid)
        or parent_id = (select nullif(current_setting('minga.org', true), '')::uuid));
grant select, insert, update (version, state, updated_at) on finance.affiliation_fee to finance_app;

alter table finance.affiliation_fee_statement enable row level security;
alter table finance.affiliation_fee_statement force row level security;
create policy read_by_party on finance.affiliation_fee_statement for select to finance_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid)
        or parent_id = (select nullif(current_setting('minga.org', true), '')::uuid));
create policy append_by_party on finance.affiliation_fee_statement for insert to finance_app
    with check (case stated_by when 'AFFILIATE' then org_id else parent_id end
        = (select nullif(current_setting('minga.org', true), '')::uuid));
grant select, insert on finance.affiliation_fee_statement to finance_app;

-- The event of a fee stands under the affiliate's organisation, whoever settled it. These admit the parent to the events of
-- its fees; row-level security of finance.affiliation_fee applies inside too, and the parent is named all the same.
create policy affiliation_fee_append_by_parent on minga.outbox for insert to finance_app
    with check (topic = 'minga.finance.affiliation-fee'
        and exists (
            select from finance.affiliation_fee party
            where party.org_id = outbox.org_id
              and party.id = outbox.aggregate_id
              and party.parent_id = (select nullif(current_setting('minga.org', true), '')::uuid)));
create policy affiliation_fee_read_by_parent on minga.outbox for select to finance_app
    using (topic = 'minga.finance.affiliation-fee'
        and exists (
            select from finance.affiliation_fee party
            where party.org_id = outbox.org_id
              and party.id = outbox.aggregate_id
              and party.parent_id = (select nullif(current_setting('minga.org', true), '')::uuid)));

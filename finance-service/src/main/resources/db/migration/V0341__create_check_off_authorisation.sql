-- A member allows an employer to deduct: what, for what, from when to when. Other amounts are another authorisation, so
-- what somebody had allowed on a day stays known. The payroll reference is sealed with a key of its own and found by a
-- keyed digest with the organisation and the employer in it.
create extension if not exists btree_gist with schema finance;

create table finance.check_off_authorisation (
    org_id uuid not null,
    id uuid not null,
    version bigint not null,
    employer_id uuid not null,
    membership_id uuid not null,
    payroll_token bytea not null,
    sealed_payroll_reference text not null,
    from_day date not null,
    -- The last day; open while it is null.
    through_day date,
    -- What for, into which account of the member where there are several, and how much; in parallel.
    destinations text[] not null,
    accounts uuid[] not null,
    amounts_minor bigint[] not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint check_off_authorisation_pk primary key (org_id, id),
    constraint check_off_authorisation_employer_fk foreign key (org_id, employer_id)
        references finance.employer (org_id, id),
    constraint check_off_authorisation_days check (through_day >= from_day),
    constraint check_off_authorisation_token_is_hmac check (octet_length(payroll_token) = 32),
    constraint check_off_authorisation_deductions check (
        cardinality(destinations) between 1 and 7
        and cardinality(accounts) = cardinality(destinations)
        and cardinality(amounts_minor) = cardinality(destinations)
        and 1 <= all (amounts_minor)),
    constraint check_off_authorisation_once_a_day exclude using gist (
        org_id with =, employer_id with =, membership_id with =, daterange(from_day, through_day, '[]') with &&),
    constraint check_off_authorisation_reference_once_a_day exclude using gist (
        org_id with =, employer_id with =, payroll_token with =, daterange(from_day, through_day, '[]') with &&)
);
create index check_off_authorisation_by_created_at on finance.check_off_authorisation (org_id, created_at, id);
create index check_off_authorisation_by_token on finance.check_off_authorisation (org_id, employer_id, payroll_token);
create index check_off_authorisation_by_membership on finance.check_off_authorisation (org_id, membership_id);

alter table finance.check_off_authorisation enable row level security;
alter table finance.check_off_authorisation force row level security;
create policy own_organisation on finance.check_off_authorisation to finance_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
grant select, insert, update (version, through_day, updated_at) on finance.check_off_authorisation to finance_app;

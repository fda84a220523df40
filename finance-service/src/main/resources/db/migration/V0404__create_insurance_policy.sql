-- A member's policy, on the terms its product had when it was taken out.
create table finance.insurance_policy (
    org_id uuid not null,
    id uuid not null,
    version bigint not null,
    product_id uuid not null,
    membership_id uuid not null,
    fund_id uuid not null,
    currency text not null,
    premium_minor bigint not null,
    period_months smallint not null,
    cover_minor bigint not null,
    waiting_days smallint not null,
    grace_days smallint not null,
    begins_on date not null,
    -- Since when it is insured without a gap, and for how many months from then on it was paid.
    unbroken_from date,
    months_paid smallint not null,
    last_day date,
    state text not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint insurance_policy_pk primary key (org_id, id),
    constraint insurance_policy_product_fk
        foreign key (org_id, product_id) references finance.insurance_product (org_id, id),
    constraint insurance_policy_member_fk
        foreign key (org_id, membership_id) references finance.member (org_id, membership_id),
    constraint insurance_policy_state_known check (state in ('ACTIVE', 'ENDED')),
    constraint insurance_policy_ended_on_a_day check ((state = 'ENDED') = (last_day is not null)),
    constraint insurance_policy_unbroken_while_paid check ((unbroken_from is null) = (months_paid = 0)),
    constraint insurance_policy_unbroken_after_begin check (unbroken_from >= begins_on)
);
create unique index insurance_policy_one_active on finance.insurance_policy (org_id, product_id, membership_id)
    where state = 'ACTIVE';
create index insurance_policy_by_created_at on finance.insurance_policy (org_id, created_at, id);
create index insurance_policy_by_membership on finance.insurance_policy (org_id, membership_id, created_at, id);

-- The days that a payment insures. Its id is that of the journal entry, in which the amount stands.
create table finance.insurance_premium (
    org_id uuid not null,
    id uuid not null,
    policy_id uuid not null,
    number integer not null,
    from_on date not null,
    through_on date not null,
    unbroken_from date not null,
    paid_on date not null,
    constraint insurance_premium_pk primary key (org_id, id),
    constraint insurance_premium_number_once unique (org_id, policy_id, number),
    constraint insurance_premium_policy_fk foreign key (org_id, policy_id) references finance.insurance_policy (org_id, id),
    constraint insurance_premium_number_positive check (number >= 1),
    constraint insurance_premium_days check (unbroken_from <= from_on and from_on <= through_on)
);

do $$
declare
    name text;
begin
    foreach name in array array['insurance_policy', 'insurance_premium']
    loop
        execute format('alter table finance.%I enable row level security', name);
        execute format('alter table finance.%I force row level security', name);
        execute format('create policy own_organisation on finance.%I to finance_app'
            ' using (org_id = (select nullif(current_setting(''minga.org'', true), '''')::uuid))', name);
        execute format('grant select, insert on finance.%I to finance_app', name);
    end loop;
end
$$;
grant update (version, unbroken_from, months_paid, last_day, state, updated_at) on finance.insurance_policy
    to finance_app;
create trigger insurance_premium_append_only before update or delete or truncate on finance.insurance_premium
    for each statement execute function finance.refuse_journal_change();

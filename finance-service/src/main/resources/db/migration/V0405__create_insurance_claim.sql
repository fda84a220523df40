-- What happened to a member who was insured. What is a code; nothing is told in words.
create table finance.insurance_claim (
    org_id uuid not null,
    id uuid not null,
    version bigint not null,
    policy_id uuid not null,
    event text not null,
    happened_on date not null,
    -- Which year of the policy that is, from 0 on: its cover is for each.
    cover_year integer not null,
    asked_minor bigint not null,
    currency text not null,
    state text not null,
    submitted_by text not null,
    submitted_at timestamptz not null,
    assessed_minor bigint,
    refused_because text,
    ended_by text,
    entry_id uuid,
    updated_at timestamptz not null,
    constraint insurance_claim_pk primary key (org_id, id),
    constraint insurance_claim_with_submitter unique (org_id, id, submitted_by),
    constraint insurance_claim_policy_fk foreign key (org_id, policy_id) references finance.insurance_policy (org_id, id),
    constraint insurance_claim_entry_once unique (org_id, entry_id),
    constraint insurance_claim_asked_positive check (asked_minor > 0 and cover_year >= 0),
    constraint insurance_claim_assessed_within_asked check (assessed_minor between 0 and asked_minor),
    constraint insurance_claim_state_known
        check (state in ('SUBMITTED', 'ASSESSED', 'PAID', 'REFUSED', 'APPEALED', 'WITHDRAWN')),
    constraint insurance_claim_paid_by_entry check ((state = 'PAID') = (entry_id is not null)),
    constraint insurance_claim_paid_as_assessed check (state <> 'PAID' or assessed_minor > 0),
    constraint insurance_claim_refused_because check (state <> 'REFUSED' or refused_because is not null)
);
-- The same thing is claimed once.
create unique index insurance_claim_once on finance.insurance_claim (org_id, policy_id, event, happened_on)
    where state <> 'WITHDRAWN';
create index insurance_claim_by_submitted_at on finance.insurance_claim (org_id, submitted_at, id);

-- What was found. Who submitted is repeated beside it, so that the table itself refuses it.
create table finance.insurance_assessment (
    org_id uuid not null,
    claim_id uuid not null,
    position integer not null,
    assessor text not null,
    submitted_by text not null,
    amount_minor bigint not null,
    assessed_at timestamptz not null,
    constraint insurance_assessment_pk primary key (org_id, claim_id, position),
    constraint insurance_assessment_once unique (org_id, claim_id, assessor),
    constraint insurance_assessment_claim_fk foreign key (org_id, claim_id, submitted_by)
        references finance.insurance_claim (org_id, id, submitted_by),
    constraint insurance_assessment_not_by_submitter check (assessor <> submitted_by),
    constraint insurance_assessment_amount check (amount_minor >= 0)
);

do $$
declare
    name text;
begin
    foreach name in array array['insurance_claim', 'insurance_assessment']
    loop
        execute format('alter table finance.%I enable row level security', name);
        execute format('alter table finance.%I force row level security', name);
        execute format('create policy own_organisation on finance.%I to finance_app'
            ' using (org_id = (select nullif(current_setting(''minga.org'', true), '''')::uuid))', name);
        execute format('grant select, insert on finance.%I to finance_app', name);
    end loop;
end
$$;
grant update (version, state, assessed_minor, refused_because, ended_by, entry_id, updated_at)
    on finance.insurance_claim to finance_app;
create trigger insurance_assessment_append_only before update or delete or truncate on finance.insurance_assessment
    for each statement execute function finance.refuse_journal_change();

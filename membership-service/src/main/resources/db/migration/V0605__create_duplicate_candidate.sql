-- Persons to be compared with the others of their organisation, in the background. The housekeeping login sees whose turn
-- it is and nothing else.
create table membership.duplicate_check (
    org_id uuid not null,
    id bigint generated always as identity,
    person_id uuid not null,
    constraint duplicate_check_pk primary key (org_id, id)
);

-- What persons are compared by: keyed digests of a phone, of how a whole name sounds, of a birth or household together
-- with one word of a name. Two persons without a common one are never looked at together.
create table membership.duplicate_key (
    org_id uuid not null,
    token bigint not null,
    person_id uuid not null,
    constraint duplicate_key_pk primary key (org_id, token, person_id)
);
create index duplicate_key_by_person on membership.duplicate_key (org_id, person_id);

-- Two records that may be of one person. Nothing personal: which fields agree, not what stands in them.
create table membership.duplicate_candidate (
    org_id uuid not null,
    id uuid not null,
    version bigint not null,
    first_id uuid not null,
    second_id uuid not null,
    state text not null,
    score bigint not null,
    components text[] not null,
    -- A keyed digest of what the two records said: while they say it still, what was decided holds.
    fingerprint bytea not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint duplicate_candidate_pk primary key (org_id, id),
    constraint duplicate_candidate_pair unique (org_id, first_id, second_id),
    constraint duplicate_candidate_first_fk foreign key (org_id, first_id) references membership.person (org_id, id),
    constraint duplicate_candidate_second_fk foreign key (org_id, second_id) references membership.person (org_id, id),
    constraint duplicate_candidate_in_order check (first_id < second_id),
    constraint duplicate_candidate_state_known
        check (state in ('OPEN', 'DEFERRED', 'MERGED', 'NOT_DUPLICATE', 'WITHDRAWN')),
    constraint duplicate_candidate_fingerprint_is_hmac check (octet_length(fingerprint) = 32)
);
create index duplicate_candidate_by_score on membership.duplicate_candidate (org_id, state, score, id);
create index duplicate_candidate_by_created_at on membership.duplicate_candidate (org_id, created_at, id);
create index duplicate_candidate_by_second on membership.duplicate_candidate (org_id, second_id);

create table membership.duplicate_candidate_transition (
    org_id uuid not null,
    candidate_id uuid not null,
    sequence integer not null,
    step text not null,
    from_state text,
    to_state text not null,
    actor text not null,
    recorded_at timestamptz not null,
    constraint duplicate_candidate_transition_pk primary key (org_id, candidate_id, sequence),
    constraint duplicate_candidate_transition_candidate_fk foreign key (org_id, candidate_id)
        references membership.duplicate_candidate (org_id, id),
    constraint duplicate_candidate_transition_first_is_proposal
        check ((sequence = 0) = (from_state is null) and (sequence = 0) = (step = 'PROPOSAL'))
);

alter table membership.duplicate_check enable row level security;
alter table membership.duplicate_check force row level security;
create policy own_organisation on membership.duplicate_check to membership_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
alter table membership.duplicate_key enable row level security;
alter table membership.duplicate_key force row level security;
create policy own_organisation on membership.duplicate_key to membership_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
alter table membership.duplicate_candidate enable row level security;
alter table membership.duplicate_candidate force row level security;
create policy own_organisation on membership.duplicate_candidate to membership_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
alter table membership.duplicate_candidate_transition enable row level security;
alter table membership.duplicate_candidate_transition force row level security;
create policy own_organisation on membership.duplicate_candidate_transition to membership_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
create policy scheduling on membership.duplicate_check for select to membership_relay using (true);
grant usage on schema membership to membership_relay;
grant select (org_id) on membership.duplicate_check to membership_relay;

-- Update of the queue for the row lock alone.
grant select, insert, delete, update (person_id) on membership.duplicate_check to membership_app;
grant select, insert, delete on membership.duplicate_key to membership_app;
grant select, insert, update (version, state, score, components, fingerprint, updated_at)
    on membership.duplicate_candidate to membership_app;
grant select, insert on membership.duplicate_candidate_transition to membership_app;

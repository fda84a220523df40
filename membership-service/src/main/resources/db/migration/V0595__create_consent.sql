-- A row of two parties: it belongs to the organisation that keeps the person's record (org_id); the partner sees it from
-- the grant on. Before, and after a refusal, it is none of the partner's business.
create table membership.consent (
    org_id uuid not null,
    id uuid not null,
    version bigint not null,
    person_id uuid not null,
    came_by_merge boolean not null,
    grantee_id uuid not null,
    purpose text not null,
    scope text[] not null,
    lawful_basis text not null,
    channel text not null,
    language text not null,
    policy_version text not null,
    last_day date not null,
    state text not null,
    granted_at timestamptz,
    ended_at timestamptz,
    events bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint consent_pk primary key (org_id, id),
    constraint consent_parties unique (org_id, id, grantee_id),
    constraint consent_person_fk foreign key (org_id, person_id) references membership.person (org_id, id),
    constraint consent_not_for_oneself check (grantee_id <> org_id),
    constraint consent_opens_something check (cardinality(scope) > 0),
    constraint consent_state_known check (state in ('REQUESTED', 'GRANTED', 'REFUSED', 'WITHDRAWN', 'SUPERSEDED')),
    constraint consent_granted_when_told check ((granted_at is not null) = (state in ('GRANTED', 'WITHDRAWN', 'SUPERSEDED'))),
    constraint consent_ended_when_told check ((ended_at is not null) = (state in ('WITHDRAWN', 'SUPERSEDED'))),
    constraint consent_ends_after_grant check (ended_at >= granted_at)
);

-- Of two grants for one purpose the later one stands alone, unless one came with a record that was merged: it must be there
-- still if the merge is undone.
create unique index consent_one_granted on membership.consent (org_id, person_id, grantee_id, purpose) where state = 'GRANTED' and not came_by_merge;
create index consent_by_created_at on membership.consent (org_id, created_at, id);
create index consent_of_partner on membership.consent (org_id, grantee_id, created_at, id);
create index consent_of_person on membership.consent (org_id, person_id, created_at, id);
create index consent_of_grantee on membership.consent (grantee_id, created_at, id) where granted_at is not null;

alter table membership.consent enable row level security;
alter table membership.consent force row level security;
create policy own_organisation on membership.consent to membership_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
create policy read_by_grantee on membership.consent for select to membership_app
    using (grantee_id = (select nullif(current_setting('minga.org', true), '')::uuid) and granted_at is not null);
grant select, insert, update (version, person_id, came_by_merge, state, granted_at, ended_at, events, updated_at) on membership.consent
    to membership_app;

-- What has ended stays ended, whatever the application believes.
create function membership.refuse_revived_consent() returns trigger
    language plpgsql
    set search_path = pg_catalog
as $$
begin
    raise exception 'an ended consent is not revived'
        using errcode = 'check_violation', schema = 'membership', table = 'consent', constraint = 'consent_ended_for_ever';
end
$$;
create trigger consent_ended_for_ever
    before update on membership.consent
    for each row when (old.state in ('REFUSED', 'WITHDRAWN', 'SUPERSEDED') and new.state <> old.state)
    execute function membership.refuse_revived_consent();

-- The steps of a consent. Append-only by privilege.
create table membership.consent_transition (
    org_id uuid not null,
    consent_id uuid not null,
    sequence integer not null,
    step text not null,
    from_state text,
    to_state text not null,
    actor text not null,
    -- Under the key of key_owner.
    sealed_note text,
    key_owner uuid not null,
    recorded_at timestamptz not null,
    constraint consent_transition_pk primary key (org_id, consent_id, sequence),
    constraint consent_transition_consent_fk foreign key (org_id, consent_id) references membership.consent (org_id, id),
    constraint consent_transition_first_is_request check ((sequence = 0) = (from_state is null)),
    constraint consent_transition_step_of_the_table check ((coalesce(from_state, ''), step, to_state) in (
        ('', 'REQUEST', 'REQUESTED'),
        ('REQUESTED', 'GRANT', 'GRANTED'),
        ('REQUESTED', 'REFUSAL', 'REFUSED'),
        ('GRANTED', 'WITHDRAWAL', 'WITHDRAWN'),
        ('GRANTED', 'SUPERSESSION', 'SUPERSEDED')))
);
alter table membership.consent_transition enable row level security;
alter table membership.consent_transition force row level security;
create policy own_organisation on membership.consent_transition to membership_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
grant select, insert on membership.consent_transition to membership_app;

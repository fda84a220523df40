-- What bodies of an organisation decided. What a resolution says stands sealed in its steps.
create table membership.resolution (
    org_id uuid not null,
    id uuid not null,
    version bigint not null,
    subject_kind text not null,
    subject_id uuid,
    state text not null,
    key_id uuid not null,
    ratification_due_on date,
    -- The end of that day where the organisation is.
    lapses_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint resolution_pk primary key (org_id, id),
    constraint resolution_subject_kind_known check (subject_kind in
        ('EXPULSION', 'MORATORIUM', 'CONVERSION', 'SURPLUS', 'CAMPAIGN', 'NEGOTIATION_MANDATE', 'GENERAL')),
    constraint resolution_expulsion_of_somebody check (subject_kind <> 'EXPULSION' or subject_id is not null),
    constraint resolution_state_known check (state in
        ('TABLED', 'AMENDED', 'PROVISIONAL', 'ADOPTED', 'REJECTED', 'WITHDRAWN', 'LAPSED')),
    constraint resolution_due_with_its_end check ((ratification_due_on is null) = (lapses_at is null)),
    constraint resolution_provisional_is_due check (state not in ('PROVISIONAL', 'LAPSED') or lapses_at is not null)
);

create index resolution_by_created_at on membership.resolution (org_id, created_at, id);
create index resolution_by_subject on membership.resolution (org_id, subject_id) where subject_id is not null;
create index resolution_to_lapse on membership.resolution (lapses_at) where state = 'PROVISIONAL';

alter table membership.resolution enable row level security;
alter table membership.resolution force row level security;
create policy own_organisation on membership.resolution to membership_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
-- Columns, not the table: what a resolution is about does not change.
grant select, insert, update (version, state, ratification_due_on, lapses_at, updated_at) on membership.resolution
    to membership_app;

-- Somebody must find over all organisations what is overdue; the housekeeping login sees that and nothing else of it
-- (docs/adr/0032).
create policy lapsing on membership.resolution for select to membership_relay using (true);
grant select (org_id, id, state, lapses_at) on membership.resolution to membership_relay;

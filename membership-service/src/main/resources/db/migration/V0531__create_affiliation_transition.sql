-- The steps of an affiliation. Append-only by privilege: the runtime login may neither change nor remove a row.
create table membership.affiliation_transition (
    org_id uuid not null,
    affiliation_id uuid not null,
    sequence integer not null,
    parent_id uuid not null,
    step text not null,
    from_state text,
    to_state text not null,
    taken_by text not null,
    actor text not null,
    reason text,
    effective_on date not null,
    recorded_at timestamptz not null,
    constraint affiliation_transition_pk primary key (org_id, affiliation_id, sequence),
    constraint affiliation_transition_affiliation_fk foreign key (org_id, affiliation_id, parent_id)
        references membership.affiliation (org_id, id, parent_id),
    constraint affiliation_transition_first_is_application
        check ((sequence = 0) = (from_state is null) and (sequence = 0) = (step = 'APPLICATION')),
    constraint affiliation_transition_taken_by_known check (taken_by in ('AFFILIATE', 'PARENT'))
);

alter table membership.affiliation_transition enable row level security;
alter table membership.affiliation_transition force row level security;
create policy read_by_party on membership.affiliation_transition for select to membership_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid)
        or parent_id = (select nullif(current_setting('minga.org', true), '')::uuid));
-- Each party under its own name.
create policy append_by_party on membership.affiliation_transition for insert to membership_app
    with check (case taken_by when 'AFFILIATE' then org_id else parent_id end
        = (select nullif(current_setting('minga.org', true), '')::uuid));

grant select, insert on membership.affiliation_transition to membership_app;

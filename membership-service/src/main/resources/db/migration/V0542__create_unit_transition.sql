-- The steps of a unit. Append-only by privilege: the runtime login may neither change nor remove a row. A step says what
-- it changed and nothing else, so that one recorded late for an early day does not undo what came between.
create table membership.unit_transition (
    org_id uuid not null,
    unit_id uuid not null,
    sequence integer not null,
    step text not null,
    name text,
    code text,
    area text,
    parent_id uuid,
    merged_into uuid,
    split_from uuid,
    actor text not null,
    reason text,
    effective_on date not null,
    recorded_at timestamptz not null,
    constraint unit_transition_pk primary key (org_id, unit_id, sequence),
    constraint unit_transition_unit_fk foreign key (org_id, unit_id) references membership.unit (org_id, id),
    constraint unit_transition_parent_fk foreign key (org_id, parent_id) references membership.unit (org_id, id),
    constraint unit_transition_merged_into_fk foreign key (org_id, merged_into) references membership.unit (org_id, id),
    constraint unit_transition_split_from_fk foreign key (org_id, split_from) references membership.unit (org_id, id),
    constraint unit_transition_first_is_opening check ((sequence = 0) = (step = 'OPENING')),
    constraint unit_transition_step_known check (
        step in ('OPENING', 'RENAMING', 'MOVE', 'SPLIT', 'MERGER', 'CLOSURE', 'REOPENING')),
    constraint unit_transition_names check ((step in ('OPENING', 'RENAMING')) = (name is not null)),
    constraint unit_transition_describes check (name is not null or (code is null and area is null)),
    constraint unit_transition_places check (parent_id is null or step in ('OPENING', 'MOVE', 'REOPENING')),
    constraint unit_transition_merges check ((step = 'MERGER') = (merged_into is not null)),
    constraint unit_transition_splits check (split_from is null or step = 'OPENING')
);

alter table membership.unit_transition enable row level security;
alter table membership.unit_transition force row level security;
create policy own_organisation on membership.unit_transition to membership_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));

grant select, insert on membership.unit_transition to membership_app;

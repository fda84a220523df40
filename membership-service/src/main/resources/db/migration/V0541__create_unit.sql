-- The branches of an organisation. The columns are what a unit's steps come to; the steps are in unit_transition.
create table membership.unit (
    org_id uuid not null,
    id uuid not null,
    version bigint not null,
    name text not null,
    code text,
    area text,
    parent_id uuid,
    state text not null,
    opened_on date not null,
    closed_on date,
    merged_into uuid,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint unit_pk primary key (org_id, id),
    constraint unit_parent_fk foreign key (org_id, parent_id) references membership.unit (org_id, id),
    constraint unit_merged_into_fk foreign key (org_id, merged_into) references membership.unit (org_id, id),
    constraint unit_code_once unique (org_id, code),
    constraint unit_name_not_blank check (name <> ''),
    constraint unit_state_known check (state in ('OPEN', 'CLOSED', 'MERGED')),
    constraint unit_closed_on_a_day check ((state = 'OPEN') = (closed_on is null)),
    constraint unit_merged_into_another check ((state = 'MERGED') = (merged_into is not null) and merged_into <> id),
    constraint unit_not_below_itself check (parent_id <> id),
    constraint unit_days_in_order check (opened_on <= closed_on)
);

create index unit_of_parent on membership.unit (org_id, parent_id, id);
create index unit_by_name on membership.unit (org_id, name, id);
create index unit_by_created_at on membership.unit (org_id, created_at, id);

alter table membership.unit enable row level security;
alter table membership.unit force row level security;
create policy own_organisation on membership.unit to membership_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));

-- Columns, not the table: whose unit it is and when it was first opened stay as they are.
grant select, insert,
    update (version, name, code, area, parent_id, state, closed_on, merged_into, updated_at)
    on membership.unit to membership_app;

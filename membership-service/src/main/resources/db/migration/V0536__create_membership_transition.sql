-- The steps of a membership. Append-only by privilege: the runtime login may neither change nor remove a row.
create table membership.membership_transition (
    org_id uuid not null,
    membership_id uuid not null,
    sequence integer not null,
    step text not null,
    from_state text,
    to_state text not null,
    actor text not null,
    -- Under the person's key.
    sealed_reason text,
    effective_on date not null,
    recorded_at timestamptz not null,
    constraint membership_transition_pk primary key (org_id, membership_id, sequence),
    constraint membership_transition_membership_fk foreign key (org_id, membership_id)
        references membership.membership (org_id, id),
    constraint membership_transition_first_is_application
        check ((sequence = 0) = (from_state is null) and (sequence = 0) = (step = 'APPLICATION')),
    constraint membership_transition_step_of_the_table check ((coalesce(from_state, ''), step, to_state) in (
        ('', 'APPLICATION', 'APPLIED'),
        ('APPLIED', 'APPROVAL', 'ACTIVE'),
        ('ACTIVE', 'SUSPENSION', 'SUSPENDED'),
        ('ACTIVE', 'RESIGNATION', 'RESIGNED'),
        ('SUSPENDED', 'REINSTATEMENT', 'ACTIVE'),
        ('SUSPENDED', 'RESIGNATION', 'RESIGNED')))
);

-- Who stood where on a day: the candidates by state and day, and the steps of each in order.
create index membership_transition_by_state on membership.membership_transition (org_id, to_state, effective_on, membership_id);
create index membership_transition_by_day on membership.membership_transition (org_id, membership_id, effective_on, sequence);

alter table membership.membership_transition enable row level security;
alter table membership.membership_transition force row level security;
create policy own_organisation on membership.membership_transition to membership_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));

grant select, insert on membership.membership_transition to membership_app;

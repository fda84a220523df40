-- The steps of a resolution. Append-only by privilege: the runtime login may neither change nor remove a row.
create table membership.resolution_transition (
    org_id uuid not null,
    resolution_id uuid not null,
    sequence integer not null,
    step text not null,
    from_state text,
    to_state text not null,
    actor text not null,
    -- Under the resolution's key.
    sealed_wording text,
    sealed_note text,
    decision_method text,
    present integer,
    entitled integer,
    votes_for integer,
    votes_against integer,
    abstentions integer,
    standing_aside integer,
    effective_on date not null,
    recorded_at timestamptz not null,
    constraint resolution_transition_pk primary key (org_id, resolution_id, sequence),
    constraint resolution_transition_resolution_fk foreign key (org_id, resolution_id)
        references membership.resolution (org_id, id),
    constraint resolution_transition_first_is_tabling
        check ((sequence = 0) = (from_state is null) and (sequence = 0) = (step = 'TABLING')),
    constraint resolution_transition_step_of_the_table check ((coalesce(from_state, ''), step, to_state) in (
        ('', 'TABLING', 'TABLED'),
        ('TABLED', 'AMENDMENT', 'AMENDED'),
        ('TABLED', 'ADOPTION', 'ADOPTED'),
        ('TABLED', 'PROVISIONAL_ADOPTION', 'PROVISIONAL'),
        ('TABLED', 'REJECTION', 'REJECTED'),
        ('TABLED', 'WITHDRAWAL', 'WITHDRAWN'),
        ('AMENDED', 'AMENDMENT', 'AMENDED'),
        ('AMENDED', 'ADOPTION', 'ADOPTED'),
        ('AMENDED', 'PROVISIONAL_ADOPTION', 'PROVISIONAL'),
        ('AMENDED', 'REJECTION', 'REJECTED'),
        ('AMENDED', 'WITHDRAWAL', 'WITHDRAWN'),
        ('PROVISIONAL', 'RATIFICATION', 'ADOPTED'),
        ('PROVISIONAL', 'REJECTION', 'REJECTED'),
        ('PROVISIONAL', 'LAPSE', 'LAPSED'))),
    constraint resolution_transition_wording_where_it_changes
        check ((sealed_wording is not null) = (step in ('TABLING', 'AMENDMENT'))),
    constraint resolution_transition_method_of_the_step check (case
        when step = 'PROVISIONAL_ADOPTION' then coalesce(decision_method, '') = 'OFFICERS'
        when step in ('ADOPTION', 'RATIFICATION', 'REJECTION') then coalesce(decision_method, '') in ('VOTE', 'CONSENSUS')
        else decision_method is null end),
    constraint resolution_transition_figures_of_the_method check (case decision_method
        when 'VOTE' then num_nulls(present, entitled, votes_for, votes_against, abstentions) = 0
            and standing_aside is null
        when 'CONSENSUS' then num_nulls(present, entitled, standing_aside) = 0
            and num_nonnulls(votes_for, votes_against, abstentions) = 0
        when 'OFFICERS' then present is not null
            and num_nonnulls(entitled, votes_for, votes_against, abstentions, standing_aside) = 0
        else num_nonnulls(present, entitled, votes_for, votes_against, abstentions, standing_aside) = 0 end),
    constraint resolution_transition_figures_possible check (
        present >= 1 and present <= coalesce(entitled, present)
        and least(votes_for, votes_against, abstentions, standing_aside) >= 0
        and votes_for::bigint + votes_against + abstentions <= present
        and standing_aside <= present)
);

alter table membership.resolution_transition enable row level security;
alter table membership.resolution_transition force row level security;
create policy own_organisation on membership.resolution_transition to membership_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));

grant select, insert on membership.resolution_transition to membership_app;

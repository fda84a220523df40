-- The jobs of a person. Here stands what lists ask for; what a record said at any time is in its versions.
create table membership.work_profile (
    org_id uuid not null,
    id uuid not null,
    version bigint not null,
    person_id uuid not null,
    worker_group text,
    valid_from date not null,
    valid_to date,
    withdrawn boolean not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint work_profile_pk primary key (org_id, id),
    constraint work_profile_person_fk foreign key (org_id, person_id) references membership.person (org_id, id),
    constraint work_profile_days_in_order check (valid_from < valid_to)
);

create index work_profile_of_person on membership.work_profile (org_id, person_id, id);
create index work_profile_by_created_at on membership.work_profile (org_id, created_at, id);
create index work_profile_by_worker_group on membership.work_profile (org_id, worker_group, created_at, id)
    where worker_group is not null;

alter table membership.work_profile enable row level security;
alter table membership.work_profile force row level security;
create policy own_organisation on membership.work_profile to membership_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
grant select, insert, update (version, person_id, worker_group, valid_from, valid_to, withdrawn, updated_at)
    on membership.work_profile to membership_app;

-- Append-only by privilege: the runtime login may neither change nor remove a row.
create table membership.work_profile_version (
    org_id uuid not null,
    work_profile_id uuid not null,
    sequence integer not null,
    person_id uuid not null,
    step text not null,
    isco08 text,
    isco08_list text,
    isic4 text,
    isic4_list text,
    icse18a text,
    icse18a_list text,
    worker_group text,
    worker_group_list text,
    place_of_work text,
    engagement text,
    pay_basis text,
    written_contract boolean,
    employer_social_insurance boolean,
    paid_annual_leave boolean,
    paid_sick_leave boolean,
    unit_registered boolean,
    books_kept boolean,
    -- To two significant digits, as they may travel.
    monthly_minor bigint,
    currency text,
    -- Buyers or employers and exact earnings, under the key of the person named in this row.
    sealed text,
    valid_from date not null,
    valid_to date,
    main_periods text not null,
    withdrawn boolean not null,
    actor text not null,
    effective_on date not null,
    recorded_at timestamptz not null,
    constraint work_profile_version_pk primary key (org_id, work_profile_id, sequence),
    constraint work_profile_version_of foreign key (org_id, work_profile_id)
        references membership.work_profile (org_id, id),
    constraint work_profile_version_step_known check (
        step in ('RECORDING', 'CORRECTION', 'ENDING', 'MAIN_PERIOD', 'WITHDRAWAL', 'MOVE')),
    constraint work_profile_version_first_is_recording check ((sequence = 0) = (step = 'RECORDING')),
    constraint work_profile_version_lists_named check (
        (isco08 is null) = (isco08_list is null) and (isic4 is null) = (isic4_list is null)
        and (icse18a is null) = (icse18a_list is null) and (worker_group is null) = (worker_group_list is null)),
    constraint work_profile_version_earnings_whole check ((monthly_minor is null) = (currency is null)),
    constraint work_profile_version_earnings_rounded check (
        monthly_minor >= 0 and monthly_minor % (10 ^ greatest(length(monthly_minor::text) - 2, 0))::bigint = 0),
    constraint work_profile_version_withdrawn_not_main check (not withdrawn or main_periods = ''),
    constraint work_profile_version_days_in_order check (valid_from < valid_to)
);

alter table membership.work_profile_version enable row level security;
alter table membership.work_profile_version force row level security;
create policy own_organisation on membership.work_profile_version to membership_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
grant select, insert on membership.work_profile_version to membership_app;

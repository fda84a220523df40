-- Attempts of an organisation at being registered with an authority, kept by its steward.
create table membership.registration (
    org_id uuid not null,
    id uuid not null,
    organisation_id uuid not null,
    attempt integer not null,
    version bigint not null,
    status text not null,
    obstacles text[] not null,
    reasons text[] not null,
    excluded_by_law text,
    excluded_because text,
    country text,
    form text,
    authority text,
    min_founders integer,
    founders_complete_on date,
    cost_minor bigint,
    cost_currency text,
    cost_paid_on date,
    documents text[],
    documents_obtained_on date[],
    version_of_law text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint registration_pk primary key (org_id, id),
    constraint registration_organisation_fk foreign key (org_id, organisation_id)
        references membership.organisation (org_id, id),
    -- Of two attempts begun at the same moment one is refused.
    constraint registration_attempts_counted unique (org_id, organisation_id, attempt),
    constraint registration_status_known check (status in ('UNREGISTERED', 'PREPARING', 'SUBMITTED', 'QUERIED',
        'REGISTERED', 'SUSPENDED', 'DEREGISTERED', 'REFUSED', 'APPEALED')),
    constraint registration_obstacles_known check (obstacles <@ array['BUREAUCRACY', 'INFORMATION', 'COST']),
    constraint registration_reasons_known check (reasons <@ array['FINANCIAL', 'SOCIAL_BENEFITS', 'BARGAINING_POWER',
        'DEFENCE_OF_ACTIVITY', 'VISIBILITY_AND_VOICE']),
    constraint registration_exclusion_whole check ((excluded_by_law is null) = (excluded_because is null)),
    constraint registration_pathway_whole check (case when country is null
        then num_nonnulls(form, authority, min_founders, founders_complete_on, cost_minor, cost_currency, cost_paid_on,
            documents, documents_obtained_on, version_of_law) = 0
        else form is not null and authority is not null
            and cardinality(documents) = cardinality(documents_obtained_on) end),
    constraint registration_founders_asked_for check (min_founders > 0 or founders_complete_on is null),
    constraint registration_cost_whole check (
        (cost_minor is null) = (cost_currency is null) and (cost_paid_on is null or cost_minor is not null)),
    constraint registration_cost_not_negative check (cost_minor >= 0)
);

create unique index registration_one_open on membership.registration (org_id, organisation_id)
    where status not in ('DEREGISTERED', 'REFUSED');
create index registration_by_created_at on membership.registration (org_id, organisation_id, created_at, id);

alter table membership.registration enable row level security;
alter table membership.registration force row level security;
create policy own_organisation on membership.registration to membership_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));

-- Columns, not the table: a registration stays that of its organisation.
grant select, insert, update (version, status, obstacles, reasons, excluded_by_law, excluded_because, country, form,
    authority, min_founders, founders_complete_on, cost_minor, cost_currency, cost_paid_on, documents,
    documents_obtained_on, version_of_law, updated_at) on membership.registration to membership_app;

-- What was found of each principle of the social and solidarity economy. Append-only by privilege: a newer finding
-- follows, none is changed.
create table membership.sse_assessment (
    org_id uuid not null,
    id uuid not null,
    organisation_id uuid not null,
    principle text not null,
    met text not null,
    evidence text,
    assessed_on date not null,
    actor text not null,
    recorded_at timestamptz not null,
    constraint sse_assessment_pk primary key (org_id, id),
    constraint sse_assessment_organisation_fk foreign key (org_id, organisation_id)
        references membership.organisation (org_id, id),
    constraint sse_assessment_principle_known check (principle in ('VOLUNTARY_COOPERATION_AND_MUTUAL_AID',
        'DEMOCRATIC_OR_PARTICIPATORY_GOVERNANCE', 'AUTONOMY_AND_INDEPENDENCE', 'PRIMACY_OF_PEOPLE_AND_SOCIAL_PURPOSE')),
    constraint sse_assessment_met_known check (met in ('YES', 'PARTLY', 'NO', 'UNKNOWN'))
);

create index sse_assessment_by_recorded_at on membership.sse_assessment (org_id, organisation_id, recorded_at, id);

alter table membership.sse_assessment enable row level security;
alter table membership.sse_assessment force row level security;
create policy own_organisation on membership.sse_assessment to membership_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));

grant select, insert on membership.sse_assessment to membership_app;

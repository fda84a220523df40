-- Which job is a person's main one, on which days. Of two clerks at the same moment one is refused: the exclusion waits
-- for the other's transaction. It needs equality of uuids beside the overlap of ranges, which btree_gist brings.
create extension if not exists btree_gist with schema membership;

create table membership.main_job (
    org_id uuid not null,
    person_id uuid not null,
    work_profile_id uuid not null,
    days daterange not null,
    constraint main_job_pk primary key (org_id, work_profile_id, days),
    constraint main_job_of foreign key (org_id, work_profile_id) references membership.work_profile (org_id, id),
    constraint main_job_days_some check (not isempty(days) and not lower_inf(days)),
    constraint main_job_once exclude using gist (org_id with =, person_id with =, days with &&)
);

alter table membership.main_job enable row level security;
alter table membership.main_job force row level security;
create policy own_organisation on membership.main_job to membership_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));

-- What it was at any time is in the versions of the work profiles; here stands only what holds, replaced as a whole.
grant select, insert, delete on membership.main_job to membership_app;

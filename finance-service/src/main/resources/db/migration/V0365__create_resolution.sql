-- What finance knows of resolutions: what they are about and whether they are in force. Written by the events of
-- membership-service alone; the wording never travels.
create table finance.resolution (
    org_id uuid not null,
    id uuid not null,
    version bigint not null,
    state text not null,
    subject_kind text not null,
    -- Of what officers adopted: the last day on which it is in force unless the body ratifies it.
    ratification_due_on date,
    constraint resolution_pk primary key (org_id, id),
    constraint resolution_version_positive check (version >= 1)
);

alter table finance.resolution enable row level security;
alter table finance.resolution force row level security;
create policy own_organisation on finance.resolution to finance_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));

grant select, insert, update on finance.resolution to finance_app;

-- One row for every write: who did what for which organisation, and a digest of every changed row before and after.
create table minga.audit_entry (
    org_id uuid not null,
    id bigint generated always as identity,
    issuer text not null,
    subject text not null,
    action text not null,
    changes jsonb not null,
    recorded_at timestamptz not null default clock_timestamp(),
    constraint audit_entry_pk primary key (org_id, id)
);

alter table minga.audit_entry enable row level security;
alter table minga.audit_entry force row level security;
create policy own_organisation on minga.audit_entry to ${service}_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));

grant select, insert on minga.audit_entry to ${service}_app;

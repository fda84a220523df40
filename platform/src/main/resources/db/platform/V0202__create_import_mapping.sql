-- Mappings of files saved under a name. What they say is sealed with a key of their own, as an import's mapping is: a
-- constant in it may be personal.
create table minga.import_mapping (
    org_id uuid not null,
    id uuid not null,
    name text not null,
    version bigint not null,
    kind text not null,
    sealed bytea not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint import_mapping_pk primary key (org_id, id),
    constraint import_mapping_name_once unique (org_id, name),
    constraint import_mapping_name_is_plain check (name ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$')
);

create index import_mapping_by_created_at on minga.import_mapping (org_id, created_at, id);

alter table minga.import_mapping enable row level security;
alter table minga.import_mapping force row level security;
create policy own_organisation on minga.import_mapping to ${service}_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
grant select, insert, update, delete on minga.import_mapping to ${service}_app;

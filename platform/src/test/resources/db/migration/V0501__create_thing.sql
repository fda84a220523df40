create schema thing;
grant usage on schema thing to ${service}_app;
create table thing.thing (
    org_id uuid not null,
    id uuid not null,
    version bigint not null,
    name text not null,
    constraint thing_pk primary key (org_id, id),
    constraint thing_name_once unique (org_id, name)
);
alter table thing.thing enable row level security;
alter table thing.thing force row level security;
create policy own_organisation on thing.thing to ${service}_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
grant select, insert, update, delete on thing.thing to ${service}_app;

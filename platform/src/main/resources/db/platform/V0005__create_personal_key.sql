-- The key of each owner of sealed fields, wrapped by the service's master key. Deleting the row makes the fields
-- unreadable for ever.
create table minga.personal_key (
    org_id uuid not null,
    owner_id uuid not null,
    wrapped_key bytea not null,
    constraint personal_key_pk primary key (org_id, owner_id)
);

alter table minga.personal_key enable row level security;
alter table minga.personal_key force row level security;
create policy own_organisation on minga.personal_key to ${service}_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));

grant select, insert, delete on minga.personal_key to ${service}_app;

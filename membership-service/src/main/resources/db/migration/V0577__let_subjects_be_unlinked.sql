-- Records that have lost a verified identifier and wait for the linker to look at their subject again. A row for each loss
-- and none shared: a shared one could be taken out by the linker while a loss that nobody sees yet relies on it.
create table membership.subject_recheck (
    org_id uuid not null,
    id bigint generated always as identity,
    person_id uuid not null,
    constraint subject_recheck_pk primary key (org_id, id)
);

alter table membership.subject_recheck enable row level security;
alter table membership.subject_recheck force row level security;
create policy own_organisation on membership.subject_recheck to membership_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
create policy linker on membership.subject_recheck to membership_linker using (true);
grant select, insert on membership.subject_recheck to membership_app;
-- Update for the row lock alone.
grant select, delete, update (person_id) on membership.subject_recheck to membership_linker;

-- In the database, so that no way of losing an identifier forgets it: correction, erasure, merge.
create function membership.recheck_subject() returns trigger
    language plpgsql
    set search_path = pg_catalog
as $$
begin
    insert into membership.subject_recheck (org_id, person_id) values (old.org_id, old.person_id);
    return null;
end
$$;
create trigger person_identifier_recheck_subject
    after delete on membership.person_identifier
    for each row when (old.verified and old.linked) execute function membership.recheck_subject();

-- A record that is of no subject any more keeps the count of its versions.
alter table subject.subject_link alter column subject_id drop not null;
grant delete on subject.subject_identifier to membership_linker;

-- Records written before there were tokens of how a name sounds and digests to compare persons by are found by neither. A
-- row for each person to be indexed again, in the background; a later recipe of tokens fills this table once more.
create table membership.person_reindex (
    org_id uuid not null,
    person_id uuid not null,
    constraint person_reindex_pk primary key (org_id, person_id)
);

-- Forced, row-level security would hide the rows from their owner too.
alter table membership.person no force row level security;
insert into membership.person_reindex (org_id, person_id)
select org_id, id from membership.person where state = 'RECORDED';
alter table membership.person force row level security;

alter table membership.person_reindex enable row level security;
alter table membership.person_reindex force row level security;
create policy own_organisation on membership.person_reindex to membership_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
create policy scheduling on membership.person_reindex for select to membership_relay using (true);
-- Update for the row lock alone.
grant select, delete, update (person_id) on membership.person_reindex to membership_app;
grant select (org_id) on membership.person_reindex to membership_relay;

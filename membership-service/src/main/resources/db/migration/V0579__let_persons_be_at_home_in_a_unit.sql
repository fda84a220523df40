-- Which branch a person is at home in; pseudonymous, for reports by unit. It says nothing of a membership.
alter table membership.person
    add column home_unit_id uuid,
    add constraint person_home_unit_fk foreign key (org_id, home_unit_id) references membership.unit (org_id, id),
    add constraint person_erased_is_at_home_nowhere check (state <> 'ERASED' or home_unit_id is null);
create index person_by_home_unit on membership.person (org_id, home_unit_id) where home_unit_id is not null;

-- A membership belongs to a unit of its own organisation.
alter table membership.membership
    add constraint membership_unit_fk foreign key (org_id, unit_id) references membership.unit (org_id, id);
alter table membership.membership_transition
    add constraint membership_transition_unit_fk foreign key (org_id, unit_id) references membership.unit (org_id, id);

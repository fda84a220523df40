-- Where a step can be looked up, as registrations and memberships keep it already.
alter table membership.affiliation_transition add column evidence text[] not null default '{}';
alter table membership.unit_transition add column evidence text[] not null default '{}';

-- Who cannot be opened goes back into the queue, behind all who were not tried yet.
alter table membership.person_reindex add column tried boolean not null default false;
create index person_reindex_turn on membership.person_reindex (org_id, tried, person_id);
grant insert (org_id, person_id, tried) on membership.person_reindex to membership_app;

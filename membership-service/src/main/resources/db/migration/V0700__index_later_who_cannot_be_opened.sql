-- Who cannot be opened goes back into the queue, and keeps nobody else waiting.
grant insert (org_id, person_id) on membership.person_reindex to membership_app;

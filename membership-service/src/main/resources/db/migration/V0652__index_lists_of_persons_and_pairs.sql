-- Every list of persons is of those in one state, and can be counted without the rows.
drop index membership.person_by_created_at;
create index person_by_state on membership.person (org_id, state, created_at, id);
-- Hardly anybody is in it, so that it costs a new person nothing.
create index person_of_other_sex on membership.person (org_id, created_at, id) where sex = 'OTHER' and state = 'RECORDED';

create index duplicate_candidate_by_state on membership.duplicate_candidate (org_id, state, created_at, id);
create index duplicate_candidate_by_score_alone on membership.duplicate_candidate (org_id, score, id);

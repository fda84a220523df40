-- Under row-level security the planner does not know whose rows it will read and takes the average organisation. Most are
-- small, so reading all of one looks cheap: of a million memberships, half of them in one union, fifty were looked up by
-- reading the index of the whole union (138 ms instead of 0.1). With one distinct value it takes the share of the commonest
-- one, the largest organisation's. Only for tables that grow with the members, of which nothing reads a whole organisation:
-- of the others, such as units, small ones would read what belongs to the largest.
do $$
declare
    growing text;
begin
    foreach growing in array array[
        'membership.consent', 'membership.consent_read', 'membership.consent_transition', 'membership.dues_coverage',
        'membership.duplicate_candidate', 'membership.duplicate_candidate_transition', 'membership.duplicate_key',
        'membership.household', 'membership.main_job', 'membership.membership', 'membership.membership_period',
        'membership.membership_transition', 'membership.merged_membership', 'membership.person',
        'membership.person_identifier', 'membership.person_search_token', 'membership.work_profile',
        'membership.work_profile_version', 'minga.personal_key']
    loop
        execute format('alter table %s alter column org_id set (n_distinct = 1)', growing);
    end loop;
end
$$;

-- Each list of memberships, by state, unit or category or all, in both orders, has an index that has its rows in order,
-- those that were known once among those that are known now: one index for today and for any earlier knowledge, instead of
-- two. What was known once are a few rows for each membership. The included columns decide without the row.
drop index membership.membership_period_roll, membership.membership_period_roll_by_joining,
    membership.membership_period_all, membership.membership_period_all_by_joining, membership.membership_period_of_unit,
    membership.membership_period_roll_then, membership.membership_period_all_then;

create index membership_period_all on membership.membership_period (org_id, created_at, membership_id)
    include (from_day, to_day, recorded_from, superseded_at);
create index membership_period_all_by_joining on membership.membership_period (org_id, joined_on, membership_id)
    include (from_day, to_day, recorded_from, superseded_at);
create index membership_period_of_state on membership.membership_period (org_id, state, created_at, membership_id)
    include (from_day, to_day, recorded_from, superseded_at);
create index membership_period_of_state_by_joining on membership.membership_period
    (org_id, state, joined_on, membership_id) include (from_day, to_day, recorded_from, superseded_at);
create index membership_period_of_unit on membership.membership_period (org_id, unit_id, created_at, membership_id)
    include (from_day, to_day, recorded_from, superseded_at) where unit_id is not null;
create index membership_period_of_unit_by_joining on membership.membership_period
    (org_id, unit_id, joined_on, membership_id) include (from_day, to_day, recorded_from, superseded_at)
    where unit_id is not null;
-- Full members are nearly all: their list is the list of all, and they cost no index.
create index membership_period_of_category on membership.membership_period
    (org_id, category, created_at, membership_id) include (from_day, to_day, recorded_from, superseded_at)
    where category <> 'FULL';
create index membership_period_of_category_by_joining on membership.membership_period
    (org_id, category, joined_on, membership_id) include (from_day, to_day, recorded_from, superseded_at)
    where category <> 'FULL';

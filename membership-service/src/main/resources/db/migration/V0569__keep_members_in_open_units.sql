-- A unit that is not open has no open membership, whatever the application believes.
--
-- Looked at when the transaction ends, because a merger closes a unit and moves its members in any order. Whoever places
-- a membership holds the unit's row until the commit, so of a placing and a closing at once the second sees the first.
create function membership.check_unit_of_membership() returns trigger
    language plpgsql
    set search_path = pg_catalog
as $$
declare
    now_state text;
begin
    perform from membership.membership m
    where m.org_id = new.org_id and m.id = new.id and m.unit_id = new.unit_id and m.left_on is null;
    if not found then
        -- It was moved on or has ended since, in this transaction.
        return null;
    end if;
    select unit.state into now_state
    from membership.unit where unit.org_id = new.org_id and unit.id = new.unit_id
    for share;
    if now_state <> 'OPEN' then
        raise exception 'a membership is open in a unit that is not'
            using errcode = 'check_violation', schema = 'membership', table = 'membership',
                constraint = 'membership_in_open_unit';
    end if;
    return null;
end
$$;

create constraint trigger membership_in_open_unit
    after insert or update of unit_id, left_on on membership.membership
    deferrable initially deferred
    for each row when (new.unit_id is not null and new.left_on is null)
    execute function membership.check_unit_of_membership();

create function membership.check_members_of_unit() returns trigger
    language plpgsql
    set search_path = pg_catalog
as $$
begin
    if exists (
        select from membership.unit
        join membership.membership m on m.org_id = unit.org_id and m.unit_id = unit.id
        where unit.org_id = new.org_id and unit.id = new.id and unit.state <> 'OPEN' and m.left_on is null)
    then
        raise exception 'a membership is open in a unit that is not'
            using errcode = 'check_violation', schema = 'membership', table = 'unit',
                constraint = 'unit_closed_without_members';
    end if;
    return null;
end
$$;

create constraint trigger unit_closed_without_members
    after update of state on membership.unit
    deferrable initially deferred
    for each row when (new.state <> 'OPEN')
    execute function membership.check_members_of_unit();

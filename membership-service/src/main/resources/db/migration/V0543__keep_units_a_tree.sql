-- What holds for the tree as it is, whatever the application believes: no unit stands below itself, no open unit stands
-- below one that is not open. (For past days only the application can tell: it reads the steps.)
--
-- Looked at after the transaction's last change of the row, because a merger moves units and closes another in any order.
-- The lock makes writers of one organisation take turns until they commit: of two moves that would close a circle
-- together, each alone would see none. The statements after the lock see what the other committed.
create function membership.check_unit_tree() returns trigger
    language plpgsql
    set search_path = pg_catalog
as $$
declare
    now_state text;
    now_parent uuid;
    broken text;
begin
    perform pg_advisory_xact_lock(hashtextextended('membership.unit/' || new.org_id, 0));
    select state, parent_id into now_state, now_parent
    from membership.unit where org_id = new.org_id and id = new.id;
    if now_state <> 'OPEN' and exists (
        select from membership.unit child
        where child.org_id = new.org_id and child.parent_id = new.id and child.state = 'OPEN')
    then
        broken := 'unit_closed_without_units';
    elsif now_state = 'OPEN' and exists (
        select from membership.unit parent
        where parent.org_id = new.org_id and parent.id = now_parent and parent.state <> 'OPEN')
    then
        broken := 'unit_parent_open';
    elsif exists (
        with recursive above (id) as (
            select now_parent
            union
            select unit.parent_id
            from membership.unit
            join above on unit.org_id = new.org_id and unit.id = above.id)
        select from above where above.id = new.id)
    then
        broken := 'unit_acyclic';
    end if;
    if broken is not null then
        raise exception 'the units would be a tree no longer'
            using errcode = 'check_violation', schema = 'membership', table = 'unit', constraint = broken;
    end if;
    return null;
end
$$;

create constraint trigger unit_tree
    after insert or update of parent_id, state on membership.unit
    deferrable initially deferred
    for each row execute function membership.check_unit_tree();

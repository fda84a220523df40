-- Whoever is admitted, on trial or in arrears too, stands below the parent; not the active alone.
create or replace function membership.refuse_affiliation_cycle() returns trigger
    language plpgsql
    security definer
    set search_path = pg_catalog
as $$
begin
    -- It was connected already: nothing new arises, and nobody has to wait.
    if tg_op = 'UPDATE' and old.state in ('PROVISIONAL', 'ACTIVE', 'IN_ARREARS', 'SUSPENDED') then
        return new;
    end if;
    perform pg_advisory_xact_lock(hashtextextended('membership.affiliation/' || new.kind, 0));
    if exists (
        with recursive above (id) as (
            select new.parent_id
            union
            select edge.parent_id
            from membership.affiliation edge
            join above on edge.org_id = above.id
            where edge.kind = new.kind and edge.state in ('PROVISIONAL', 'ACTIVE', 'IN_ARREARS', 'SUSPENDED'))
        select from above where above.id = new.org_id)
    then
        raise exception 'the affiliate stands above the parent already'
            using errcode = 'check_violation', schema = 'membership', table = 'affiliation',
                constraint = 'affiliation_acyclic';
    end if;
    return new;
end
$$;

drop trigger affiliation_acyclic on membership.affiliation;
create trigger affiliation_acyclic
    before insert or update of state on membership.affiliation
    for each row when (new.state in ('PROVISIONAL', 'ACTIVE', 'IN_ARREARS', 'SUSPENDED'))
    execute function membership.refuse_affiliation_cycle();

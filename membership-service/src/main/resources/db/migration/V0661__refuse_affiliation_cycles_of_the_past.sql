-- A back-dated step or a correction may connect two organisations on days long past. Reports of those days then meet an
-- organisation below itself, so what holds for today holds for every day.

-- The days at whose end an affiliation connected, as it is known now, or as it was without one row of its history.
create function membership.affiliation_connected(p_org uuid, p_affiliation uuid, p_without integer) returns datemultirange
    language sql
    stable
    set search_path = pg_catalog
as $$
    with known as (
        select distinct on (number) coalesce(step.corrects, step.sequence) as number,
            step.to_state, step.effective_on, step.is_annulled
        from membership.affiliation_transition step
        where step.org_id = p_org and step.affiliation_id = p_affiliation
            and step.sequence is distinct from p_without
        order by number, step.sequence desc),
    span as (
        select to_state, daterange(effective_on, lead(effective_on) over (order by effective_on, number)) as days
        from known where not is_annulled)
    select coalesce(range_agg(days), datemultirange())
    from span where to_state in ('PROVISIONAL', 'ACTIVE', 'IN_ARREARS', 'SUSPENDED')
$$;
revoke all on function membership.affiliation_connected(uuid, uuid, integer) from public;
grant execute on function membership.affiliation_connected(uuid, uuid, integer) to membership_graph;

grant usage, create on schema membership to membership_graph;
grant select (id) on membership.affiliation to membership_graph;
grant select (org_id, affiliation_id, sequence, corrects, to_state, effective_on, is_annulled)
    on membership.affiliation_transition to membership_graph;
create policy graph_sees_steps on membership.affiliation_transition for select to membership_graph using (true);

-- Follows the edges upwards for as long as there is a day on which all of them held. Takes the lock that the check of
-- today's graph takes, and for the same reason: of two steps that would close a cycle together, each alone sees none.
create function membership.refuse_past_affiliation_cycle() returns trigger
    language plpgsql
    security definer
    set search_path = pg_catalog
as $$
declare
    added datemultirange := membership.affiliation_connected(new.org_id, new.affiliation_id, null)
        - membership.affiliation_connected(new.org_id, new.affiliation_id, new.sequence);
    kind_of_edge text;
begin
    if isempty(added) then
        return null;
    end if;
    select a.kind into kind_of_edge from membership.affiliation a
    where a.org_id = new.org_id and a.id = new.affiliation_id;
    perform pg_advisory_xact_lock(hashtextextended('membership.affiliation/' || kind_of_edge, 0));
    if exists (
        with recursive above (id, days) as (
            select new.parent_id, added
            union
            select edge.parent_id, above.days * connected.days
            from above
            join membership.affiliation edge on edge.org_id = above.id and edge.kind = kind_of_edge
            cross join lateral (
                select membership.affiliation_connected(edge.org_id, edge.id, null) as days) connected
            where above.id <> new.org_id and not isempty(above.days * connected.days))
        select from above where above.id = new.org_id)
    then
        raise exception 'the affiliate stood above the parent on one of these days'
            using errcode = 'check_violation', schema = 'membership', table = 'affiliation',
                constraint = 'affiliation_acyclic';
    end if;
    return null;
end
$$;
revoke all on function membership.refuse_past_affiliation_cycle() from public;

create trigger affiliation_transition_acyclic
    after insert on membership.affiliation_transition
    for each row execute function membership.refuse_past_affiliation_cycle();

alter function membership.refuse_past_affiliation_cycle() owner to membership_graph;
revoke create on schema membership from membership_graph;

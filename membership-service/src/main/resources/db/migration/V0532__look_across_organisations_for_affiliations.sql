-- The two questions about affiliations that cannot be answered from inside one organisation (docs/adr/0025). Their
-- functions belong to membership_graph, a role nobody logs in as; it sees tenants' ids and the graph's edges only.
grant usage, create on schema membership to membership_graph;

grant select (id, is_tenant) on membership.organisation to membership_graph;
create policy graph_sees_tenants on membership.organisation for select to membership_graph using (is_tenant);

grant select (org_id, parent_id, kind, state) on membership.affiliation to membership_graph;
create policy graph_sees_edges on membership.affiliation for select to membership_graph using (true);

-- The same answer for an id that does not exist and for a directory record of somebody's.
create function membership.is_tenant(p_id uuid) returns boolean
    language sql
    stable
    security definer
    set search_path = pg_catalog
as $$
    select exists (select from membership.organisation o where o.id = p_id and o.is_tenant)
$$;

-- Each organisation sees only its own edges, so none could find a cycle by itself. The lock makes writers of one kind
-- take turns until they commit: of two approvals that would close a cycle together, each alone would see none. It is
-- taken here, in the row's own statement, because the statements after it then see what the other committed.
create function membership.refuse_affiliation_cycle() returns trigger
    language plpgsql
    security definer
    set search_path = pg_catalog
as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('membership.affiliation/' || new.kind, 0));
    if exists (
        with recursive above (id) as (
            select new.parent_id
            union
            select edge.parent_id
            from membership.affiliation edge
            join above on edge.org_id = above.id
            where edge.kind = new.kind and edge.state = 'ACTIVE')
        select from above where above.id = new.org_id)
    then
        raise exception 'the affiliate stands above the parent already'
            using errcode = 'check_violation', schema = 'membership', table = 'affiliation',
                constraint = 'affiliation_acyclic';
    end if;
    return new;
end
$$;

revoke all on function membership.is_tenant(uuid) from public;
revoke all on function membership.refuse_affiliation_cycle() from public;
grant execute on function membership.is_tenant(uuid) to membership_app;

-- Only what is active connects: an application binds nobody, and to refuse it would tell the applicant of affiliations
-- it is no party of.
create trigger affiliation_acyclic
    before insert or update of state on membership.affiliation
    for each row when (new.state = 'ACTIVE')
    execute function membership.refuse_affiliation_cycle();

alter function membership.is_tenant(uuid) owner to membership_graph;
alter function membership.refuse_affiliation_cycle() owner to membership_graph;
revoke create on schema membership from membership_graph;

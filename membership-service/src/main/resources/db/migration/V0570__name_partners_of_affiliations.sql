-- A clerk knows organisations by name, and row-level security shows each organisation its own record only
-- (docs/adr/0033). Names of tenants that share an affiliation with the caller's organisation, of nobody else.
grant usage, create on schema membership to membership_graph;
grant select (name) on membership.organisation to membership_graph;

create function membership.names_of_partners(p_ids uuid[]) returns table (id uuid, name text)
    language sql
    stable
    security definer
    set search_path = pg_catalog
as $$
    with own (id) as (select nullif(current_setting('minga.org', true), '')::uuid)
    select tenant.id, tenant.name
    from own
    join membership.organisation tenant on tenant.id = any (p_ids) and tenant.is_tenant
    where tenant.id = own.id
       or exists (
           select from membership.affiliation edge
           where (edge.org_id = own.id and edge.parent_id = tenant.id)
              or (edge.parent_id = own.id and edge.org_id = tenant.id))
$$;

revoke all on function membership.names_of_partners(uuid[]) from public;
grant execute on function membership.names_of_partners(uuid[]) to membership_app;

alter function membership.names_of_partners(uuid[]) owner to membership_graph;
revoke create on schema membership from membership_graph;

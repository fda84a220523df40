-- Whoever is asked for a consent has to know for whom, and a partner whose record it reads (docs/adr/0057). The
-- organisation that keeps the record chose the partner, so it may name it from the question on; to the partner it is
-- named from the grant on, for a request and a refusal are none of the partner's business.
grant select (org_id, grantee_id, granted_at) on membership.consent to membership_graph;
create policy graph_sees_parties on membership.consent for select to membership_graph using (true);

create or replace function membership.names_of_partners(p_ids uuid[]) returns table (id uuid, name text)
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
       or exists (
           select from membership.consent asked
           where asked.org_id = own.id and asked.grantee_id = tenant.id)
       or exists (
           select from membership.consent granted
           where granted.org_id = tenant.id and granted.grantee_id = own.id and granted.granted_at is not null)
$$;

-- Sealing works on the rows of a round together: the chain is reckoned in memory, then written with one statement.
create or replace function minga.seal_audit(p_most integer) returns integer
    language plpgsql
    set search_path = pg_catalog
as $$
declare
    entry minga.audit_entry;
    head minga.audit_head;
    orgs uuid[] := '{}';
    ids bigint[] := '{}';
    positions bigint[] := '{}';
    previous bytea[] := '{}';
    hashes bytea[] := '{}';
begin
    if not pg_try_advisory_xact_lock(hashtext('minga.seal_audit')) then
        return 0;
    end if;
    for entry in
        select * from minga.audit_entry e where e.hash is null order by e.org_id, e.id limit p_most
    loop
        if head.org_id is distinct from entry.org_id then
            select * into head from minga.audit_head h where h.org_id = entry.org_id;
            if not found then
                head := row (entry.org_id, 0, ''::bytea);
            end if;
        end if;
        previous := array_append(previous, head.hash);
        head := row (entry.org_id, head.position + 1, minga.audit_hash(entry, head.position + 1, head.hash));
        orgs := array_append(orgs, head.org_id);
        ids := array_append(ids, entry.id);
        positions := array_append(positions, head.position);
        hashes := array_append(hashes, head.hash);
    end loop;

    update minga.audit_entry e
    set position = s.position, previous_hash = s.previous, hash = s.hash
    from unnest(orgs, ids, positions, previous, hashes) as s (org_id, id, position, previous, hash)
    where e.org_id = s.org_id and e.id = s.id;

    insert into minga.audit_head (org_id, position, hash)
    select distinct on (s.org_id) s.org_id, s.position, s.hash
    from unnest(orgs, positions, hashes) as s (org_id, position, hash)
    order by s.org_id, s.position desc
    on conflict (org_id) do update set position = excluded.position, hash = excluded.hash;
    return cardinality(ids);
end
$$;

-- Whole rows are compared, so that a column that is added one day is guarded too.
create or replace function minga.refuse_audit_change() returns trigger
    language plpgsql
    set search_path = pg_catalog
as $$
begin
    if tg_op = 'UPDATE' and old.hash is null then
        old.position := new.position;
        old.previous_hash := new.previous_hash;
        old.hash := new.hash;
        if new is not distinct from old then
            return new;
        end if;
    end if;
    raise exception using errcode = 'insufficient_privilege', message = 'audit rows are append-only';
end
$$;

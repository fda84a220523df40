-- Audit rows are chained per organisation: each carries its place, the digest of the row before it and its own. They are
-- sealed shortly after the commit, by the housekeeping login: a chain extended inside each command would make all
-- commands of an organisation wait for one another.
alter table minga.audit_entry
    add column position bigint,
    add column previous_hash bytea,
    add column hash bytea,
    add constraint audit_entry_sealed_whole check (num_nulls(position, previous_hash, hash) in (0, 3)),
    add constraint audit_entry_position_once unique (org_id, position);

create index audit_entry_unsealed on minga.audit_entry (org_id, id) where hash is null;

create table minga.audit_head (
    org_id uuid not null,
    position bigint not null,
    hash bytea not null,
    constraint audit_head_pk primary key (org_id)
);

alter table minga.audit_head enable row level security;
alter table minga.audit_head force row level security;
create policy own_organisation on minga.audit_head to ${service}_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
create policy sealing on minga.audit_head to ${service}_relay using (true);
create policy sealing on minga.audit_entry to ${service}_relay using (true);
grant select on minga.audit_head to ${service}_app;
grant select, insert, update on minga.audit_head to ${service}_relay;
grant select, update (position, previous_hash, hash) on minga.audit_entry to ${service}_relay;

create function minga.refuse_audit_change() returns trigger
    language plpgsql
    set search_path = pg_catalog
as $$
begin
    if tg_op = 'UPDATE' and old.hash is null
        and to_jsonb(new) - '{position,previous_hash,hash}'::text[] = to_jsonb(old) - '{position,previous_hash,hash}'::text[] then
        return new;
    end if;
    raise exception using errcode = 'insufficient_privilege', message = 'audit rows are append-only';
end
$$;
create trigger audit_entry_append_only
    before update or delete on minga.audit_entry
    for each row execute function minga.refuse_audit_change();

-- The digest of a row in its place. Lengths stand before the texts, so that parts cannot run into each other.
create function minga.audit_hash(p_row minga.audit_entry, p_position bigint, p_previous bytea) returns bytea
    language sql
    immutable
    set search_path = pg_catalog
as $$
    select sha256(convert_to(
        concat_ws('|', p_position, encode(p_previous, 'hex'), p_row.org_id, p_row.id,
            length(p_row.issuer), p_row.issuer, length(p_row.subject), p_row.subject,
            length(p_row.action), p_row.action, length(p_row.changes::text), p_row.changes::text,
            (extract(epoch from p_row.recorded_at) * 1000000)::bigint), 'UTF8'));
$$;

-- Seals up to p_most rows and says how many it sealed. One sealer at a time; a second one does nothing.
create function minga.seal_audit(p_most integer) returns integer
    language plpgsql
    set search_path = pg_catalog
as $$
declare
    entry minga.audit_entry;
    head minga.audit_head;
    digest bytea;
    sealed integer := 0;
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
        digest := minga.audit_hash(entry, head.position + 1, head.hash);
        update minga.audit_entry e
        set position = head.position + 1, previous_hash = head.hash, hash = digest
        where e.org_id = entry.org_id and e.id = entry.id;
        head := row (entry.org_id, head.position + 1, digest);
        insert into minga.audit_head (org_id, position, hash) values (head.org_id, head.position, head.hash)
        on conflict (org_id) do update set position = excluded.position, hash = excluded.hash;
        sealed := sealed + 1;
    end loop;
    return sealed;
end
$$;

-- Names every fault of the own organisation's chain: a changed row, a missing or moved place, a shortened end.
create function minga.verify_audit(p_org uuid) returns table (faulty_position bigint, fault text)
    language sql
    stable
    set search_path = pg_catalog
as $$
    with chain as (
        select e.position, e.previous_hash, e.hash,
               row_number() over (order by e.position) as expected_position,
               coalesce(lag(e.hash) over (order by e.position), ''::bytea) as expected_previous,
               minga.audit_hash(e, e.position, e.previous_hash) as expected_hash
        from minga.audit_entry e
        where e.org_id = p_org and e.hash is not null
    )
    select c.position, 'MISSING_BEFORE' from chain c where c.position <> c.expected_position
    union all
    select c.position, 'NOT_LINKED' from chain c where c.previous_hash <> c.expected_previous
    union all
    select c.position, 'CHANGED' from chain c where c.hash <> c.expected_hash
    union all
    select h.position, 'END_MISSING' from minga.audit_head h
    where h.org_id = p_org
      and not exists (select from minga.audit_entry e
                      where e.org_id = p_org and e.position = h.position and e.hash = h.hash);
$$;

revoke all on function minga.seal_audit(integer) from public;
revoke all on function minga.verify_audit(uuid) from public;
grant execute on function minga.seal_audit(integer) to ${service}_relay;
grant execute on function minga.verify_audit(uuid) to ${service}_app;

-- An aggregate may be handed from one organisation to another (a directory record becomes a tenant), and its versions
-- go on. So the predecessor is looked for without its organisation, and whose it may be is left to row-level security:
-- the runtime login finds its own, which is what the index begins with; the login that hands over sees both.
create or replace function minga.refuse_gap_in_outbox() returns trigger
    language plpgsql
    set search_path = pg_catalog
as
$$
declare
    orphan record;
begin
    select added.topic, added.aggregate_id, added.version
    into orphan
    from added
    where added.version > 1
      and not exists (select
                      from minga.outbox previous
                      where previous.topic = added.topic
                        and previous.aggregate_id = added.aggregate_id
                        and previous.version = added.version - 1
                        and previous.seq < added.seq)
    limit 1;
    if found then
        raise exception 'version % of % % has no predecessor', orphan.version, orphan.topic, orphan.aggregate_id
            using errcode = 'check_violation', schema = 'minga', table = 'outbox',
                constraint = 'outbox_version_gapless';
    end if;
    return null;
end
$$;

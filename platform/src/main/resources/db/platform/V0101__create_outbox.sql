-- Events leave in the transaction that made them true; the relay carries them to Kafka afterwards.
create table minga.outbox (
    -- No cache: pooled sequences hand each connection its own numbers and break the order of a key.
    seq          bigint generated always as identity (cache 1),
    event_id     uuid not null default uuidv7(),
    -- The organisation that owns the aggregate: the same for all its events, whoever acts.
    org_id       uuid not null,
    topic        text not null,
    aggregate_id uuid not null,
    version      bigint not null,
    type         text not null,
    -- Text, not jsonb: what was recorded is sent byte for byte.
    payload      text not null,
    traceparent  text,
    recorded_at  timestamptz not null default now(),
    published_at timestamptz,
    constraint outbox_pk primary key (seq),
    constraint outbox_version_positive check (version >= 1),
    -- Begins with the organisation: clients name their aggregates themselves, and a collision with another
    -- organisation's id must neither fail nor be noticed.
    constraint outbox_version_once unique (org_id, topic, aggregate_id, version)
);

-- All the relay ever asks for. Never "seq > last": numbers become visible out of order, and a poller would lose events.
create index outbox_unpublished on minga.outbox (seq) where published_at is null;

-- Each published row leaves a dead entry in the index above; the default of a fifth of the table is too late for it.
alter table minga.outbox set (autovacuum_vacuum_scale_factor = 0.02);

-- Gapless per aggregate: each version has its predecessor, by induction down to 1. One index probe per row, for the
-- whole statement at once; a foreign key to the previous version would do the same row by row and lock each of them.
-- The predecessor must also stand before it in seq, because seq is the order of sending.
create function minga.refuse_gap_in_outbox() returns trigger
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
                      where previous.org_id = added.org_id
                        and previous.topic = added.topic
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

create trigger outbox_version_gapless
    after insert
    on minga.outbox
    referencing new table as added
    for each statement
execute function minga.refuse_gap_in_outbox();

alter table minga.outbox enable row level security;
alter table minga.outbox force row level security;

-- Columns, not the table: the application decides neither an event's identity nor that it was sent.
grant select, insert (org_id, topic, aggregate_id, version, type, payload, traceparent)
    on minga.outbox to ${service}_app;
create policy outbox_append on minga.outbox for insert to ${service}_app
    with check (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
create policy outbox_read_own on minga.outbox for select to ${service}_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));

grant select, update (published_at) on minga.outbox to ${service}_relay;
create policy outbox_relay_read on minga.outbox for select to ${service}_relay using (true);
create policy outbox_relay_mark on minga.outbox for update to ${service}_relay using (true) with check (true);

comment on table minga.outbox is
    'Rows stay after publication: "update minga.outbox set published_at = null" by the relay''s login sends all again when Kafka was lost.';

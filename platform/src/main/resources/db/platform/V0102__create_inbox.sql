-- What was applied is remembered in the transaction that applied it: Kafka's offsets are committed afterwards and may
-- be lost, so events come again, and the answer to "was this one here already" must be as durable as its effect.
create table minga.inbox (
    consumer   text not null,
    event_id   uuid not null,
    applied_at timestamptz not null default now(),
    constraint inbox_pk primary key (consumer, event_id)
);

-- How far a consumer is, as durable as what it did: compared with a source's watermark it tells completeness.
create table minga.applied_offset (
    consumer    text not null,
    topic       text not null,
    partition   integer not null,
    next_offset bigint not null,
    constraint applied_offset_pk primary key (consumer, topic, partition)
);

-- Events that can never be applied as they are. A table and not a topic: buried in the transaction that moves past
-- them, so none is lost and none is buried twice.
create table minga.dead_letter (
    id                  uuid not null default uuidv7(),
    consumer            text not null,
    topic               text not null,
    partition           integer not null,
    record_offset       bigint not null,
    event_id            uuid,
    record_key          text,
    header_names        text[] not null,
    header_values       bytea[] not null,
    payload             bytea,
    reason              text not null,
    attempts            integer not null default 1,
    failed_at           timestamptz not null default now(),
    replay_requested_at timestamptz,
    replayed_at         timestamptz,
    constraint dead_letter_pk primary key (id),
    constraint dead_letter_once unique (consumer, topic, partition, record_offset)
);
create index dead_letter_requested on minga.dead_letter (consumer, topic, partition, record_offset)
    where replay_requested_at is not null and replayed_at is null;

comment on table minga.dead_letter is
    'Replay: "update minga.dead_letter set replay_requested_at = now() where consumer = … and replayed_at is null"; a running consumer picks it up within seconds.';

-- True when every record below the given offsets, keyed topic-partition as in a watermark, was applied.
create function minga.has_applied(asked_consumer text, offsets jsonb) returns boolean
    language sql stable
    set search_path = pg_catalog
as
$$
select not exists (select
                   from jsonb_each_text(offsets) as listed (name, next_offset)
                   left join minga.applied_offset applied
                             on applied.consumer = asked_consumer
                                 and applied.topic || '-' || applied.partition = listed.name
                   where coalesce(applied.next_offset, 0) < listed.next_offset::bigint)
$$;

-- Who consumes is the projector where there is one, and there the runtime login gets nothing: what it could mark as
-- applied by itself would be lost. These rows belong to no organisation, so the policies name the role alone.
do $$
declare
    projector constant text := '${service}_projector';
    consumer constant  text := case when exists (select from pg_roles where rolname = projector)
                                        then projector else '${service}_app' end;
    name text;
begin
    execute format('grant usage on schema minga to %I', consumer);
    execute format('grant select, insert on minga.inbox to %I', consumer);
    execute format('grant select, insert, update on minga.applied_offset, minga.dead_letter to %I', consumer);
    foreach name in array array['inbox', 'applied_offset', 'dead_letter']
    loop
        execute format('alter table minga.%I enable row level security', name);
        execute format('alter table minga.%I force row level security', name);
        execute format('create policy %I on minga.%I for all to %I using (true) with check (true)',
                       name || '_consumer', name, consumer);
    end loop;
end
$$;

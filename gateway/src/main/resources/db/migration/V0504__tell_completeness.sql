-- Up to when a source is complete here: the newest of its watermarks whose offsets the projector has all applied. The
-- progress is written in the transaction of the effect, so this never promises what is not in the tables.
grant select on insight.projection to insight_reports;
grant usage on schema minga to insight_reports;
grant select on minga.applied_offset to insight_reports;
create policy applied_offset_reports on minga.applied_offset for select to insight_reports using (true);

-- The name of the consumer whose progress counts; the same rule names its group in Kafka.
create function report.consumer() returns text
  language sql stable security definer set search_path = ''
  begin atomic
    select 'insight-v' || p.version from insight.projection p;
  end;

create function report.complete_up_to(asked_source text) returns timestamptz
  language sql stable security definer set search_path = ''
  begin atomic
    select w.complete_up_to
    from insight.watermark w
    where w.source = asked_source and minga.has_applied(report.consumer(), w.offsets)
    order by w.complete_up_to desc
    limit 1;
  end;

-- Events of the source that nobody could apply and that stand aside: what they said is not in the figures, however
-- complete the source is.
grant select (consumer, topic, replayed_at) on minga.dead_letter to insight_reports;
create policy dead_letter_reports on minga.dead_letter for select to insight_reports using (true);

create function report.events_set_aside(asked_source text) returns bigint
  language sql stable security definer set search_path = ''
  begin atomic
    select count(*)
    from minga.dead_letter d
    where d.consumer = report.consumer() and d.replayed_at is null
      and starts_with(d.topic, 'minga.' || asked_source || '.');
  end;

grant create on schema report to insight_reports;
alter function report.events_set_aside(text) owner to insight_reports;
alter function report.consumer() owner to insight_reports;
alter function report.complete_up_to(text) owner to insight_reports;
revoke create on schema report from insight_reports;
revoke all on function report.consumer(), report.complete_up_to(text), report.events_set_aside(text) from public;
grant execute on function report.complete_up_to(text), report.events_set_aside(text) to insight_app;

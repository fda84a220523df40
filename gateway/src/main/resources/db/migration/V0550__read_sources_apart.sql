-- Each source is read by a consumer of its own, so that one that is behind holds no other up. The same rule names their
-- groups in Kafka.
create function report.consumer(asked_source text) returns text
  language sql stable security definer set search_path = ''
  begin atomic
    select 'insight-v' || p.version || '-' || asked_source from insight.projection p;
  end;

create or replace function report.complete_up_to(asked_source text) returns timestamptz
  language sql stable security definer set search_path = ''
  begin atomic
    select w.complete_up_to
    from insight.watermark w
    where w.source = asked_source and minga.has_applied(report.consumer(asked_source), w.offsets)
    order by w.complete_up_to desc
    limit 1;
  end;

create or replace function report.events_set_aside(asked_source text) returns bigint
  language sql stable security definer set search_path = ''
  begin atomic
    select count(*)
    from minga.dead_letter d
    where d.consumer = report.consumer(asked_source) and d.replayed_at is null;
  end;

-- A watermark older than one that has been reached can never be the answer again.
create or replace function insight.forget_passed_watermarks() returns void
  language sql set search_path = ''
  begin atomic
    delete from insight.watermark passed
    using (
      select w.source, max(w.complete_up_to) as reached
      from insight.watermark w
      where minga.has_applied(report.consumer(w.source), w.offsets)
      group by w.source
    ) newest
    where passed.source = newest.source and passed.complete_up_to < newest.reached;
  end;

drop function report.consumer();
grant create on schema report to insight_reports;
alter function report.consumer(text) owner to insight_reports;
revoke create on schema report from insight_reports;
revoke all on function report.consumer(text) from public;
grant execute on function report.consumer(text) to insight_projector;

-- What the projector asks of the database besides writing rows.

-- A watermark older than one that has been reached can never be the answer again.
create function insight.forget_passed_watermarks() returns void
  language sql set search_path = ''
  begin atomic
    delete from insight.watermark passed
    using (
      select w.source, max(w.complete_up_to) as reached
      from insight.watermark w
      where minga.has_applied((select 'insight-v' || p.version from insight.projection p), w.offsets)
      group by w.source
    ) newest
    where passed.source = newest.source and passed.complete_up_to < newest.reached;
  end;

-- Begins the given version of the projections: empties the tables when they hold an older one, so that the events, read
-- again from the first by the new version's own consumer group, build them anew. Refuses to go back: the projector of
-- an older version that still runs beside the new one must not write into its tables.
create function insight.begin_projection(wanted int) returns void
  language plpgsql set search_path = ''
as $$
declare
  known int;
begin
  insert into insight.projection (version) values (wanted) on conflict do nothing;
  select p.version into known from insight.projection p for update;
  if known > wanted then
    raise exception 'the projections are of version %, this projector writes version %', known, wanted
      using errcode = 'object_not_in_prerequisite_state';
  end if;
  if known < wanted then
    truncate insight.organisation, insight.affiliation, insight.affiliation_period, insight.person,
      insight.membership, insight.membership_period, insight.subject_link;
    update insight.projection set version = wanted;
  end if;
end
$$;

-- Holds the version for the transaction of a batch; an error that passes, for the newer projector will be alone soon.
create function insight.hold_projection(written int) returns void
  language plpgsql set search_path = ''
as $$
begin
  perform from insight.projection p where p.version = written for share;
  if not found then
    raise exception 'a projector of another version has taken over from version %', written
      using errcode = 'object_not_in_prerequisite_state';
  end if;
end
$$;

revoke all on function insight.forget_passed_watermarks(), insight.begin_projection(int), insight.hold_projection(int)
  from public;
grant execute on function insight.forget_passed_watermarks(), insight.begin_projection(int),
  insight.hold_projection(int) to insight_projector;

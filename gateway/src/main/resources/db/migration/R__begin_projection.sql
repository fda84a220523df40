-- The tables that a new version of the projections empties, in one place: a table that is missing here would keep what
-- the replay then doubles or never corrects.
create or replace function insight.begin_projection(wanted int) returns void
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
    truncate insight.organisation, insight.affiliation, insight.affiliation_period, insight.affiliation_count,
      insight.person, insight.person_erasure, insight.person_merge, insight.duplicate_candidate, insight.membership,
      insight.membership_period, insight.membership_unit_period, insight.subject_link, insight.unit,
      insight.work_profile, insight.main_job_period, insight.dues_told, insight.affiliation_fee, insight.figures_told,
      insight.filed_figure;
    update insight.projection set version = wanted;
  end if;
end
$$;

-- For whom a month is still to be issued without being asked for: organisations above others that were issued an earlier
-- one. Who never asked is left alone: a month issued while an organisation still brings in its past would stay as poor.
create function insight.months_due(as_of date) returns setof uuid
  language sql stable set search_path = ''
  begin atomic
    select distinct i.root_id
    from insight.issued_month i
    where i.month_end < as_of
      and exists (
        select from insight.affiliation a where a.parent_id = i.root_id and a.kind in ('UNION', 'SECOND_TIER'))
      and not exists (
        select from insight.issued_month done where done.root_id = i.root_id and done.month_end = as_of);
  end;
revoke all on function insight.months_due(date) from public;
grant execute on function insight.months_due(date) to insight_projector;

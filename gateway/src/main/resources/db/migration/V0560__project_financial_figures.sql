-- What finance told of each organisation's loans and books, one row for each event; nothing is replaced. Loans by how late
-- they are and ratios by their sides stand as they were told: they are only ever read together.
create table insight.figures_told (
  org_id uuid not null,
  figures_id uuid not null,
  version bigint not null,
  effective_on date not null,
  currency text not null,
  allowance_minor bigint not null,
  loans jsonb not null,
  ratios jsonb not null,
  constraint figures_told_pk primary key (org_id, figures_id, version),
  constraint figures_told_version_positive check (version > 0)
);

-- What organisations above may be told of a filing. Hidden figures are not stored: the projector leaves them out, so that the
-- login that answers requests can never see one.
create table insight.filed_figure (
  org_id uuid not null,
  filing_id uuid not null,
  as_of date not null,
  currency text not null,
  figure text not null,
  value bigint not null,
  constraint filed_figure_pk primary key (org_id, as_of, filing_id, currency, figure)
);

do $$
declare
  name text;
begin
  foreach name in array array['figures_told', 'filed_figure']
  loop
    execute format('grant select, insert, truncate on insight.%I to insight_projector', name);
    execute format('grant select on insight.%I to insight_reports', name);
    execute format('alter table insight.%I enable row level security', name);
    execute format('alter table insight.%I force row level security', name);
    execute format('create policy %I on insight.%I for all to insight_projector using (true) with check (true)',
      name || '_projector', name);
    execute format('create policy %I on insight.%I for select to insight_reports using (true)', name || '_reports', name);
  end loop;
end
$$;

-- Coverages also come from the organisation's own ledger, by the events of finance-service. Which ones count on a day says
-- the policy DUES of that day; each is corrected by its own source alone.
alter table membership.dues_coverage
    add column source text not null default 'EXTERNAL',
    add constraint dues_coverage_source_known check (source in ('EXTERNAL', 'LEDGER')),
    add constraint dues_coverage_of_source unique (org_id, membership_id, source, id),
    drop constraint dues_coverage_corrects_fk,
    add constraint dues_coverage_corrects_fk foreign key (org_id, membership_id, source, corrects_id)
        references membership.dues_coverage (org_id, membership_id, source, id);
alter table membership.dues_coverage alter column source drop default;

-- Which version of a dues account was heard last, so that what comes late or again changes nothing, and since when the
-- ledger has said anything of the member.
create table membership.heard_dues (
    org_id uuid not null,
    membership_id uuid not null,
    version bigint not null,
    heard_at timestamptz not null,
    constraint heard_dues_pk primary key (org_id, membership_id),
    constraint heard_dues_membership_fk foreign key (org_id, membership_id)
        references membership.membership (org_id, id),
    constraint heard_dues_version_positive check (version >= 1)
);

alter table membership.heard_dues enable row level security;
alter table membership.heard_dues force row level security;
create policy own_organisation on membership.heard_dues to membership_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
grant select, insert, update (version) on membership.heard_dues to membership_app;

-- Through which days dues are covered, as books elsewhere say. Append-only by privilege: a correction refers to what it
-- corrects, and what was known before stays known as of then.
create table membership.dues_coverage (
    org_id uuid not null,
    id uuid not null,
    membership_id uuid not null,
    kind text not null,
    through date,
    effective_on date not null,
    corrects_id uuid,
    actor text not null,
    recorded_at timestamptz not null,
    constraint dues_coverage_pk primary key (org_id, id),
    constraint dues_coverage_of_membership unique (org_id, membership_id, id),
    constraint dues_coverage_membership_fk foreign key (org_id, membership_id)
        references membership.membership (org_id, id),
    constraint dues_coverage_corrects_fk foreign key (org_id, membership_id, corrects_id)
        references membership.dues_coverage (org_id, membership_id, id),
    constraint dues_coverage_corrected_once unique (org_id, corrects_id),
    constraint dues_coverage_kind_known check (kind in ('PAID', 'WAIVED')),
    constraint dues_coverage_says_something check (through is not null or corrects_id is not null),
    constraint dues_coverage_corrects_another check (corrects_id <> id)
);

alter table membership.dues_coverage enable row level security;
alter table membership.dues_coverage force row level security;
create policy own_organisation on membership.dues_coverage to membership_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
grant select, insert on membership.dues_coverage to membership_app;

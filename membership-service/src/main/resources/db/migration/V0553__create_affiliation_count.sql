-- How many members an affiliate has, as one of the parties counted. Append-only by privilege: a later count for the same
-- day corrects, and what was known before stays.
create table membership.affiliation_count (
    org_id uuid not null,
    affiliation_id uuid not null,
    sequence integer not null,
    parent_id uuid not null,
    kind text not null,
    total integer not null,
    women integer,
    method text,
    as_of date not null,
    actor text not null,
    recorded_at timestamptz not null,
    constraint affiliation_count_pk primary key (org_id, affiliation_id, sequence),
    constraint affiliation_count_affiliation_fk foreign key (org_id, affiliation_id, parent_id)
        references membership.affiliation (org_id, id, parent_id),
    constraint affiliation_count_kind_known check (kind in ('DECLARED', 'VERIFIED', 'PAID_UP')),
    constraint affiliation_count_method_known check (method in
        ('MEMBER_REGISTER', 'DUES_RECORDS', 'ASSEMBLY_ROLL', 'FIELD_VISIT', 'SAMPLE', 'OTHER')),
    constraint affiliation_count_possible check (total >= 0 and women between 0 and total),
    constraint affiliation_count_says_how_it_was_verified check (kind <> 'VERIFIED' or method is not null)
);

alter table membership.affiliation_count enable row level security;
alter table membership.affiliation_count force row level security;
create policy read_by_party on membership.affiliation_count for select to membership_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid)
        or parent_id = (select nullif(current_setting('minga.org', true), '')::uuid));
-- The parent verifies, the affiliate counts the rest.
create policy append_by_party on membership.affiliation_count for insert to membership_app
    with check (case kind when 'VERIFIED' then parent_id else org_id end
        = (select nullif(current_setting('minga.org', true), '')::uuid));

grant select, insert on membership.affiliation_count to membership_app;

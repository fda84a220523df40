-- A row of two parties: it belongs to the affiliate (org_id), and the parent sees it and decides on it.
create table membership.affiliation (
    org_id uuid not null,
    id uuid not null,
    version bigint not null,
    parent_id uuid not null,
    kind text not null,
    state text not null,
    zone text not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint affiliation_pk primary key (org_id, id),
    -- What a transition refers to, so that its copy of the parent cannot differ.
    constraint affiliation_parties unique (org_id, id, parent_id),
    constraint affiliation_not_to_itself check (parent_id <> org_id),
    constraint affiliation_kind_known check (kind in ('UNION', 'SSE', 'NETWORK', 'SECOND_TIER')),
    constraint affiliation_state_known check (state in ('APPLIED', 'ACTIVE', 'REJECTED', 'DISAFFILIATED'))
);

create unique index affiliation_one_open on membership.affiliation (org_id, parent_id, kind)
    where state in ('APPLIED', 'ACTIVE');
create index affiliation_by_created_at on membership.affiliation (org_id, created_at, id);
create index affiliation_of_parent on membership.affiliation (parent_id, id);
create index affiliation_of_parent_by_created_at on membership.affiliation (parent_id, created_at, id);

alter table membership.affiliation enable row level security;
alter table membership.affiliation force row level security;
create policy read_by_party on membership.affiliation for select to membership_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid)
        or parent_id = (select nullif(current_setting('minga.org', true), '')::uuid));
-- Only the affiliate applies: a parent cannot make an affiliate of somebody.
create policy apply_as_affiliate on membership.affiliation for insert to membership_app
    with check (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
create policy change_by_party on membership.affiliation for update to membership_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid)
        or parent_id = (select nullif(current_setting('minga.org', true), '')::uuid));

-- Columns, not the table: nobody turns an affiliation into one of other parties.
grant select, insert, update (version, state, updated_at) on membership.affiliation to membership_app;

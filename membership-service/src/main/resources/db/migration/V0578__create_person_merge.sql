-- Merges of two records of one person. What the kept record said before and directly after is kept under the kept person's
-- key, so that undoing can tell what came with the merge from what was written later.
create table membership.person_merge (
    org_id uuid not null,
    id uuid not null,
    kept_id uuid not null,
    absorbed_id uuid not null,
    sealed_before bytea not null,
    sealed_after bytea not null,
    merged_by text not null,
    merged_at timestamptz not null,
    undo_until timestamptz not null,
    undone_by text,
    undone_at timestamptz,
    constraint person_merge_pk primary key (org_id, id),
    constraint person_merge_kept_fk foreign key (org_id, kept_id) references membership.person (org_id, id),
    constraint person_merge_absorbed_fk foreign key (org_id, absorbed_id) references membership.person (org_id, id),
    constraint person_merge_of_two check (kept_id <> absorbed_id),
    constraint person_merge_undone_whole check ((undone_by is null) = (undone_at is null)),
    constraint person_merge_undo_until_later check (undo_until > merged_at)
);
-- A record is absorbed by one other at a time.
create unique index person_merge_standing on membership.person_merge (org_id, absorbed_id) where undone_at is null;
create index person_merge_by_kept on membership.person_merge (org_id, kept_id);

alter table membership.person_merge enable row level security;
alter table membership.person_merge force row level security;
create policy own_organisation on membership.person_merge to membership_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
grant select, insert, update (undone_by, undone_at) on membership.person_merge to membership_app;

-- Which work profiles went over to another record of the same person, so that a merge can be undone.
create table membership.work_profile_move (
    org_id uuid not null,
    merge_id uuid not null,
    work_profile_id uuid not null,
    constraint work_profile_move_pk primary key (org_id, merge_id, work_profile_id),
    constraint work_profile_move_of foreign key (org_id, work_profile_id)
        references membership.work_profile (org_id, id)
);

alter table membership.work_profile_move enable row level security;
alter table membership.work_profile_move force row level security;
create policy own_organisation on membership.work_profile_move to membership_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));

grant select, insert, delete on membership.work_profile_move to membership_app;

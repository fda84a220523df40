-- One row per organisation: counting locks this row until the commit, and no other organisation's.
create table membership.member_number_counter (
    org_id uuid not null,
    last_number bigint not null,
    constraint member_number_counter_pk primary key (org_id)
);

alter table membership.member_number_counter enable row level security;
alter table membership.member_number_counter force row level security;
create policy own_organisation on membership.member_number_counter to membership_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));

grant select, insert, update on membership.member_number_counter to membership_app;

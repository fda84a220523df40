-- Which consents went with a merge of two records, so that undoing it gives back exactly those.
create table membership.consent_move (
    org_id uuid not null,
    merge_id uuid not null,
    consent_id uuid not null,
    came_by_merge_before boolean not null,
    constraint consent_move_pk primary key (org_id, merge_id, consent_id),
    constraint consent_move_consent_fk foreign key (org_id, consent_id) references membership.consent (org_id, id)
);
alter table membership.consent_move enable row level security;
alter table membership.consent_move force row level security;
create policy own_organisation on membership.consent_move to membership_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
grant select, insert, delete on membership.consent_move to membership_app;

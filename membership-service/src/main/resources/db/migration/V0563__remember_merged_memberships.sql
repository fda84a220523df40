-- Which memberships a merge of persons' records moved, so that undoing it gives back exactly these. Append-only.
create table membership.merged_membership (
    org_id uuid not null,
    merge_id uuid not null,
    membership_id uuid not null,
    constraint merged_membership_pk primary key (org_id, merge_id, membership_id),
    constraint merged_membership_membership_fk foreign key (org_id, membership_id)
        references membership.membership (org_id, id)
);
create index merged_membership_of_membership on membership.merged_membership (org_id, membership_id);

alter table membership.merged_membership enable row level security;
alter table membership.merged_membership force row level security;
create policy own_organisation on membership.merged_membership to membership_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
grant select, insert on membership.merged_membership to membership_app;

-- What was written of a step goes with the member to the key of the kept record; what the step says stays untouched.
grant update (sealed_for, sealed_reason, sealed_evidence) on membership.membership_transition to membership_app;

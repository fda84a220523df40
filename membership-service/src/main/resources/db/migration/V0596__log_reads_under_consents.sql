-- What a partner read under a consent, for the person to see. Append-only by privilege.
create table membership.consent_read (
    org_id uuid not null,
    id uuid not null,
    consent_id uuid not null,
    reader text not null,
    scope text[] not null,
    read_at timestamptz not null,
    constraint consent_read_pk primary key (org_id, id),
    constraint consent_read_consent_fk foreign key (org_id, consent_id) references membership.consent (org_id, id)
);
create index consent_read_of_consent on membership.consent_read (org_id, consent_id, read_at, id);
alter table membership.consent_read enable row level security;
alter table membership.consent_read force row level security;
create policy own_organisation on membership.consent_read to membership_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
grant select, insert on membership.consent_read to membership_app;

-- The partner's word that it deleted what it had read. The partner's own row; the organisation that keeps the record
-- reads it. The key to the consent holds both parties, so nobody confirms for somebody else.
create table membership.consent_deletion (
    org_id uuid not null,
    consent_id uuid not null,
    keeper_id uuid not null,
    actor text not null,
    confirmed_at timestamptz not null,
    constraint consent_deletion_pk primary key (org_id, consent_id),
    constraint consent_deletion_consent_fk foreign key (keeper_id, consent_id, org_id)
        references membership.consent (org_id, id, grantee_id)
);
create index consent_deletion_of_keeper on membership.consent_deletion (keeper_id, consent_id);
alter table membership.consent_deletion enable row level security;
alter table membership.consent_deletion force row level security;
create policy own_organisation on membership.consent_deletion to membership_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
create policy read_by_keeper on membership.consent_deletion for select to membership_app
    using (keeper_id = (select nullif(current_setting('minga.org', true), '')::uuid));
grant select, insert on membership.consent_deletion to membership_app;

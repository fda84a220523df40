-- That a person has an identifier, without the identifier: its value is in the person's sealed fields.
create table membership.person_identifier (
    org_id uuid not null,
    person_id uuid not null,
    scheme text not null,
    country text not null,
    -- A keyed digest with the organisation mixed in: the same number gives every organisation another digest, and is
    -- unique within each alone. A refusal across organisations would reveal a membership.
    index bytea not null,
    -- The same number's digest across organisations, under a key of its own. The runtime login writes it and cannot
    -- read it; see the linking of subjects.
    subject_index bytea not null,
    verified boolean not null,
    linked boolean not null default false,
    constraint person_identifier_pk primary key (org_id, index),
    constraint person_identifier_person_fk foreign key (org_id, person_id) references membership.person (org_id, id),
    constraint person_identifier_index_is_hmac check (octet_length(index) = 32 and octet_length(subject_index) = 32),
    constraint person_identifier_linked_is_verified check (verified or not linked)
);

create index person_identifier_by_person on membership.person_identifier (org_id, person_id);
-- The linker's queue: by state, for sequence numbers become visible out of order.
create index person_identifier_to_link on membership.person_identifier (org_id, person_id) where verified and not linked;

alter table membership.person_identifier enable row level security;
alter table membership.person_identifier force row level security;
create policy own_organisation on membership.person_identifier to membership_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));

grant select (org_id, person_id, scheme, country, index, verified) on membership.person_identifier to membership_app;
grant insert (org_id, person_id, scheme, country, index, subject_index, verified)
    on membership.person_identifier to membership_app;
grant delete on membership.person_identifier to membership_app;

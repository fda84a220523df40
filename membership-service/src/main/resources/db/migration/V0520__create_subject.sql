-- One human, many records: which organisations' records of persons are of the same human. In a schema of its own, which
-- the runtime login cannot enter, for this is what no organisation may learn.
create schema subject;
grant usage on schema subject to membership_linker;

-- Ids are ordered by time: of two subjects that turn out to be one human, the one with the smaller id stays.
create table subject.subject (
    id uuid not null,
    constraint subject_pk primary key (id)
);

-- Keyed digests of verified identifiers, the same in all organisations.
create table subject.subject_identifier (
    index bytea not null,
    subject_id uuid not null,
    constraint subject_identifier_pk primary key (index),
    constraint subject_identifier_subject_fk foreign key (subject_id) references subject.subject (id),
    constraint subject_identifier_index_is_hmac check (octet_length(index) = 32)
);
create index subject_identifier_by_subject on subject.subject_identifier (subject_id);

create table subject.subject_link (
    org_id uuid not null,
    person_id uuid not null,
    subject_id uuid not null,
    version bigint not null,
    linked_at timestamptz not null,
    constraint subject_link_pk primary key (org_id, person_id),
    constraint subject_link_subject_fk foreign key (subject_id) references subject.subject (id),
    constraint subject_link_version_positive check (version >= 1)
);
create index subject_link_by_subject on subject.subject_link (subject_id);

-- The owner migrates and reads nothing: forced, with a policy for the linker alone.
alter table subject.subject enable row level security;
alter table subject.subject force row level security;
create policy linker on subject.subject to membership_linker using (true);
alter table subject.subject_identifier enable row level security;
alter table subject.subject_identifier force row level security;
create policy linker on subject.subject_identifier to membership_linker using (true);
alter table subject.subject_link enable row level security;
alter table subject.subject_link force row level security;
create policy linker on subject.subject_link to membership_linker using (true);

grant select, insert, delete on subject.subject to membership_linker;
grant select, insert, update on subject.subject_identifier to membership_linker;
grant select, insert, update on subject.subject_link to membership_linker;

-- Imports of files. The file, its header and its refused rows are sealed with a key of their own, which is destroyed
-- with them; what stays is the count and the keyed hashes by which the same row is known again.
create table minga.import_job (
    org_id uuid not null,
    id uuid not null,
    version bigint not null,
    kind text not null,
    state text not null,
    validate_only boolean not null,
    issuer text not null,
    subject text not null,
    -- What the caller asked for (the mapping), sealed: a constant in it may be personal.
    request bytea not null,
    header bytea,
    size_bytes bigint not null,
    -- The cursor: the byte after the last row that is committed, and how many rows lie before it.
    read_offset bigint not null,
    row_number bigint not null,
    total_rows bigint,
    done_rows bigint not null,
    created_rows bigint not null,
    updated_rows bigint not null,
    unchanged_rows bigint not null,
    refused_rows bigint not null,
    problem_code text,
    problem_detail text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz,
    destroyed_at timestamptz,
    constraint import_job_pk primary key (org_id, id),
    constraint import_job_state check (state in
        ('UPLOADED', 'VALIDATING', 'INVALID', 'READY', 'APPLYING', 'COMPLETED', 'PARTIAL', 'FAILED')),
    constraint import_job_counts check (done_rows = created_rows + updated_rows + unchanged_rows + refused_rows),
    constraint import_job_problem check ((state in ('INVALID', 'FAILED')) = (problem_code is not null))
);

create index import_job_by_created_at on minga.import_job (org_id, created_at, id);
create index import_job_runnable on minga.import_job (updated_at) where state in ('UPLOADED', 'VALIDATING', 'APPLYING');
create index import_job_kept on minga.import_job (created_at) where destroyed_at is null;

create table minga.import_chunk (
    org_id uuid not null,
    import_id uuid not null,
    number integer not null,
    sealed bytea not null,
    constraint import_chunk_pk primary key (org_id, import_id, number),
    constraint import_chunk_of_import foreign key (org_id, import_id) references minga.import_job (org_id, id)
);
-- Sealed bytes do not compress; trying costs time and gains nothing.
alter table minga.import_chunk alter column sealed set storage external;

create table minga.import_refusal (
    org_id uuid not null,
    import_id uuid not null,
    row_number bigint not null,
    sealed bytea not null,
    constraint import_refusal_pk primary key (org_id, import_id, row_number),
    constraint import_refusal_of_import foreign key (org_id, import_id) references minga.import_job (org_id, id)
);

-- What a row became, known by keyed hashes of what identifies it and of what it said.
create table minga.import_row (
    org_id uuid not null,
    kind text not null,
    row_key bytea not null,
    content_key bytea not null,
    target_id uuid not null,
    constraint import_row_pk primary key (org_id, kind, row_key),
    constraint import_row_keys_are_hmacs check (octet_length(row_key) = 32 and octet_length(content_key) = 32)
);

-- Which worker is at an import. Held for seconds and renewed with each batch; it only spares two workers the same
-- effort. That no row is applied twice follows from the cursor, which is checked under the row lock of the job.
create table minga.import_lease (
    org_id uuid not null,
    import_id uuid not null,
    worker uuid not null,
    until timestamptz not null,
    constraint import_lease_pk primary key (org_id, import_id)
);

alter table minga.import_job enable row level security;
alter table minga.import_job force row level security;
alter table minga.import_chunk enable row level security;
alter table minga.import_chunk force row level security;
alter table minga.import_refusal enable row level security;
alter table minga.import_refusal force row level security;
alter table minga.import_row enable row level security;
alter table minga.import_row force row level security;
alter table minga.import_lease enable row level security;
alter table minga.import_lease force row level security;
create policy own_organisation on minga.import_job to ${service}_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
create policy own_organisation on minga.import_chunk to ${service}_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
create policy own_organisation on minga.import_refusal to ${service}_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
create policy own_organisation on minga.import_row to ${service}_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
create policy own_organisation on minga.import_lease to ${service}_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));

grant select, insert, update on minga.import_job to ${service}_app;
grant select, insert, delete on minga.import_chunk to ${service}_app;
grant select, insert, delete on minga.import_refusal to ${service}_app;
grant select, insert, update on minga.import_row to ${service}_app;
grant select, insert, update, delete on minga.import_lease to ${service}_app;

-- A worker serves all organisations but may see one at a time, so something must tell it whose turn it is. The
-- housekeeping login does: it reads where an import stands and nothing of what is in it. See
-- docs/adr/0022-imports-in-the-background.md.
create policy scheduling on minga.import_job for select to ${service}_relay using (true);
create policy scheduling on minga.import_lease for select to ${service}_relay using (true);
grant select (org_id, id, state, created_at, updated_at, destroyed_at) on minga.import_job to ${service}_relay;
grant select (org_id, import_id, until) on minga.import_lease to ${service}_relay;

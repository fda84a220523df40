-- The stored answers of requests with an Idempotency-Key. The claim is a digest of issuer, subject, organisation and
-- key; the answer is sealed by the service.
create table minga.idempotency_record (
    org_id uuid not null,
    claim bytea not null,
    request_hash bytea not null,
    answer bytea not null,
    created_at timestamptz not null default now(),
    constraint idempotency_record_pk primary key (org_id, claim),
    constraint idempotency_record_claim_is_sha256 check (octet_length(claim) = 32)
);

create index idempotency_record_created_at on minga.idempotency_record (created_at);

alter table minga.idempotency_record enable row level security;
alter table minga.idempotency_record force row level security;
create policy own_organisation on minga.idempotency_record to ${service}_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
-- Answers are kept for 90 days; the housekeeping login deletes older ones and can read none.
create policy housekeeping on minga.idempotency_record to ${service}_relay using (true);

grant select, insert on minga.idempotency_record to ${service}_app;
grant select (created_at), delete on minga.idempotency_record to ${service}_relay;

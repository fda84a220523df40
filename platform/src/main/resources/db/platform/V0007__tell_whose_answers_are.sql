-- Whose personal fields a stored answer tells. An answer is sealed under the service's key and not the person's, because
-- it may be about several persons; so it must be found when one of them is erased.
create table minga.stored_answer_owner (
    org_id uuid not null,
    owner_id uuid not null,
    claim bytea not null,
    constraint stored_answer_owner_pk primary key (org_id, owner_id, claim),
    constraint stored_answer_owner_record_fk foreign key (org_id, claim)
        references minga.idempotency_record (org_id, claim) on delete cascade
);
create index stored_answer_owner_by_claim on minga.stored_answer_owner (org_id, claim);

alter table minga.stored_answer_owner enable row level security;
alter table minga.stored_answer_owner force row level security;
create policy own_organisation on minga.stored_answer_owner to ${service}_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
grant select, insert on minga.stored_answer_owner to ${service}_app;

-- An erased answer keeps its claim, so that the same key does not do the same thing again; the digest of the request
-- goes too, for it would tell whoever guesses a name that the guess is right.
alter table minga.idempotency_record
    alter column answer drop not null,
    alter column request_hash drop not null,
    add constraint idempotency_record_erased_whole check ((answer is null) = (request_hash is null));
grant update (answer, request_hash) on minga.idempotency_record to ${service}_app;

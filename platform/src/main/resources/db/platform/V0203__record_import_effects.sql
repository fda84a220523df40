-- What an import did to each record, so that it can be taken back while its file is kept: what it made, and what a
-- record said before it was changed (sealed with the import's key). A record that one import touched twice has one row:
-- what was there before the first time, and the version after the last.
create table minga.import_effect (
    org_id uuid not null,
    import_id uuid not null,
    row_key bytea not null,
    row_number bigint not null,
    target_id uuid not null,
    -- The record's version as the import left it: whoever finds another one knows that somebody has changed it since.
    target_version bigint not null,
    -- Null for what the import made.
    version_before bigint,
    content_before bytea,
    sealed bytea not null,
    kept_code text,
    kept_reason text,
    constraint import_effect_pk primary key (org_id, import_id, row_key),
    constraint import_effect_of_import foreign key (org_id, import_id) references minga.import_job (org_id, id),
    constraint import_effect_before check ((version_before is null) = (content_before is null)),
    constraint import_effect_kept check ((kept_code is null) = (kept_reason is null))
);
create index import_effect_open on minga.import_effect (org_id, import_id, row_number) where kept_code is null;
create index import_effect_by_target on minga.import_effect (org_id, target_id);

alter table minga.import_effect enable row level security;
alter table minga.import_effect force row level security;
create policy own_organisation on minga.import_effect to ${service}_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
grant select, insert, update, delete on minga.import_effect to ${service}_app;
grant delete on minga.import_row to ${service}_app;

alter table minga.import_job drop constraint import_job_state;
alter table minga.import_job add constraint import_job_state check (state in
    ('UPLOADED', 'VALIDATING', 'INVALID', 'READY', 'APPLYING', 'COMPLETED', 'PARTIAL', 'FAILED',
     'ROLLING_BACK', 'ROLLED_BACK'));
-- In whose name it is rolled back, and what came of it; null before.
alter table minga.import_job add column rollback_issuer text;
alter table minga.import_job add column rollback_subject text;
alter table minga.import_job add column rollback_rows bigint;
alter table minga.import_job add column withdrawn_rows bigint not null default 0;
alter table minga.import_job add column restored_rows bigint not null default 0;
alter table minga.import_job add column kept_rows bigint not null default 0;
alter table minga.import_job add column rolled_back_at timestamptz;
alter table minga.import_job add constraint import_job_rollback check
    (num_nulls(rollback_issuer, rollback_subject, rollback_rows) in (0, 3)
     and (state not in ('ROLLING_BACK', 'ROLLED_BACK') or rollback_rows is not null)
     and (state = 'ROLLED_BACK') = (rolled_back_at is not null));
drop index minga.import_job_runnable;
create index import_job_runnable on minga.import_job (updated_at)
    where state in ('UPLOADED', 'VALIDATING', 'APPLYING', 'ROLLING_BACK');

-- A directory record that an import made by mistake goes again (docs/adr/0046). Whatever refers to it keeps it by its
-- foreign key; what tells of a tenant nobody deletes.
grant delete on membership.organisation to membership_app;
create policy only_unclaimed_records_go on membership.organisation as restrictive for delete to membership_app
    using (not is_tenant and claimed_by is null);

-- Asked for every record that goes.
create index claim_of_organisation on membership.claim (org_id, organisation_id);

-- An id that others were told of is never another's: its versions would begin anew.
create function membership.refuse_used_organisation_id() returns trigger
    language plpgsql
    set search_path = pg_catalog
as $$
begin
    if exists (
        select from minga.outbox o
        where o.org_id = new.org_id and o.topic = 'minga.membership.organisation' and o.aggregate_id = new.id) then
        raise exception using errcode = 'unique_violation', message = 'the id was used before',
            schema = 'membership', table = 'organisation', constraint = 'organisation_pk';
    end if;
    return new;
end
$$;
create trigger organisation_id_used_once
    before insert on membership.organisation
    for each row when (not new.is_tenant)
    execute function membership.refuse_used_organisation_id();

-- That some job names a record as buyer or employer. Jobs are sealed, so it stands here by a keyed token, without the
-- job: who reads a dump learns of nobody's employer.
create table membership.named_buyer (
    org_id uuid not null,
    token bytea not null,
    constraint named_buyer_pk primary key (org_id, token)
);

alter table membership.named_buyer enable row level security;
alter table membership.named_buyer force row level security;
create policy own_organisation on membership.named_buyer to membership_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));

grant select, insert on membership.named_buyer to membership_app;

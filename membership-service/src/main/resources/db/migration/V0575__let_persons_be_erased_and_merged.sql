-- A record of a person is recorded, merged into another, or erased. Erased, it keeps its id and what may be counted.
alter table membership.person
    add column state text not null default 'RECORDED',
    add column merged_into uuid,
    alter column sealed drop not null,
    add constraint person_state_known check (state in ('RECORDED', 'MERGED', 'ERASED')),
    add constraint person_merged_into_another
        check ((state = 'MERGED') = (merged_into is not null) and merged_into <> id),
    add constraint person_merged_into_fk foreign key (org_id, merged_into) references membership.person (org_id, id),
    add constraint person_erased_holds_nothing
        check ((state = 'ERASED') = (sealed is null) and (state <> 'ERASED' or household_id is null));
alter table membership.person alter column state drop default;

create index person_by_merged_into on membership.person (org_id, merged_into) where merged_into is not null;

-- What is erased or merged gets nothing new. The share lock makes whoever comes while a person is being merged or erased
-- wait for the outcome, and look again; for tables with org_id and person_id.
create function membership.require_recorded_person() returns trigger
    language plpgsql
    set search_path = pg_catalog
as $$
begin
    perform from membership.person p
    where p.org_id = new.org_id and p.id = new.person_id and p.state = 'RECORDED'
    for key share;
    -- An id that names nobody is the foreign key's to refuse.
    if not found and exists (select from membership.person p where p.org_id = new.org_id and p.id = new.person_id) then
        raise exception 'nothing is added to a person who was merged or erased'
            using errcode = 'check_violation', schema = 'membership', table = tg_table_name,
                constraint = 'person_is_recorded';
    end if;
    return new;
end
$$;
create trigger membership_person_is_recorded
    before insert or update of person_id on membership.membership
    for each row execute function membership.require_recorded_person();

-- Why a record was erased, in codes alone: a sentence about an erased person would be a remainder.
create table membership.person_erasure (
    org_id uuid not null,
    person_id uuid not null,
    ground text not null,
    requested_by text not null,
    actor text not null,
    erased_at timestamptz not null,
    constraint person_erasure_pk primary key (org_id, person_id),
    constraint person_erasure_person_fk foreign key (org_id, person_id) references membership.person (org_id, id),
    constraint person_erasure_ground_known check (ground in
        ('PERSON_ASKED', 'CONSENT_WITHDRAWN', 'NO_LONGER_NEEDED', 'RECORDED_UNLAWFULLY', 'LEGAL_OBLIGATION')),
    constraint person_erasure_requested_by_known check (requested_by in ('PERSON', 'NEXT_OF_KIN', 'ORGANISATION', 'AUTHORITY'))
);

alter table membership.person_erasure enable row level security;
alter table membership.person_erasure force row level security;
create policy own_organisation on membership.person_erasure to membership_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
grant select, insert on membership.person_erasure to membership_app;

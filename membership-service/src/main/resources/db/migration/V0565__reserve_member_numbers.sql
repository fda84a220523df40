-- Member numbers that devices hand out without signal. A row for each number, never changed: it is given through its
-- block or never.
create table membership.number_block (
    org_id uuid not null,
    id uuid not null,
    version bigint not null,
    device_id text not null,
    actor text not null,
    created_at timestamptz not null,
    released_at timestamptz,
    constraint number_block_pk primary key (org_id, id)
);
create index number_block_by_created_at on membership.number_block (org_id, created_at, id);
create index number_block_of_device on membership.number_block (org_id, device_id, created_at, id);

create table membership.reserved_member_number (
    org_id uuid not null,
    block_id uuid not null,
    position integer not null,
    member_number text not null,
    constraint reserved_member_number_pk primary key (org_id, block_id, position),
    constraint reserved_member_number_block_fk foreign key (org_id, block_id)
        references membership.number_block (org_id, id),
    constraint reserved_member_number_once unique (org_id, member_number)
);

alter table membership.number_block enable row level security;
alter table membership.number_block force row level security;
create policy own_organisation on membership.number_block to membership_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
alter table membership.reserved_member_number enable row level security;
alter table membership.reserved_member_number force row level security;
create policy own_organisation on membership.reserved_member_number to membership_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
grant select, insert, update (version, released_at) on membership.number_block to membership_app;
grant select, insert on membership.reserved_member_number to membership_app;

alter table membership.membership
    add column number_block_id uuid,
    add constraint membership_number_block_fk foreign key (org_id, number_block_id)
        references membership.number_block (org_id, id);
create index membership_by_number_block on membership.membership (org_id, number_block_id)
    where number_block_id is not null;

-- The last line of defence. Of a reservation and an admission at the same moment the application lets one wait.
create function membership.refuse_number_of_a_block() returns trigger
    language plpgsql
    set search_path = pg_catalog
as $$
begin
    if exists (
        select from membership.reserved_member_number reserved
        where reserved.org_id = new.org_id and reserved.member_number = new.member_number
            and reserved.block_id is distinct from new.number_block_id)
    then
        raise exception 'the number is reserved for a device'
            using errcode = 'check_violation', schema = 'membership', table = 'membership',
                constraint = 'membership_number_of_its_block';
    end if;
    return new;
end
$$;
create trigger membership_number_of_its_block
    before insert on membership.membership
    for each row execute function membership.refuse_number_of_a_block();

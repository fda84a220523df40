-- Institutions that are members: other cooperatives, churches, associations, banks. They stand among the members, of no
-- person, so that accounts of shares and of savings can be theirs; their days are those of the one period they have.
alter table finance.member
    alter column person_id drop not null,
    add constraint member_category_of_a_person check (person_id is not null or category is null);

-- A person's periods are replaced by an event; an institution's one is ended.
grant update (to_on) on finance.member_period to finance_app;

-- What is an institution stays one, and no event makes one of a person.
create function finance.refuse_change_of_kind() returns trigger
    language plpgsql
    set search_path = pg_catalog
as $$
begin
    raise exception 'a person''s membership becomes no institution''s, nor the reverse'
        using errcode = 'check_violation', schema = 'finance', table = 'member', constraint = 'member_kind_stays';
end
$$;
create trigger member_kind_stays before update on finance.member
    for each row when ((old.person_id is null) <> (new.person_id is null))
    execute function finance.refuse_change_of_kind();

create table finance.institution (
    org_id uuid not null,
    id uuid not null,
    version bigint not null,
    name text not null,
    registration_number text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint institution_pk primary key (org_id, id),
    constraint institution_member_fk foreign key (org_id, id) references finance.member (org_id, membership_id),
    constraint institution_name_form check (name ~ '\S' and length(name) <= 200),
    constraint institution_registration_number_form
        check (registration_number ~ '\S' and length(registration_number) <= 60)
);
create index institution_by_created_at on finance.institution (org_id, created_at, id);

alter table finance.institution enable row level security;
alter table finance.institution force row level security;
create policy own_organisation on finance.institution to finance_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
grant select, insert, update (version, updated_at) on finance.institution to finance_app;

-- Whatever members have beside shares and savings is for persons.
create function finance.refuse_institution() returns trigger
    language plpgsql
    set search_path = pg_catalog
as $$
begin
    if exists (
        select from finance.member m
        where m.org_id = new.org_id and m.membership_id = new.membership_id and m.person_id is null)
    then
        raise exception 'an institution holds shares and savings alone'
            using errcode = 'check_violation', schema = 'finance', table = tg_table_name, constraint = tg_name;
    end if;
    return new;
end
$$;

do $$
declare
    name text;
begin
    foreach name in array array[
        'dues_assignment', 'dues_account', 'check_off_authorisation', 'loan', 'guarantee', 'solidarity_grant',
        'insurance_policy']
    loop
        execute format(
            'create trigger %I before insert on finance.%I for each row execute function finance.refuse_institution()',
            name || '_of_a_person', name);
    end loop;
end
$$;

create function finance.refuse_deposits_of_institution() returns trigger
    language plpgsql
    set search_path = pg_catalog
as $$
begin
    if exists (
        select from finance.member m
        join finance.product p on p.org_id = m.org_id
        where m.org_id = new.org_id and m.membership_id = new.membership_id and m.person_id is null
          and p.id = new.product_id and p.kind = 'DEPOSITS')
    then
        raise exception 'an institution makes no deposits'
            using errcode = 'check_violation', schema = 'finance', table = 'member_account',
                constraint = 'member_account_deposits_of_a_person';
    end if;
    return new;
end
$$;
create trigger member_account_deposits_of_a_person before insert on finance.member_account
    for each row execute function finance.refuse_deposits_of_institution();

-- What an organisation is found by, as whole texts: equality of text is leakproof and uses the index under row-level
-- security, like and array operators do not. Without a foreign key, which would look up the same organisation for each
-- of thirty rows of an import: they are written with their organisation, and a search reads organisations by them.
create table membership.organisation_lookup (
    org_id uuid not null,
    looked_up_by text not null,
    lookup_key text not null,
    organisation_id uuid not null,
    constraint organisation_lookup_pk primary key (org_id, looked_up_by, lookup_key, organisation_id),
    constraint organisation_lookup_by_known check (
        looked_up_by in ('NAME', 'EXTERNAL_ID', 'SECTOR', 'ESS_GLOBAL_CODE'))
);

-- An id of another system names one record of the steward's.
create unique index organisation_external_id_once on membership.organisation_lookup (org_id, lookup_key)
    where looked_up_by = 'EXTERNAL_ID';
create index organisation_lookup_of_organisation on membership.organisation_lookup (org_id, organisation_id);
create index organisation_by_kind on membership.organisation (org_id, kind, created_at, id);
create index organisation_by_country on membership.organisation (org_id, country, created_at, id)
    where country is not null;

-- What was there before: the owner sees it only while row-level security is not forced.
alter table membership.organisation no force row level security;
update membership.organisation
set external_ids = array(
    select case when id ~ '^[^[:space:]:]+:[^[:space:]]' then id else 'other:' || regexp_replace(id, '^:+', '') end
    from unnest(external_ids) with ordinality as e(id, place) order by place)
where exists (select from unnest(external_ids) as e(id) where id !~ '^[^[:space:]:]+:[^[:space:]]');
insert into membership.organisation_lookup (org_id, looked_up_by, lookup_key, organisation_id)
select org_id, 'EXTERNAL_ID', external_id, id from membership.organisation, unnest(external_ids) as e(external_id)
union
select org_id, 'ESS_GLOBAL_CODE', upper(regexp_replace(code, '^.*/', '')), id
from membership.organisation, unnest(ess_global_codes) as e(code)
union
select org_id, 'NAME', left(word, length), id
from membership.organisation,
    regexp_split_to_table(
        regexp_replace(normalize(lower(name), nfkd), '[\u0300-\u036f''’`]', '', 'g'), '[^[:alnum:]]+') as w(word),
    generate_series(least(2, char_length(word)), least(20, char_length(word))) as p(length)
where word <> ''
on conflict do nothing;
alter table membership.organisation force row level security;

alter table membership.organisation_lookup enable row level security;
alter table membership.organisation_lookup force row level security;
create policy own_organisation on membership.organisation_lookup to membership_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
-- With the tenant it registers.
create policy administration on membership.organisation_lookup for insert to membership_admin
    with check (org_id = organisation_id);

grant select, insert, delete on membership.organisation_lookup to membership_app;
grant insert on membership.organisation_lookup to membership_admin;

-- What a person can be found by: keyed digests of the beginnings of their names and of their phones. Numbers and not
-- bytes, because equality of bigint is leakproof and so uses the index under row-level security.
create table membership.person_search_token (
    org_id uuid not null,
    token bigint not null,
    person_id uuid not null,
    constraint person_search_token_pk primary key (org_id, token, person_id),
    constraint person_search_token_person_fk foreign key (org_id, person_id) references membership.person (org_id, id)
);

alter table membership.person_search_token enable row level security;
alter table membership.person_search_token force row level security;
create policy own_organisation on membership.person_search_token to membership_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));

grant select, insert, delete on membership.person_search_token to membership_app;

-- A code that a member fetches from one organisation and presents at another, so that the linker finds the two records to
-- be of one human. The login that serves requests writes digests and can neither read nor compare them, nor see what
-- became of a code: it could tell an organisation nothing even if it wanted to.
create table membership.linking_code (
    org_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    -- The same in all organisations, and not unique: a refusal would reveal another organisation's code.
    digest bytea not null,
    issued_at timestamptz not null,
    expires_at timestamptz not null,
    used boolean not null default false,
    constraint linking_code_pk primary key (org_id, id),
    constraint linking_code_person_fk foreign key (org_id, person_id) references membership.person (org_id, id),
    constraint linking_code_digest_is_hmac check (octet_length(digest) = 32),
    constraint linking_code_expires_later check (expires_at > issued_at)
);
create index linking_code_by_person on membership.linking_code (org_id, person_id, issued_at);
create index linking_code_by_digest on membership.linking_code (digest) where not used;
create index linking_code_by_expiry on membership.linking_code (expires_at);

create table membership.linking_presentation (
    org_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    digest bytea not null,
    presented_at timestamptz not null,
    settled boolean not null default false,
    constraint linking_presentation_pk primary key (org_id, id),
    constraint linking_presentation_person_fk foreign key (org_id, person_id) references membership.person (org_id, id),
    constraint linking_presentation_digest_is_hmac check (octet_length(digest) = 32)
);
create index linking_presentation_by_organisation on membership.linking_presentation (org_id, presented_at);
create index linking_presentation_by_person on membership.linking_presentation (org_id, person_id);
-- The linker's queue: by state, for times become visible out of order.
create index linking_presentation_to_settle on membership.linking_presentation (presented_at, id) where not settled;
create index linking_presentation_by_time on membership.linking_presentation (presented_at);

create trigger linking_code_person_is_recorded
    before insert on membership.linking_code
    for each row execute function membership.require_recorded_person();
create trigger linking_presentation_person_is_recorded
    before insert on membership.linking_presentation
    for each row execute function membership.require_recorded_person();

alter table membership.linking_code enable row level security;
alter table membership.linking_code force row level security;
create policy own_organisation on membership.linking_code to membership_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
create policy linker on membership.linking_code to membership_linker using (true);
alter table membership.linking_presentation enable row level security;
alter table membership.linking_presentation force row level security;
create policy own_organisation on membership.linking_presentation to membership_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
create policy linker on membership.linking_presentation to membership_linker using (true);

-- Select for counting alone: whoever guesses is slowed down.
grant insert (org_id, id, person_id, digest, issued_at, expires_at), select (org_id, person_id, issued_at)
    on membership.linking_code to membership_app;
grant insert (org_id, id, person_id, digest, presented_at), select (org_id, person_id, presented_at)
    on membership.linking_presentation to membership_app;
grant select, update (used), delete on membership.linking_code to membership_linker;
grant select, update (settled), delete on membership.linking_presentation to membership_linker;

-- What a code has linked: two records with the same index, which is random and nothing of the code. A row stays with the
-- record the code was of; while that one is merged, it speaks for the record that absorbed it.
create table subject.carried_link (
    org_id uuid not null,
    person_id uuid not null,
    index bytea not null,
    constraint carried_link_pk primary key (org_id, person_id, index),
    constraint carried_link_index_is_random check (octet_length(index) = 32)
);
alter table subject.carried_link enable row level security;
alter table subject.carried_link force row level security;
create policy linker on subject.carried_link to membership_linker using (true);
grant select, insert, delete on subject.carried_link to membership_linker;

-- So that the linker knows for whom a row speaks: which record was merged into which, and which is erased.
grant select (org_id, id, state, merged_into) on membership.person to membership_linker;
create policy linker_reads_state on membership.person for select to membership_linker using (true);

-- A merge, its undoing and an erasure change for whom a code speaks, and a member or organiser takes back what codes have
-- linked: what was fetched and presented until then counts no more.
alter table membership.subject_recheck add column codes_withdrawn_at timestamptz;
create function membership.recheck_moved_person() returns trigger
    language plpgsql
    set search_path = pg_catalog
as $$
begin
    insert into membership.subject_recheck (org_id, person_id)
    select new.org_id, moved from unnest(array[new.id, coalesce(new.merged_into, old.merged_into)]) as m(moved)
    where moved is not null;
    return null;
end
$$;
create trigger person_recheck_moved
    after update of state on membership.person
    for each row when (old.state is distinct from new.state) execute function membership.recheck_moved_person();

-- What an organisation decided about its policies. Append-only by privilege: what was in force, and what was answered,
-- can always be told. Which values a policy can have is the application's to say, for policies are added with it.
create table membership.policy_version (
    org_id uuid not null,
    name text not null,
    version integer not null,
    value text not null,
    valid_from date not null,
    reason text not null,
    actor text not null,
    recorded_at timestamptz not null,
    constraint policy_version_pk primary key (org_id, name, version),
    constraint policy_version_name_form check (name ~ '^[A-Z][A-Z0-9_]*$'),
    constraint policy_version_counted_from_one check (version >= 1),
    constraint policy_version_value_not_blank check (value <> ''),
    constraint policy_version_reason_not_blank check (reason <> '')
);

-- The value in force on a day is the first row of this index.
create index policy_version_by_day on membership.policy_version (org_id, name, valid_from desc, version desc);

alter table membership.policy_version enable row level security;
alter table membership.policy_version force row level security;
create policy own_organisation on membership.policy_version to membership_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));

grant select, insert on membership.policy_version to membership_app;

-- Key pairs that sign membership cards. Of a retired one the private key is destroyed and the public key stays.
create table membership.card_key (
    org_id uuid not null,
    id uuid not null,
    public_key bytea not null,
    sealed_private_key bytea,
    actor text not null,
    created_at timestamptz not null,
    retired_at timestamptz,
    constraint card_key_pk primary key (org_id, id),
    constraint card_key_private_until_retired check ((sealed_private_key is null) = (retired_at is not null))
);
create unique index card_key_one_signs on membership.card_key (org_id) where retired_at is null;

alter table membership.card_key enable row level security;
alter table membership.card_key force row level security;
create policy own_organisation on membership.card_key to membership_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
grant select, insert, update (sealed_private_key, retired_at) on membership.card_key to membership_app;

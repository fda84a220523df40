-- What finance knows of organisations: where their days end and what they count in. Written by the events of
-- membership-service alone; an organisation it has not heard of yet cannot open books.
create schema finance;
grant usage on schema finance to finance_app, finance_relay, finance_ledger;

create table finance.organisation (
    org_id uuid not null,
    version bigint not null,
    zone text not null,
    currency text not null,
    constraint organisation_pk primary key (org_id),
    constraint organisation_version_positive check (version >= 1),
    constraint organisation_currency_form check (currency ~ '^[A-Z]{3}$')
);

alter table finance.organisation enable row level security;
alter table finance.organisation force row level security;
create policy own_organisation on finance.organisation to finance_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));

grant select, insert, update on finance.organisation to finance_app;

-- The history of a registration. Append-only by privilege: what was recorded wrongly is corrected by a line more.
create table membership.registration_entry (
    org_id uuid not null,
    registration_id uuid not null,
    sequence integer not null,
    step text not null,
    from_status text,
    to_status text not null,
    corrects integer,
    actor text not null,
    reason text,
    evidence text[] not null,
    effective_on date,
    recorded_at timestamptz not null,
    constraint registration_entry_pk primary key (org_id, registration_id, sequence),
    constraint registration_entry_registration_fk foreign key (org_id, registration_id)
        references membership.registration (org_id, id),
    constraint registration_entry_corrects_fk foreign key (org_id, registration_id, corrects)
        references membership.registration_entry (org_id, registration_id, sequence),
    constraint registration_entry_corrects_earlier check (corrects < sequence),
    -- Only the correction of what never happened has no day.
    constraint registration_entry_has_a_day check (effective_on is not null or corrects > 0),
    constraint registration_entry_first_is_opening check (sequence > 0 or step = 'OPENING'),
    constraint registration_entry_step_of_the_table check ((coalesce(from_status, ''), step, to_status) in (
        ('', 'OPENING', 'UNREGISTERED'),
        ('UNREGISTERED', 'PREPARATION', 'PREPARING'),
        ('PREPARING', 'SUBMISSION', 'SUBMITTED'),
        ('SUBMITTED', 'QUERY', 'QUERIED'),
        ('QUERIED', 'RESPONSE', 'SUBMITTED'),
        ('SUBMITTED', 'CERTIFICATION', 'REGISTERED'),
        ('QUERIED', 'CERTIFICATION', 'REGISTERED'),
        ('SUBMITTED', 'REFUSAL', 'REFUSED'),
        ('REFUSED', 'APPEAL', 'APPEALED'),
        ('APPEALED', 'CERTIFICATION', 'REGISTERED'),
        ('APPEALED', 'REFUSAL', 'REFUSED'),
        ('REGISTERED', 'SUSPENSION', 'SUSPENDED'),
        ('SUSPENDED', 'REINSTATEMENT', 'REGISTERED'),
        ('REGISTERED', 'DEREGISTRATION', 'DEREGISTERED'),
        ('SUSPENDED', 'DEREGISTRATION', 'DEREGISTERED')))
);

alter table membership.registration_entry enable row level security;
alter table membership.registration_entry force row level security;
create policy own_organisation on membership.registration_entry to membership_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));

grant select, insert on membership.registration_entry to membership_app;

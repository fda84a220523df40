-- The whole life of a membership. What was recorded is never rewritten: a correction is a row that refers to another.
alter table membership.membership
    add column unit_id uuid,
    add column transferred_from_org_id uuid,
    add column transferred_from_id uuid,
    drop constraint membership_state_known,
    drop constraint membership_admitted_after_application,
    drop constraint membership_left_at_the_end,
    add constraint membership_state_known check (state in ('APPLIED', 'UNDER_REVIEW', 'WAITLISTED',
        'APPROVED_PENDING_FEE', 'ACTIVE', 'SUSPENDED', 'UNDER_HEARING', 'LAPSED', 'TRANSFERRED', 'RESIGNED', 'REJECTED',
        'APPLICATION_WITHDRAWN', 'EXPELLED', 'DECEASED', 'SUPERSEDED')),
    add constraint membership_admitted_by_state check (case
        when state in ('ACTIVE', 'SUSPENDED', 'UNDER_HEARING', 'LAPSED', 'TRANSFERRED', 'RESIGNED', 'EXPELLED')
            then admitted_on is not null
        when state <> 'DECEASED' then admitted_on is null
        else true end),
    add constraint membership_left_when_closed check ((state in ('APPLIED', 'UNDER_REVIEW', 'WAITLISTED',
        'APPROVED_PENDING_FEE', 'ACTIVE', 'SUSPENDED', 'UNDER_HEARING')) = (left_on is null)),
    add constraint membership_left_after_joining check (joined_on <= left_on),
    add constraint membership_transferred_from_somewhere
        check ((transferred_from_org_id is null) = (transferred_from_id is null)),
    -- A transfer code begins one membership.
    add constraint membership_transfer_once unique (org_id, transferred_from_id);

drop index membership.membership_one_open;
create unique index membership_one_open on membership.membership (org_id, person_id)
    where state in ('APPLIED', 'UNDER_REVIEW', 'WAITLISTED', 'APPROVED_PENDING_FEE', 'ACTIVE', 'SUSPENDED',
        'UNDER_HEARING');
create index membership_by_unit on membership.membership (org_id, unit_id) where unit_id is not null;

grant update (person_id, category, unit_id, joined_on) on membership.membership to membership_app;

-- An appeal, a reinstatement or a correction opens a closed membership again, but never beside a newer one.
drop trigger membership_closed_for_ever on membership.membership;
drop function membership.refuse_reopened_membership();
create function membership.refuse_reopening_beside_a_newer() returns trigger
    language plpgsql
    set search_path = pg_catalog
as $$
begin
    if exists (
        select from membership.membership newer
        where newer.org_id = new.org_id and newer.person_id = new.person_id and newer.id <> new.id
            and newer.state <> 'SUPERSEDED'
            and (newer.joined_on, newer.created_at) > (old.joined_on, old.created_at))
    then
        raise exception 'a closed membership is not opened again beside a newer one'
            using errcode = 'check_violation', schema = 'membership', table = 'membership',
                constraint = 'membership_no_newer';
    end if;
    return new;
end
$$;
create trigger membership_no_newer
    before update of state on membership.membership
    for each row when (old.left_on is not null and new.left_on is null and old.state <> 'SUPERSEDED')
    execute function membership.refuse_reopening_beside_a_newer();

alter table membership.membership_transition
    add column sealed_evidence text,
    add column sealed_for uuid,
    add column corrects integer,
    add column category text,
    add column unit_id uuid,
    add column override_state text,
    add column override_until date,
    add column hearing_on date,
    add column notice_on date,
    add column resolution_id uuid,
    add column target_id uuid,
    add column transfer_id uuid,
    add column merge_id uuid,
    drop constraint membership_transition_first_is_application,
    drop constraint membership_transition_step_of_the_table;

-- The owner too sees no rows of a table whose policies are forced.
alter table membership.membership no force row level security;
alter table membership.membership_transition no force row level security;
update membership.membership_transition t
set sealed_for = m.person_id, category = case when t.sequence = 0 then m.category end
from membership.membership m
where m.org_id = t.org_id and m.id = t.membership_id;
alter table membership.membership force row level security;
alter table membership.membership_transition force row level security;

alter table membership.membership_transition
    alter column sealed_for set not null,
    add constraint membership_transition_corrects_fk foreign key (org_id, membership_id, corrects)
        references membership.membership_transition (org_id, membership_id, sequence),
    add constraint membership_transition_corrects_what_was_before check (corrects < sequence),
    add constraint membership_transition_first_is_application
        check ((sequence = 0) = (step = 'APPLICATION' and corrects is null) and (step = 'APPLICATION') = (from_state is null)),
    add constraint membership_transition_annuls_something check (step <> 'ANNULMENT' or corrects is not null),
    add constraint membership_transition_category check ((category is not null) = (step in ('APPLICATION', 'CATEGORY_CHANGE'))
        and category in ('FULL', 'PROBATIONARY', 'ASSOCIATE', 'HONORARY', 'FOUNDER', 'INSTITUTIONAL')),
    add constraint membership_transition_unit check (case
        when step in ('UNIT_TRANSFER', 'UNIT_REORGANISATION') then unit_id is not null
        else step = 'APPLICATION' or unit_id is null end),
    -- An override always ends.
    add constraint membership_transition_override_ends check ((step = 'OVERRIDE') = (override_until is not null)
        and (step = 'OVERRIDE') = (override_state is not null)
        and override_until > effective_on and override_state in ('ACTIVE', 'SUSPENDED')),
    add constraint membership_transition_hearing check ((step = 'HEARING') = (hearing_on is not null)
        and (step = 'HEARING') = (notice_on is not null) and notice_on <= hearing_on),
    add constraint membership_transition_resolution check ((step = 'EXPULSION') = (resolution_id is not null)),
    add constraint membership_transition_departure check ((step = 'DEPARTURE') = (target_id is not null)
        and (step = 'DEPARTURE') = (transfer_id is not null) and target_id <> org_id),
    add constraint membership_transition_merge check ((step = 'SUPERSESSION') = (merge_id is not null)),
    add constraint membership_transition_step_of_the_table check (
        step in ('ANNULMENT', 'SUPERSESSION')
        or (step = 'DEATH' and to_state = 'DECEASED' and from_state in ('APPLIED', 'UNDER_REVIEW', 'WAITLISTED',
            'APPROVED_PENDING_FEE', 'ACTIVE', 'SUSPENDED', 'UNDER_HEARING'))
        or (step in ('UNIT_REORGANISATION', 'CATEGORY_CHANGE') and to_state = from_state and from_state in ('APPLIED',
            'UNDER_REVIEW', 'WAITLISTED', 'APPROVED_PENDING_FEE', 'ACTIVE', 'SUSPENDED', 'UNDER_HEARING'))
        or (step = 'OVERRIDE' and to_state = from_state and from_state in ('ACTIVE', 'SUSPENDED', 'UNDER_HEARING'))
        or (coalesce(from_state, ''), step, to_state) in (
            ('', 'APPLICATION', 'APPLIED'),
            ('APPLIED', 'REVIEW', 'UNDER_REVIEW'),
            ('WAITLISTED', 'REVIEW', 'UNDER_REVIEW'),
            ('APPLIED', 'WAITLISTING', 'WAITLISTED'),
            ('UNDER_REVIEW', 'WAITLISTING', 'WAITLISTED'),
            ('APPLIED', 'REJECTION', 'REJECTED'),
            ('UNDER_REVIEW', 'REJECTION', 'REJECTED'),
            ('APPLIED', 'WITHDRAWAL', 'APPLICATION_WITHDRAWN'),
            ('UNDER_REVIEW', 'WITHDRAWAL', 'APPLICATION_WITHDRAWN'),
            ('WAITLISTED', 'WITHDRAWAL', 'APPLICATION_WITHDRAWN'),
            ('APPROVED_PENDING_FEE', 'WITHDRAWAL', 'APPLICATION_WITHDRAWN'),
            ('APPLIED', 'APPROVAL', 'ACTIVE'),
            ('UNDER_REVIEW', 'APPROVAL', 'ACTIVE'),
            ('APPLIED', 'APPROVAL_FOR_A_FEE', 'APPROVED_PENDING_FEE'),
            ('UNDER_REVIEW', 'APPROVAL_FOR_A_FEE', 'APPROVED_PENDING_FEE'),
            ('APPROVED_PENDING_FEE', 'FEE_PAYMENT', 'ACTIVE'),
            ('APPROVED_PENDING_FEE', 'FEE_WAIVER', 'ACTIVE'),
            ('ACTIVE', 'SUSPENSION', 'SUSPENDED'),
            ('SUSPENDED', 'REINSTATEMENT', 'ACTIVE'),
            ('LAPSED', 'REINSTATEMENT', 'ACTIVE'),
            ('ACTIVE', 'HEARING', 'UNDER_HEARING'),
            ('SUSPENDED', 'HEARING', 'UNDER_HEARING'),
            ('UNDER_HEARING', 'ACQUITTAL', 'ACTIVE'),
            ('UNDER_HEARING', 'EXPULSION', 'EXPELLED'),
            ('EXPELLED', 'UPHELD_APPEAL', 'ACTIVE'),
            ('ACTIVE', 'RESIGNATION', 'RESIGNED'),
            ('SUSPENDED', 'RESIGNATION', 'RESIGNED'),
            ('ACTIVE', 'LAPSE', 'LAPSED'),
            ('ACTIVE', 'DEPARTURE', 'TRANSFERRED'),
            ('ACTIVE', 'UNIT_TRANSFER', 'ACTIVE')));

-- Lists ask the periods; the steps are read membership by membership.
drop index membership.membership_transition_by_state;
drop index membership.membership_transition_by_day;

-- All states of an affiliation, and what is recorded of its steps when they turn out to have been otherwise.
alter table membership.affiliation
    drop constraint affiliation_state_known,
    add constraint affiliation_state_known check (state in ('APPLIED', 'UNDER_REVIEW', 'PROVISIONAL', 'ACTIVE',
        'IN_ARREARS', 'SUSPENDED', 'REJECTED', 'EXPELLED', 'DISAFFILIATED', 'MERGED', 'DISSOLVED'));

drop index membership.affiliation_one_open;
create unique index affiliation_one_open on membership.affiliation (org_id, parent_id, kind)
    where state in ('APPLIED', 'UNDER_REVIEW', 'PROVISIONAL', 'ACTIVE', 'IN_ARREARS', 'SUSPENDED');

alter table membership.affiliation_transition
    add column resolution_id uuid,
    -- The sequence of the step's first row, where this row is not the first.
    add column corrects integer,
    add column is_annulled boolean not null default false,
    drop constraint affiliation_transition_first_is_application,
    add constraint affiliation_transition_begins_with_application check (
        (step = 'APPLICATION') = (from_state is null) and (step = 'APPLICATION') = (coalesce(corrects, sequence) = 0)),
    add constraint affiliation_transition_corrects_an_earlier_one check (corrects between 0 and sequence - 1),
    add constraint affiliation_transition_annuls_a_step check (not is_annulled or corrects is not null),
    add constraint affiliation_transition_expels_by_resolution
        check ((step = 'EXPULSION') = (resolution_id is not null)),
    add constraint affiliation_transition_step_of_the_table check ((step, to_state) in (
            ('APPLICATION', 'APPLIED'), ('REVIEW', 'UNDER_REVIEW'), ('PROVISIONAL_ADMISSION', 'PROVISIONAL'),
            ('APPROVAL', 'ACTIVE'), ('REJECTION', 'REJECTED'), ('ARREARS', 'IN_ARREARS'), ('SETTLEMENT', 'ACTIVE'),
            ('SUSPENSION', 'SUSPENDED'), ('REINSTATEMENT', 'ACTIVE'), ('EXPULSION', 'EXPELLED'),
            ('DISAFFILIATION', 'DISAFFILIATED'), ('MERGER', 'MERGED'), ('DISSOLUTION', 'DISSOLVED'))
        and case step
            when 'APPLICATION' then true
            when 'REVIEW' then from_state = 'APPLIED'
            when 'PROVISIONAL_ADMISSION' then from_state = 'UNDER_REVIEW'
            when 'APPROVAL' then from_state in ('APPLIED', 'UNDER_REVIEW', 'PROVISIONAL')
            when 'REJECTION' then from_state in ('APPLIED', 'UNDER_REVIEW', 'PROVISIONAL')
            when 'ARREARS' then from_state = 'ACTIVE'
            when 'SETTLEMENT' then from_state = 'IN_ARREARS'
            when 'SUSPENSION' then from_state in ('ACTIVE', 'IN_ARREARS')
            when 'REINSTATEMENT' then from_state = 'SUSPENDED'
            when 'EXPULSION' then from_state = 'SUSPENDED'
            else from_state in ('APPLIED', 'UNDER_REVIEW', 'PROVISIONAL', 'ACTIVE', 'IN_ARREARS', 'SUSPENDED') end),
    add constraint affiliation_transition_taken_by_its_party check (case
        when step in ('APPLICATION', 'DISAFFILIATION') then taken_by = 'AFFILIATE'
        when step in ('MERGER', 'DISSOLUTION') then true
        else taken_by = 'PARENT' end);

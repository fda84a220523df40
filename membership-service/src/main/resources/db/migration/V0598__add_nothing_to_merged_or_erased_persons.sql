-- Jobs and consents as memberships: whoever comes while a person is being merged or erased waits for the outcome, and
-- then adds to nobody who is gone.
create trigger work_profile_person_is_recorded
    before insert or update of person_id on membership.work_profile
    for each row execute function membership.require_recorded_person();
create trigger consent_person_is_recorded
    before insert or update of person_id on membership.consent
    for each row execute function membership.require_recorded_person();

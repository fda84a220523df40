-- Where an affiliation stood by the end of a day, as far as was known at an instant; null before the application. Of each
-- step the last row known then counts, and of the steps the last that had taken effect: what AffiliationHistory replays.
create function membership.affiliation_state_at(
    p_org uuid, p_affiliation uuid, p_as_of date, p_known_at timestamptz) returns text
    language sql
    stable
    set search_path = pg_catalog
as $$
    select known.to_state
    from (
        select distinct on (number) coalesce(step.corrects, step.sequence) as number,
            step.to_state, step.effective_on, step.is_annulled
        from membership.affiliation_transition step
        where step.org_id = p_org and step.affiliation_id = p_affiliation and step.recorded_at <= p_known_at
        order by number, step.sequence desc) known
    where not known.is_annulled and known.effective_on <= p_as_of
    order by known.effective_on desc, known.number desc
    limit 1
$$;

revoke all on function membership.affiliation_state_at(uuid, uuid, date, timestamptz) from public;
grant execute on function membership.affiliation_state_at(uuid, uuid, date, timestamptz) to membership_app;

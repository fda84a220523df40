-- As before (V0385), but the days up to a restructuring or a moratorium are charged by the schedule that was in force then:
-- what is to be paid later from now on was late all the same, and neither takes back nor adds a penalty (docs/adr/0093).
create or replace function finance.loan_penalties(
        p_org uuid, p_as_of date, p_known_at timestamptz, p_loan uuid default null)
    returns table (loan_id uuid, penalties_minor bigint)
    language sql
    stable
    set search_path = pg_catalog
as $$
    with charging as (
        select l.id, t.grace_days, (t.penalty_rate_percent * 1000000)::bigint as rate
        from finance.loan l
        join finance.loan_product_revision t on t.org_id = p_org and t.id = l.terms_id
        where l.org_id = p_org and (p_loan is null or l.id = p_loan) and l.number is not null
          and t.penalty_rate_percent > 0),
    revision as (
        select s.loan_id, s.revision, s.effective_on,
               count(*) filter (where s.cause in ('RESTRUCTURING', 'MORATORIUM'))
                   over (partition by s.loan_id order by s.revision) as spell
        from charging c
        join finance.loan_schedule s on s.org_id = p_org and s.loan_id = c.id
        where s.effective_on <= p_as_of and s.recorded_at <= p_known_at),
    spell as (
        select r.loan_id, max(r.revision) as revision,
               case when r.spell = 0 then date '-infinity' else min(r.effective_on) + 1 end as from_on,
               coalesce(lead(min(r.effective_on)) over (partition by r.loan_id order by r.spell), p_as_of) as through_on
        from revision r
        group by r.loan_id, r.spell),
    change as (
        select s.loan_id, s.revision, i.due_on + c.grace_days + 1 as on_day,
               i.principal_minor + i.interest_minor as minor
        from charging c
        join spell s on s.loan_id = c.id
        join finance.loan_instalment i on i.org_id = p_org and i.loan_id = s.loan_id and i.revision = s.revision
        where i.due_on + c.grace_days < s.through_on
        union all
        select s.loan_id, s.revision, r.effective_on + 1, - r.principal_minor - r.interest_minor
        from spell s
        join finance.loan_repayments(p_org, p_as_of, p_known_at, p_loan) r on r.loan_id = s.loan_id
        where r.effective_on < s.through_on),
    late as (
        select c.loan_id, c.revision, c.on_day,
               sum(sum(c.minor)) over each_spell as minor,
               lead(c.on_day) over each_spell as until_day
        from change c
        group by c.loan_id, c.revision, c.on_day
        window each_spell as (partition by c.loan_id, c.revision order by c.on_day))
    select c.id, finance.divide_half_even(
        sum(greatest(l.minor, 0)
            * greatest(coalesce(l.until_day, s.through_on + 1) - greatest(l.on_day, s.from_on), 0)) * c.rate,
        36500000000)
    from charging c
    join spell s on s.loan_id = c.id
    join late l on l.loan_id = s.loan_id and l.revision = s.revision
    group by c.id, c.rate;
$$;

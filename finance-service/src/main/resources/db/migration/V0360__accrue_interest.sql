-- Interest is a function of the journal, the product's terms and its rates (docs/adr/0077). Kept is only what the ledger
-- does not know: up to which day it was accrued, which posting periods were ended, and how much of it is whose.

-- A posting period of a product that was ended, with the terms it was reckoned by.
create table finance.interest_period (
    org_id uuid not null,
    product_id uuid not null,
    through_on date not null,
    from_on date not null,
    method text not null,
    day_count text not null,
    computed_at timestamptz not null,
    -- When the last account had its interest; null while accounts are waiting for it.
    posted_at timestamptz,
    constraint interest_period_pk primary key (org_id, product_id, through_on),
    constraint interest_period_product_fk foreign key (org_id, product_id) references finance.product (org_id, id),
    constraint interest_period_forward check (from_on <= through_on),
    -- One length of the year for each period, and one product of balance, rate and days for each account.
    constraint interest_period_within_a_year check (extract(year from from_on) = extract(year from through_on)),
    constraint interest_period_method_known check (method in ('DAILY_BALANCE', 'MINIMUM_BALANCE')),
    constraint interest_period_day_count_known
        check (day_count in ('D30_360', 'ACT_360', 'ACT_364', 'ACT_365', 'ACT_ACT'))
);
create index interest_period_unposted on finance.interest_period (org_id, product_id) where posted_at is null;

-- What a product's accounts had earned in the posting period up to the end of a day, and how much of it was booked with
-- that day. A day is accrued once, whoever races.
create table finance.interest_accrual (
    org_id uuid not null,
    id uuid not null,
    product_id uuid not null,
    accrued_on date not null,
    period_from date not null,
    accrued_minor bigint not null,
    change_minor bigint not null,
    -- None where nothing changed.
    entry_id uuid,
    recorded_at timestamptz not null,
    constraint interest_accrual_pk primary key (org_id, id),
    constraint interest_accrual_once unique (org_id, product_id, accrued_on),
    constraint interest_accrual_product_fk foreign key (org_id, product_id) references finance.product (org_id, id),
    constraint interest_accrual_entry_fk foreign key (org_id, entry_id) references finance.journal_entry (org_id, id),
    constraint interest_accrual_in_its_period check (period_from <= accrued_on),
    constraint interest_accrual_not_negative check (accrued_minor >= 0),
    constraint interest_accrual_booked check ((change_minor = 0) = (entry_id is null))
);
create index interest_accrual_by_recorded_at on finance.interest_accrual (org_id, recorded_at, id);
create index interest_accrual_by_day on finance.interest_accrual (org_id, accrued_on, id);

-- What an account earned in a posting period. Its id is that of the journal entry that pays it: so it is paid once, and
-- an entry of this id says that it was.
create table finance.interest_posting (
    org_id uuid not null,
    id uuid not null,
    account_id uuid not null,
    product_id uuid not null,
    period_from date not null,
    period_through date not null,
    interest_minor bigint not null,
    -- For earlier periods, where postings came later that took effect in them; never more taken than the period gave.
    correction_minor bigint not null,
    -- Since when it was reckoned again.
    corrects_from date,
    tax_minor bigint not null,
    recorded_at timestamptz not null,
    constraint interest_posting_pk primary key (org_id, id),
    constraint interest_posting_once unique (org_id, account_id, period_through),
    constraint interest_posting_account_fk
        foreign key (org_id, account_id) references finance.member_account (org_id, id),
    constraint interest_posting_period_fk
        foreign key (org_id, product_id, period_through) references finance.interest_period (org_id, product_id, through_on),
    constraint interest_posting_not_negative check (interest_minor >= 0 and interest_minor + correction_minor >= 0),
    constraint interest_posting_correction_reaches_back
        check (corrects_from < period_from and (correction_minor = 0 or corrects_from is not null)),
    constraint interest_posting_tax_of_it check (tax_minor between 0 and interest_minor + correction_minor)
);
create index interest_posting_by_period on finance.interest_posting (org_id, product_id, period_through, id);
create index interest_posting_by_recorded_at on finance.interest_posting (org_id, recorded_at, id);

do $$
declare
    name text;
begin
    foreach name in array array['interest_period', 'interest_accrual', 'interest_posting']
    loop
        execute format('alter table finance.%I enable row level security', name);
        execute format('alter table finance.%I force row level security', name);
        execute format('create policy own_organisation on finance.%I to finance_app'
            ' using (org_id = (select nullif(current_setting(''minga.org'', true), '''')::uuid))', name);
        execute format('grant select, insert on finance.%I to finance_app', name);
    end loop;
    foreach name in array array['interest_accrual', 'interest_posting']
    loop
        execute format('create trigger %I before update or delete or truncate on finance.%I'
            ' for each statement execute function finance.refuse_journal_change()', name || '_append_only', name);
    end loop;
end
$$;
grant update (posted_at) on finance.interest_period to finance_app;

-- The housekeeping login looks for organisations whose days wait to be accrued; it sees when, and nothing of the money.
grant select (org_id, zone) on finance.organisation to finance_relay;
create policy keeping_house on finance.organisation for select to finance_relay using (true);
grant select (org_id, id, interest_method) on finance.product to finance_relay;
create policy keeping_house on finance.product for select to finance_relay using (interest_method is not null);
grant select (org_id, product_id, from_on) on finance.product_rate to finance_relay;
create policy keeping_house on finance.product_rate for select to finance_relay using (true);
grant select (org_id, product_id, accrued_on) on finance.interest_accrual to finance_relay;
create policy keeping_house on finance.interest_accrual for select to finance_relay using (true);
grant select (org_id, product_id, posted_at) on finance.interest_period to finance_relay;
create policy keeping_house on finance.interest_period for select to finance_relay using (true);

-- Days as a day count counts them: the difference of two numbers is the days after the one up to the other. Months of
-- thirty days have their thirtieth on their last day too (30E/360 ISDA, 2006 definitions, section 4.16(h)).
create function finance.day_number(p_day_count text, p_day date) returns integer
    language sql
    immutable
    return case
        when p_day_count <> 'D30_360' then p_day - date '2000-01-01'
        else 360 * extract(year from p_day)::integer + 30 * extract(month from p_day)::integer
            + case
                when extract(day from p_day + 1) = 1 then 30
                else extract(day from p_day)::integer
            end
    end;

create function finance.days_of_year(p_day_count text, p_day date) returns integer
    language sql
    immutable
    return case p_day_count
        when 'ACT_365' then 365
        when 'ACT_364' then 364
        when 'ACT_ACT' then
            make_date(extract(year from p_day)::integer + 1, 1, 1) - make_date(extract(year from p_day)::integer, 1, 1)
        else 360
    end;

-- Exact, as long as both are whole: no quotient is cut off before it is rounded.
create function finance.divide_half_even(p_dividend numeric, p_divisor numeric) returns bigint
    language sql
    immutable
    return (div(p_dividend, p_divisor)
        + case
            when 2 * mod(p_dividend, p_divisor) > p_divisor then 1
            when 2 * mod(p_dividend, p_divisor) = p_divisor then mod(div(p_dividend, p_divisor), 2)
            else 0
        end)::bigint;

-- Which balance earned at which rate for how many days: of every account of a product, or of one, in the period that
-- begins with p_from up to the end of p_through, and in each earlier one in which a posting took effect that was not
-- there when it was reckoned. One row for each stretch of days on which nothing changed; without balance or rate too.
--
-- Balances are those of now less what took effect later, so that only the period's own postings are read.
create function finance.interest_spans(p_org uuid, p_product uuid, p_from date, p_through date, p_account uuid default null)
    returns table (
        account_id uuid, period_from date, period_through date, day_count text, from_on date, through_on date,
        balance_minor bigint, rate_ppm integer, days integer)
    language sql
    stable
    set search_path = pg_catalog
as $$
    with account as materialized (
        select m.id,
               coalesce((select sum(b.balance_minor) from finance.balance b
                         where b.org_id = p_org and b.account_id = m.id), 0)::bigint as balance_minor
        from finance.member_account m
        where m.org_id = p_org and m.product_id = p_product and (p_account is null or m.id = p_account)),
    ended as materialized (
        select p.from_on, p.through_on, p.method, p.day_count, p.computed_at
        from finance.interest_period p
        where p.org_id = p_org and p.product_id = p_product and p.through_on < p_from),
    -- A day earlier than reckoned: an entry has its instant before it is there for others to see. Whose correction could
    -- not be taken whole last time is looked at again.
    late as (
        select p.account_id, min(p.effective_on) as since
        from account a
        join finance.posting p on p.org_id = p_org and p.account_id = a.id and p.effective_on < p_from
            and p.recorded_at > (select max(e.computed_at) - interval '1 day' from ended e)
        group by p.account_id
        union all
        select i.account_id, i.corrects_from
        from account a
        join finance.interest_posting i on i.org_id = p_org and i.account_id = a.id
            and i.period_through = (select max(e.through_on) from ended e)
            and i.corrects_from is not null and i.interest_minor + i.correction_minor = 0),
    -- From the earliest day that was ever corrected: what was paid since is then all for what is reckoned again.
    touched as (
        select l.account_id,
               least(min(l.since), (select min(i.corrects_from) from finance.interest_posting i
                                    where i.org_id = p_org and i.account_id = l.account_id)) as since
        from late l
        group by l.account_id),
    period as materialized (
        select a.id as account_id, a.balance_minor, p_from as from_on, p_through as through_on,
               coalesce(e.method, p.interest_method) as method, coalesce(e.day_count, p.day_count) as day_count
        from account a
        join finance.product p on p.org_id = p_org and p.id = p_product
        left join finance.interest_period e
            on e.org_id = p_org and e.product_id = p_product and e.from_on = p_from and e.through_on = p_through
        union all
        select t.account_id, a.balance_minor, e.from_on, e.through_on, e.method, e.day_count
        from touched t
        join account a on a.id = t.account_id
        join ended e on e.through_on >= t.since),
    change as (
        select w.account_id, w.balance_minor, w.since as on_day, 0::bigint as minor
        from (select p.account_id, p.balance_minor, min(p.from_on) as since from period p group by 1, 2) w
        union all
        -- Members' money is owed to them: it grows by credits, which are negative.
        select w.account_id, w.balance_minor, p.effective_on, - sum(p.amount_minor)::bigint
        from (select p.account_id, p.balance_minor, min(p.from_on) as since from period p group by 1, 2) w
        join finance.posting p on p.org_id = p_org and p.account_id = w.account_id and p.effective_on > w.since
        group by 1, 2, 3),
    step as materialized (
        select c.account_id, c.on_day as from_on,
               coalesce(lead(c.on_day) over later - 1, date 'infinity') as through_on,
               c.balance_minor - coalesce(sum(c.minor) over after, 0) as balance_minor
        from change c
        window later as (partition by c.account_id order by c.on_day),
               after as (partition by c.account_id order by c.on_day desc
                   rows between unbounded preceding and 1 preceding)),
    held as (
        select p.account_id, p.from_on as period_from, p.through_on as period_through, p.day_count,
               greatest(s.from_on, p.from_on) as from_on, least(s.through_on, p.through_on) as through_on,
               s.balance_minor
        from period p
        join step s on s.account_id = p.account_id and s.from_on <= p.through_on and s.through_on >= p.from_on
        where p.method = 'DAILY_BALANCE'
        union all
        -- The least of any day of a month earns all month; days before the account was opened count as nothing held.
        select p.account_id, p.from_on, p.through_on, p.day_count, m.from_on, m.through_on, min(s.balance_minor)
        from period p
        cross join lateral (
            select greatest(first::date, p.from_on) as from_on,
                   least((first + interval '1 month')::date - 1, p.through_on) as through_on
            from generate_series(date_trunc('month', p.from_on::timestamp), p.through_on::timestamp, interval '1 month')
                as month (first)) m
        join step s on s.account_id = p.account_id and s.from_on <= m.through_on and s.through_on >= m.from_on
        where p.method = 'MINIMUM_BALANCE'
        group by 1, 2, 3, 4, 5, 6),
    -- Of several rates from one day on, the last one that was said counts.
    rate as materialized (
        select r.from_on, coalesce(lead(r.from_on) over (order by r.from_on) - 1, date 'infinity') as through_on, r.rate_ppm
        from (
            select date '-infinity' as from_on, 0 as rate_ppm
            union all
            (select distinct on (r.from_on) r.from_on, r.rate_ppm
             from finance.product_rate r
             where r.org_id = p_org and r.product_id = p_product
             order by r.from_on, r.recorded_at desc)) r)
    select h.account_id, h.period_from, h.period_through, h.day_count,
           greatest(h.from_on, r.from_on), least(h.through_on, r.through_on),
           greatest(h.balance_minor, 0)::bigint, r.rate_ppm,
           finance.day_number(h.day_count, least(h.through_on, r.through_on))
               - finance.day_number(h.day_count, greatest(h.from_on, r.from_on) - 1)
    from held h
    join rate r on r.from_on <= h.through_on and r.through_on >= h.from_on;
$$;

-- What each account earned in the period so far, rounded once, and what it should have had more or less for earlier ones.
-- Savings are not touched for what was paid too much: it is taken from interest to come, until it is even.
create function finance.interest_earned(
    p_org uuid, p_product uuid, p_from date, p_through date, p_account uuid default null)
    returns table (account_id uuid, interest_minor bigint, correction_minor bigint, corrects_from date)
    language sql
    stable
    set search_path = pg_catalog
as $$
    with earned as materialized (
        select s.account_id, s.period_from, s.period_through,
               finance.divide_half_even(
                   sum(s.balance_minor::numeric * s.rate_ppm * s.days),
                   1000000 * finance.days_of_year(s.day_count, s.period_through)) as minor
        from finance.interest_spans(p_org, p_product, p_from, p_through, p_account) s
        group by s.account_id, s.period_from, s.period_through, s.day_count),
    again as (
        select e.account_id, min(e.period_from) as since,
               sum(e.minor) - coalesce((
                   select sum(i.interest_minor + i.correction_minor) from finance.interest_posting i
                   where i.org_id = p_org and i.account_id = e.account_id and i.period_from >= min(e.period_from)
                     and i.period_through < p_from), 0) as minor
        from earned e
        where e.period_through < p_from
        group by e.account_id)
    select e.account_id, e.minor, greatest(coalesce(a.minor, 0), - e.minor)::bigint, case when a.minor <> 0 then a.since end
    from earned e
    left join again a on a.account_id = e.account_id
    where e.period_from = p_from;
$$;

do $$
declare
    signature text;
begin
    foreach signature in array array['day_number(text, date)', 'days_of_year(text, date)',
        'divide_half_even(numeric, numeric)', 'interest_spans(uuid, uuid, date, date, uuid)',
        'interest_earned(uuid, uuid, date, date, uuid)']
    loop
        execute format('revoke all on function finance.%s from public', signature);
        execute format('grant execute on function finance.%s to finance_app', signature);
    end loop;
end
$$;

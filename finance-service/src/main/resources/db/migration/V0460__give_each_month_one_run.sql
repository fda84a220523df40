-- Whatever is given for a year is given once: no month is part of two runs (docs/adr/0096). The unique indexes on the year
-- stay: of two who make the same run at once they let one wait, where exclusion alone would have each wait for the other.
alter table finance.dividend_run add constraint dividend_run_months_once exclude using gist (
    org_id with =, daterange((year_ends_on + 1 - interval '1 year')::date, year_ends_on, '[]') with &&)
    where (state <> 'WITHDRAWN');

alter table finance.surplus_run add constraint surplus_run_months_once exclude using gist (
    org_id with =, daterange((year_ends_on + 1 - interval '1 year')::date, year_ends_on, '[]') with &&)
    where (state <> 'WITHDRAWN');

-- Deductions for loans and for insurance are booked now (docs/adr/0097). Each of what can be booked stands once, as before;
-- a waterfall that was written before has the new ones last, as everything nobody named.
alter table finance.employer drop constraint employer_waterfall_built;
alter table finance.employer add constraint employer_waterfall_whole check (
    waterfall @> array['DUES', 'SHARES', 'DEPOSITS', 'SAVINGS']
    and (cardinality(waterfall) = 4 or (cardinality(waterfall) = 6 and waterfall @> array['LOANS', 'INSURANCE'])));

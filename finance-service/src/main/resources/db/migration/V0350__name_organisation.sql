-- Receipts carry the organisation's name. Not known of those heard of before, until they are heard of again.
alter table finance.organisation add column name text;

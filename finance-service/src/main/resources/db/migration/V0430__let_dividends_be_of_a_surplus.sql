-- What a year's surplus gives to members is a run of dividends (docs/adr/0096): it may also be given by the use that members
-- made of the cooperative, which no account holds.
alter table finance.dividend_run add column of_surplus boolean not null default false;

alter table finance.dividend_part
    alter column product_id drop not null,
    add column member_use text,
    add constraint dividend_part_use_known check (member_use in ('LOAN_INTEREST_PAID', 'DUES_PAID')),
    add constraint dividend_part_product_or_use check ((product_id is null) <> (member_use is null)),
    add constraint dividend_part_use_shares_a_total check (member_use is null or total_minor is not null),
    add constraint dividend_part_use_once unique (org_id, run_id, member_use);

alter table finance.dividend_line
    alter column product_id drop not null,
    alter column account_id drop not null,
    add column member_use text,
    add constraint dividend_line_product_or_use check (
        (product_id is null) <> (member_use is null) and (product_id is null) = (account_id is null)),
    add constraint dividend_line_use_once unique (org_id, run_id, member_use, membership_id);

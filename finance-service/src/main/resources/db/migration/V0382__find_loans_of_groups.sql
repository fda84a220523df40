-- Loans are listed by the group that borrows; most are a member's and stand in the index of memberships.
create index loan_by_group on finance.loan (org_id, borrower_org_id, created_at, id) where borrower_org_id is not null;

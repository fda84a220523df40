-- Whether entries may be posted to an account by hand. Shares have a register and loans a schedule, both written in one
-- transaction with the entries of their own work: what somebody posted beside it they would not know of (docs/adr/0108).
alter table finance.ledger_account add posted_by_hand boolean not null default true;
alter table finance.balance add posted_by_hand boolean not null default true;

alter table finance.ledger_account no force row level security;
alter table finance.balance no force row level security;
alter table finance.member_account no force row level security;
alter table finance.product no force row level security;
alter table finance.loan no force row level security;
update finance.ledger_account a set posted_by_hand = false
where exists (select from finance.loan l where l.org_id = a.org_id and l.id = a.id)
   or exists (
       select from finance.member_account m join finance.product p on p.org_id = m.org_id and p.id = m.product_id
       where m.org_id = a.org_id and m.id = a.id and p.kind = 'SHARES');
update finance.balance b set posted_by_hand = false
from finance.ledger_account a
where a.org_id = b.org_id and a.id = b.account_id and not a.posted_by_hand;
alter table finance.ledger_account force row level security;
alter table finance.balance force row level security;
alter table finance.member_account force row level security;
alter table finance.product force row level security;
alter table finance.loan force row level security;

-- How much was told to be overdue, so that more, or less, is told too. What was told before this is told once more.
alter table finance.dues_account add overdue_minor bigint;
alter table finance.dues_account add constraint dues_account_overdue_since
    check (overdue_minor is null or (overdue_minor > 0 and overdue_since is not null));
grant update (overdue_minor) on finance.dues_account to finance_app;

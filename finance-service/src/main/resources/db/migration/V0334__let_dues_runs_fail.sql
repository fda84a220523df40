-- A run that is refused as a whole, because the chart names no account for dues, would otherwise be tried for ever.
alter table finance.dues_run
    add column failure text,
    drop constraint dues_run_state_known,
    drop constraint dues_run_finished_when_done,
    add constraint dues_run_state_known check (state in ('OPEN', 'DONE', 'FAILED')),
    add constraint dues_run_finished_unless_open check ((state = 'OPEN') = (finished_at is null)),
    add constraint dues_run_failed_for_a_reason check ((state = 'FAILED') = (failure is not null));
grant update (failure) on finance.dues_run to finance_app;

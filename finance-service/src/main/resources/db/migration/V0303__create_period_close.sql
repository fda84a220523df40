-- Up to which day the books are closed. Append-only: a period is not opened again, what comes late goes into the open one.
create table finance.period_close (
    org_id uuid not null,
    id uuid not null,
    through_on date not null,
    closed_by text not null,
    recorded_at timestamptz not null,
    constraint period_close_pk primary key (org_id, id),
    constraint period_close_once unique (org_id, through_on)
);
create index period_close_by_recorded_at on finance.period_close (org_id, recorded_at, id);

alter table finance.period_close enable row level security;
alter table finance.period_close force row level security;
create policy own_organisation on finance.period_close to finance_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
create policy posting on finance.period_close for select to finance_ledger using (true);

grant select, insert on finance.period_close to finance_app;
grant select on finance.period_close to finance_ledger;

-- Alone with the books, whoever writes: an entry that is being posted into the period is finished first.
create function finance.close_forward() returns trigger
    language plpgsql
    set search_path = pg_catalog
as $$
begin
    perform finance.hold_books(new.org_id);
    if exists (select from finance.period_close c where c.org_id = new.org_id and c.through_on >= new.through_on) then
        raise exception 'the books are closed beyond that day'
            using errcode = 'check_violation', schema = 'finance', table = 'period_close',
                constraint = 'period_close_forward';
    end if;
    return new;
end
$$;
create trigger period_close_forward
    before insert on finance.period_close
    for each row execute function finance.close_forward();

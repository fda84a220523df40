-- The journal. Written by finance.post_entries alone and never changed: by privilege, and by triggers for whoever has more.
create table finance.journal_entry (
    org_id uuid not null,
    id uuid not null,
    -- A PENDING entry moves nothing yet; a COMPLETION, VOID or EXPIRY ends it, a REVERSAL takes an entry back.
    kind text not null,
    -- The entry that is taken back or ended.
    target_id uuid,
    effective_on date not null,
    -- The day it was meant for, where that day's period was closed already.
    intended_on date,
    recorded_at timestamptz not null,
    currency text not null,
    expires_at timestamptz,
    -- What in the organisation's work the entry comes from, and which one of these.
    source text not null,
    source_id uuid,
    -- Sealed by the service: people write names into it.
    description text,
    -- The audit row that holds the entry's digest, and so its place in the organisation's chain.
    audit_id bigint not null,
    constraint journal_entry_pk primary key (org_id, id),
    constraint journal_entry_kind_known
        check (kind in ('ENTRY', 'REVERSAL', 'PENDING', 'COMPLETION', 'VOID', 'EXPIRY')),
    constraint journal_entry_target_of_kind check ((kind in ('ENTRY', 'PENDING')) = (target_id is null)),
    constraint journal_entry_expires_while_pending check ((kind = 'PENDING') = (expires_at is not null)),
    constraint journal_entry_late_is_later check (effective_on > intended_on),
    constraint journal_entry_currency_form check (currency ~ '^[A-Z]{3}$')
);
-- An entry is taken back or ended once, whatever races.
create unique index journal_entry_target_once on finance.journal_entry (org_id, target_id) where target_id is not null;
create index journal_entry_by_recorded_at on finance.journal_entry (org_id, recorded_at, id);
create index journal_entry_by_source on finance.journal_entry (org_id, source_id, recorded_at) where source_id is not null;
create index journal_entry_expiring on finance.journal_entry (expires_at) where kind = 'PENDING';

-- Debits are positive, credits negative. Dates stand here too, because balances of a day are asked of this table.
create table finance.posting (
    org_id uuid not null,
    entry_id uuid not null,
    line smallint not null,
    account_id uuid not null,
    fund_id uuid not null,
    currency text not null,
    amount_minor bigint not null,
    -- What the account holds in the fund after this posting, in the account's own direction.
    balance_minor bigint not null,
    effective_on date not null,
    recorded_at timestamptz not null,
    constraint posting_pk primary key (org_id, entry_id, line),
    constraint posting_amount_in_range
        check (amount_minor <> 0 and amount_minor between -1000000000000000 and 1000000000000000)
);
create index posting_by_account on finance.posting (org_id, account_id, effective_on, recorded_at);
-- Rows come almost in this order, so a few bytes for each hundred pages find what was recorded after an instant.
create index posting_by_recorded_at on finance.posting using brin (recorded_at);

-- What a pending entry would post. A table of its own, so that no sum can count it by mistake.
create table finance.pending_posting (
    org_id uuid not null,
    entry_id uuid not null,
    line smallint not null,
    account_id uuid not null,
    fund_id uuid not null,
    currency text not null,
    amount_minor bigint not null,
    constraint pending_posting_pk primary key (org_id, entry_id, line),
    constraint pending_posting_amount_in_range
        check (amount_minor <> 0 and amount_minor between -1000000000000000 and 1000000000000000)
);

create function finance.refuse_unbalanced_entry() returns trigger
    language plpgsql
    set search_path = pg_catalog
as $$
declare
    unbalanced uuid;
begin
    select a.entry_id into unbalanced
    from added a
    group by a.org_id, a.entry_id, a.currency, a.fund_id
    having sum(a.amount_minor) <> 0
    limit 1;
    if not found then
        select a.entry_id into unbalanced
        from added a
        group by a.org_id, a.entry_id
        having min(a.currency) <> max(a.currency)
        limit 1;
    end if;
    if found then
        raise exception 'entry % does not balance', unbalanced
            using errcode = 'check_violation', schema = 'finance', table = tg_table_name,
                constraint = 'journal_entry_balanced';
    end if;
    return null;
end
$$;

-- For the statement and not the row: a row's trigger that waits for the commit costs four times as much.
create trigger posting_balanced
    after insert on finance.posting
    referencing new table as added
    for each statement execute function finance.refuse_unbalanced_entry();
create trigger pending_posting_balanced
    after insert on finance.pending_posting
    referencing new table as added
    for each statement execute function finance.refuse_unbalanced_entry();

create function finance.refuse_journal_change() returns trigger
    language plpgsql
    set search_path = pg_catalog
as $$
begin
    raise exception using errcode = 'insufficient_privilege', message = 'the journal is append-only';
end
$$;

do $$
declare
    name text;
begin
    foreach name in array array['journal_entry', 'posting', 'pending_posting', 'period_close']
    loop
        execute format('create trigger %I before update or delete or truncate on finance.%I'
            ' for each statement execute function finance.refuse_journal_change()', name || '_append_only', name);
    end loop;
    foreach name in array array['journal_entry', 'posting', 'pending_posting']
    loop
        execute format('alter table finance.%I enable row level security', name);
        execute format('alter table finance.%I force row level security', name);
        execute format('create policy own_organisation on finance.%I for select to finance_app'
            ' using (org_id = (select nullif(current_setting(''minga.org'', true), '''')::uuid))', name);
        execute format('create policy posting on finance.%I to finance_ledger using (true) with check (true)', name);
        execute format('grant select on finance.%I to finance_app', name);
        execute format('grant select, insert on finance.%I to finance_ledger', name);
    end loop;
end
$$;

-- What an entry with its postings says, in one line, and its digest, which its audit row carries into the chain: the same
-- from the columns of a new entry and, later, from the rows in the tables. Bodies that are parsed here, so that they are
-- expanded into the statements that use them; a call for every posting would cost more than the posting.
create function finance.posting_text(
    p_line smallint, p_account uuid, p_fund uuid, p_amount bigint, p_balance bigint) returns text
    language sql
    stable
    return p_line::text || ':' || p_account::text || ':' || p_fund::text || ':' || p_amount::text || ':'
        || coalesce(p_balance::text, '-');

create function finance.entry_text(
    p_org uuid, p_id uuid, p_kind text, p_target uuid, p_effective_on date, p_intended_on date,
    p_recorded_at timestamptz, p_currency text, p_expires_at timestamptz, p_source text, p_source_id uuid,
    p_description text, p_postings text) returns text
    language sql
    stable
    return p_org::text || '|' || p_id::text || '|' || p_kind || '|' || coalesce(p_target::text, '-')
        || '|' || (p_effective_on - date '2000-01-01')::text
        || '|' || coalesce((p_intended_on - date '2000-01-01')::text, '-')
        || '|' || ((extract(epoch from p_recorded_at) * 1000000)::bigint)::text
        || '|' || p_currency || '|' || coalesce(((extract(epoch from p_expires_at) * 1000000)::bigint)::text, '-')
        || '|' || p_source || '|' || coalesce(p_source_id::text, '-')
        || '|' || coalesce(encode(sha256(convert_to(p_description, 'UTF8')), 'hex'), '-') || '|' || coalesce(p_postings, '');

create function finance.entry_digest(p_text text) returns text
    language sql
    stable
    return encode(sha256(convert_to(p_text, 'UTF8')), 'hex');

-- What the entries of an organisation say, or one of them.
create function finance.entry_texts(p_org uuid, p_entry uuid default null)
    returns table (entry_id uuid, audit_id bigint, kind text, says text)
    language sql
    stable
    set search_path = pg_catalog
as $$
    with line as materialized (
        select p.entry_id, string_agg(
            finance.posting_text(p.line, p.account_id, p.fund_id, p.amount_minor, p.balance_minor), ','
            order by p.line) as postings
        from (
            select entry_id, line, account_id, fund_id, amount_minor, balance_minor
            from finance.posting
            where org_id = p_org and (p_entry is null or entry_id = p_entry)
            union all
            select entry_id, line, account_id, fund_id, amount_minor, null
            from finance.pending_posting
            where org_id = p_org and (p_entry is null or entry_id = p_entry)) p
        group by p.entry_id)
    select e.id, e.audit_id, e.kind,
           finance.entry_text(e.org_id, e.id, e.kind, e.target_id, e.effective_on, e.intended_on, e.recorded_at,
               e.currency, e.expires_at, e.source, e.source_id, e.description, line.postings)
    from finance.journal_entry e
    left join line on line.entry_id = e.id
    where e.org_id = p_org and (p_entry is null or e.id = p_entry);
$$;

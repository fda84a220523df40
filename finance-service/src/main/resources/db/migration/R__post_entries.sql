-- Posts a batch of requests, each of which is posted or refused by itself (docs/adr/0061). The whole function as it is now;
-- owner and privileges are those of V0305.
create or replace function finance.post_entries(
    p_org uuid[], p_claim bytea[], p_request_hash bytea[], p_answer bytea[],
    p_audit integer[], p_issuer text[], p_subject text[], p_action text[],
    p_id uuid[], p_kind text[], p_target uuid[], p_effective_on date[], p_intended_on date[],
    p_recorded_at timestamptz[], p_currency text[], p_expires_at timestamptz[], p_source text[], p_source_id uuid[],
    p_description text[],
    p_slot_org uuid[], p_slot_account uuid[], p_slot_fund uuid[],
    p_of integer[], p_line smallint[], p_slot integer[], p_amount bigint[],
    p_event_of integer[], p_event_org uuid[], p_topic text[], p_aggregate uuid[], p_version bigint[], p_type text[],
    p_payload text[], p_traceparent text[])
    -- Only of the requests that were not posted, by their number.
    returns table (
        request integer, outcome text, account_id uuid, fund_id uuid, available_minor bigint, closed_through date,
        known_hash bytea, known_answer bytea)
    language plpgsql
    security definer
    set search_path = pg_catalog
as $$
#variable_conflict use_column
declare
    requests constant integer := cardinality(p_org);
    postings constant integer := cardinality(p_of);
    slots constant integer := cardinality(p_slot_org);
    most constant bigint := 900000000000000000;
    signs smallint[];
    currencies text[];
    balances bigint[];
    pending bigint[];
    held bigint[];
    floors bigint[];
    refusals text[];
    by_hand boolean[];
    created boolean := false;
    outcomes text[];
    closed date[];
    hashes bytea[];
    answers bytea[];
    release_of integer[];
    release_slot integer[];
    release_minor bigint[];
    refused_at integer[] := array_fill(null::integer, array[requests]);
    available bigint[] := array_fill(null::bigint, array[requests]);
    running bigint[] := array_fill(null::bigint, array[postings]);
    audit_ids bigint[];
    next_posting integer := 1;
    next_release integer := 1;
    first_posting integer;
    first_release integer;
    slot integer;
    effect bigint;
begin
    perform pg_advisory_xact_lock_shared(hashtext('finance.books'), hashtext(o.org_id::text))
    from (select distinct org_id from unnest(p_org) as asked (org_id)) o;

    -- All accounts in the order of their keys, so that two batches never wait for each other in a circle. What a batch
    -- that was waited for has committed is what is read here and by every statement below.
    loop
        with locked as materialized (
            select asked.slot, b.*
            from unnest(p_slot_org, p_slot_account, p_slot_fund)
                with ordinality as asked (org_id, account_id, fund_id, slot)
            join finance.balance b using (org_id, account_id, fund_id)
            order by b.org_id, b.account_id, b.fund_id
            for no key update of b)
        select array_agg(l.sign order by s.slot), array_agg(l.currency order by s.slot),
               array_agg(l.balance_minor order by s.slot), array_agg(l.pending_minor order by s.slot),
               array_agg(l.held_minor order by s.slot), array_agg(l.floor_minor order by s.slot),
               array_agg(l.refusal order by s.slot), array_agg(l.posted_by_hand order by s.slot)
        into signs, currencies, balances, pending, held, floors, refusals, by_hand
        from generate_series(1, slots) as s (slot)
        left join locked l on l.slot = s.slot;
        exit when created or array_position(signs, null) is null;
        created := true;
        insert into finance.balance (org_id, account_id, fund_id, currency, sign, floor_minor, refusal, posted_by_hand)
        select a.org_id, a.id, f.id, a.currency, case when a.class in ('ASSET', 'EXPENSE') then 1 else -1 end,
               finance.floor_of(a, f), finance.refusal_of(a, f), a.posted_by_hand
        from unnest(p_slot_org, p_slot_account, p_slot_fund) as asked (org_id, account_id, fund_id)
        join finance.ledger_account a on a.org_id = asked.org_id and a.id = asked.account_id
        join finance.fund f on f.org_id = asked.org_id and f.id = asked.fund_id
        order by 1, 2, 3
        on conflict do nothing;
    end loop;

    select array_agg(
               case
                   when known.claim is not null then 'REPLAYED'
                   when taken.id is not null then 'JOURNAL_ENTRY_ID_TAKEN'
                   when asked.effective_on <= books.through_on then 'PERIOD_CLOSED'
               end order by asked.request),
           array_agg(books.through_on order by asked.request),
           array_agg(known.request_hash order by asked.request),
           array_agg(known.answer order by asked.request)
    into outcomes, closed, hashes, answers
    from unnest(p_org, p_claim, p_id, p_effective_on)
        with ordinality as asked (org_id, claim, id, effective_on, request)
    left join minga.idempotency_record known on known.org_id = asked.org_id and known.claim = asked.claim
    left join finance.journal_entry taken on taken.org_id = asked.org_id and taken.id = asked.id
    left join (
        select c.org_id, max(c.through_on) as through_on
        from finance.period_close c
        where c.org_id = any (p_org)
        group by c.org_id) books on books.org_id = asked.org_id;

    if array_remove(p_target, null) <> '{}' then
        select array_agg(coalesce(o.outcome, t.outcome) order by o.request)
        into outcomes
        from unnest(outcomes) with ordinality as o (outcome, request)
        left join finance.target_refusals(p_org, p_id, p_kind, p_target, p_recorded_at,
            p_of, p_slot, p_amount, p_slot_account, p_slot_fund) t using (request);

        select array_agg(r.request order by r.request), array_agg(r.slot order by r.request),
               array_agg(r.minor order by r.request)
        into release_of, release_slot, release_minor
        from (
            select asked.request, s.slot, greatest(- p.amount_minor * signs[s.slot], 0) as minor
            from unnest(p_org, p_kind, p_target) with ordinality as asked (org_id, kind, target_id, request)
            join finance.pending_posting p on p.org_id = asked.org_id and p.entry_id = asked.target_id
            left join unnest(p_slot_org, p_slot_account, p_slot_fund)
                with ordinality as s (org_id, account_id, fund_id, slot)
                on s.org_id = p.org_id and s.account_id = p.account_id and s.fund_id = p.fund_id
            where asked.kind in ('COMPLETION', 'VOID', 'EXPIRY')) r;
        if array_position(release_slot, null) is not null then
            raise exception 'an entry was ended without the accounts that it holds';
        end if;
    end if;

    if 'FUND_RESTRICTED' = any (refusals) then
        select array_agg(coalesce(o.outcome, case when s.slot is not null then 'FUND_RESTRICTED' end) order by o.request),
               array_agg(case when o.outcome is null then s.slot end order by o.request)
        into outcomes, refused_at
        from unnest(outcomes) with ordinality as o (outcome, request)
        left join finance.restricted_spending(p_org, p_kind, p_source, p_source_id, p_of, p_slot, p_amount,
            p_slot_org, p_slot_account, p_slot_fund, refusals) s using (request);
    end if;

    -- One after the other, in memory: whether a request may go through depends on those before it that did.
    for i in 1 .. requests loop
        first_posting := next_posting;
        first_release := next_release;
        while release_of[next_release] = i loop
            slot := release_slot[next_release];
            pending[slot] := pending[slot] - release_minor[next_release];
            next_release := next_release + 1;
        end loop;
        while p_of[next_posting] = i loop
            slot := p_slot[next_posting];
            if outcomes[i] is null then
                outcomes[i] := case
                    when p_slot_org[slot] <> p_org[i] or signs[slot] is null then 'LEDGER_ACCOUNT_OF_POSTING_UNKNOWN'
                    when currencies[slot] <> p_currency[i] then 'CURRENCY_NOT_OF_ACCOUNT'
                    -- What was posted by hand before may be taken back by hand.
                    when not by_hand[slot] and p_source[i] = 'JOURNAL' and p_kind[i] in ('ENTRY', 'PENDING', 'COMPLETION')
                        then 'LEDGER_ACCOUNT_NOT_POSTED_BY_HAND'
                    else nullif(refusals[slot], 'FUND_RESTRICTED')
                end;
                refused_at[i] := case when outcomes[i] is not null then slot end;
            end if;
            if signs[slot] is not null then
                effect := p_amount[next_posting] * signs[slot];
                if p_kind[i] = 'PENDING' then
                    pending[slot] := pending[slot] + greatest(- effect, 0);
                else
                    balances[slot] := balances[slot] + effect;
                    running[next_posting] := balances[slot];
                end if;
            end if;
            next_posting := next_posting + 1;
        end loop;
        if outcomes[i] is null then
            for j in first_posting .. next_posting - 1 loop
                slot := p_slot[j];
                if balances[slot] - pending[slot] - held[slot] < floors[slot] then
                    outcomes[i] := 'INSUFFICIENT_FUNDS';
                elsif balances[slot] not between - most and most then
                    outcomes[i] := 'BALANCE_OUT_OF_RANGE';
                end if;
                if outcomes[i] is not null then
                    refused_at[i] := slot;
                    exit;
                end if;
            end loop;
        end if;
        if outcomes[i] is not null then
            for j in first_release .. next_release - 1 loop
                slot := release_slot[j];
                pending[slot] := pending[slot] + release_minor[j];
            end loop;
            for j in first_posting .. next_posting - 1 loop
                slot := p_slot[j];
                if signs[slot] is not null then
                    effect := p_amount[j] * signs[slot];
                    if p_kind[i] = 'PENDING' then
                        pending[slot] := pending[slot] - greatest(- effect, 0);
                    else
                        balances[slot] := balances[slot] - effect;
                    end if;
                end if;
            end loop;
            slot := refused_at[i];
            if outcomes[i] = 'INSUFFICIENT_FUNDS' then
                available[i] := balances[slot] - pending[slot] - held[slot] - floors[slot];
            elsif outcomes[i] = 'LEDGER_ACCOUNT_OF_POSTING_UNKNOWN' and exists (
                select from finance.ledger_account a
                where a.org_id = p_org[i] and a.org_id = p_slot_org[slot] and a.id = p_slot_account[slot])
            then
                outcomes[i] := 'FUND_OF_POSTING_UNKNOWN';
            end if;
        else
            outcomes[i] := 'POSTED';
        end if;
    end loop;

    update finance.balance b
    set balance_minor = n.balance_minor, pending_minor = n.pending_minor
    from unnest(p_slot_org, p_slot_account, p_slot_fund, balances, pending)
        as n (org_id, account_id, fund_id, balance_minor, pending_minor)
    where b.org_id = n.org_id and b.account_id = n.account_id and b.fund_id = n.fund_id
      and (b.balance_minor <> n.balance_minor or b.pending_minor <> n.pending_minor);

    select array_agg(nextval('minga.audit_entry_id_seq')) into audit_ids from generate_series(1, (select max(audit) from unnest(p_audit) as a (audit)));

    insert into finance.journal_entry (org_id, id, kind, target_id, effective_on, intended_on, recorded_at, currency,
        expires_at, source, source_id, description, audit_id)
    select asked.org_id, asked.id, asked.kind, asked.target_id, asked.effective_on, asked.intended_on, asked.recorded_at,
           asked.currency, asked.expires_at, asked.source, asked.source_id, asked.description, audit_ids[asked.audit]
    from unnest(p_org, p_id, p_kind, p_target, p_effective_on, p_intended_on, p_recorded_at, p_currency, p_expires_at,
            p_source, p_source_id, p_description, p_audit, outcomes)
        as asked (org_id, id, kind, target_id, effective_on, intended_on, recorded_at, currency, expires_at, source,
            source_id, description, audit, outcome)
    where asked.outcome = 'POSTED';

    insert into minga.audit_entry (org_id, id, issuer, subject, action, changes)
    overriding system value
    select asked.org_id, audit_ids[asked.audit], asked.issuer, asked.subject, asked.action,
           jsonb_agg(jsonb_build_object('entity', 'JournalEntry', 'id', asked.id,
               'after', finance.entry_digest(finance.entry_text(asked.org_id, asked.id, asked.kind, asked.target_id,
                   asked.effective_on, asked.intended_on, asked.recorded_at, asked.currency, asked.expires_at,
                   asked.source, asked.source_id, asked.description, line.postings))) order by asked.request)
    from unnest(p_org, p_id, p_kind, p_target, p_effective_on, p_intended_on, p_recorded_at, p_currency, p_expires_at,
            p_source, p_source_id, p_description, p_audit, p_issuer, p_subject, p_action, outcomes)
        with ordinality as asked (org_id, id, kind, target_id, effective_on, intended_on, recorded_at, currency,
            expires_at, source, source_id, description, audit, issuer, subject, action, outcome, request)
    left join (
        select p.of, string_agg(
            finance.posting_text(p.line, p_slot_account[p.slot], p_slot_fund[p.slot], p.amount_minor, p.balance_minor),
            ',' order by p.line) as postings
        from unnest(p_of, p_line, p_slot, p_amount, running) as p (of, line, slot, amount_minor, balance_minor)
        group by p.of) line on line.of = asked.request
    where asked.outcome = 'POSTED'
    group by asked.org_id, asked.audit, asked.issuer, asked.subject, asked.action
    order by asked.audit;

    insert into finance.posting (org_id, entry_id, line, account_id, fund_id, currency, amount_minor, balance_minor,
        effective_on, recorded_at)
    select p_org[of], p_id[of], line, p_slot_account[slot], p_slot_fund[slot], p_currency[of], amount_minor,
           balance_minor, p_effective_on[of], p_recorded_at[of]
    from unnest(p_of, p_line, p_slot, p_amount, running) as p (of, line, slot, amount_minor, balance_minor)
    where outcomes[of] = 'POSTED' and p_kind[of] <> 'PENDING';

    if 'PENDING' = any (p_kind) then
        insert into finance.pending_posting (org_id, entry_id, line, account_id, fund_id, currency, amount_minor)
        select p_org[of], p_id[of], line, p_slot_account[slot], p_slot_fund[slot], p_currency[of], amount_minor
        from unnest(p_of, p_line, p_slot, p_amount) as p (of, line, slot, amount_minor)
        where outcomes[of] = 'POSTED' and p_kind[of] = 'PENDING';
    end if;

    insert into minga.idempotency_record (org_id, claim, request_hash, answer)
    select asked.org_id, asked.claim, asked.request_hash, asked.answer
    from unnest(p_org, p_claim, p_request_hash, p_answer, outcomes)
        as asked (org_id, claim, request_hash, answer, outcome)
    where asked.outcome = 'POSTED' and asked.claim is not null;

    insert into minga.outbox (org_id, topic, aggregate_id, version, type, payload, traceparent)
    select e.org_id, e.topic, e.aggregate_id, e.version, e.type, e.payload, e.traceparent
    from unnest(p_event_of, p_event_org, p_topic, p_aggregate, p_version, p_type, p_payload, p_traceparent)
        with ordinality as e (of, org_id, topic, aggregate_id, version, type, payload, traceparent, position)
    where outcomes[e.of] = 'POSTED' and e.org_id = p_org[e.of]
    order by e.position;

    return query
    select r.request::integer, r.outcome, p_slot_account[r.slot], p_slot_fund[r.slot], r.available_minor, r.closed_through,
           r.known_hash, r.known_answer
    from unnest(outcomes, refused_at, available, closed, hashes, answers)
        with ordinality as r (outcome, slot, available_minor, closed_through, known_hash, known_answer, request)
    where r.outcome <> 'POSTED';
end
$$;

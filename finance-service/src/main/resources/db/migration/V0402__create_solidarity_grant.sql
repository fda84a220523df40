-- What a member claims in a round, or was awarded with others. Why is a code; nothing is told in words.
create table finance.solidarity_grant (
    org_id uuid not null,
    id uuid not null,
    version bigint not null,
    round_id uuid not null,
    membership_id uuid not null,
    -- Which of the member's grants in the round.
    number smallint not null,
    reason text not null,
    amount_minor bigint not null,
    currency text not null,
    -- COMMITTEE: voted on; RESOLUTION: awarded to many at once under the resolution that opened the round.
    basis text not null,
    state text not null,
    submitted_by text not null,
    submitted_at timestamptz not null,
    refused_because text,
    ended_by text,
    entry_id uuid,
    updated_at timestamptz not null,
    constraint solidarity_grant_pk primary key (org_id, id),
    constraint solidarity_grant_with_submitter unique (org_id, id, submitted_by),
    constraint solidarity_grant_round_fk foreign key (org_id, round_id) references finance.solidarity_round (org_id, id),
    constraint solidarity_grant_member_fk
        foreign key (org_id, membership_id) references finance.member (org_id, membership_id),
    constraint solidarity_grant_entry_once unique (org_id, entry_id),
    constraint solidarity_grant_number_positive check (number >= 1),
    constraint solidarity_grant_amount_positive check (amount_minor > 0),
    constraint solidarity_grant_basis_known check (basis in ('COMMITTEE', 'RESOLUTION')),
    constraint solidarity_grant_state_known
        check (state in ('SUBMITTED', 'APPROVED', 'PAID', 'REJECTED', 'REFUSED', 'WITHDRAWN')),
    constraint solidarity_grant_paid_by_entry check ((state = 'PAID') = (entry_id is not null)),
    constraint solidarity_grant_refused_because check ((state in ('REJECTED', 'REFUSED')) = (refused_because is not null)),
    constraint solidarity_grant_ended_by_somebody check (state not in ('REFUSED', 'WITHDRAWN') or ended_by is not null)
);
-- No double claim, whatever races.
create unique index solidarity_grant_once on finance.solidarity_grant (org_id, round_id, membership_id, number)
    where state not in ('REJECTED', 'REFUSED', 'WITHDRAWN');
create index solidarity_grant_by_submitted_at on finance.solidarity_grant (org_id, submitted_at, id);
create index solidarity_grant_by_membership on finance.solidarity_grant (org_id, membership_id, submitted_at, id);

-- What the committee said. Who submitted is repeated beside each vote, so that the table itself refuses it.
create table finance.solidarity_vote (
    org_id uuid not null,
    grant_id uuid not null,
    position integer not null,
    voter text not null,
    submitted_by text not null,
    says_yes boolean not null,
    voted_at timestamptz not null,
    constraint solidarity_vote_pk primary key (org_id, grant_id, position),
    constraint solidarity_vote_once unique (org_id, grant_id, voter),
    constraint solidarity_vote_grant_fk foreign key (org_id, grant_id, submitted_by)
        references finance.solidarity_grant (org_id, id, submitted_by),
    constraint solidarity_vote_not_by_submitter check (voter <> submitted_by)
);

do $$
declare
    name text;
begin
    foreach name in array array['solidarity_grant', 'solidarity_vote']
    loop
        execute format('alter table finance.%I enable row level security', name);
        execute format('alter table finance.%I force row level security', name);
        execute format('create policy own_organisation on finance.%I to finance_app'
            ' using (org_id = (select nullif(current_setting(''minga.org'', true), '''')::uuid))', name);
        execute format('grant select, insert on finance.%I to finance_app', name);
    end loop;
end
$$;
grant update (version, state, refused_because, ended_by, entry_id, updated_at) on finance.solidarity_grant
    to finance_app;
create trigger solidarity_vote_append_only before update or delete or truncate on finance.solidarity_vote
    for each statement execute function finance.refuse_journal_change();

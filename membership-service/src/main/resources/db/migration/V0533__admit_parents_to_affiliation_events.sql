-- All events of an affiliation stand under the affiliate's organisation, whoever acted. When the parent acts, the
-- outbox's own policies would refuse; these admit a party to the events of its affiliation. Row-level security of
-- membership.affiliation applies inside too, so "exists" already means "is a party"; the parent is named all the same,
-- so that this policy does not widen when that one does.
create policy affiliation_append_by_parent on minga.outbox for insert to membership_app
    with check (topic = 'minga.membership.affiliation'
        and exists (
            select from membership.affiliation party
            where party.org_id = outbox.org_id
              and party.id = outbox.aggregate_id
              and party.parent_id = (select nullif(current_setting('minga.org', true), '')::uuid)));

-- The outbox looks for the version before.
create policy affiliation_read_by_parent on minga.outbox for select to membership_app
    using (topic = 'minga.membership.affiliation'
        and exists (
            select from membership.affiliation party
            where party.org_id = outbox.org_id
              and party.id = outbox.aggregate_id
              and party.parent_id = (select nullif(current_setting('minga.org', true), '')::uuid)));

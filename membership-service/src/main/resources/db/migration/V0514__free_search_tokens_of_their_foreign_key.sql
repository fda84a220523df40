-- A fifth of the time of an import went into looking up the same person for each of twenty tokens. The tokens are
-- written in the transaction that writes their person, and a search reads persons by what it found: a token without a
-- person would find nobody.
alter table membership.person_search_token drop constraint person_search_token_person_fk;

package coop.minga.membership.person.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal of a person's record.
 *
 * <p>Guarantee: a code never changes its meaning; none depends on what another organisation has recorded.
 */
public enum PersonFailure implements ProblemType {
    PERSON_UNKNOWN(404, "There is no such person"),
    PERSON_ID_TAKEN(409, "Another person of the organisation is recorded under this id"),
    PERSON_NOT_CHANGEABLE(409, "The record was merged or erased and is changed no more"),
    MERGE_WITH_ITSELF(400, "A record is not merged with itself"),
    MERGE_UNDO_OVER(409, "The merge can be undone no more"),
    PERSON_NOT_MERGED(409, "The record is not merged into another"),
    IDENTIFIER_UNKNOWN(404, "The person is not recorded with this identifier"),
    IDENTIFIER_TAKEN(409, "Another person of the organisation is recorded with this identifier"),
    NAME_MISSING(400, "A person has at least one name"),
    BIRTH_DATE_IMPOSSIBLE(400, "Nobody can be born on this date"),
    CONTACT_INVALID(400, "The contact point has another form"),
    PHONE_INVALID(400, "The phone number cannot be dialled"),
    IDENTIFIER_INVALID(400, "The identifier has another form"),
    LANGUAGE_UNKNOWN(400, "The language is not a BCP 47 tag"),
    PERSON_HOUSEHOLD_UNKNOWN(400, "The organisation has no household of this id"),
    SEARCH_UNCLEAR(400, "A search names one of name, phone and e-mail address");

    private final int status;
    private final String title;

    PersonFailure(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}

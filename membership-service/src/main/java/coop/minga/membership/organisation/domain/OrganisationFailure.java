package coop.minga.membership.organisation.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal of an organisation.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum OrganisationFailure implements ProblemType {
    ORGANISATION_UNKNOWN(404, "There is no such organisation"),
    ORGANISATION_ID_TAKEN(409, "Another organisation is registered under this id"),
    COOPERATIVE_TYPE_NOT_ALLOWED(400, "Only a cooperative has a cooperative type"),
    TIER_OUT_OF_RANGE(400, "The tier of an organisation is 1, 2 or 3"),
    COUNTRY_UNKNOWN(400, "The country is not an ISO 3166 code"),
    CURRENCY_UNKNOWN(400, "The currency is not an ISO 4217 code"),
    ZONE_UNKNOWN(400, "The time zone is not one of the IANA database");

    private final int status;
    private final String title;

    OrganisationFailure(int status, String title) {
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

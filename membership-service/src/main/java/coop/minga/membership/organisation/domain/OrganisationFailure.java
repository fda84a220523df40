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
    ORGANISATION_IN_USE(409, "Something refers to the organisation"),
    ORGANISATION_EXTERNAL_ID_TAKEN(409, "Another record of yours has this id of the other system"),
    ORGANISATION_NAME_BLANK(400, "A name has visible characters"),
    LANGUAGE_UNKNOWN(400, "The language is not a BCP 47 tag"),
    SECTOR_UNKNOWN(400, "The sector is no section or division of ISIC Rev. 4"),
    ESS_GLOBAL_CODE_UNKNOWN(400, "The code is none of ESSGlobal"),
    EXTERNAL_ID_WITHOUT_SYSTEM(400, "An external id names its system"),
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

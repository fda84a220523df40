package coop.minga.finance.fund;

import coop.minga.finance.organisation.OrganisationId;
import java.util.UUID;

/**
 * Names a fund inside its organisation.
 *
 * <p>Guarantee: never reused; the general fund is named like its organisation, so that nobody has to look for it.
 */
public record FundId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static FundId fromString(String text) {
        return new FundId(UUID.fromString(text));
    }

    public static FundId generalOf(OrganisationId organisation) {
        return new FundId(organisation.value());
    }
}

package coop.minga.membership.workprofile.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom somebody works for or sells to.
 *
 * <p>Guarantee: kept sealed, for a small buyer's name is a person's.
 *
 * @param organisationId the record of an organisation, where there is one
 */
public record BuyerOrEmployer(
        @Nullable String name, @Nullable UUID organisationId, BuyerRelation relation) {

    /** Whether it is said who this is. */
    public boolean hasName() {
        return organisationId != null || (name != null && !name.isBlank());
    }
}

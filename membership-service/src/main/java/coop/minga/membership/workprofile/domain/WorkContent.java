package coop.minga.membership.workprofile.domain;

import coop.minga.platform.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the record of a job says.
 *
 * <p>Guarantee: what could name or expose somebody is sealed.
 *
 * @param monthlyEarnings rounded; the exact ones are sealed
 * @param sealed buyers or employers and exact earnings under the person's key; null if there are none
 * @param validTo the first day on which the job was no longer held; null while it is
 */
public record WorkContent(
        WorkTerms terms,
        WorkFacts facts,
        @Nullable Money monthlyEarnings,
        @Nullable String sealed,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {}

package coop.minga.finance.affiliationfee.app;

import coop.minga.finance.affiliationfee.AffiliationId;
import coop.minga.finance.affiliationfee.store.Affiliations;
import coop.minga.finance.affiliationfee.store.Affiliations.Below;
import coop.minga.finance.organisation.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what membership-service says of affiliations.
 *
 * <p>Guarantee: in the transaction of the given connection; an older version changes nothing.
 */
@ApplicationScoped
public class AffiliationHearing {
    /** Fees are owed as long as the affiliate is one, on trial, in arrears or suspended too. */
    private static final Set<String> BELOW = Set.of("PROVISIONAL", "ACTIVE", "IN_ARREARS", "SUSPENDED");

    /** A state, and the days on which it held; {@code to} is the first on which it did no longer. */
    public record Held(
            String state, LocalDate from, @Nullable LocalDate to) {}

    public void hear(
            Connection connection,
            OrganisationId affiliate,
            AffiliationId id,
            OrganisationId parent,
            long version,
            List<Held> held)
            throws SQLException {
        List<Below> below = held.stream()
                .filter(each -> BELOW.contains(each.state()))
                .map(each -> new Below(each.from(), each.to()))
                .toList();
        Affiliations.keep(connection, affiliate.value(), id.value(), parent.value(), version, below);
    }
}

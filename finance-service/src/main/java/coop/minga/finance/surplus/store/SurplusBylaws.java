package coop.minga.finance.surplus.store;

import coop.minga.finance.surplus.domain.SurplusBylaw;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * The by-laws about the surplus of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class SurplusBylaws implements PanacheRepositoryBase<SurplusBylaw, UUID> {
    private static final Sort NEWEST_FIRST = Sort.descending("effectiveFrom")
            .and("recordedAt", Sort.Direction.Descending)
            .and("id");

    /** The last that began by a day; of two that began together, the one recorded later. */
    public Optional<SurplusBylaw> inForceOn(LocalDate day) {
        return find("effectiveFrom <= ?1", NEWEST_FIRST, day).firstResultOptional();
    }
}

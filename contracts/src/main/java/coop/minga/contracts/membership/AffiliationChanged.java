package coop.minga.contracts.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's affiliation to another began, changed or ended, or its members were counted.
 *
 * <p>Guarantee: carries the full state of version {@code version}; versions of one aggregate are gapless from 1. The
 * first publishers told no counts: null.
 */
public record AffiliationChanged(
        UUID affiliationId,
        long version,
        UUID organisation,
        Instant recordedAt,
        LocalDate effectiveOn,
        UUID affiliateId,
        UUID parentId,
        String kind,
        List<Period> periods,
        @Nullable List<MemberCount> counts) {
    public static final String TYPE = "coop.minga.membership.affiliation-changed.v1";
    public static final String TOPIC = "minga.membership.affiliation";
}

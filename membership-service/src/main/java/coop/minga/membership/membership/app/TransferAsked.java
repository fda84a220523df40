package coop.minga.membership.membership.app;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A transfer as a client asks for it.
 *
 * <p>Guarantee: none by itself; whoever does it checks that it leads to one place.
 *
 * @param unit of the own organisation
 * @param organisation another one
 * @param effectiveOn today if null
 */
public record TransferAsked(
        @Nullable UUID unit,
        @Nullable UUID organisation,
        @Nullable LocalDate effectiveOn,
        @Nullable String reason,
        List<String> evidence) {
    public TransferAsked {
        evidence = List.copyOf(evidence);
    }
}

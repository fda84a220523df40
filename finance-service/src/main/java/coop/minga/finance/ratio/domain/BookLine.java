package coop.minga.finance.ratio.domain;

import java.util.Set;
import java.util.UUID;

/**
 * A ledger account with all below it but those that the chart names for a use of their own.
 *
 * <p>Guarantee: no posting is in two lines of the same books.
 *
 * @param uses what the chart names it for; mostly nothing
 * @param minor in the direction in which accounts of its class grow
 */
public record BookLine(UUID account, String code, String name, BookClass bookClass, Set<String> uses, long minor) {
    public BookLine {
        uses = Set.copyOf(uses);
    }

    BookLine negated() {
        return new BookLine(account, code, name, bookClass, uses, Math.negateExact(minor));
    }
}

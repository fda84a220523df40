package coop.minga.finance.dues.domain;

import java.util.Currency;
import java.util.List;

/**
 * Events of dues, of any accounts, in their order.
 *
 * <p>Guarantee: fired inside the transaction of what happened.
 */
public record DuesTold(Currency currency, List<DuesEvent> events) {
    public DuesTold {
        events = List.copyOf(events);
    }
}

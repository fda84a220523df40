package coop.minga.gateway.insight.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import coop.minga.gateway.insight.domain.DuesFigure.Amount;
import coop.minga.gateway.insight.domain.DuesFigure.Count;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DuesFigureTest {
    @Test
    void countsWhoHasAnAccountAndIsNotPaidUpAsBehind() {
        DuesFigure figure = DuesFigure.of(
                "KES", Map.of(Count.MEMBERSHIPS, 9L, Count.WITH_DUES_ACCOUNT, 7L, Count.PAID_UP, 4L), Map.of());
        assertEquals(3L, figure.measures().get("behind"));
        assertEquals(0L, figure.measures().get("waived"));
    }

    @Test
    void addsAmountsOfOneCurrencyAndOfNoCurrencyButNeverOfTwo() {
        DuesFigure kes = owing("KES", 40).plus(owing("KES", 2)).plus(owing(null, 0));
        assertEquals(42L, kes.measures().get("owedMinor"));
        assertEquals("KES", kes.measures().get("amountsIn"));
        assertEquals(3L, kes.measures().get("memberships"));

        DuesFigure both = kes.plus(owing("USD", 1));
        assertNull(both.measures().get("owedMinor"));
        assertNull(both.measures().get("amountsIn"));
        assertEquals(4L, both.measures().get("memberships"));
    }

    private static DuesFigure owing(@Nullable String currency, long minor) {
        return DuesFigure.of(currency, Map.of(Count.MEMBERSHIPS, 1L), Map.of(Amount.OWED, minor));
    }
}

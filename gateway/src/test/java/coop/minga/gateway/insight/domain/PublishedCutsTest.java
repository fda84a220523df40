package coop.minga.gateway.insight.domain;

import static coop.minga.gateway.insight.domain.Dimension.AFFILIATE;
import static coop.minga.gateway.insight.domain.Dimension.AGE_BAND;
import static coop.minga.gateway.insight.domain.Dimension.SEX;
import static coop.minga.gateway.insight.domain.Dimension.WORKER_GROUP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PublishedCutsTest {
    private static final PublishedCuts CUTS =
            new PublishedCuts(List.of(Set.of(AFFILIATE, SEX, AGE_BAND), Set.of(SEX, WORKER_GROUP), Set.of(SEX)));

    @Test
    void publishesEveryCoarserCutToo() {
        assertEquals(
                List.of(
                        Set.of(),
                        Set.of(AGE_BAND),
                        Set.of(SEX),
                        Set.of(WORKER_GROUP),
                        Set.of(SEX, AGE_BAND),
                        Set.of(SEX, WORKER_GROUP)),
                CUTS.all());
        assertTrue(CUTS.contains(Set.of(AFFILIATE, AGE_BAND)));
        assertFalse(CUTS.contains(Set.of(AGE_BAND, WORKER_GROUP)));
    }

    @Test
    void tellsAffiliatesApartOnlyWhereTheCutDoes() {
        assertTrue(CUTS.isByAffiliate(Set.of(SEX, AGE_BAND)));
        assertFalse(CUTS.isByAffiliate(Set.of(WORKER_GROUP)));
    }

    @Test
    void refusesCutsThatFormACycle() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new PublishedCuts(
                        List.of(Set.of(SEX, AGE_BAND), Set.of(SEX, WORKER_GROUP), Set.of(AGE_BAND, WORKER_GROUP))));
    }

    @Test
    void givesUpOneDimensionWhereACutWouldLeak() {
        assertEquals(
                List.of(Set.of(SEX, WORKER_GROUP), Set.of(AFFILIATE, SEX)),
                CUTS.without(Set.of(AFFILIATE, SEX, AGE_BAND)).finest());
    }
}

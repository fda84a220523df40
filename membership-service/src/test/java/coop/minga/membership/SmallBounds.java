package coop.minga.membership;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * Lists that stop counting and sifting early, so that a roll of a few thousand shows that they stop.
 *
 * <p>Guarantee: a roll of a million is asked within the bounds that everybody has.
 */
public final class SmallBounds implements QuarkusTestProfile {
    static final int MEMBERSHIPS = Integer.getInteger("minga.membership.memberships", 40_000);
    private static final int MOST_COUNTED = 3_000;
    private static final int MOST_SIFTED = 100;

    @Override
    public Map<String, String> getConfigOverrides() {
        return MEMBERSHIPS >= 1_000_000
                ? Map.of()
                : Map.of(
                        "minga.lists.most-counted",
                        String.valueOf(MOST_COUNTED),
                        "minga.lists.most-sifted",
                        String.valueOf(MOST_SIFTED));
    }
}

package coop.minga.platform.problem;

import java.util.Locale;

/**
 * A kind of refusal with a stable code; implemented by one enum per feature that lists every refusal of the feature.
 *
 * <p>Guarantee: {@link #name()} is the {@code code} clients may rely on; it never changes its meaning.
 */
public interface ProblemType {
    /** The stable code, the enum constant's name. */
    String name();

    /** The HTTP status of the answer, 4xx for what the client can mend. */
    int status();

    /** One short sentence, the same for every occurrence. */
    String title();

    /** The relative reference under which the gateway explains this problem. */
    default String uri() {
        return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package coop.minga.gateway.insight.domain;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * What a worker counts as by what he or she says to belong to.
 *
 * <p>Guarantee: a superset of what events may say is harmless; of one that is missing here, its being hidden would tell
 * that somebody has said it.
 */
public enum SelfDeclaredGroup {
    INDIGENOUS,
    AFRO_DESCENDANT,
    ETHNIC_MINORITY,
    MIGRANT,
    REFUGEE,
    INTERNALLY_DISPLACED,
    DISABLED,
    LGBTQI,
    /** More than one of them; which ones is told of nobody. */
    SEVERAL,
    NONE_SAID;

    /** The cells of the same line. */
    static Stream<CellKey> beside(CellKey cell) {
        return Arrays.stream(values()).map(group -> cell.with(Dimension.SELF_DECLARED_GROUP, group.name()));
    }
}

package coop.minga.membership.unit.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a unit is called and where it is.
 *
 * <p>Guarantee: none by itself; what is left out of a renaming stays as it was.
 */
public record UnitDescription(
        String name, @Nullable String code, @Nullable String area) {

    UnitDescription over(UnitDescription earlier) {
        return new UnitDescription(name, code == null ? earlier.code : code, area == null ? earlier.area : area);
    }
}

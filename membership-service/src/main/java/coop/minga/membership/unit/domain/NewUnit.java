package coop.minga.membership.unit.domain;

import coop.minga.membership.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A unit to be.
 *
 * <p>Guarantee: none by itself; the tree checks it.
 *
 * @param parent of an opened unit the top while null, of a part of a split unit the place beside that one
 */
public record NewUnit(
        UnitId id, UnitDescription description, @Nullable UnitId parent) {}

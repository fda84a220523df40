package coop.minga.platform.imports;

import java.util.UUID;

/**
 * Nothing more happens to an import by itself.
 *
 * <p>Guarantee: fired in the transaction that brought it to rest; an observer that throws rolls that back.
 */
public record ImportRested(UUID organisation, UUID importId, String kind, ImportState state) {}

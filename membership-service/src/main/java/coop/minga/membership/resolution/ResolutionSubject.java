package coop.minga.membership.resolution;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a resolution is about: the kind of decision and, where it is about one record, that record's id.
 *
 * <p>Guarantee: two are equal only if they name the same kind and the same record.
 */
public record ResolutionSubject(
        ResolutionKind kind, @Nullable UUID id) {}

package coop.minga.platform.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A saved mapping as its organisation sees it.
 *
 * <p>Guarantee: a snapshot of one version.
 */
@Schema(name = "ImportMapping")
public record ImportMappingView(
        UUID id,
        String name,
        long version,
        String kind,
        Map<String, FieldSource> mapping,
        @Nullable List<String> identifyingColumns,
        Instant createdAt,
        Instant updatedAt) {}

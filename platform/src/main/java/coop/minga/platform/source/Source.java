package coop.minga.platform.source;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Where a record came from, so that what turns out wrong can be traced to the application or the file that brought it.
 *
 * <p>Guarantee: said by the platform, never by the client; a new entity takes {@link #current()} and keeps it for ever.
 *
 * @param system the client application, as the issuer of its token names it
 * @param batchId the import
 */
@Embeddable
@Schema(name = "Source")
public record Source(
        @Column(name = "source_channel", updatable = false)
        @Enumerated(EnumType.STRING)
        @JdbcTypeCode(SqlTypes.VARCHAR)
        @Schema(examples = "IMPORT")
        Channel channel,

        @Column(name = "source_system", updatable = false)
        @Schema(examples = "field-app", description = "The client application, as the issuer of its token names it.")
        @Nullable String system,

        @Column(name = "source_batch_id", updatable = false) @Schema(description = "The import.") @Nullable UUID batchId) {
    private static final int LONGEST_NAME = 200;
    private static final ScopedValue<Source> CURRENT = ScopedValue.newInstance();
    private static final Source PLATFORM = new Source(Channel.PLATFORM, null, null);

    /** How a record came: by a request, by a file, or from what the platform does by itself. */
    public enum Channel {
        API,
        IMPORT,
        PLATFORM
    }

    public static Source request(@Nullable String system) {
        return new Source(
                Channel.API,
                system == null || system.length() <= LONGEST_NAME ? system : system.substring(0, LONGEST_NAME),
                null);
    }

    public static Source batch(UUID id) {
        return new Source(Channel.IMPORT, null, id);
    }

    /** Everything recorded in this work comes from here. */
    public <T> T during(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }

    /** Of the work that is being done by this thread. */
    public static Source current() {
        return CURRENT.orElse(PLATFORM);
    }
}

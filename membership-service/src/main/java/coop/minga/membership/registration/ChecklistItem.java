package coop.minga.membership.registration;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be done on the way to a registration.
 *
 * <p>Guarantee: done since its day, open without one.
 */
@Schema(name = "RegistrationChecklistItem")
public record ChecklistItem(
        Kind item, @Nullable String document, @Nullable LocalDate doneOn) {
    /** What sort of thing. */
    public enum Kind {
        FOUNDERS,
        DOCUMENT,
        COST
    }
}

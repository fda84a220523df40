package coop.minga.membership.imports.app;

import coop.minga.membership.person.app.PersonsErasing;
import coop.minga.platform.imports.ImportErasure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.Supplier;

/**
 * Leaves nothing of an erased person in uploaded files.
 *
 * <p>Guarantee: in the transaction of the erasure. What a row became stays known by its keyed hash, so that the same file
 * uploaded again does not bring the person back.
 */
@ApplicationScoped
class ErasedPersons {
    private static final ScopedValue<Boolean> IS_ROLLBACK = ScopedValue.newInstance();

    private final ImportErasure imports;

    ErasedPersons(ImportErasure imports) {
        this.imports = imports;
    }

    void destroy(@Observes PersonsErasing erasing) {
        if (!IS_ROLLBACK.isBound()) {
            imports.destroyFinished(erasing.organisation().value(), PersonImport.NAME);
        }
    }

    /**
     * Erases what a rollback takes back, and leaves the files: nobody has asked to be forgotten, and without them no
     * earlier import could be taken back.
     */
    static <T> T rollingBack(Supplier<T> work) {
        return ScopedValue.where(IS_ROLLBACK, true).call(work::get);
    }
}

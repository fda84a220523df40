package coop.minga.membership.imports.app;

import coop.minga.membership.person.app.PersonErasing;
import coop.minga.platform.imports.ImportErasure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Leaves nothing of an erased person in uploaded files.
 *
 * <p>Guarantee: in the transaction of the erasure. What a row became stays known by its keyed hash, so that the same file
 * uploaded again does not bring the person back.
 */
@ApplicationScoped
class ErasedPersons {
    private final ImportErasure imports;

    ErasedPersons(ImportErasure imports) {
        this.imports = imports;
    }

    void destroy(@Observes PersonErasing erasing) {
        imports.destroyFinished(erasing.organisation().value(), PersonImport.NAME);
    }
}

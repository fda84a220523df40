package coop.minga.membership.person.app;

import coop.minga.membership.person.SelfDeclaredGroup;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A member's own record, with what nobody else is shown.
 *
 * <p>Guarantee: a snapshot of one version.
 */
@Schema(name = "OwnRecord")
public record OwnRecordView(
        PersonView record,

        @Schema(description = "What the member said of herself; only counted, and shown to nobody else.")
        List<SelfDeclaredGroup> selfDeclaredGroups) {}

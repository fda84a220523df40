package coop.minga.membership.person.api;

import coop.minga.membership.person.BirthDate;
import coop.minga.membership.person.ContactPoint;
import coop.minga.membership.person.NextOfKin;
import coop.minga.membership.person.PersonNames;
import coop.minga.membership.person.SelfDeclaredGroup;
import coop.minga.membership.person.Sex;
import coop.minga.membership.person.app.OwnDetails;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a member's own record is to say.
 *
 * <p>Guarantee: only a name is asked for.
 */
@Schema(name = "OwnRecordRequest")
public record OwnRecordRequest(
        @NotNull PersonNames names,
        @Nullable BirthDate birth,
        @Nullable Sex sex,

        @Schema(description = "BCP 47, the preferred one first.") @Nullable List<String> languages,

        @Nullable List<ContactPoint> contactPoints,

        @Schema(description = "Only ever counted. Left out, what is recorded stays; an empty list takes it back.")
        @Nullable List<SelfDeclaredGroup> selfDeclaredGroups,

        @Nullable NextOfKin nextOfKin) {

    OwnDetails details() {
        return new OwnDetails(
                names,
                birth,
                sex,
                languages == null ? List.of() : languages,
                contactPoints == null ? List.of() : contactPoints,
                selfDeclaredGroups,
                nextOfKin);
    }
}

package coop.minga.membership.person;

import coop.minga.membership.person.domain.PersonFailure;
import coop.minga.platform.problem.DomainFailure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One way to reach a person; never an identity, for a household shares a phone and a cooperative a mailbox.
 *
 * <p>Guarantee: not empty, and an e-mail address has the form of one; a phone is normalised where the organisation's
 * country is known.
 */
@Schema(name = "ContactPoint")
public record ContactPoint(
        @Schema(required = true) ContactKind kind,

        @Schema(
                required = true,
                description = "A phone with + and country code, or as dialled in the organisation's own country.")
        String value,

        Boolean sharedWithHousehold,
        @Nullable SafeToContact safeToContact) {
    private static final int LONGEST = 500;

    public ContactPoint {
        // Boxed, for a reader of JSON gives null where nothing was said, and nothing said means no.
        sharedWithHousehold = sharedWithHousehold != null && sharedWithHousehold;
        value = Text.required(value, LONGEST, "/value");
        if (kind == null) {
            throw DomainFailure.at(PersonFailure.CONTACT_INVALID, "/kind", "Say what kind of contact this is.");
        }
        if (kind == ContactKind.EMAIL && !value.matches("[^\\s@]+@[^\\s@]+")) {
            throw DomainFailure.at(PersonFailure.CONTACT_INVALID, "/value", "This is not an e-mail address.");
        }
    }

    public static ContactPoint of(ContactKind kind, String value) {
        return new ContactPoint(kind, value, false, null);
    }

    /** Each way to reach somebody once, with every caution that is asked for anywhere in the list. */
    public static List<ContactPoint> united(List<ContactPoint> points) {
        Map<List<Object>, ContactPoint> united = new LinkedHashMap<>();
        points.forEach(each -> united.merge(each.destination(), each, ContactPoint::moreCareful));
        return List.copyOf(united.values());
    }

    /** Whom or what it leads to: the same for every way to write it; a phone gets its one form where it is recorded. */
    public List<Object> destination() {
        return List.of(kind, kind == ContactKind.EMAIL ? value.toLowerCase(Locale.ROOT) : value);
    }

    private ContactPoint moreCareful(ContactPoint other) {
        SafeToContact rule = safeToContact == null ? other.safeToContact : safeToContact.and(other.safeToContact);
        return new ContactPoint(kind, value, sharedWithHousehold || other.sharedWithHousehold, rule);
    }

    public ContactPoint withValue(String normalised) {
        return new ContactPoint(kind, normalised, sharedWithHousehold, safeToContact);
    }
}

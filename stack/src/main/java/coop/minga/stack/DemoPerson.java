package coop.minga.stack;

import coop.minga.stack.DemoOrganisation.Part;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invented worker of the demonstration, a member of each organisation named, which keeps a record of its own with the same
 * verified identifier, where there is one. The ids of records never change.
 */
record DemoPerson(
        int number,
        String given,
        String family,
        String sex,
        @Nullable Integer birthYear,
        String country,
        @Nullable String nationalId,
        @Nullable String phone,
        boolean sharesPhone,
        List<String> selfDeclaredGroups,
        @Nullable DemoJob job,
        LocalDate joinedOn,
        DemoFate fate,
        List<String> organisations) {
    private static final int HOUSEHOLD = 4;

    UUID recordIn(DemoOrganisation organisation) {
        return organisation.idOf(Part.PERSON, number);
    }

    UUID membershipIn(DemoOrganisation organisation) {
        return organisation.idOf(Part.MEMBERSHIP, number);
    }

    /** Two of four live together, the others alone or with people who are in no organisation. */
    @Nullable UUID householdIn(DemoOrganisation organisation) {
        return number % HOUSEHOLD < 2 ? organisation.idOf(Part.HOUSEHOLD, number / HOUSEHOLD) : null;
    }

    /** What happened to the membership happened in the first organisation; in the others everybody is an active member. */
    DemoFate fateIn(DemoOrganisation organisation) {
        return organisations.getFirst().equals(organisation.shortName()) ? fate : DemoFate.ACTIVE;
    }

    /** Whether it happened to be asked whether a partner may know of this person. */
    boolean isAskedForConsent() {
        return number % 8 == 3;
    }

    Map<String, Object> record(DemoOrganisation organisation) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", recordIn(organisation));
        body.put("names", Map.of("given", given, "family", family));
        body.put("sex", sex);
        body.put("languages", List.of("sw", "en"));
        body.put("selfDeclaredGroups", selfDeclaredGroups);
        if (birthYear != null) {
            body.put("birth", Map.of("year", birthYear));
        }
        if (nationalId != null) {
            body.put(
                    "identifiers",
                    List.of(Map.of(
                            "scheme", "NATIONAL_ID", "country", country, "value", nationalId, "verified", true)));
        }
        if (phone != null) {
            body.put("contactPoints", List.of(contact(phone)));
        }
        var household = householdIn(organisation);
        if (household != null) {
            body.put("householdId", household);
        }
        return body;
    }

    private Map<String, Object> contact(String value) {
        return sharesPhone
                ? Map.of(
                        "kind",
                        "PHONE",
                        "value",
                        value,
                        "sharedWithHousehold",
                        true,
                        "safeToContact",
                        Map.of("hours", "after 18:00", "neutralTextOnly", true))
                : Map.of("kind", "PHONE", "value", value);
    }
}

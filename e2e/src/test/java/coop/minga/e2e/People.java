package coop.minga.e2e;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Files of invented people, and how their columns are to be read. */
final class People {
    private static final List<String> FAMILY = List.of("Achieng", "Kamau", "Mwangi", "Otieno", "Wanjiru", "Njoroge");
    private static final List<String> GIVEN =
            List.of("Amina", "Brian", "Consolata", "David", "Esther", "Faith", "Grace");

    private People() {}

    /** A file of so many different people in households of two, born 1960 to 2004, all with an identity number. */
    static byte[] file(int first, int count) {
        StringBuilder csv = new StringBuilder("Household,Family,Given,Sex,Born,Phone,Identity\n");
        IntStream.range(first, first + count)
                .forEach(i -> csv.append("H%05d,%s,%s %d,%s,%s,+2547%08d,ID%08d%n"
                        .formatted(
                                i / 2,
                                FAMILY.get(i % FAMILY.size()),
                                GIVEN.get(i % GIVEN.size()),
                                i,
                                i % 3 == 0 ? "M" : "F",
                                LocalDate.of(1960 + i % 45, 1 + i % 12, 1 + i % 28),
                                i,
                                i)));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The order for such a file: everyone joined on the day given. */
    static Map<String, Object> order(LocalDate joinedOn) {
        Map<String, Object> mapping = new LinkedHashMap<>();
        mapping.put("household", Map.of("column", "Household"));
        mapping.put("names.family", Map.of("column", "Family"));
        mapping.put("names.given", Map.of("column", "Given"));
        mapping.put("sex", Map.of("column", "Sex", "values", Map.of("M", "MALE", "F", "FEMALE")));
        mapping.put("birth.date", Map.of("column", "Born"));
        mapping.put("phone", Map.of("column", "Phone"));
        mapping.put("identifier.scheme", Map.of("constant", "NATIONAL_ID"));
        mapping.put("identifier.country", Map.of("constant", "KE"));
        mapping.put("identifier.value", Map.of("column", "Identity"));
        mapping.put("identifier.verified", Map.of("constant", "true"));
        mapping.put("membership.joinedOn", Map.of("constant", joinedOn.toString()));
        return Map.of("kind", "PERSONS_WITH_MEMBERSHIPS", "mapping", mapping);
    }
}

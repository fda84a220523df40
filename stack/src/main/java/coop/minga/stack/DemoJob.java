package coop.minga.stack;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The work of the demonstration's people, in the codes of the code lists. {@code shillings} is what a usual day brings in. */
enum DemoJob {
    FOOD_VENDOR("5212", "5610", "22", "FOOD_VENDOR", "STREET_OR_PUBLIC_SPACE", "OWN_ACCOUNT", "SALES", 700),
    CLOTHES_VENDOR("9520", "4782", "22", "STREET_VENDOR", "STREET_OR_PUBLIC_SPACE", "OWN_ACCOUNT", "SALES", 620),
    MARKET_TRADER("5211", "4781", "22", "MARKET_TRADER", "MARKET_OR_STREET_STALL", "OWN_ACCOUNT", "SALES", 980),
    BORDER_TRADER("5211", "4789", "22", "CROSS_BORDER_TRADER", "VEHICLE", "OWN_ACCOUNT", "SALES", 1_250),
    FISH_SELLER("5211", "4781", "51", "FISHER", "MARKET_OR_STREET_STALL", "FAMILY", "SALES", 560),
    WASTE_COLLECTOR("9611", "3811", "22", "WASTE_PICKER", "STREET_OR_PUBLIC_SPACE", "OWN_ACCOUNT", "PIECE", 430),
    WASTE_SORTER("9612", "3830", "43", "WASTE_PICKER", "PREMISES_OF_EMPLOYER_OR_CLIENT", "EMPLOYED", "TIME", 520),
    TAILOR("7531", "1410", "30", "HOMEWORKER", "OWN_HOME", "SUBCONTRACTED", "PIECE", 390),
    CROCHETER("7318", "1430", "22", "HOME_BASED_OWN_ACCOUNT", "OWN_HOME", "OWN_ACCOUNT", "SALES", 340),
    CASHIER("4311", "64", "41", "OTHER", "PREMISES_OF_EMPLOYER_OR_CLIENT", "EMPLOYED", "TIME", 1_400);

    // Made by Map.of, which its type does not say.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Map<String, Object> codes;

    private final boolean isEmployed;
    private final int shillings;

    DemoJob(
            String isco08,
            String isic4,
            String icse18a,
            String workerGroup,
            String placeOfWork,
            String engagement,
            String payBasis,
            int shillings) {
        this.codes = Map.of(
                "isco08", isco08,
                "isic4", isic4,
                "icse18a", icse18a,
                "workerGroup", workerGroup,
                "placeOfWork", placeOfWork,
                "engagement", engagement,
                "payBasis", payBasis);
        this.isEmployed = engagement.equals("EMPLOYED");
        this.shillings = shillings;
    }

    /** As an organiser records it. Women earn a seventh less, which a report is to find. */
    Map<String, Object> profile(UUID id, DemoPerson person, boolean isFormal, LocalDate from) {
        var body = new HashMap<String, Object>(codes);
        body.put("id", id);
        body.put("isMain", true);
        body.put("validFrom", from);
        body.put(
                "facts",
                isEmployed
                        ? Map.of(
                                "writtenContract", isFormal,
                                "employerSocialInsurance", isFormal,
                                "paidAnnualLeave", isFormal,
                                "paidSickLeave", isFormal)
                        : Map.of("unitRegistered", isFormal, "booksKept", isFormal));
        if (person.number() % 9 != 0) {
            var usual = person.sex().equals("FEMALE") ? shillings * 6 / 7 : shillings;
            var amount = usual + 10 * (person.number() % 13) + (isFormal ? 150 : 0);
            body.put("earnings", Map.of("money", Map.of("amount", amount + ".00", "currency", "KES"), "period", "DAY"));
        }
        return body;
    }
}

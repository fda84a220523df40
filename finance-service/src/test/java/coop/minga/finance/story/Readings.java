package coop.minga.finance.story;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the SACCO's API says of its books, as text that a chapter is held against.
 *
 * <p>Guarantee: leaves nothing out: every account that holds something, every member, every borrower.
 */
record Readings(NairobiSacco sacco) {
    private static final List<String> SOURCES = List.of("seeded", "regranted", "income", "spent", "converted");
    private static final List<String> LENDING = List.of("lent", "returned", "outstanding", "cash", "leaked");

    /** Each account that stands under no other, with those under it: debits above zero, credits below. */
    String books(@Nullable UUID fund) {
        JsonPath trial = read("/api/v1/reports/R33/trial-balance", fund == null ? Map.of() : Map.of("fund", fund));
        return lines(trial, "lines", at -> {
            String debit = trial.getString(at + ".debit.amount");
            return trial.getString(at + ".name") + " "
                    + (debit == null ? "-" + trial.getString(at + ".credit.amount") : debit);
        });
    }

    /** Of each member what she has, and what of it stands for no loan. */
    String deposits() {
        return sacco.savers().entrySet().stream()
                .map(each -> {
                    JsonPath balance = read(
                            "/api/v1/member-accounts/{id}/balance",
                            Map.of(),
                            each.getValue().account());
                    return each.getKey() + " " + balance.getString("balance.amount") + ", free "
                            + balance.getString("available.amount");
                })
                .collect(Collectors.joining("\n"));
    }

    /** The last loan of each borrower at the end of a day, today if null. */
    String loans(@Nullable LocalDate asOf) {
        return sacco.loans().entrySet().stream()
                .map(each -> {
                    String state = read("/api/v1/loans/{id}", Map.of(), each.getValue())
                            .getString("state");
                    JsonPath position = read("/api/v1/loans/{id}/position", day(asOf), each.getValue());
                    BigDecimal due = Stream.of("penalties", "fees", "interest", "principal")
                            .map(part -> new BigDecimal(position.getString("due." + part + ".amount")))
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
                    String since = position.getString("overdueSince");
                    return each.getKey() + " " + state + ", owed " + position.getString("outstanding.amount") + ", due "
                            + due + (since == null ? "" : ", late since week " + week(LocalDate.parse(since)));
                })
                .collect(Collectors.joining("\n"));
    }

    private long week(LocalDate day) {
        return ChronoUnit.WEEKS.between(sacco.today(), day);
    }

    /** How the fund fares at the end of a day, today if null. */
    String fund(@Nullable LocalDate asOf) {
        JsonPath figures = read(NairobiSacco.FUNDS + "/{id}/figures", day(asOf), sacco.fund());
        String state =
                read(NairobiSacco.FUNDS + "/{id}", Map.of(), sacco.fund()).getString("state");
        return state + ", turns " + figures.getString("turns") + ", leakage " + figures.getString("leakage") + "\n"
                + amounts(figures, SOURCES) + "\n" + amounts(figures, LENDING);
    }

    private static String amounts(JsonPath figures, List<String> names) {
        return names.stream()
                .map(each -> each + " " + figures.getString(each + ".amount"))
                .collect(Collectors.joining(", "));
    }

    /** What of the loans, all of which are the fund's, is at risk at the end of a day, today if null. */
    String risk(@Nullable LocalDate asOf) {
        JsonPath portfolio = read("/api/v1/loan-portfolio", day(asOf));
        String of = "currencies[0].";
        String ages = lines(
                portfolio,
                of + "ages",
                at -> portfolio.getInt(at + ".figure.loans") == 0
                        ? ""
                        : portfolio.getString(at + ".age") + " " + portfolio.getString(at + ".figure.amount.amount")
                                + " of " + portfolio.getString(at + ".figure.loans") + ", late "
                                + portfolio.getString(at + ".late.amount"));
        return ages + "\nat risk beyond " + portfolio.getList(of + "atRisk.beyondDays") + " days "
                + portfolio.getList(of + "atRisk.percent") + " percent\nprovided "
                + portfolio.getString(of + "allowance.amount") + ", covering "
                + portfolio.getString(of + "riskCoverPercent");
    }

    /** What tells beforehand that guarantors could fall with the borrowers: at risk, on whom it rests, and what is left. */
    String warning(LocalDate asOf) {
        JsonPath pledged = read("/api/v1/guarantees", Map.of("state", "PLEDGED"));
        Map<String, BigDecimal> resting = new TreeMap<>();
        for (int i = 0; i < pledged.getList("items").size(); i++) {
            if (!pledged.getBoolean("items[" + i + "].own")) {
                resting.merge(
                        nameOf(pledged.getUUID("items[" + i + "].guarantor")),
                        new BigDecimal(pledged.getString("items[" + i + "].pledged.amount")),
                        BigDecimal::add);
            }
        }
        return risk(asOf) + "\nresting on " + resting + "\ncash "
                + read(NairobiSacco.FUNDS + "/{id}/figures", day(asOf), sacco.fund())
                        .getString("cash.amount");
    }

    /** Each sign of distress that there is something to tell of: its figure, and whether that is past its threshold. */
    String signs(LocalDate asOf) {
        JsonPath warnings = read(NairobiSacco.FUNDS + "/{id}/warnings", day(asOf), sacco.fund());
        return lines(warnings, "signs", at -> {
            String percent = warnings.getString(at + ".percent");
            return percent == null
                    ? ""
                    : warnings.getString(at + ".sign") + " " + warnings.getString(at + ".part.amount.amount") + " of "
                            + warnings.getString(at + ".whole.amount.amount") + ", " + percent + " percent, "
                            + (warnings.getBoolean(at + ".raised") ? "past " : "within ")
                            + warnings.getString(at + ".thresholdPercent");
        });
    }

    /** Some of the named ratios at the end of a day, in percent. */
    String ratios(LocalDate asOf, String... codes) {
        JsonPath ratios = read("/api/v1/financial-ratios", day(asOf));
        return Stream.of(codes)
                .map(each -> each + " " + ratios.getString("ratios.find { it.code == '" + each + "' }.percent"))
                .collect(Collectors.joining(", "));
    }

    /** What borrowers owe guarantors, whose deposits were taken. */
    String claims() {
        JsonPath claims = read("/api/v1/guarantor-claims", Map.of());
        Map<UUID, String> borrowers =
                sacco.loans().entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        return IntStream.range(0, claims.getList("items").size())
                .mapToObj(i -> "items[" + i + "]")
                .map(at -> borrowers.get(claims.getUUID(at + ".loan")) + " " + nameOf(claims.getUUID(at + ".guarantor"))
                        + " " + claims.getString(at + ".amount.amount"))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    /** Everything that the ledger keeps can be derived again. */
    void requireSound() {
        sacco.auditor()
                .get("/api/v1/ledger-verifications")
                .statusCode(200)
                .body("findings", equalTo(List.of()), "sound", equalTo(true));
    }

    private String nameOf(UUID membership) {
        return sacco.savers().entrySet().stream()
                .filter(each -> each.getValue().membership().equals(membership))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private JsonPath read(String path, Map<String, ?> query, Object... values) {
        return sacco.auditor()
                .list(path, query, values)
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Map<String, String> day(@Nullable LocalDate asOf) {
        return asOf == null ? Map.of() : Map.of("asOf", asOf.toString());
    }

    @FunctionalInterface
    private interface Told {
        String of(String place);
    }

    private static String lines(JsonPath json, String list, Told told) {
        return IntStream.range(0, json.getList(list).size())
                .mapToObj(i -> told.of(list + "[" + i + "]"))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}

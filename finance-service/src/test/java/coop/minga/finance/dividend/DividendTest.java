package coop.minga.finance.dividend;

import static coop.minga.finance.dividend.Meeting.PATH;
import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import coop.minga.finance.Tenant;
import coop.minga.finance.dividend.app.DividendPayments;
import coop.minga.finance.institution.InstitutionExamples;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class DividendTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);

    @Inject
    DividendPayments payments;

    private Meeting meeting;
    private Tenant sacco;
    private Api treasurer;

    @BeforeEach
    void begin() {
        meeting = Meeting.begin(Tenant.register());
        sacco = meeting.sacco();
        treasurer = sacco.as("treasurer");
    }

    /** 100,000 of deposits and 5,000 more each month at 10.2 %, 20,000 of shares at 11.2 %, 5 % tax. */
    @Test
    void theYearOfTheDesignIsPaidToTheCent() {
        UUID member = sacco.member();
        UUID savings = sacco.memberAccount(member, meeting.savings());
        UUID deposits = sacco.memberAccount(member, meeting.deposits());
        UUID shares = sacco.memberAccount(member, meeting.shares());
        meeting.pay(deposits, "100000.00", NEW_YEAR.minusDays(40));
        treasurer
                .post(
                        "/api/v1/member-accounts/{id}/share-purchases",
                        Map.of(
                                "shares",
                                200,
                                "effectiveOn",
                                NEW_YEAR.minusDays(1).toString()),
                        shares)
                .statusCode(201);
        for (int month = 0; month < 12; month++) {
            meeting.pay(deposits, "5000.00", NEW_YEAR.plusMonths(month).plusDays(2L * month));
        }
        meeting.pay(deposits, "70000.00", NEW_YEAR.plusYears(1));
        var drafted = meeting.draft(meeting.asked())
                .statusCode(201)
                .body(
                        "state", equalTo("DRAFT"),
                        "gross.amount", equalTo("15755.00"),
                        "tax.amount", equalTo("787.75"),
                        "net.amount", equalTo("14967.25"),
                        "parts.gross.amount", contains("13515.00", "2240.00"));
        UUID run = Api.id(drafted);
        treasurer
                .list(PATH + "/{id}/lines", Map.of("membership", member), run)
                .body(
                        "items.number", contains(1, 2),
                        "items.gross.amount", contains("13515.00", "2240.00"),
                        "items[0].monthEnds[0].amount", equalTo("105000.00"),
                        "items[0].monthEnds[11].amount", equalTo("160000.00"),
                        "items.paysInto", contains(savings.toString(), savings.toString()));
        payments.payAll();
        assertThat(sacco.balance(savings)).isEqualTo("0.00");
        meeting.checker()
                .post(PATH + "/{id}/approvals", "", run)
                .statusCode(200)
                .body("state", equalTo("APPROVED"));
        payments.payAll();
        payments.payAll();
        treasurer.get(PATH + "/{id}", run).body("state", equalTo("PAID"), "version", equalTo(3));
        assertThat(sacco.balance(savings)).isEqualTo("14967.25");
        assertThat(List.of(meeting.holds("5010"), meeting.holds("3100"), meeting.holds("2900")))
                .containsExactly("13515.00", "-2240.00", "787.75");
        sacco.as("auditor").get("/api/v1/ledger-verifications").body("sound", equalTo(true));
    }

    @Test
    void aTotalIsSharedOutToTheCentAndWhoHasNoAccountForItWaitsInSuspense() {
        UUID first = sacco.member();
        UUID savings = sacco.memberAccount(first, meeting.savings());
        for (UUID member : List.of(first, sacco.member(), sacco.member())) {
            meeting.pay(sacco.memberAccount(member, meeting.deposits()), "100.00", NEW_YEAR);
        }
        sacco.memberAccount(sacco.member(), meeting.deposits());
        UUID run = Api.id(meeting.draft(meeting.asked(List.of(
                        Map.of("product", meeting.deposits(), "total", Map.of("amount", "100.00", "currency", "KES")))))
                .statusCode(201)
                .body("gross.amount", equalTo("100.00"), "parts.accounts", contains(3)));
        treasurer
                .get(PATH + "/{id}/lines", run)
                .body(
                        "items.gross.amount", contains("33.34", "33.33", "33.33"),
                        "items.paysInto", contains(equalTo(savings.toString()), nullValue(), nullValue()));
        meeting.checker().post(PATH + "/{id}/approvals", "", run).statusCode(200);
        payments.payAll();
        // 5 % of each is 1.67
        assertThat(List.of(sacco.balance(savings), meeting.holds("2800"), meeting.holds("2900")))
                .containsExactly("31.67", "63.32", "5.01");
    }

    @Test
    void anInstitutionsSharesEarnLikeAPersonsToTheCent() {
        List<UUID> holders = List.of(sacco.member(), InstitutionExamples.enter(sacco), sacco.member());
        List<UUID> savings = holders.stream()
                .map(each -> sacco.memberAccount(each, meeting.savings()))
                .toList();
        for (UUID holder : holders) {
            String before = NEW_YEAR.minusDays(1).toString();
            treasurer
                    .post(
                            "/api/v1/member-accounts/{id}/share-purchases",
                            Map.of("shares", 2, "effectiveOn", before),
                            sacco.memberAccount(holder, meeting.shares()))
                    .statusCode(201);
        }
        UUID run = Api.id(meeting.draft(
                        meeting.asked(List.of(Map.of("product", meeting.shares(), "total", Tenant.amount("100.00")))))
                .statusCode(201)
                .body("gross.amount", equalTo("100.00")));
        meeting.checker().post(PATH + "/{id}/approvals", "", run).statusCode(200);
        payments.payAll();
        // 33.34 and twice 33.33, less 5 %
        assertThat(savings.stream().map(sacco::balance)).containsExactly("31.67", "31.66", "31.66");
        assertThat(meeting.holds("2900")).isEqualTo("5.01");
        sacco.as("auditor").get("/api/v1/ledger-verifications").body("sound", equalTo(true));
    }

    @Test
    void whatIsWithdrawnEarnsNothingFromItsMonthOn() {
        UUID deposits = sacco.memberAccount(sacco.member(), meeting.deposits());
        meeting.pay(deposits, "1200.00", NEW_YEAR.plusDays(30));
        meeting.pay(deposits, "-1200.00", NEW_YEAR.plusMonths(6));
        meeting.draft(meeting.asked(List.of(Map.of("product", meeting.deposits(), "annualRatePercent", "10"))))
                .body("gross.amount", equalTo("60.00"));
    }

    @Test
    void whoMadeItDoesNotApproveItAndWhatWasShownIsWhatIsPaid() {
        UUID deposits = sacco.memberAccount(sacco.member(), meeting.deposits());
        meeting.pay(deposits, "1000.00", NEW_YEAR);
        UUID run = Api.id(meeting.draft(meeting.asked()).statusCode(201));
        treasurer.post(PATH + "/{id}/approvals", "", run).spec(problem(409, "DIVIDEND_MAKER_IS_CHECKER"));
        meeting.draft(meeting.asked()).spec(problem(409, "DIVIDEND_YEAR_TAKEN"));
        meeting.pay(deposits, "1.00", NEW_YEAR.plusMonths(3));
        meeting.checker().post(PATH + "/{id}/approvals", "", run).spec(problem(409, "DIVIDEND_OUTDATED"));
        treasurer.get(PATH + "/{id}", run).body("state", equalTo("DRAFT"), "approvedBy", nullValue());
        treasurer.post(PATH + "/{id}/withdrawals", "", run).statusCode(200).body("state", equalTo("WITHDRAWN"));
        meeting.checker()
                .post(PATH + "/{id}/approvals", "", run)
                .spec(problem(409, "DIVIDEND_TRANSITION_ILLEGAL"))
                .body("currentState", equalTo("WITHDRAWN"), "allowedTransitions", empty());
        UUID anew = Api.id(meeting.draft(meeting.asked()).statusCode(201));
        meeting.checker().post(PATH + "/{id}/approvals", "", anew).statusCode(200);
        treasurer
                .post(PATH + "/{id}/withdrawals", "", anew)
                .spec(problem(409, "DIVIDEND_TRANSITION_ILLEGAL"))
                .body("allowedTransitions", contains("PAID"));
        treasurer.get(PATH).body("items.state", containsInAnyOrder("WITHDRAWN", "APPROVED"));
    }

    @Test
    void restsOnAResolutionThatIsInForce() {
        var asked = meeting.asked();
        UUID other = UUID.randomUUID();
        asked.put("resolution", other);
        var refused = meeting.draft(asked).spec(problem(409, "RESOLUTION_NOT_YET_KNOWN"));
        assertThat(refused.extract().header("Retry-After")).isEqualTo("2");
        sacco.resolution(other, 1, "TABLED", "SURPLUS");
        meeting.draft(asked).spec(problem(409, "RESOLUTION_NOT_IN_FORCE")).body("currentState", equalTo("TABLED"));
        sacco.resolution(other, 2, "ADOPTED", "GENERAL");
        meeting.draft(asked).spec(problem(409, "RESOLUTION_OF_OTHER_KIND")).body("kind", equalTo("GENERAL"));
        UUID run = Api.id(meeting.draft(meeting.asked()).statusCode(201));
        sacco.resolution(meeting.resolution(), 2, "LAPSED", "SURPLUS");
        meeting.checker().post(PATH + "/{id}/approvals", "", run).spec(problem(409, "RESOLUTION_NOT_IN_FORCE"));
    }

    @Test
    void refusesWhatCannotBeReckoned() {
        Map<String, Object> deposits = Map.of("product", meeting.deposits(), "annualRatePercent", "10");
        Map<String, Object> total = Map.of("amount", "1.00", "currency", "KES");
        refuses(meeting.asked(Collections.nCopies(2, deposits)), 400, "DIVIDEND_PRODUCT_TWICE");
        refuses(
                meeting.asked(List.of(Map.of("product", UUID.randomUUID(), "annualRatePercent", "1"))),
                400,
                "DIVIDEND_PRODUCT_UNKNOWN");
        refuses(meeting.asked(List.of(Map.of("product", meeting.deposits()))), 400, "DIVIDEND_RATE_OR_TOTAL");
        refuses(
                meeting.asked(List.of(Map.of("product", meeting.deposits(), "total", total))),
                409,
                "DIVIDEND_NOTHING_HELD");
        refuses(
                meeting.asked(List.of(
                        Map.of("product", meeting.deposits(), "total", Map.of("amount", "1.0", "currency", "KES")))),
                400,
                "DIVIDEND_TOTAL_MALFORMED");
        UUID earning = sacco.product(Map.of(
                "code",
                "E",
                "name",
                "Earning",
                "kind",
                "SAVINGS",
                "interest",
                Map.of("method", "DAILY_BALANCE", "posting", "MONTH", "dayCount", "ACT_365")));
        refuses(
                meeting.asked(List.of(Map.of("product", earning, "annualRatePercent", "1"))),
                409,
                "DIVIDEND_PRODUCT_EARNS_INTEREST");
        UUID dollars = sacco.product(Map.of("code", "USD", "name", "Dollars", "kind", "DEPOSITS", "currency", "USD"));
        refuses(
                meeting.asked(List.of(Map.of("product", dollars, "annualRatePercent", "1"))),
                400,
                "DIVIDEND_CURRENCIES_MIXED");
        refuses(with("paysInto", meeting.shares()), 400, "DIVIDEND_PAID_INTO_SHARES");
        refuses(with("yearEndsOn", "2025-12-30"), 400, "DIVIDEND_YEAR_MALFORMED");
        refuses(
                with(
                        "yearEndsOn",
                        LocalDate.now(ZoneOffset.UTC)
                                .plusMonths(2)
                                .withDayOfMonth(1)
                                .minusDays(1)
                                .toString()),
                409,
                "DIVIDEND_YEAR_NOT_OVER");
        treasurer.get(PATH).body("items", hasSize(0));
    }

    private Map<String, Object> with(String field, Object value) {
        Map<String, Object> asked = meeting.asked();
        asked.put(field, value);
        return asked;
    }

    private void refuses(Map<String, Object> asked, int status, String code) {
        meeting.draft(asked).spec(problem(status, code));
    }
}

package coop.minga.finance.revolvingfund;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import coop.minga.finance.Tenant;
import coop.minga.finance.loan.Lender;
import coop.minga.finance.loanproduct.Lending;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class FundConversionTest {
    private static final String ROUNDS = "/api/v1/solidarity-rounds";

    private final UUID resolution = UUID.randomUUID();

    /** A thousand of seed money, of which eight hundred are lent to vendors who cannot pay. */
    private Vendors inDistress() {
        Vendors vendors = Vendors.seeded(Tenant.register(), "1000.00");
        vendors.move("800.00", vendors.loans(), vendors.cash(), "2026-03-10");
        vendors.become("distress-declarations").statusCode(200);
        vendors.sacco().resolution(resolution, 1, "ADOPTED", "CONVERSION");
        return vendors;
    }

    @Test
    void whatIsLeftIsGivenToMembersToTheCentAndNewSeedRevivesTheFund() {
        Vendors vendors = inDistress();
        Tenant sacco = vendors.sacco();
        UUID saver = sacco.member();
        UUID deposits = sacco.memberAccount(
                saver, sacco.product(Map.of("code", "DEP", "name", "Deposits", "kind", "DEPOSITS")));
        sacco.deposit(deposits, "70.00");
        UUID scheme = vendors.scheme(Map.of());
        UUID round = vendors.convert(scheme, resolution, "2026-04-20")
                .statusCode(200)
                .body("state", equalTo("CONVERTED"), "conversion.consentReference", equalTo("TRUST-2026-117"))
                .extract()
                .jsonPath()
                .getUUID("conversion.round");
        vendors.treasurer()
                .post(
                        ROUNDS + "/{id}/awards",
                        Map.of(
                                "members",
                                List.of(saver, sacco.member(), sacco.member()),
                                "total",
                                Tenant.amount("200.00"),
                                "reason",
                                "LOCKDOWN"),
                        round)
                .statusCode(200)
                .body("items.amount.amount", contains("66.67", "66.67", "66.66"));
        vendors.figures(Map.of())
                .body("cash.amount", equalTo("0.00"), "converted.amount", equalTo("200.00"))
                .body("leaked.amount", equalTo("0.00"), "outstanding.amount", equalTo("800.00"));
        assertThat(sacco.balance(deposits)).isEqualTo("70.00");
        vendors.seed("50.00").statusCode(201);
        sacco.as("auditor")
                .get(Vendors.PATH + "/{id}", vendors.fund())
                .body("state", equalTo("ACTIVE"), "conversion.round", equalTo(round.toString()));
        sacco.as("auditor").get("/api/v1/ledger-verifications").body("sound", equalTo(true));
    }

    @Test
    void isConvertedInDistressAloneByAResolutionAboutItAndWithTheFundersConsent() {
        Vendors vendors = Vendors.seeded(Tenant.register(), "1000.00");
        UUID scheme = vendors.scheme(Map.of());
        UUID general = UUID.randomUUID();
        vendors.sacco().resolution(general, 1, "ADOPTED", "GENERAL");
        vendors.sacco().resolution(resolution, 1, "ADOPTED", "CONVERSION");
        vendors.convert(scheme, resolution, "2026-04-20")
                .spec(problem(409, "REVOLVING_FUND_TRANSITION_ILLEGAL"))
                .body("currentState", equalTo("ACTIVE"));
        vendors.become("distress-declarations").statusCode(200);
        vendors.convert(scheme, general, "2026-04-20").spec(problem(409, "RESOLUTION_OF_OTHER_KIND"));
        vendors.convert(
                        scheme,
                        resolution,
                        LocalDate.now(ZoneOffset.UTC).plusDays(3).toString())
                .spec(problem(400, "CONSENT_IN_THE_FUTURE"))
                .body("errors.pointer", contains("/funderConsentedOn"));
        UUID other =
                vendors.sacco().fund(Map.of("code", "SOCIAL", "name", "Social", "kind", "SOCIAL", "restricted", false));
        vendors.convert(vendors.scheme(Map.of("fund", other)), resolution, "2026-04-20")
                .spec(problem(409, "CONVERSION_OF_OTHER_FUND"));
        vendors.sacco()
                .as("auditor")
                .get(Vendors.PATH + "/{id}", vendors.fund())
                .body("state", equalTo("DISTRESSED"), "conversion", nullValue());
    }

    @Test
    void whatIsToBeLentIsNotGivenAwayOtherwise() {
        Vendors vendors = inDistress();
        vendors.sacco()
                .as("org-admin")
                .post(ROUNDS, Map.of("scheme", vendors.scheme(Map.of()), "resolution", resolution))
                .spec(problem(409, "REVOLVING_FUND_NOT_CONVERTED"))
                .body("currentState", equalTo("DISTRESSED"));
    }

    @Test
    void inDistressAndConvertedItLendsNothingHoweverMuchItHolds() {
        Tenant sacco = Tenant.register();
        Vendors vendors = Vendors.seeded(sacco, "9000.00");
        Map<String, Object> product = new HashMap<>(Lending.product("VENDORS"));
        product.put("fund", vendors.fund());
        var lender = new Lender(sacco, Lending.offer(sacco, product));
        UUID first = lender.approved(sacco.member(), "2000.00", 3);
        UUID second = lender.approved(sacco.member(), "2000.00", 3);
        UUID beyond = lender.approved(sacco.member(), "7000.01", 3);
        lender.disburse(first, Map.of()).statusCode(201);
        vendors.become("distress-declarations").statusCode(200);
        for (UUID loan : List.of(second, beyond)) {
            refuse(lender, loan, "DISTRESSED");
        }
        sacco.resolution(resolution, 1, "ADOPTED", "CONVERSION");
        vendors.convert(vendors.scheme(Map.of()), resolution, "2026-04-20").statusCode(200);
        for (UUID loan : List.of(second, beyond)) {
            refuse(lender, loan, "CONVERTED");
        }
        vendors.figures(Map.of())
                .body("lent.amount", equalTo("2000.00"), "turns", equalTo("0.22"), "cash.amount", equalTo("7000.00"));
        vendors.seed("1.00").statusCode(201);
        lender.disburse(second, Map.of()).statusCode(201);
    }

    private static void refuse(Lender lender, UUID loan, String state) {
        lender.disburse(loan, Map.of())
                .spec(problem(409, "REVOLVING_FUND_DOES_NOT_LEND"))
                .body("currentState", equalTo(state));
        lender.officer().get(Lender.PATH + "/{id}", loan).body("state", equalTo("APPROVED"));
    }
}

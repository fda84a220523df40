package coop.minga.finance.story;

import static coop.minga.finance.story.NairobiSacco.GROUP;
import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happened to a SACCO in Nairobi in 2020: its fund for vendors is lent twice, falls in a lockdown, and revives. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class NairobiSaccoTest {
    private static final String[] RATIOS = {"P1", "P2", "E1", "E5", "A1", "L1"};

    private NairobiSacco sacco;
    private Readings readings;

    @BeforeEach
    void begin() {
        sacco = NairobiSacco.begin();
        readings = new Readings(sacco);
    }

    @Test
    void fundIsSeededLentTwiceBreaksDownIsGivenToMembersAndRevives() {
        List<Runnable> chapters = List.of(
                this::aFunderSeedsAndMembersSave,
                this::itIsLentAndComesBack,
                this::itIsLentAgain,
                this::aLockdownAndNobodyPays,
                this::theBooksHaveWarned,
                this::borrowersAndGuarantorsDefaultTogether,
                this::theFundIsInDistress,
                this::whatIsLeftIsGivenToMembers,
                this::newSeedRevivesIt);
        for (Runnable chapter : chapters) {
            chapter.run();
            readings.requireSound();
        }
    }

    private void aFunderSeedsAndMembersSave() {
        sacco.treasurer()
                .post(NairobiSacco.FUNDS, Map.of("fund", sacco.fund(), "funder", "Vendors' solidarity trust"))
                .statusCode(201);
        sacco.seed("100000.00", sacco.weeksAgo(26));
        sacco.joins("Amina", "30000.00", sacco.weeksAgo(26));
        sacco.joins("Boniface", "20000.00", sacco.weeksAgo(26));
        sacco.joins("Chausiku", "12000.00", sacco.weeksAgo(26));
        sacco.joins("Daudi", "5000.00", sacco.weeksAgo(26));
        sacco.joins("Esther", "4000.00", sacco.weeksAgo(26));
        sacco.joins("Farida", "9000.00", sacco.weeksAgo(26));
        assertThat(readings.books(sacco.fund())).isEqualTo("""
                Cash 100000.00
                Grants received -100000.00""");
        assertThat(readings.books(null)).isEqualTo("""
                Cash 180000.00
                Members' deposits -80000.00
                Grants received -100000.00""");
    }

    /** In four weeks: 40,000 to the vendors' group, and 20,000 to Amina on top of what she stands with herself. */
    private void itIsLentAndComesBack() {
        sacco.asks(GROUP, "40000.00", 4, Map.of("Amina", "12000.00", "Boniface", "8000.00"))
                .approved(GROUP)
                .lent(GROUP, sacco.weeksAgo(24));
        sacco.asks("Amina", "20000.00", 4, Map.of("Boniface", "1000.00"))
                .approved("Amina")
                .lent("Amina", sacco.weeksAgo(24));
        sacco.pays(GROUP, "10200.00", sacco.weeksAgo(23));
        sacco.pays("Amina", "5100.00", sacco.weeksAgo(23));
        sacco.pays(GROUP, "10150.00", sacco.weeksAgo(22));
        sacco.pays("Amina", "5075.00", sacco.weeksAgo(22));
        sacco.nights(sacco.weeksAgo(22));
        assertThat(readings.books(sacco.fund())).isEqualTo("""
                Cash 70525.00
                Loans to members 30000.00
                Allowance for loan losses -300.00
                Interest on loans -525.00
                Grants received -100000.00
                Losses on loans 300.00""");
        assertThat(readings.deposits()).isEqualTo("""
                Amina 30000.00, free 15000.00
                Boniface 20000.00, free 15500.00
                Chausiku 12000.00, free 12000.00
                Daudi 5000.00, free 5000.00
                Esther 4000.00, free 4000.00
                Farida 9000.00, free 9000.00""");
        sacco.pays(GROUP, "10100.00", sacco.weeksAgo(21));
        sacco.pays("Amina", "5050.00", sacco.weeksAgo(21));
        sacco.pays(GROUP, "10050.00", sacco.weeksAgo(20));
        sacco.pays("Amina", "5025.00", sacco.weeksAgo(20));
        sacco.nights(sacco.weeksAgo(20));
        assertThat(readings.loans(sacco.weeksAgo(20))).isEqualTo("""
                vendors CLOSED, owed 0.00, due 0.00
                Amina CLOSED, owed 0.00, due 0.00""");
        assertThat(readings.books(sacco.fund())).isEqualTo("""
                Cash 100750.00
                Interest on loans -750.00
                Grants received -100000.00""");
        assertThat(readings.fund(sacco.weeksAgo(20))).isEqualTo("""
                ACTIVE, turns 0.60, leakage 0.0000
                seeded 100000.00, regranted 0.00, income 100750.00, spent 0.00, converted 0.00
                lent 60000.00, returned 60000.00, outstanding 0.00, cash 100750.00, leaked 0.00""");
    }

    /** In five weeks, all of what came back but 750; members stand for the group, for each other, and for who stands for them. */
    private void itIsLentAgain() {
        sacco.asks(GROUP, "40000.00", 5, Map.of("Amina", "12000.00", "Boniface", "8000.00"))
                .approved(GROUP);
        sacco.asks("Amina", "30000.00", 5, Map.of("Boniface", "3000.00", "Chausiku", "3000.00"))
                .approved("Amina");
        sacco.saves("Amina", "6000.00", sacco.weeksAgo(19));
        // Three times the 9,000 that stand for nobody else.
        sacco.asks("Boniface", "28000.00", 5, Map.of())
                .applies("Boniface")
                .spec(problem(409, "LOAN_NOT_ELIGIBLE"))
                .body(
                        "rules.rule", contains("GUARANTEES_GIVEN"),
                        "rules[0].ways.find { it.way == 'BORROW_AT_MOST' }.amount.amount", equalTo("27000.00"));
        sacco.asks("Boniface", "20000.00", 5, Map.of("Amina", "3500.00", "Daudi", "2000.00"))
                .approved("Boniface");
        sacco.asks("Chausiku", "10000.00", 5, Map.of("Esther", "700.00", "Daudi", "1000.00"))
                .approved("Chausiku");
        List<String> ring = List.of(
                sacco.saver("Amina").membership().toString(),
                sacco.saver("Boniface").membership().toString());
        sacco.auditor()
                .list("/api/v1/guarantees", Map.of("loan", sacco.loan("Boniface")))
                .body("items.ring", hasItem(ring));
        sacco.loans().keySet().forEach(borrower -> sacco.lent(borrower, sacco.weeksAgo(19)));
        sacco.pays(GROUP, "8200.00", sacco.weeksAgo(18));
        sacco.pays("Amina", "6150.00", sacco.weeksAgo(18));
        sacco.pays("Boniface", "4100.00", sacco.weeksAgo(18));
        sacco.pays("Chausiku", "2050.00", sacco.weeksAgo(18));
        sacco.nights(sacco.weeksAgo(18));
        assertThat(readings.books(sacco.fund())).isEqualTo("""
                Cash 21250.00
                Loans to members 80000.00
                Allowance for loan losses -800.00
                Interest on loans -1250.00
                Grants received -100000.00
                Losses on loans 800.00""");
        assertThat(readings.loans(sacco.weeksAgo(18))).isEqualTo("""
                vendors DISBURSED, owed 32000.00, due 0.00
                Amina DISBURSED, owed 24000.00, due 0.00
                Boniface DISBURSED, owed 16000.00, due 0.00
                Chausiku DISBURSED, owed 8000.00, due 0.00""");
        assertThat(readings.deposits()).isEqualTo("""
                Amina 36000.00, free 9200.00
                Boniface 20000.00, free 4000.00
                Chausiku 12000.00, free 2400.00
                Daudi 5000.00, free 2600.00
                Esther 4000.00, free 3440.00
                Farida 9000.00, free 9000.00""");
        assertThat(readings.fund(sacco.weeksAgo(18))).isEqualTo("""
                ACTIVE, turns 1.60, leakage 0.0080
                seeded 100000.00, regranted 0.00, income 101250.00, spent 800.00, converted 0.00
                lent 160000.00, returned 80000.00, outstanding 80000.00, cash 21250.00, leaked 800.00""");
        assertThat(readings.risk(sacco.weeksAgo(18))).isEqualTo("""
                NOT_LATE 80000.00 of 4, late 0.00
                at risk beyond [1, 30, 60, 90, 180] days [0.00, 0.00, 0.00, 0.00, 0.00] percent
                provided 800.00, covering null""");
        assertThat(readings.signs(sacco.weeksAgo(18)))
                .isEqualTo("LOANS_AT_RISK 0.00 of 80000.00, 0.00 percent, within 10");
        assertThat(readings.ratios(sacco.weeksAgo(18), RATIOS))
                .isEqualTo("P1 null, P2 null, E1 42.48, E5 46.12, A1 0.00, L1 124.71");
    }

    /** Chausiku pays once more; then the stalls are closed. */
    private void aLockdownAndNobodyPays() {
        sacco.pays("Chausiku", "2040.00", sacco.weeksAgo(17));
        sacco.nights(sacco.weeksAgo(16));
        assertThat(readings.books(sacco.fund())).isEqualTo("""
                Cash 23290.00
                Loans to members 78000.00
                Interest receivable 660.00
                Allowance for loan losses -3660.00
                Interest on loans -1950.00
                Grants received -100000.00
                Losses on loans 3660.00""");
        assertThat(readings.loans(sacco.weeksAgo(16))).isEqualTo("""
                vendors IN_ARREARS, owed 32000.00, due 16280.00, late since week -17
                Amina IN_ARREARS, owed 24000.00, due 12210.00, late since week -17
                Boniface IN_ARREARS, owed 16000.00, due 8140.00, late since week -17
                Chausiku DISBURSED, owed 6000.00, due 2030.00""");
        assertThat(readings.risk(sacco.weeksAgo(16))).isEqualTo("""
                NOT_LATE 6000.00 of 1, late 0.00
                DAYS_1_30 72000.00 of 3, late 18360.00
                at risk beyond [1, 30, 60, 90, 180] days [92.31, 0.00, 0.00, 0.00, 0.00] percent
                provided 3660.00, covering null""");
        assertThat(readings.signs(sacco.weeksAgo(16)))
                .isEqualTo("LOANS_AT_RISK 0.00 of 78000.00, 0.00 percent, within 10");
        assertThat(readings.ratios(sacco.weeksAgo(16), RATIOS))
                .isEqualTo("P1 null, P2 null, E1 40.34, E5 46.67, A1 0.00, L1 127.08");
        sacco.nights(sacco.weeksAgo(12));
        assertThat(readings.books(sacco.fund())).isEqualTo("""
                Cash 23290.00
                Loans to members 78000.00
                Interest receivable 960.00
                Allowance for loan losses -18300.00
                Interest on loans -2250.00
                Grants received -100000.00
                Losses on loans 18300.00""");
        assertThat(readings.risk(sacco.weeksAgo(12))).isEqualTo("""
                DAYS_1_30 6000.00 of 1, late 6060.00
                DAYS_31_60 72000.00 of 3, late 72900.00
                at risk beyond [1, 30, 60, 90, 180] days [100.00, 92.31, 0.00, 0.00, 0.00] percent
                provided 18300.00, covering 25.42""");
        assertThat(readings.signs(sacco.weeksAgo(12)))
                .isEqualTo("LOANS_AT_RISK 72000.00 of 78000.00, 92.31 percent, past 10");
        assertThat(readings.ratios(sacco.weeksAgo(12), RATIOS))
                .isEqualTo("P1 null, P2 25.42, E1 35.13, E5 50.60, A1 92.31, L1 127.08");
    }

    /** Two months before anybody calls anything in; and that who stands for the loans is late as well. */
    private void theBooksHaveWarned() {
        sacco.nights(sacco.weeksAgo(4));
        assertThat(readings.warning(sacco.weeksAgo(4))).isEqualTo("""
                DAYS_61_90 6000.00 of 1, late 6060.00
                DAYS_91_180 72000.00 of 3, late 72900.00
                at risk beyond [1, 30, 60, 90, 180] days [100.00, 100.00, 100.00, 92.31, 0.00] percent
                provided 19500.00, covering 25.00
                resting on {Amina=12400.00, Boniface=8800.00, Chausiku=2400.00, Daudi=2200.00, Esther=420.00}
                cash 23290.00""");
        assertThat(readings.signs(sacco.weeksAgo(4)))
                .isEqualTo("LOANS_AT_RISK 78000.00 of 78000.00, 100.00 percent, past 10");
        assertThat(readings.ratios(sacco.weeksAgo(4), RATIOS))
                .isEqualTo("P1 null, P2 25.00, E1 34.67, E5 50.96, A1 100.00, L1 127.08");
        assertThat(readings.signs(sacco.today())).isEqualTo("""
                LOANS_AT_RISK 78000.00 of 78000.00, 100.00 percent, past 10
                GUARANTORS_FEW 26220.00 of 26220.00, 100.00 percent, past 50
                GUARANTORS_LATE 23600.00 of 26220.00, 90.01 percent, past 20""");
        assertThat(readings.loans(sacco.weeksAgo(4))).isEqualTo("""
                vendors IN_ARREARS, owed 32000.00, due 32400.00, late since week -17
                Amina IN_ARREARS, owed 24000.00, due 24300.00, late since week -17
                Boniface IN_ARREARS, owed 16000.00, due 16200.00, late since week -17
                Chausiku IN_ARREARS, owed 6000.00, due 6060.00, late since week -16""");
        assertThat(readings.fund(sacco.weeksAgo(4))).isEqualTo("""
                ACTIVE, turns 1.60, leakage 0.1950
                seeded 100000.00, regranted 0.00, income 102250.00, spent 19500.00, converted 0.00
                lent 160000.00, returned 82000.00, outstanding 78000.00, cash 23290.00, leaked 19500.00""");
    }

    /** Own deposits first, then guarantors: all that is pledged for three loans, and pro rata what Chausiku still owes. */
    private void borrowersAndGuarantorsDefaultTogether() {
        sacco.loans().keySet().forEach(sacco::calledIn);
        assertThat(readings.claims()).isEqualTo("""
                Amina Boniface 2400.00
                Amina Chausiku 2400.00
                Boniface Amina 2800.00
                Boniface Daudi 1600.00
                Chausiku Daudi 388.24
                Chausiku Esther 271.76
                vendors Amina 9600.00
                vendors Boniface 6400.00""");
        assertThat(readings.loans(null)).isEqualTo("""
                vendors IN_ARREARS, owed 16280.00, due 16400.00, late since week -16
                Amina IN_ARREARS, owed 5100.00, due 5100.00, late since week -14
                Boniface IN_ARREARS, owed 4580.00, due 4600.00, late since week -15
                Chausiku CLOSED, owed 0.00, due 0.00""");
        // To the cent what stood for no loan before.
        assertThat(readings.deposits()).isEqualTo("""
                Amina 9200.00, free 9200.00
                Boniface 4000.00, free 4000.00
                Chausiku 4200.00, free 4200.00
                Daudi 3011.76, free 3011.76
                Esther 3728.24, free 3728.24
                Farida 9000.00, free 9000.00""");
        // The money went along with the deposits it had been received for.
        assertThat(readings.books(sacco.tenant().id())).isEqualTo("""
                Cash 33140.00
                Members' deposits -33140.00""");
        assertThat(readings.books(sacco.fund())).isEqualTo("""
                Cash 76150.00
                Loans to members 25960.00
                Interest receivable 140.00
                Allowance for loan losses -19500.00
                Interest on loans -2250.00
                Grants received -100000.00
                Losses on loans 19500.00""");
    }

    /** Esther, who owes nothing, is lent nothing before the fund is there again. */
    private void theFundIsInDistress() {
        sacco.asks("Esther", "6000.00", 5, Map.of("Farida", "1135.88")).approved("Esther");
        sacco.treasurer()
                .post(NairobiSacco.FUNDS + "/{id}/distress-declarations", "", sacco.fund())
                .statusCode(200);
        sacco.payOut("Esther", Map.of())
                .spec(problem(409, "REVOLVING_FUND_DOES_NOT_LEND"))
                .body("currentState", equalTo("DISTRESSED"));
        assertThat(readings.fund(null)).isEqualTo("""
                DISTRESSED, turns 1.60, leakage 0.1950
                seeded 100000.00, regranted 0.00, income 102250.00, spent 19500.00, converted 0.00
                lent 160000.00, returned 134040.00, outstanding 25960.00, cash 76150.00, leaked 19500.00""");
    }

    private void whatIsLeftIsGivenToMembers() {
        UUID scheme = sacco.emergencyScheme("13000.00", "80000.00");
        UUID resolution = UUID.randomUUID();
        sacco.tenant().resolution(resolution, 1, "PROPOSED", "CONVERSION");
        sacco.convert(scheme, resolution).spec(problem(409, "RESOLUTION_NOT_IN_FORCE"));
        sacco.tenant().resolution(resolution, 2, "ADOPTED", "CONVERSION");
        UUID round = sacco.convert(scheme, resolution)
                .statusCode(200)
                .body("state", equalTo("CONVERTED"))
                .extract()
                .jsonPath()
                .getUUID("conversion.round");
        sacco.payOut("Esther", Map.of())
                .spec(problem(409, "REVOLVING_FUND_DOES_NOT_LEND"))
                .body("currentState", equalTo("CONVERTED"));
        sacco.award(round, "76150.00")
                .statusCode(200)
                .body(
                        "items.amount.amount",
                        contains("12691.67", "12691.67", "12691.67", "12691.67", "12691.66", "12691.66"));
        sacco.award(round, "6.00")
                .statusCode(200)
                .body("sum.amount", equalTo("0.00"), "items", hasSize(6))
                .body("items.code", everyItem(equalTo("SOLIDARITY_CLAIMED_ALREADY")));
        sacco.payOut("Esther", Map.of()).spec(problem(409, "REVOLVING_FUND_DOES_NOT_LEND"));
        assertThat(readings.fund(null)).isEqualTo("""
                CONVERTED, turns 1.60, leakage 0.1950
                seeded 100000.00, regranted 0.00, income 102250.00, spent 95650.00, converted 76150.00
                lent 160000.00, returned 134040.00, outstanding 25960.00, cash 0.00, leaked 19500.00""");
        assertThat(readings.books(sacco.tenant().id())).isEqualTo("""
                Cash 33140.00
                Members' deposits -33140.00""");
    }

    /** Amina pays what deposits did not cover; the funder gives again, and Esther has her loan. */
    private void newSeedRevivesIt() {
        sacco.pays("Amina", "5100.00", null);
        sacco.seed("50000.00", sacco.today());
        sacco.payOut("Esther", Map.of()).statusCode(201);
        assertThat(readings.loans(null)).isEqualTo("""
                vendors IN_ARREARS, owed 16280.00, due 16400.00, late since week -16
                Amina CLOSED, owed 0.00, due 0.00
                Boniface IN_ARREARS, owed 4580.00, due 4600.00, late since week -15
                Chausiku CLOSED, owed 0.00, due 0.00
                Esther DISBURSED, owed 6000.00, due 0.00""");
        assertThat(readings.fund(null)).isEqualTo("""
                ACTIVE, turns 1.11, leakage 0.1300
                seeded 150000.00, regranted 0.00, income 152250.00, spent 95650.00, converted 76150.00
                lent 166000.00, returned 139140.00, outstanding 26860.00, cash 49100.00, leaked 19500.00""");
        assertThat(readings.risk(null)).isEqualTo("""
                NOT_LATE 6000.00 of 1, late 0.00
                DAYS_91_180 20860.00 of 2, late 21000.00
                at risk beyond [1, 30, 60, 90, 180] days [77.66, 77.66, 77.66, 77.66, 0.00] percent
                provided 19500.00, covering 93.48""");
        assertThat(readings.deposits()).isEqualTo("""
                Amina 9200.00, free 9200.00
                Boniface 4000.00, free 4000.00
                Chausiku 4200.00, free 4200.00
                Daudi 3011.76, free 3011.76
                Esther 3728.24, free 0.00
                Farida 9000.00, free 7864.12""");
        assertThat(readings.books(null)).isEqualTo("""
                Cash 82240.00
                Loans to members 26860.00
                Interest receivable 140.00
                Allowance for loan losses -19500.00
                Members' deposits -33140.00
                Interest on loans -2250.00
                Grants received -150000.00
                Losses on loans 19500.00
                Strike, hardship and emergency grants 76150.00""");
        sacco.auditor()
                .get("/api/v1/reports/R33/balance-sheet")
                .statusCode(200)
                .body(
                        "assets.total.amount.amount", equalTo("89740.00"),
                        "liabilities.total.amount.amount", equalTo("33140.00"),
                        "equity.total.amount.amount", equalTo("0.00"),
                        "surplus.amount", equalTo("56600.00"),
                        "liabilitiesEquityAndSurplus.amount", equalTo("89740.00"));
    }
}

package coop.minga.finance.institution;

import static coop.minga.finance.Tenant.amount;
import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.minga.finance.Tenant;
import coop.minga.finance.checkoff.Payroll;
import coop.minga.finance.insurance.Insured;
import coop.minga.finance.loanproduct.Lending;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.member.app.MemberQueries;
import coop.minga.finance.member.app.MemberView;
import coop.minga.finance.solidaritygrant.Solidarity;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.transaction.Transactions;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever members have beside shares and savings, institutions have not. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class ForPersonsAloneTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
    private static final Set<String> FOR_PERSONS = Set.of(
            "dues_assignment",
            "dues_account",
            "check_off_authorisation",
            "loan",
            "guarantee",
            "solidarity_grant",
            "insurance_policy");
    /** What an institution may stand in, or stands in as itself. */
    private static final Set<String> FOR_BOTH = Set.of("member_period", "member_account", "institution");

    @Inject
    MemberQueries members;

    @Inject
    Transactions transactions;

    private Tenant union;
    private UUID institution;
    private UUID person;

    @BeforeEach
    void begin() {
        union = Tenant.register().withChart();
        institution = InstitutionExamples.enter(union);
        person = union.member();
    }

    /** What is asked for, by whom, with which path and body. */
    private record Asked(String role, String path, Map<String, ?> body) {}

    @Test
    void noFeatureGivesThemWhatItGivesAPerson() {
        Solidarity strike = Solidarity.begin(union, "STRIKE", "500.00", Map.of());
        UUID policies = Insured.product(union, UUID.randomUUID(), Insured.fund(union, UUID.randomUUID()), 0);
        UUID loans = Lending.offer(union, Lending.product("DEVELOPMENT"));
        Map<String, Object> loan = Map.of(
                "borrower",
                Map.of("membership", institution),
                "product",
                loans,
                "principal",
                amount("1000.00"),
                "instalments",
                2);
        List<Asked> table = List.of(
                new Asked("loan-officer", "/api/v1/loans", Lending.with(loan, "purpose", "WORKING_CAPITAL")),
                new Asked("loan-officer", "/api/v1/loan-eligibility-checks", loan),
                new Asked(
                        "organiser",
                        "/api/v1/insurance-policies",
                        Map.of("product", policies, "membership", institution)),
                new Asked("organiser", "/api/v1/solidarity-grants", strike.claim(institution, "10.00")),
                new Asked(
                        "treasurer",
                        "/api/v1/dues-assignments",
                        Map.of("membershipId", institution, "planId", UUID.randomUUID(), "validFrom", "2026-01-01")),
                new Asked(
                        "treasurer",
                        "/api/v1/waivers",
                        Map.of(
                                "membershipId",
                                institution,
                                "reason",
                                "ILLNESS",
                                "from",
                                "2026-01-01",
                                "through",
                                "2026-02-01")),
                new Asked(
                        "treasurer",
                        "/api/v1/check-off-authorisations",
                        Payroll.of(union).allowed(institution, "P-1", "10.00")));
        for (Asked each : table) {
            union.as(each.role()).post(each.path(), each.body()).spec(problem(409, "INSTITUTION_NOT_ELIGIBLE"));
        }
    }

    @Test
    void whoeverAsksForMembersIsToldOfPersons() {
        var id = new MembershipId(institution);
        var known = new MembershipId(person);
        for (ThrowingCallable each : List.<ThrowingCallable>of(
                () -> asked(() -> members.isOpenOn(id, DAY)),
                () -> asked(() -> members.areOpenOn(List.of(known, id), DAY)),
                () -> asked(() -> members.memberSince(id, DAY)))) {
            assertThatThrownBy(each).isInstanceOfSatisfying(DomainFailure.class, refused -> assertThat(
                            refused.type().name())
                    .isEqualTo("INSTITUTION_NOT_ELIGIBLE"));
        }
        assertThat(asked(() -> members.known(List.of(known, id)))).containsExactly(known);
        assertThat(asked(() -> members.after(null, 10)))
                .extracting(MemberView::id)
                .containsExactly(known);
        assertThat(asked(() -> members.countOn(DAY))).isEqualTo(1);
    }

    @Test
    void theDatabaseRefusesThemWhereverAMemberIsNamed() throws Exception {
        try (var connection = PostgresForTests.superuser("finance")) {
            for (String table : FOR_PERSONS) {
                try (var insert = connection.prepareStatement(
                        "insert into finance." + table + " (org_id, membership_id) values (?, ?)")) {
                    insert.setObject(1, union.id());
                    insert.setObject(2, institution);
                    assertThatThrownBy(insert::executeUpdate)
                            .as(table)
                            .hasMessageContaining("an institution holds shares and savings alone");
                }
            }
            Set<String> naming = new TreeSet<>();
            try (var select = connection.prepareStatement("""
                            select distinct c.relname from pg_constraint f join pg_class c on c.oid = f.conrelid
                            where f.confrelid = 'finance.member'::regclass
                            """);
                    var rows = select.executeQuery()) {
                while (rows.next()) {
                    naming.add(rows.getString(1));
                }
            }
            naming.removeAll(FOR_PERSONS);
            assertThat(naming)
                    .as("say of a new table whether it is for institutions too")
                    .isEqualTo(FOR_BOTH);
        }
    }

    private <T> T asked(Supplier<T> question) {
        return transactions.inOrganisation(union.id(), question);
    }
}

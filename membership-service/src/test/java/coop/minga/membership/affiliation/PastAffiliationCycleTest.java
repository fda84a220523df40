package coop.minga.membership.affiliation;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import coop.minga.membership.Tenant;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of the affiliations of today holds of those of every past day, whenever that day becomes known. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class PastAffiliationCycleTest {
    private static final String PATH = "/api/v1/affiliations";

    private Tenant left;
    private Tenant right;
    private UUID up;

    /** Left stood below right from February until May 2025. */
    @BeforeEach
    void leaveARightParent() {
        left = Tenant.register();
        right = Tenant.register();
        up = AffiliationExamples.after(left, right, List.of("approvals"));
        left.as("org-admin")
                .post(PATH + "/{id}/disaffiliations", on("2025-05-01"), up)
                .statusCode(200);
    }

    @Test
    void aBackDatedApprovalIsRefusedOnDaysOnWhichTheAffiliateStoodAbove() {
        UUID down = AffiliationExamples.application(right, left);
        approve(down, "2025-04-30").spec(problem(409, "AFFILIATION_CYCLE"));
        approve(down, "2025-05-01").statusCode(200);
    }

    @Test
    void aCorrectionIsRefusedThatLetsAPastPeriodCloseACycle() {
        UUID down = AffiliationExamples.application(right, left);
        approve(down, "2025-07-01").statusCode(200);

        leftOn("2025-07-02").spec(problem(409, "AFFILIATION_CYCLE"));
        correct(left, down, Map.of("number", 1, "effectiveOn", "2025-04-30", "reason", "It was earlier."))
                .spec(problem(409, "AFFILIATION_CYCLE"));
        right.as("auditor").get(PATH + "/{id}", up).body("version", equalTo(3));
        leftOn("2025-07-01").statusCode(200);
    }

    @Test
    void aCycleOfThreeIsFoundOnlyWhereAllThreeHeldOnOneDay() {
        Tenant middle = Tenant.register();
        UUID rightBelowMiddle = AffiliationExamples.application(right, middle);
        middle.as("org-admin")
                .post(PATH + "/{id}/approvals", on("2025-03-01"), rightBelowMiddle)
                .statusCode(200);
        right.as("org-admin")
                .post(PATH + "/{id}/disaffiliations", on("2025-04-01"), rightBelowMiddle)
                .statusCode(200);
        UUID middleBelowLeft = AffiliationExamples.application(middle, left);
        approve(middleBelowLeft, "2025-03-31").spec(problem(409, "AFFILIATION_CYCLE"));
        approve(middleBelowLeft, "2025-04-01").statusCode(200);
    }

    @Test
    void ofTwoCorrectionsThatWouldCloseACycleTogetherOneIsRefused() throws Exception {
        for (int round = 0; round < 6; round++) {
            leaveARightParent();
            UUID down = AffiliationExamples.application(right, left);
            approve(down, "2025-07-01").statusCode(200);
            Callable<Integer> longer = () -> status(leftOn("2025-06-10"));
            Callable<Integer> earlier = () -> status(
                    correct(left, down, Map.of("number", 1, "effectiveOn", "2025-06-01", "reason", "It was earlier.")));
            try (var threads = Executors.newFixedThreadPool(2)) {
                List<Integer> statuses = new ArrayList<>();
                for (var answer : threads.invokeAll(List.of(longer, earlier))) {
                    statuses.add(answer.get());
                }
                assertThat(statuses).containsExactlyInAnyOrder(200, 409);
            }
        }
    }

    private ValidatableResponse approve(UUID down, String day) {
        return left.as("org-admin").post(PATH + "/{id}/approvals", on(day), down);
    }

    /** Corrects the day on which left disaffiliated from right. */
    private ValidatableResponse leftOn(String day) {
        return correct(left, up, Map.of("number", 2, "effectiveOn", day, "reason", "It was another day."));
    }

    private static ValidatableResponse correct(Tenant party, UUID affiliation, Map<String, ?> correction) {
        return party.as("org-admin").post(PATH + "/{id}/corrections", correction, affiliation);
    }

    private static int status(ValidatableResponse answer) {
        return answer.extract().statusCode();
    }

    private static Map<String, Object> on(String day) {
        return Map.of("effectiveOn", day);
    }
}

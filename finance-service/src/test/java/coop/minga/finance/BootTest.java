package coop.minga.finance;

import static coop.minga.testing.Problems.problem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class BootTest {
    @Test
    void isReadyOnItsOwnDatabase() {
        Api.anonymous()
                .get("/q/health/ready")
                .statusCode(200)
                .body("checks.findAll { it.status == 'UP' }.name", hasItem("database"));
        Api.anonymous().get("/q/health/live").statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void saysThatThereIsNoSuchPath() {
        Api.as("org-admin", UUID.randomUUID()).get("/api/v1/nothing").spec(problem(404, "NOT_FOUND"));
    }
}

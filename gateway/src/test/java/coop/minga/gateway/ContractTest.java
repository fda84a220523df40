package coop.minga.gateway;

import coop.minga.gateway.insight.messaging.InsightDatabase;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.openapi.AccessWalk;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.OpenApiDocument;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Holds what the gateway answers itself against what it documents. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class ContractTest {
    @BeforeAll
    static void awaitMigrated() {
        InsightDatabase.awaitMigrated();
    }

    @TestFactory
    Stream<DynamicTest> access() {
        return AccessWalk.over(OpenApiDocument.running())
                .between(UUID.randomUUID(), UUID.randomUUID())
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> examples() {
        return Examples.over(OpenApiDocument.running()).in(UUID.randomUUID()).tests();
    }
}

package coop.minga.gateway.insight.store;

import coop.minga.gateway.insight.messaging.InsightDatabase;
import coop.minga.testing.RowSecurity;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The same questions that every service's database is asked. */
class InsightRowSecurityTest {
    @TestFactory
    Stream<DynamicTest> rowSecurity() {
        InsightDatabase.create();
        UUID union = InsightDatabase.organisation("Union");
        InsightDatabase.member(union);
        return RowSecurity.of("insight").tests(union);
    }
}

package coop.minga.gateway;

import coop.minga.testing.architecture.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    @TestFactory
    Stream<DynamicTest> routing() {
        return ArchitectureRules.forMechanics("coop.minga.gateway.routing").tests();
    }

    @TestFactory
    Stream<DynamicTest> openapi() {
        return ArchitectureRules.forMechanics("coop.minga.gateway.openapi").tests();
    }

    /** Of the module's features insight alone has rooms. */
    @TestFactory
    Stream<DynamicTest> insight() {
        return ArchitectureRules.forService("coop.minga.gateway").tests();
    }
}

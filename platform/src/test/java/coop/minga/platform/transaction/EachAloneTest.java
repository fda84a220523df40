package coop.minga.platform.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.problem.PlatformFailure;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

class EachAloneTest {
    private static final Logger LOG = Logger.getLogger(EachAloneTest.class);

    private final List<Integer> done = new ArrayList<>();

    @Test
    void whatFailsForOneKeepsNoOtherFromIt() {
        List<Integer> undone = EachAlone.run(LOG, "test", List.of(1, 2, 3, 4, 5), each -> {
            switch (each) {
                case 1 -> throw new ArithmeticException("too large");
                // What took too long took too long for this one.
                case 3 -> throw new DatabaseFailure(new SQLException("canceled", "57014"));
                case 4 -> throw new DomainFailure(PlatformFailure.FORBIDDEN, "not for this one");
                default -> done.add(each);
            }
        });
        assertThat(done).containsExactly(2, 5);
        assertThat(undone).containsExactly(1, 3, 4);
    }

    @Test
    void aDatabaseThatIsAwayEndsTheRound() {
        var away = new DatabaseFailure(new SQLException("shutting down", "57P01"));
        assertThatThrownBy(() -> EachAlone.run(LOG, "test", List.of(1, 2, 3), each -> {
                    if (each == 2) {
                        throw away;
                    }
                    done.add(each);
                }))
                .isSameAs(away);
        assertThat(done).containsExactly(1);
    }
}

package coop.minga.finance.guarantee.domain;

import static org.assertj.core.api.Assertions.assertThat;

import coop.minga.finance.guarantee.domain.GuaranteeGraph.Edge;
import coop.minga.finance.member.MembershipId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GuaranteeGraphTest {
    @Test
    void twoWhoStandForEachOtherAreARing() {
        assertThat(ring("AB BA", 'A', 'B')).isEqualTo("AB");
        assertThat(ring("AB BA", 'B', 'A')).isEqualTo("BA");
    }

    @Test
    void aLongerRingIsFoundFromEachOfItsGuarantees() {
        assertThat(ring("AB BC CD DA", 'A', 'B')).isEqualTo("ABCD");
        assertThat(ring("AB BC CD DA", 'C', 'D')).isEqualTo("CDAB");
    }

    @Test
    void theShortestRingIsTold() {
        assertThat(ring("AB BC CA BA", 'A', 'B')).isEqualTo("AB");
        assertThat(ring("AB BC CA BA", 'C', 'A')).isEqualTo("CAB");
    }

    @Test
    void whoOnlyLeadsToARingIsNotInIt() {
        assertThat(ring("XA AB BA", 'X', 'A')).isEmpty();
        assertThat(ring("AB BX XY", 'A', 'B')).isEmpty();
        assertThat(ring("", 'A', 'B')).isEmpty();
    }

    private static String ring(String edges, char guarantor, char borrower) {
        List<Edge> all = new ArrayList<>();
        for (String each : edges.isEmpty() ? new String[0] : edges.split(" ", -1)) {
            all.add(new Edge(member(each.charAt(0)), member(each.charAt(1))));
        }
        var ring = new StringBuilder();
        new GuaranteeGraph(all)
                .ring(member(guarantor), member(borrower))
                .forEach(each -> ring.append((char) each.value().getLeastSignificantBits()));
        return ring.toString();
    }

    private static MembershipId member(char name) {
        return new MembershipId(new UUID(0, name));
    }
}

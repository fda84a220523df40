package coop.minga.membership.linkingcode.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import coop.minga.platform.problem.DomainFailure;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LinkingCodeTest {
    @Test
    void isTheSameHoweverItIsWritten() {
        LinkingCode code = new LinkingCode("7KQ2-M0X1-3HTB");
        assertThat(List.of("7kq2moxi3htb", " 7KQ2 M0XL 3HTB ", "7-K-Q-2-m-0-x-1-3-h-t-b"))
                .allSatisfy(written -> assertThat(new LinkingCode(written)).isEqualTo(code));
        assertThat(code.written()).isEqualTo("7KQ2-M0X1-3HTB");
    }

    @Test
    void refusesWhatNobodyCanHaveBeenGiven() {
        for (String written : List.of("", "7KQ2-M0X1-3HT", "7KQ2-M0X1-3HTB-9", "7KQ2-M0X1-3HT?", "7KQ2-M0X1-3HTU")) {
            assertThatExceptionOfType(DomainFailure.class)
                    .as(written)
                    .isThrownBy(() -> new LinkingCode(written))
                    .matches(failure -> failure.type() == LinkingCodeFailure.LINKING_CODE_MALFORMED);
        }
    }

    @Test
    void isNotGivenTwiceAndTellsNothingAsAText() {
        SecureRandom random = new SecureRandom();
        Set<LinkingCode> codes = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            LinkingCode code = LinkingCode.random(random);
            assertThat(new LinkingCode(code.written())).isEqualTo(code);
            assertThat(code.toString()).doesNotContain(code.symbols());
            codes.add(code);
        }
        assertThat(codes).hasSize(1_000);
    }
}

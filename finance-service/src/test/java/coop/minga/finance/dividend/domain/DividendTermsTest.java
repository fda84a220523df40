package coop.minga.finance.dividend.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.minga.finance.dividend.DividendBasis;
import coop.minga.finance.dividend.domain.DividendTerms.Share;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.finance.product.ProductId;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.testing.Seed;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DividendTermsTest {
    private static final Currency KES = Currency.getInstance("KES");
    private static final DividendBasis PRODUCT = DividendBasis.of(new ProductId(UUID.randomUUID()));

    @Test
    void aContributionOfJanuaryEarnsTwelveTwelfthsAndOneOfDecemberOne() {
        Holding january = months(LongStream.range(0, 12).map(month -> 120_000));
        Holding december = months(LongStream.range(0, 12).map(month -> month == 11 ? 120_000 : 0));
        List<Share> shares = rate(100_000).share(List.of(january, december));
        assertThat(shares).extracting(Share::grossMinor).containsExactly(12_000L, 1_000L);
        assertThat(shares).extracting(Share::taxMinor).containsExactly(600L, 50L);
    }

    /** Deposits of 100,000 and 5,000 more each month at 10.2 %, shares of 20,000 at 11.2 %. */
    @Test
    void theYearOfTheDesignIsRight() {
        Share deposits = rate(102_000)
                .share(List.of(months(LongStream.rangeClosed(1, 12).map(month -> 10_000_000 + month * 500_000))))
                .getFirst();
        Share shares = rate(112_000)
                .share(List.of(months(LongStream.range(0, 12).map(month -> 2_000_000))))
                .getFirst();
        assertThat(List.of(deposits.grossMinor(), shares.grossMinor())).containsExactly(1_351_500L, 224_000L);
        assertThat(deposits.grossMinor() + shares.grossMinor()).isEqualTo(1_575_500);
        assertThat(deposits.grossMinor() - deposits.taxMinor() + shares.grossMinor() - shares.taxMinor())
                .isEqualTo(1_496_725);
    }

    @Test
    void halfACentGoesToTheEvenOne() {
        Holding one = months(LongStream.range(0, 12).map(month -> month == 0 ? 6 : 0));
        Holding three = months(LongStream.range(0, 12).map(month -> month == 0 ? 18 : 0));
        assertThat(rate(1_000_000).share(List.of(one, three)))
                .extracting(Share::grossMinor)
                .containsExactly(0L, 2L);
    }

    @Test
    void nothingOfATotalIsLeftOverAndNobodyGetsAUnitMoreThanTheShare() {
        var random = new Random(Seed.chosen());
        for (int round = 0; round < 300; round++) {
            List<Holding> holdings = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(40); i++) {
                holdings.add(months(random.longs(12, 0, random.nextBoolean() ? 4 : 1_000_000_000_000L)));
            }
            BigInteger weights = holdings.stream()
                    .map(each -> BigInteger.valueOf(each.monthsMinor()))
                    .reduce(BigInteger.ZERO, BigInteger::add);
            if (weights.signum() == 0) {
                continue;
            }
            BigInteger total = BigInteger.valueOf(1 + random.nextLong(1_000_000_000L));
            List<Share> shares = total(total.longValueExact()).share(holdings);
            assertThat(shares.stream().mapToLong(Share::grossMinor).sum())
                    .as("seed %d, round %d", Seed.chosen(), round)
                    .isEqualTo(total.longValueExact());
            shares.forEach(share -> {
                BigInteger floor = total.multiply(
                                BigInteger.valueOf(share.holding().monthsMinor()))
                        .divide(weights);
                assertThat(share.grossMinor() - floor.longValueExact()).isBetween(0L, 1L);
            });
        }
    }

    @Test
    void refusesToShareATotalByNothing() {
        Holding empty = months(LongStream.range(0, 12).map(month -> 0));
        assertThatThrownBy(() -> total(100).share(List.of(empty)))
                .isInstanceOfSatisfying(DomainFailure.class, refused -> assertThat(refused.type())
                        .isEqualTo(DividendFailure.DIVIDEND_NOTHING_HELD));
        assertThatThrownBy(() -> new DividendTerms(PRODUCT, null, null, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> holding(Collections.nCopies(11, 1L))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> months(LongStream.range(-1, 11))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyStepThatIsNotInTheTableIsIllegal() {
        List<String> legal = Stream.of(DividendState.values())
                .flatMap(from -> from.next().stream().map(to -> from + " " + to))
                .toList();
        assertThat(legal).containsExactlyInAnyOrder("DRAFT APPROVED", "DRAFT WITHDRAWN", "APPROVED PAID");
    }

    private static DividendTerms rate(int ppm) {
        return new DividendTerms(PRODUCT, ppm, null, 50_000);
    }

    private static DividendTerms total(long minor) {
        return new DividendTerms(PRODUCT, null, new Money(minor, KES), 50_000);
    }

    private static Holding months(LongStream minor) {
        return holding(minor.boxed().toList());
    }

    private static Holding holding(List<Long> minor) {
        return new Holding(new MemberAccountId(UUID.randomUUID()), new MembershipId(UUID.randomUUID()), null, minor);
    }
}

package coop.minga.membership.duplicate.domain;

import static org.assertj.core.api.Assertions.assertThat;

import coop.minga.membership.duplicate.domain.Likeness.Birth;
import coop.minga.membership.household.HouseholdId;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LikenessTest {
    private static final HouseholdId HOUSEHOLD = new HouseholdId(new UUID(1, 1));
    private static final Birth BORN = new Birth(1984, 2, 29);

    @Test
    void aCommonNameAloneIsNoDuplicateAndOneThingMoreIs() {
        assertThat(score(named("amina wanjiru"), named("wanjiru amina"))).isEqualTo(50);
        assertThat(ScoreBand.isCandidate(50)).isFalse();
        assertThat(ScoreBand.isCandidate(score(phoned("amina wanjiru"), phoned("amina wanjiru"))))
                .isTrue();
        assertThat(ScoreBand.isCandidate(score(phoned("katherin:KTRN"), phoned("catherine:KTRN"))))
                .isTrue();
    }

    @Test
    void whoSharesEverythingButTheNameIsARelative() {
        Likeness one = new Likeness(words("amina wanjiru"), BORN, "FEMALE", Set.of("1"), Set.of("m"), HOUSEHOLD);
        Likeness twin = new Likeness(words("njeri wanjiru"), BORN, "FEMALE", Set.of("1"), Set.of("m"), HOUSEHOLD);
        assertThat(one.compare(twin)).isEmpty();
        assertThat(Likeness.score(one.compare(twin))).isZero();
    }

    @Test
    void aBirthWeighsAsMuchAsIsKnownOfBoth() {
        assertThat(born(BORN).compare(born(BORN))).contains(Component.SAME_BIRTH_DAY);
        assertThat(born(BORN).compare(born(new Birth(1984, 2, null)))).contains(Component.SAME_BIRTH_MONTH);
        assertThat(born(new Birth(1984, null, null)).compare(born(BORN))).contains(Component.SAME_BIRTH_YEAR);
        assertThat(born(BORN).compare(born(new Birth(1984, 3, null)))).contains(Component.OTHER_BIRTH);
        assertThat(born(BORN).compare(born(new Birth(1984, 2, 28)))).contains(Component.OTHER_BIRTH);
        assertThat(born(BORN).compare(born(new Birth(1985, null, null)))).contains(Component.OTHER_BIRTH);
        assertThat(born(BORN).compare(born(null))).containsExactly(Component.SAME_NAME);
    }

    @Test
    void whatSpeaksAgainstItTakesWeightAway() {
        Likeness woman = new Likeness(words("amina"), null, "FEMALE", Set.of("1"), Set.of(), null);
        Likeness man = new Likeness(words("amina"), null, "MALE", Set.of("1"), Set.of(), null);
        assertThat(woman.compare(man)).containsExactly(Component.SAME_NAME, Component.SAME_PHONE, Component.OTHER_SEX);
        assertThat(score(woman, man)).isEqualTo(50);
    }

    @Test
    void namesAreContainedOrSoundAlikeWordByWord() {
        assertThat(named("amina").compare(named("amina wanjiru"))).containsExactly(Component.NAME_CONTAINED);
        assertThat(named("amina:AMN wanjirou:ANJR").compare(named("wanjiru:ANJR amina:AMN otieno:ATN")))
                .containsExactly(Component.SIMILAR_NAME);
        assertThat(named("amina:AMN wanjirou:ANJR").compare(named("wanjiru:ANJR otieno:ATN")))
                .isEmpty();
        assertThat(named("").compare(named(""))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyComponentSaysWhatItMeans(Component component) {
        assertThat(component.meaning()).endsWith(".");
        assertThat(component.weight()).isNotZero();
    }

    private static int score(Likeness one, Likeness other) {
        assertThat(one.compare(other)).isEqualTo(other.compare(one));
        return Likeness.score(one.compare(other));
    }

    private static Likeness named(String words) {
        return new Likeness(words(words), null, null, Set.of(), Set.of(), null);
    }

    private static Likeness phoned(String words) {
        return new Likeness(words(words), null, null, Set.of("1"), Set.of(), null);
    }

    private static Likeness born(@Nullable Birth birth) {
        return new Likeness(words("amina"), birth, null, Set.of(), Set.of(), null);
    }

    /** Words, each with the sound after its colon. */
    private static Map<String, Set<String>> words(String text) {
        Function<String, Set<String>> sounds =
                word -> word.contains(":") ? Set.of(word.substring(word.indexOf(':') + 1)) : Set.of();
        return Arrays.stream(text.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toMap(word -> word.replaceAll(":.*", ""), sounds));
    }
}

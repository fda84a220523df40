package coop.minga.membership.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyNameTest {
    @ParameterizedTest
    @EnumSource
    void everyDefaultIsWithinItsBoundsAndEveryMeaningIsASentence(PolicyName name) {
        PolicyBounds bounds = name.bounds();
        assertThat(bounds.admits(bounds.defaultValue())).isTrue();
        assertThat(name.meaning()).matches("[A-Z].*\\.");
        boolean isNumber =
                List.of(PolicyUnit.DAYS, PolicyUnit.COUNT, PolicyUnit.PERCENT).contains(bounds.unit());
        assertThat(bounds.minimum() != null && bounds.maximum() != null).isEqualTo(isNumber);
        assertThat(bounds.choices().isEmpty()).isEqualTo(isNumber);
    }

    @Test
    void aNumberIsAdmittedFromTheLeastToTheMost() {
        PolicyBounds bounds = PolicyBounds.days(30, 30, 365);
        assertThat(bounds.admits("29")).isFalse();
        assertThat(bounds.admits("30")).isTrue();
        assertThat(bounds.admits("365")).isTrue();
        assertThat(bounds.admits("366")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 7", "+7", "-7", "07", "7.0", "1e1", "٧", "99999999999999999999", "YES"})
    void aNumberIsWrittenInOneWay(String text) {
        assertThat(PolicyBounds.count(0, 0, Long.MAX_VALUE).admits(text)).isFalse();
    }

    @Test
    void whatIsNoNumberIsOneOfItsChoices() {
        assertThat(PolicyBounds.yesNo(true).admits("NO")).isTrue();
        assertThat(PolicyBounds.yesNo(true).admits("no")).isFalse();
        assertThat(PolicyBounds.choice("A", "B").admits("B")).isTrue();
        assertThat(PolicyBounds.choice("A", "B").admits("1")).isFalse();
    }
}

package coop.minga.membership.workprofile.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the rule sets against truth tables written from the resolutions, + yes, - no, ? not known. */
class FormalityTest {
    private static final String ORDER = "insurance, annual leave, sick leave, registered, books";

    @ParameterizedTest(name = "{0} with {1}: {2} by the 17th, {3} by the 21st")
    @CsvSource({
        // Employees: the employer's contribution; without word of it, both kinds of paid leave.
        "41, +????, FORMAL, FORMAL",
        "41, +--??, FORMAL, FORMAL",
        "42, -++??, INFORMAL, INFORMAL",
        "43, ?++??, FORMAL, FORMAL",
        "43, ?+-??, INFORMAL, INFORMAL",
        "44, ?-+??, INFORMAL, INFORMAL",
        "44, ??-??, INFORMAL, INFORMAL",
        "41, ?+???, UNKNOWN, UNKNOWN",
        "41, ???++, UNKNOWN, UNKNOWN",
        // Own account in a household's enterprise: the enterprise.
        "22, ???+?, FORMAL, FORMAL",
        "22, ????+, FORMAL, FORMAL",
        "12, ???-+, FORMAL, FORMAL",
        "22, ???--, INFORMAL, INFORMAL",
        "22, ???-?, UNKNOWN, UNKNOWN",
        "12, +++??, UNKNOWN, UNKNOWN",
        // A corporation is no informal enterprise.
        "11, ?????, FORMAL, FORMAL",
        "21, ???--, FORMAL, FORMAL",
        // Homeworkers: on own account to the 17th, a category of their own to the 21st.
        "30, ???--, INFORMAL, INFORMAL",
        "30, ???-+, FORMAL, INFORMAL",
        "30, -??+?, FORMAL, INFORMAL",
        "30, +??+?, FORMAL, FORMAL",
        "30, ???+?, FORMAL, UNKNOWN",
        "30, +????, UNKNOWN, UNKNOWN",
        // Family workers: always informal to the 17th.
        "51, +??+?, INFORMAL, FORMAL",
        "51, +???+, INFORMAL, FORMAL",
        "51, -??+?, INFORMAL, INFORMAL",
        "51, +??--, INFORMAL, INFORMAL",
        "51, ???+?, INFORMAL, UNKNOWN",
    })
    void followsTheResolutions(String icse18a, String facts, Formality by17, Formality by21) {
        WorkTerms terms = terms(icse18a, null);
        assertThat(RuleSet.ICLS_17.find(terms, facts(facts)).result()).as(ORDER).isEqualTo(by17);
        assertThat(RuleSet.ICLS_21.find(terms, facts(facts)).result()).as(ORDER).isEqualTo(by21);
    }

    @ParameterizedTest
    @CsvSource({"EMPLOYED,41", "OWN_ACCOUNT,22", "SUBCONTRACTED,30", "FAMILY,51"})
    void withoutACodeTheWorkersOwnWordsDecide(Engagement engagement, String sameAs) {
        for (WorkFacts facts : everyCombination().toList()) {
            for (RuleSet ruleSet : RuleSet.values()) {
                assertThat(ruleSet.find(terms(null, engagement), facts))
                        .isEqualTo(ruleSet.find(terms(sameAs, null), facts));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(RuleSet.class)
    void theAnswerNamesItsRuleAndTheFactsItRestsOn(RuleSet ruleSet) {
        FormalityFinding finding = ruleSet.find(terms("22", null), facts("???--"));
        assertThat(finding.rule()).isEqualTo("ENTERPRISE_INFORMAL");
        assertThat(finding.because()).containsOnlyKeys(Fact.UNIT_REGISTERED, Fact.BOOKS_KEPT);
        assertThat(finding.ruleSet()).isEqualTo(ruleSet);
        FormalityFinding unknown = ruleSet.find(terms("22", null), facts("???-?"));
        assertThat(unknown.rule()).isNull();
        assertThat(unknown.missing()).containsExactly(Fact.BOOKS_KEPT);
    }

    @Test
    void knowsNothingWithoutAStatus() {
        FormalityFinding finding = RuleSet.CURRENT.find(WorkTerms.NONE, facts("+++++"));
        assertThat(finding.result()).isEqualTo(Formality.UNKNOWN);
        assertThat(finding.missing()).isEmpty();
    }

    /** A finding rests on facts that are known, and one that is unknown names facts that are not. */
    @ParameterizedTest
    @MethodSource("everyCombination")
    void aFindingRestsOnKnownFactsAndWhatIsUnknownNamesMissingOnes(WorkFacts facts) {
        for (RuleSet ruleSet : RuleSet.values()) {
            for (String status : List.of("11", "12", "30", "41", "51")) {
                FormalityFinding finding = ruleSet.find(terms(status, null), facts);
                assertThat(finding.result() == Formality.UNKNOWN).isEqualTo(finding.rule() == null);
                if (finding.result() == Formality.UNKNOWN) {
                    assertThat(finding.missing()).isNotEmpty().allSatisfy(fact -> assertThat(facts.of(fact))
                            .isNull());
                }
                finding.because()
                        .forEach((fact, value) -> assertThat(facts.of(fact)).isEqualTo(value));
            }
        }
    }

    static Stream<WorkFacts> everyCombination() {
        List<String> words = List.of("");
        for (int i = 0; i < 5; i++) {
            words = words.stream()
                    .flatMap(word -> Stream.of("+", "-", "?").map(word::concat))
                    .toList();
        }
        return words.stream().map(FormalityTest::facts);
    }

    private static WorkFacts facts(String word) {
        return new WorkFacts(
                null,
                known(word.charAt(0)),
                known(word.charAt(1)),
                known(word.charAt(2)),
                known(word.charAt(3)),
                known(word.charAt(4)));
    }

    private static @Nullable Boolean known(char sign) {
        return sign == '?' ? null : Boolean.valueOf(sign == '+');
    }

    private static WorkTerms terms(@Nullable String icse18a, @Nullable Engagement engagement) {
        return new WorkTerms(
                null, null, null, null, icse18a, icse18a == null ? null : "2018", null, null, null, engagement, null);
    }
}

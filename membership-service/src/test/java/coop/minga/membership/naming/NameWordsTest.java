package coop.minga.membership.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NameWordsTest {
    @Test
    void caseAccentsApostrophesAndOrderMakeNoDifference() {
        assertThat(NameWords.of("  José-María NGŨGĨ wa Thiong'o "))
                .isEqualTo(Set.of("jose", "maria", "ngugi", "wa", "thiongo"));
        assertThat(NameWords.of("Thiong’o, Ngugi WA María José"))
                .isEqualTo(NameWords.of("jose maria ngugi wa thiongo"));
        assertThat(NameWords.of("Łukasz Øystein Weiß Đặng")).isEqualTo(Set.of("lukasz", "oystein", "weiss", "dang"));
        assertThat(NameWords.of("")).isEmpty();
    }

    @Test
    void marksThatAreLettersOfTheirOwnStay() {
        assertThat(NameWords.of("कीर्ति")).isEqualTo(Set.of("कीर्ति")).isNotEqualTo(NameWords.of("करत"));
        assertThat(NameWords.of("李 明")).isEqualTo(Set.of("李", "明"));
    }

    @Test
    void allPartsOfANameAreSearched() {
        assertThat(NameWords.of(Stream.of("Amina", "Wanjiru", "wa Kamau", "Mina")))
                .isEqualTo(Set.of("amina", "wanjiru", "wa", "kamau", "mina"));
    }

    @Test
    void aWordIsFoundByItsFirstTwoToEightLetters() {
        assertThat(NameWords.prefixes("wanjiru")).containsExactly("wa", "wan", "wanj", "wanji", "wanjir", "wanjiru");
        assertThat(NameWords.prefixes("aleksandrovich")).hasSize(7).endsWith("aleksand");
        assertThat(NameWords.prefixes("j")).containsExactly("j");
        assertThat(NameWords.prefixes("𠮷田")).containsExactly("𠮷田");
    }

    @Test
    void wholeWordsRankBeforeBeginningsAndAMissingWordIsNoMatch() {
        Set<String> words = NameWords.of("Maria Mariam Otieno");
        assertThat(NameWords.rank(Set.of("maria"), words)).isEqualTo(2);
        assertThat(NameWords.rank(Set.of("mari"), words)).isEqualTo(1);
        assertThat(NameWords.rank(Set.of("maria", "oti"), words)).isEqualTo(3);
        assertThat(NameWords.rank(Set.of("maria", "juma"), words)).isZero();
    }
}

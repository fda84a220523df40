package coop.minga.membership.card.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import coop.minga.membership.card.PrintedCard;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardPdfTest {
    private static final String CODE = "0123456789ABCDEFGHIJKLMNOPQRSTUV".repeat(5);

    @Test
    void isAsLargeAsABankCardAndSaysEverything() {
        PrintedCard card = printed("Amina Wanjiku", CODE);
        assertThat(card.pages()).isEqualTo(1);
        assertThat(card.widthInPoints() / 72 * 25.4f).isCloseTo(85.6f, within(0.1f));
        assertThat(card.heightInPoints() / 72 * 25.4f).isCloseTo(53.98f, within(0.1f));
        assertThat(card.scanned()).isEqualTo(CODE);
        assertThat(card.shows(CODE)).isTrue();
        assertThat(card.shows("Street Vendors' Union")).isTrue();
        assertThat(card.shows("001042")).isTrue();
        assertThat(card.shows("FULL · ACTIVE since 2025-02-01")).isTrue();
        assertThat(card.shows("Valid until 2027-06-15")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"José Nuñez", "Nguyễn Thị Hương", "Ọláyínká", "Ωραία Παπαδοπούλου", "Олена Їжакевич"})
    void showsNamesInScriptsOfItsFont(String name) {
        assertThat(printed(name, CODE).shows(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"अमीना देवी", "أمينة", "אמינה", "አሚና", "王小红", "Amina 😀", ""})
    void leavesOtherNamesToTheHand(String name) {
        PrintedCard card = printed(name, CODE);
        assertThat(name.codePoints().filter(each -> !Character.isSpaceChar(each) && each > 127))
                .noneMatch(each -> card.text().contains(Character.toString(each)));
        assertThat(card.text()).doesNotContain("Amina");
        assertThat(card.scanned()).isEqualTo(CODE);
    }

    @Test
    void letsNothingRunOffTheCard() {
        String longest = "V".repeat(450);
        PrintedCard card = printed("Wolfeschlegelsteinhausenbergerdorff ".repeat(10), longest);
        assertThat(card.scanned()).isEqualTo(longest);
        assertThat(card.shows(longest)).isTrue();
        assertThat(card.text()).contains("…");
        assertThat(printed("W".repeat(20), CODE).shows("W".repeat(20))).isTrue();
    }

    private static PrintedCard printed(String name, String code) {
        return PrintedCard.read(CardPdf.draw(new Card(
                "Street Vendors' Union",
                name,
                "001042",
                "FULL",
                "ACTIVE",
                LocalDate.of(2025, 2, 1),
                LocalDate.of(2027, 6, 15),
                code)));
    }
}

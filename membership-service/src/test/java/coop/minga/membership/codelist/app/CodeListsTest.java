package coop.minga.membership.codelist.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.minga.membership.codelist.CodeListName;
import coop.minga.membership.codelist.domain.Code;
import coop.minga.membership.codelist.domain.CodeList;
import coop.minga.membership.codelist.domain.TitleLanguage;
import coop.minga.platform.problem.DomainFailure;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CodeListsTest {
    private final CodeLists lists = new CodeLists();

    @ParameterizedTest
    @CsvSource({"isco08,1,10", "isco08,2,43", "isco08,3,130", "isco08,4,436", "icse18a,1,10", "isic4,1,21", "isic4,2,88"
    })
    void holdsTheWholeStructureOfTheClassification(String list, int level, int count) {
        assertThat(lists.get(list, TitleLanguage.EN, null, level, null).items()).hasSize(count);
    }

    @ParameterizedTest
    @EnumSource(CodeListName.class)
    void everyListSaysWhereItComesFromAndNothingStandsUnderWhiteSpace(CodeListName name) {
        CodeListView list = lists.get(name.path(), TitleLanguage.EN, null, null, null);
        assertThat(list.version()).isNotBlank();
        assertThat(list.source()).isNotBlank();
        assertThat(list.untranslated()).isZero();
        assertThat(list.items()).isNotEmpty().allSatisfy(code -> {
            assertThat(code.code()).isEqualTo(code.code().strip()).isNotEmpty();
            assertThat(code.title()).isEqualTo(code.title().strip()).isNotEmpty();
        });
    }

    @Test
    void aUnitGroupStandsBelowItsMinorGroup() {
        assertThat(codes("isco08", null, "951")).containsExactly("9510");
        assertThat(codes("isic4", null, "38")).containsExactly("3811", "3812", "3821", "3822", "3830");
        assertThat(codes("isco08", null, null)).contains("0110", "0210", "0310");
    }

    @Test
    void aTitleIsGivenInEnglishWhereNoOtherIsKnownAndSaysSo() {
        assertThat(lists.code("isco08", "5212", TitleLanguage.ES).title())
                .isEqualTo("Vendedores ambulantes de productos comestibles");
        CodeView untranslated = lists.code("isco08", "2111", TitleLanguage.FR);
        assertThat(untranslated.title()).isEqualTo("Physicists and astronomers");
        assertThat(untranslated.language()).isEqualTo("en");
        assertThat(lists.get("isco08", TitleLanguage.FR, null, null, null).untranslated())
                .isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "isco08,EN,619", "isco08,FR,108", "isco08,ES,619", "isco08,PT,504",
        "isic4,EN,233", "isic4,FR,233", "isic4,ES,233", "isic4,PT,115"
    })
    void hasAtLeastTheTitlesThatWereOnceKnown(String list, TitleLanguage language, int least) {
        CodeListView view = lists.get(list, language, null, null, null);
        assertThat(view.count() - view.untranslated()).isGreaterThanOrEqualTo(least);
    }

    @ParameterizedTest
    @EnumSource(CodeListName.class)
    void noTitleIsMistyped(CodeListName name) {
        for (TitleLanguage language : TitleLanguage.values()) {
            assertThat(lists.get(name.path(), language, null, null, null).items())
                    .extracting(CodeView::title)
                    .allSatisfy(title -> assertThat(title)
                            .isEqualTo(title.strip())
                            .doesNotContain("  ")
                            .doesNotContainPattern("(?iu)(?<!\\p{L})(\\p{L}+) \\1(?!\\p{L})"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            isco08 | 24   | ES | Especialistas en organización de la administración pública y de empresas
            isco08 | 5211 | ES | Vendedores de quioscos y de puestos de mercado
            isco08 | 9520 | PT | Vendedores ambulantes (exclusive de serviços de alimentação)
            isic4  | A    | PT | Agricultura, pecuária, produção florestal, pesca e aquicultura
            isic4  | Q    | FR | Santé et activités d’action sociale
            isic4  | 9810 | ES | Actividades no diferenciadas de los hogares como productores de bienes para uso propio
            """)
    void takesTheTitleOfTheClassificationsOwnEdition(String list, String code, TitleLanguage language, String title) {
        assertThat(lists.code(list, code, language).title()).isEqualTo(title);
    }

    @Test
    void findsByBeginningsOfWordsWithoutAccents() {
        assertThat(lists.get("worker-groups", TitleLanguage.FR, "recup dech", null, null)
                        .items())
                .extracting(CodeView::code)
                .containsExactly("WASTE_PICKER");
        assertThat(codes("isco08", "refuse", null)).containsExactly("96", "961", "9612");
        assertThat(codes("isco08", "521", null)).contains("521", "5211", "5212");
        assertThat(codes("isco08", "efuse", null)).isEmpty();
    }

    @Test
    void knowsCountriesAndTheMoneyOfToday() {
        assertThat(lists.code("countries", "CI", TitleLanguage.PT).title()).isEqualTo("Costa do Marfim");
        assertThat(lists.code("currencies", "UGX", TitleLanguage.EN).decimals()).isZero();
        assertThat(lists.code("currencies", "KES", TitleLanguage.EN).decimals()).isEqualTo(2);
        assertThat(codes("currencies", null, null)).doesNotContain("XAU", "DEM");
    }

    @ParameterizedTest
    @CsvSource({"'fr-CI, en;q=0.5',FR", "'sw, pt-BR;q=0.3',PT", "sw,EN", "'en;q=much',EN", ",EN"})
    void takesTheFirstOfTheCallersLanguagesThatIsKept(@Nullable String header, TitleLanguage language) {
        assertThat(lists.language(null, header)).isEqualTo(language);
    }

    @Test
    void aLanguageAskedForByNameIsNeverReplaced() {
        assertThat(lists.language("es", "fr")).isEqualTo(TitleLanguage.ES);
        assertThatThrownBy(() -> lists.language("sw", "fr")).isInstanceOf(DomainFailure.class);
    }

    @Test
    void requiresACodeOfTheListAndTellsItsVersion() {
        assertThat(lists.require(CodeListName.ICSE18A, "30", "/icse18a")).isEqualTo("2018");
        assertThatThrownBy(() -> lists.require(CodeListName.ICSE18A, "31", "/icse18a"))
                .isInstanceOfSatisfying(DomainFailure.class, failure -> {
                    assertThat(failure.type().name()).isEqualTo("CODE_NOT_IN_LIST");
                    assertThat(failure.violations().getFirst().pointer()).isEqualTo("/icse18a");
                });
    }

    @Test
    void refusesAListWithACodeTwiceOrBeforeItsParent() {
        Code top = code("1", null);
        assertThatIllegalArgumentException().isThrownBy(() -> list(top, top));
        assertThatIllegalArgumentException().isThrownBy(() -> list(code("11", "1"), top));
    }

    private List<String> codes(String list, @Nullable String text, @Nullable String parent) {
        List<CodeView> items =
                lists.get(list, TitleLanguage.EN, text, null, parent).items();
        assertThat(items).isNotNull();
        return items == null ? List.of() : items.stream().map(CodeView::code).toList();
    }

    private static Code code(String code, @Nullable String parent) {
        return new Code(code, parent, parent == null ? 1 : 2, Map.of(TitleLanguage.EN, "Title"), null);
    }

    private static CodeList list(Code... codes) {
        return CodeList.of(CodeListName.ISCO08, "Title", "1", "Source", null, List.of(codes));
    }
}

package coop.minga.membership.person;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import coop.minga.membership.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class PersonSearchTest {
    private static final String PATH = "/api/v1/persons";
    private static final String SEARCH = PATH + "/searches";

    private Tenant union;

    @BeforeEach
    void register() {
        union = Tenant.register();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ngũgĩ", "NGUGI", "ng", "thiongo", "Thiong’o ngu", "wa thi", "Wa Thiong'o Ngugi"})
    void findsANameHoweverItIsTyped(String typed) {
        UUID id = record("Ngũgĩ", "wa Thiong'o");
        record("Amina", "Wanjiru");
        search(Map.of("name", typed)).body("items.id", equalTo(List.of(id.toString())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gugi", "ngugix", "ngugi amina", "aleksandrovna", "-", "n"})
    void doesNotFindWhatIsNotTheBeginningOfEveryWord(String typed) {
        record("Ngũgĩ", "wa Thiong'o");
        record("Ivan", "Aleksandrovich");
        search(Map.of("name", typed)).body("items", empty());
    }

    @Test
    void wholeWordsComeFirstAndTheLimitHolds() {
        record("Mariam", "Otieno");
        UUID exact = record("Maria", "Otieno");
        record("Marian", "Otieno");
        search(Map.of("name", "maria")).body("items", hasSize(3), "items[0].id", equalTo(exact.toString()));
        search(Map.of("name", "maria", "limit", 1)).body("items.id", equalTo(List.of(exact.toString())));
    }

    @Test
    void saysWhetherThereMayBeOthers() {
        record("Maria", "Otieno");
        record("Mariam", "Wanjiru");
        search(Map.of("name", "maria", "limit", 2)).body("items", hasSize(2), "more", equalTo(false));
        search(Map.of("name", "maria", "limit", 1)).body("items", hasSize(1), "more", equalTo(true));
        search(Map.of("name", "maria otieno", "limit", 1)).body("items", hasSize(1), "more", equalTo(false));
    }

    @Test
    void wholeWordsAreNotLostAmongManyThatOnlyBeginSo() {
        for (int i = 0; i < 4; i++) {
            record("Alice", "Mohamed");
        }
        UUID whole = record("Ali", "Mohammed");
        UUID wholeToo = record("Ali", "Moh");
        search(Map.of("name", "ali moh", "limit", 2))
                .body("items.id", equalTo(List.of(wholeToo.toString(), whole.toString())), "more", equalTo(true));
        search(Map.of("name", "ali", "limit", 1)).body("items.id", equalTo(List.of(whole.toString())));
    }

    @Test
    void aLongWordIsFoundAmongOthersThatBeginLikeIt() {
        for (int i = 0; i < 3; i++) {
            record("Christophe", "Kamau");
        }
        UUID longest = record("Christopherson", "Kamau");
        search(Map.of("name", "christophers", "limit", 1)).body("items.id", equalTo(List.of(longest.toString())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0712 345 678", "+254712345678", "000254 712 345678"})
    void findsEverybodyOfAHouseholdByItsPhone(String typed) {
        withPhone("Amina", "0712-345678");
        withPhone("Njeri", "+254 712 345 678");
        withPhone("Otieno", "0712 345 679");
        search(Map.of("phone", typed)).body("items.names.given", equalTo(List.of("Amina", "Njeri")));
    }

    @Test
    void aCorrectedNameIsFoundAndTheOldOneIsNot() {
        UUID id = record("Amina", "Wanjiru");
        union.as("organiser")
                .put("\"1\"", PATH + "/{id}", Map.of("names", Map.of("given", "Halima", "family", "Wanjiru")), id)
                .statusCode(200);
        search(Map.of("name", "amina")).body("items", empty());
        search(Map.of("name", "halima wanjiru")).body("items", hasSize(1));
    }

    @Test
    void whatSoundsAlikeComesAfterWhatIsWrittenSo() {
        UUID heard = record("Katherin", "Mohamed");
        UUID written = record("Catherine", "Muhammad");
        search(Map.of("name", "catherine muhammad"))
                .body("items.id", equalTo(List.of(written.toString(), heard.toString())));
        search(Map.of("name", "catherine muhammad", "limit", 1)).body("items.id", equalTo(List.of(written.toString())));
        search(Map.of("name", "catherine otieno")).body("items", empty());
    }

    @Test
    void findsWhoeverHasTheAddressHoweverItIsTyped() {
        UUID id = Api.id(union.as("organiser")
                .post(
                        PATH,
                        Map.of(
                                "names",
                                Map.of("given", "Amina"),
                                "contactPoints",
                                List.of(Map.of("kind", "EMAIL", "value", "Amina@Example.org"))))
                .statusCode(201));
        search(Map.of("email", " amina@example.ORG ")).body("items.id", equalTo(List.of(id.toString())));
        search(Map.of("email", "other@example.org")).body("items", empty());
    }

    @Test
    void refusesAnUnclearSearch() {
        post(Map.of()).spec(problem(400, "SEARCH_UNCLEAR"));
        post(Map.of("name", "a", "email", "a@b")).spec(problem(400, "SEARCH_UNCLEAR"));
        post(Map.of("name", "a", "phone", "1")).spec(problem(400, "SEARCH_UNCLEAR"));
        post(Map.of("name", "")).spec(problem(400, "INVALID_VALUE", "/name"));
        post(Map.of("name", "a", "limit", 101)).spec(problem(400, "INVALID_VALUE", "/limit"));
        post(Map.of("phone", "call me")).spec(problem(400, "PHONE_INVALID", "/phone"));
        assertThat(post(Map.of("phone", "+999 5551234")).extract().asString()).doesNotContain("5551234");
    }

    @Test
    void findsNothingOfAnotherOrganisation() {
        withPhone("Amina", "0712345678");
        Api other = Tenant.register().as("organiser");
        other.post(SEARCH, Map.of("name", "Amina")).statusCode(200).body("items", empty());
        other.post(SEARCH, Map.of("phone", "0712345678")).statusCode(200).body("items", empty());
    }

    private UUID record(String given, String family) {
        return Api.id(union.as("organiser")
                .post(PATH, Map.of("names", Map.of("given", given, "family", family)))
                .statusCode(201));
    }

    private void withPhone(String given, String phone) {
        union.as("organiser")
                .post(
                        PATH,
                        Map.of(
                                "names",
                                Map.of("given", given),
                                "contactPoints",
                                List.of(Map.of("kind", "PHONE", "value", phone, "sharedWithHousehold", true))))
                .statusCode(201);
    }

    private ValidatableResponse search(Map<String, ?> body) {
        return post(body).statusCode(200);
    }

    /** Without an Idempotency-Key: a search writes nothing. */
    private ValidatableResponse post(Map<String, ?> body) {
        return union.as("case-worker")
                .request()
                .contentType("application/json")
                .body(body)
                .post(SEARCH)
                .then();
    }
}

package coop.minga.membership.membership;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import coop.minga.membership.Tenant;
import coop.minga.membership.person.PersonExamples;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class NumberBlockTest {
    private static final String BLOCKS = "/api/v1/member-number-blocks";
    private static final String PATH = "/api/v1/memberships";

    private Tenant union;
    private Api organiser;

    @BeforeEach
    void registerTheUnion() {
        union = Tenant.register();
        organiser = union.as("organiser");
    }

    @Test
    void aNumberOfABlockIsGivenThroughItOrNever() {
        organiser.post(PATH, wish("000002", null)).statusCode(201);
        UUID block = MembershipExamples.block(union, 3);
        organiser.get(BLOCKS + "/{id}", block).body("numbers", contains("000001", "000003", "000004"));
        organiser.post(PATH, wish("000003", null)).spec(problem(409, "MEMBER_NUMBER_RESERVED", "/memberNumber"));
        organiser.post(PATH, wish("000009", block)).spec(problem(422, "NUMBER_NOT_IN_BLOCK", "/memberNumber"));
        organiser
                .post(PATH, wish("000003", UUID.randomUUID()))
                .spec(problem(422, "NUMBER_BLOCK_REFERENCE_UNKNOWN", "/numberBlockId"));
        organiser
                .post(PATH, Map.of("personId", PersonExamples.person(union), "numberBlockId", block))
                .spec(problem(422, "MEMBER_NUMBER_INVALID", "/memberNumber"));
        organiser.post(PATH, wish("000003", block)).statusCode(201).body("memberNumber", equalTo("000003"));
        organiser.post(PATH, wish("000003", block)).spec(problem(409, "MEMBER_NUMBER_TAKEN", "/memberNumber"));
        // The counter goes on behind what was looked through for the block.
        organiser
                .post(PATH, Map.of("personId", PersonExamples.person(union)))
                .statusCode(201)
                .body("memberNumber", equalTo("000010"));
        organiser.get(BLOCKS + "/{id}", block).body("unused", contains("000001", "000004"));
        organiser
                .post(BLOCKS + "/{id}/releases", Map.of(), block)
                .statusCode(200)
                .body("releasedAt", notNullValue());
        organiser.post(PATH, wish("000004", block)).spec(problem(409, "NUMBER_BLOCK_RELEASED", "/numberBlockId"));
        organiser.post(PATH, wish("000004", null)).spec(problem(409, "MEMBER_NUMBER_RESERVED", "/memberNumber"));
        Tenant other = Tenant.register();
        other.as("org-admin").get(BLOCKS + "/{id}", block).spec(problem(404, "NUMBER_BLOCK_UNKNOWN"));
        other.as("org-admin").get(BLOCKS).body("items", empty());
    }

    @Test
    void blocksReservedAtTheSameMomentShareNoNumber() throws Exception {
        List<List<String>> blocks = atOnce(6, () -> organiser
                .post(BLOCKS, Map.of("deviceId", "tablet", "count", 20))
                .statusCode(201)
                .extract()
                .path("numbers"));
        assertThat(blocks.stream().flatMap(List::stream).toList()).hasSize(120).doesNotHaveDuplicates();
        assertThat(organiser
                        .list(BLOCKS, Map.of("deviceId", "tablet", "count", true))
                        .extract()
                        .<Integer>path("count"))
                .isEqualTo(6);
    }

    @Test
    void aNumberIsReservedOrBroughtFromElsewhereButNeverBoth() throws Exception {
        for (int race = 0; race < 10; race++) {
            String next = "%06d".formatted(race + 1);
            List<UUID> persons = List.of(PersonExamples.person(union));
            List<Callable<String>> both = new ArrayList<>();
            both.add(() -> organiser
                    .post(BLOCKS, Map.of("deviceId", "tablet", "count", 1))
                    .extract()
                    .path("numbers[0]"));
            both.add(() -> organiser
                                    .post(PATH, Map.of("personId", persons.getFirst(), "memberNumber", next))
                                    .extract()
                                    .statusCode()
                            == 201
                    ? next
                    : "refused");
            var given = both.iterator();
            List<String> numbers = atOnce(2, () -> {
                Callable<String> mine;
                synchronized (given) {
                    mine = given.next();
                }
                return mine.call();
            });
            assertThat(numbers).as("race %d", race).doesNotHaveDuplicates();
        }
    }

    private Map<String, Object> wish(String number, @Nullable UUID block) {
        Map<String, Object> wish =
                new HashMap<>(Map.of("personId", PersonExamples.person(union), "memberNumber", number));
        if (block != null) {
            wish.put("numberBlockId", block);
        }
        return wish;
    }

    private static <T> List<T> atOnce(int many, Callable<T> call) throws Exception {
        CyclicBarrier start = new CyclicBarrier(many);
        Callable<T> waiting = () -> {
            start.await();
            return call.call();
        };
        List<T> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(many)) {
            for (var answer : threads.invokeAll(Collections.nCopies(many, waiting))) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}

package coop.minga.membership.subject.domain;

import static org.assertj.core.api.Assertions.assertThat;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.PersonId;
import coop.minga.membership.subject.SubjectId;
import coop.minga.testing.Seed;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SubjectGraphTest {
    private static final SubjectId OLDER = new SubjectId(new UUID(1, 1));
    private static final SubjectId YOUNGER = new SubjectId(new UUID(2, 1));

    private long next = 10;

    @Test
    void recordsWithTheSameIdentifierAreOfOneHuman() {
        SubjectGraph graph = new SubjectGraph(List.of(), Map.of());
        add(graph, record(1), "passport");
        add(graph, record(2), "passport");
        add(graph, record(3), "another");
        assertThat(graph.newSubjects()).hasSize(2);
        assertThat(graph.changedLinks()).extracting(SubjectLink::version).containsOnly(1L);
        assertThat(subject(graph, 1)).isEqualTo(subject(graph, 2)).isNotEqualTo(subject(graph, 3));
    }

    @Test
    void aRecordThatIsLinkedAlreadyKeepsItsSubjectAndVersion() {
        SubjectGraph graph =
                new SubjectGraph(List.of(new SubjectLink(record(1), OLDER, 4)), Map.of(index("passport"), OLDER));
        add(graph, record(1), "passport");
        add(graph, record(1), "licence");
        assertThat(graph.changedLinks()).isEmpty();
        assertThat(graph.newSubjects()).isEmpty();
        assertThat(graph.changedIdentifiers()).isEqualTo(Map.of(index("licence"), OLDER));
    }

    @Test
    void ofTwoSubjectsThatAreOneHumanTheOlderStaysAndTakesEverythingOver() {
        for (boolean reverse : new boolean[] {false, true}) {
            SubjectGraph graph = new SubjectGraph(
                    List.of(
                            new SubjectLink(record(1), OLDER, 1),
                            new SubjectLink(record(2), YOUNGER, 1),
                            new SubjectLink(record(3), YOUNGER, 3)),
                    Map.of(index("passport"), OLDER, index("licence"), YOUNGER));
            add(graph, record(4), reverse ? "licence" : "passport");
            add(graph, record(4), reverse ? "passport" : "licence");
            assertThat(graph.changedLinks())
                    .containsExactlyInAnyOrder(
                            new SubjectLink(record(2), OLDER, 2),
                            new SubjectLink(record(3), OLDER, 4),
                            new SubjectLink(record(4), OLDER, 1));
            assertThat(graph.changedIdentifiers()).isEqualTo(Map.of(index("licence"), OLDER));
            assertThat(graph.abandonedSubjects()).containsExactly(YOUNGER);
        }
    }

    @Test
    void aSubjectMadeAndGivenUpInOneGoIsNeverSeen() {
        SubjectGraph graph = new SubjectGraph(List.of(), Map.of(index("passport"), OLDER));
        add(graph, record(1), "licence");
        add(graph, record(1), "passport");
        assertThat(graph.newSubjects()).isEmpty();
        assertThat(graph.changedLinks()).containsExactly(new SubjectLink(record(1), OLDER, 1));
        assertThat(graph.abandonedSubjects()).isEmpty();
    }

    @Test
    void theSameIdentifiersGiveTheSameGroupsInWhicheverOrderTheyCome() {
        long seed = Seed.chosen();
        Random random = new Random(seed);
        List<LinkEvidence> identifiers = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            identifiers.add(new LinkEvidence(record(random.nextInt(30)), index("n" + random.nextInt(40))));
        }
        var inOneOrder = groups(identifiers);
        Collections.shuffle(identifiers, random);
        assertThat(groups(identifiers)).as("seed %d", seed).isEqualTo(inOneOrder);
    }

    private Set<Set<RecordOfPerson>> groups(List<LinkEvidence> identifiers) {
        SubjectGraph graph = new SubjectGraph(List.of(), Map.of());
        identifiers.forEach(each -> graph.add(each, this::nextSubject));
        return graph.changedLinks().stream()
                .collect(Collectors.groupingBy(
                        SubjectLink::subject, Collectors.mapping(SubjectLink::record, Collectors.toSet())))
                .values()
                .stream()
                .collect(Collectors.toSet());
    }

    private void add(SubjectGraph graph, RecordOfPerson record, String identifier) {
        graph.add(new LinkEvidence(record, index(identifier)), this::nextSubject);
    }

    private SubjectId nextSubject() {
        return new SubjectId(new UUID(next++, 1));
    }

    private static @Nullable SubjectId subject(SubjectGraph graph, int record) {
        return graph.changedLinks().stream()
                .filter(each -> each.record().equals(record(record)))
                .findFirst()
                .orElseThrow()
                .subject();
    }

    private static RecordOfPerson record(int number) {
        return new RecordOfPerson(new OrganisationId(new UUID(7, number % 3)), new PersonId(new UUID(9, number)));
    }

    private static ByteBuffer index(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}

package coop.minga.membership.subject.domain;

import static org.assertj.core.api.Assertions.assertThat;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.PersonId;
import coop.minga.membership.subject.SubjectId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SubjectSplitTest {
    private static final SubjectId SUBJECT = new SubjectId(new UUID(1, 1));

    private long next = 10;

    @Test
    void whoLostWhatLinkedThemIsLinkedNoMoreAndTheOtherKeepsTheSubject() {
        SubjectSplit split = split(List.of(link(1, 3), link(2, 1)), List.of(holds(2, "passport")));
        assertThat(split.changedLinks()).containsExactly(new SubjectLink(record(1), null, 4));
        assertThat(split.identifiers()).isEqualTo(Map.of(index("passport"), SUBJECT));
        assertThat(split.newSubjects()).isEmpty();
        assertThat(split.abandonedSubjects()).isEmpty();
    }

    @Test
    void whoStoodBetweenTwoOthersNoMoreLeavesThemApart() {
        SubjectSplit split = split(
                List.of(link(1, 1), link(2, 1), link(3, 1)),
                List.of(holds(1, "passport"), holds(2, "licence"), holds(3, "licence")));
        SubjectId fresh = split.newSubjects().iterator().next();
        assertThat(split.changedLinks()).containsExactly(new SubjectLink(record(1), fresh, 2));
        assertThat(split.identifiers()).isEqualTo(Map.of(index("passport"), fresh, index("licence"), SUBJECT));
    }

    @Test
    void theLastLinkDestroysTheSubject() {
        SubjectSplit split = split(List.of(link(1, 1)), List.of());
        assertThat(split.abandonedSubjects()).containsExactly(SUBJECT);
        assertThat(split.identifiers()).isEmpty();
        assertThat(split.changedLinks()).containsExactly(new SubjectLink(record(1), null, 2));
    }

    @Test
    void whoIsStillLinkedThroughSomethingElseStays() {
        SubjectSplit split = split(List.of(link(1, 1), link(2, 1)), List.of(holds(1, "card"), holds(2, "card")));
        assertThat(split.changedLinks()).isEmpty();
    }

    @Test
    void splittingGivesTheGroupsThatLinkingFromNothingGives() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<SubjectLink> links = new ArrayList<>();
            List<LinkEvidence> held = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                links.add(link(i, 1));
                for (int j = random.nextInt(3); j > 0; j--) {
                    held.add(holds(i, "n" + random.nextInt(12)));
                }
            }
            SubjectGraph graph = new SubjectGraph(List.of(), Map.of());
            held.forEach(each -> graph.add(each, this::nextSubject));
            assertThat(groups(after(links, split(links, held))))
                    .as("seed %d", seed)
                    .isEqualTo(groups(graph.changedLinks()));
        }
    }

    private SubjectSplit split(List<SubjectLink> links, List<LinkEvidence> held) {
        return new SubjectSplit(links, held, this::nextSubject);
    }

    private SubjectId nextSubject() {
        return new SubjectId(new UUID(next++, 1));
    }

    private static List<SubjectLink> after(List<SubjectLink> links, SubjectSplit split) {
        Set<RecordOfPerson> changed =
                split.changedLinks().stream().map(SubjectLink::record).collect(Collectors.toSet());
        List<SubjectLink> after = new ArrayList<>(split.changedLinks());
        links.stream().filter(link -> !changed.contains(link.record())).forEach(after::add);
        return after;
    }

    private static Set<Set<RecordOfPerson>> groups(List<SubjectLink> links) {
        return new HashSet<>(links.stream()
                .filter(link -> link.subject() != null)
                .collect(Collectors.groupingBy(
                        link -> Objects.requireNonNull(link.subject()),
                        Collectors.mapping(SubjectLink::record, Collectors.toSet())))
                .values());
    }

    private static SubjectLink link(int number, long version) {
        return new SubjectLink(record(number), SUBJECT, version);
    }

    private static LinkEvidence holds(int number, String text) {
        return new LinkEvidence(record(number), index(text));
    }

    private static RecordOfPerson record(int number) {
        return new RecordOfPerson(new OrganisationId(new UUID(7, number % 3)), new PersonId(new UUID(9, number)));
    }

    private static ByteBuffer index(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}

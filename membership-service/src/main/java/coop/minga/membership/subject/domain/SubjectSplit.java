package coop.minga.membership.subject.domain;

import coop.minga.membership.subject.SubjectId;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Decides anew which records of a subject are of one human, after some have lost what linked them.
 *
 * <p>Guarantee: gives the groups that linking gives when it starts from nothing with what the records still hold. The
 * largest group keeps the subject, of equals the one that was recorded first; a record that holds nothing is unlinked.
 * Starts from all records of the subjects it is given; for one thread.
 */
public final class SubjectSplit {
    private final List<SubjectLink> changedLinks = new ArrayList<>();
    private final Map<ByteBuffer, SubjectId> identifiers = new HashMap<>();
    private final Set<SubjectId> newSubjects = new HashSet<>();
    private final Set<SubjectId> abandonedSubjects = new HashSet<>();

    /**
     * Splits.
     *
     * @param links all those of the subjects in question
     * @param held what their records hold now
     */
    public SubjectSplit(Collection<SubjectLink> links, Collection<LinkEvidence> held, Supplier<SubjectId> nextSubject) {
        Map<SubjectId, List<SubjectLink>> bySubject = links.stream()
                .collect(Collectors.groupingBy(
                        link -> Objects.requireNonNull(link.subject()), LinkedHashMap::new, Collectors.toList()));
        Map<RecordOfPerson, Set<ByteBuffer>> indexes = held.stream()
                .collect(Collectors.groupingBy(
                        LinkEvidence::record, Collectors.mapping(LinkEvidence::index, Collectors.toSet())));
        bySubject.forEach((subject, all) -> split(subject, all, indexes, nextSubject));
    }

    private void split(
            SubjectId subject,
            List<SubjectLink> links,
            Map<RecordOfPerson, Set<ByteBuffer>> indexes,
            Supplier<SubjectId> nextSubject) {
        List<Group> groups = new ArrayList<>();
        for (SubjectLink link : links) {
            Set<ByteBuffer> own = indexes.getOrDefault(link.record(), Set.of());
            if (own.isEmpty()) {
                changedLinks.add(new SubjectLink(link.record(), null, link.version() + 1));
                continue;
            }
            Group joined = new Group(new ArrayList<>(List.of(link)), new HashSet<>(own));
            groups.removeIf(group -> group.joins(joined));
            groups.add(joined);
        }
        groups.sort(Comparator.<Group>comparingInt(group -> group.links().size())
                .reversed()
                .thenComparing(Group::first));
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            SubjectId own = i == 0 ? subject : nextSubject.get();
            if (i > 0) {
                newSubjects.add(own);
                group.links()
                        .forEach(link -> changedLinks.add(new SubjectLink(link.record(), own, link.version() + 1)));
            }
            group.indexes().forEach(index -> identifiers.put(index, own));
        }
        if (groups.isEmpty()) {
            abandonedSubjects.add(subject);
        }
    }

    /** Records that share identifiers, directly or through others. */
    private record Group(List<SubjectLink> links, Set<ByteBuffer> indexes) {
        /** Goes over into the other one if they have an identifier in common. */
        boolean joins(Group other) {
            boolean joins = indexes.stream().anyMatch(other.indexes()::contains);
            if (joins) {
                other.links().addAll(links);
                other.indexes().addAll(indexes);
            }
            return joins;
        }

        UUID first() {
            return links.stream()
                    .map(link -> link.record().person().value())
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    /** Links that point elsewhere or nowhere now, each one version further. */
    public List<SubjectLink> changedLinks() {
        return List.copyOf(changedLinks);
    }

    /** The identifiers the records still hold; whatever else led to their subjects leads nowhere any more. */
    public Map<ByteBuffer, SubjectId> identifiers() {
        return Map.copyOf(identifiers);
    }

    public Set<SubjectId> newSubjects() {
        return Set.copyOf(newSubjects);
    }

    /** Subjects that no record is of any more. */
    public Set<SubjectId> abandonedSubjects() {
        return Set.copyOf(abandonedSubjects);
    }
}

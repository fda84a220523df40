package coop.minga.membership.subject.domain;

import coop.minga.membership.subject.SubjectId;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides which records are of one human: those that share a verified identifier, directly or through others.
 *
 * <p>Guarantee: where two subjects turn out to be one, the older stays and takes over everything of the other; so the
 * same identifiers lead to the same subjects in whichever order they come. Starts from all records and identifiers of
 * the subjects it may touch; for one thread.
 */
public final class SubjectGraph {
    private final Map<RecordOfPerson, SubjectLink> known;
    private final Map<ByteBuffer, SubjectId> knownIdentifiers;
    private final Map<RecordOfPerson, SubjectId> subjects = new LinkedHashMap<>();
    private final Map<ByteBuffer, SubjectId> identifiers;
    private final Set<SubjectId> fresh = new HashSet<>();

    public SubjectGraph(Collection<SubjectLink> known, Map<ByteBuffer, SubjectId> knownIdentifiers) {
        this.known = known.stream().collect(Collectors.toMap(SubjectLink::record, link -> link));
        this.knownIdentifiers = Map.copyOf(knownIdentifiers);
        this.identifiers = new LinkedHashMap<>(knownIdentifiers);
        for (SubjectLink link : known) {
            if (link.subject() != null) {
                subjects.put(link.record(), link.subject());
            }
        }
    }

    /** Takes in that a record has an identifier. */
    public void add(LinkEvidence identifier, Supplier<SubjectId> nextSubject) {
        SubjectId ofRecord = subjects.get(identifier.record());
        SubjectId ofIndex = identifiers.get(identifier.index());
        SubjectId subject;
        if (ofRecord != null && ofIndex != null) {
            subject = unite(ofRecord, ofIndex);
        } else if (ofRecord != null) {
            subject = ofRecord;
        } else if (ofIndex != null) {
            subject = ofIndex;
        } else {
            subject = nextSubject.get();
            fresh.add(subject);
        }
        subjects.put(identifier.record(), subject);
        identifiers.put(identifier.index(), subject);
    }

    private SubjectId unite(SubjectId one, SubjectId other) {
        if (one.equals(other)) {
            return one;
        }
        SubjectId older = one.compareTo(other) < 0 ? one : other;
        SubjectId younger = older.equals(one) ? other : one;
        subjects.replaceAll((record, subject) -> subject.equals(younger) ? older : subject);
        identifiers.replaceAll((index, subject) -> subject.equals(younger) ? older : subject);
        return older;
    }

    /** Subjects that did not exist before. */
    public Set<SubjectId> newSubjects() {
        Set<SubjectId> made = new HashSet<>(subjects.values());
        made.retainAll(fresh);
        return made;
    }

    /** Subjects that nothing points to any more. */
    public Set<SubjectId> abandonedSubjects() {
        Set<SubjectId> before = Stream.concat(
                        known.values().stream().map(SubjectLink::subject).filter(Objects::nonNull),
                        knownIdentifiers.values().stream())
                .collect(Collectors.toCollection(HashSet::new));
        before.removeAll(new HashSet<>(subjects.values()));
        before.removeAll(new HashSet<>(identifiers.values()));
        return before;
    }

    /** Links that are new or point elsewhere now, each one version further. */
    public List<SubjectLink> changedLinks() {
        return subjects.entrySet().stream()
                .filter(each -> isChanged(each.getKey(), each.getValue()))
                .map(each -> new SubjectLink(each.getKey(), each.getValue(), versionBefore(each.getKey()) + 1))
                .toList();
    }

    /** Identifiers that are new or point elsewhere now. */
    public Map<ByteBuffer, SubjectId> changedIdentifiers() {
        Map<ByteBuffer, SubjectId> changed = new HashMap<>();
        identifiers.forEach((index, subject) -> {
            if (!Objects.equals(subject, knownIdentifiers.get(index))) {
                changed.put(index, subject);
            }
        });
        return changed;
    }

    private boolean isChanged(RecordOfPerson record, SubjectId subject) {
        SubjectLink link = known.get(record);
        return link == null || !subject.equals(link.subject());
    }

    private long versionBefore(RecordOfPerson record) {
        SubjectLink link = known.get(record);
        return link == null ? 0 : link.version();
    }
}

package coop.minga.membership.subject.domain;

import coop.minga.membership.subject.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * A record and the human it is of, or that nobody knows any more of whom.
 *
 * <p>Guarantee: versions count the links the record has had, from 1 on.
 */
public record SubjectLink(RecordOfPerson record, @Nullable SubjectId subject, long version) {}

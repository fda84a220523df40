package coop.minga.membership.subject.domain;

import coop.minga.membership.subject.SubjectId;

/**
 * A record and the human it is of.
 *
 * <p>Guarantee: versions count the links the record has had, from 1 on.
 */
public record SubjectLink(RecordOfPerson record, SubjectId subject, long version) {}

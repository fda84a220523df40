package coop.minga.membership.subject.domain;

import java.nio.ByteBuffer;

/**
 * That a record has something by which others are known to be of the same human: a verified identifier, or its part in a
 * code that was carried.
 *
 * <p>Guarantee: the same thing has the same index in every organisation; the index tells nothing of it.
 */
public record LinkEvidence(RecordOfPerson record, ByteBuffer index) {}

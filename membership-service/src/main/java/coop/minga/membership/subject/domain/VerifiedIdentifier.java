package coop.minga.membership.subject.domain;

import java.nio.ByteBuffer;

/**
 * That a record has a verified identifier of this digest.
 *
 * <p>Guarantee: the same identifier has the same digest in every organisation; the digest tells nothing of it.
 */
public record VerifiedIdentifier(RecordOfPerson record, ByteBuffer index) {}

package coop.minga.membership.subject.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a record lost something which linked it, or went over into another record.
 *
 * <p>Guarantee: names the record and not what was lost.
 *
 * @param id in the linker's queue
 * @param codesWithdrawnAt until when codes of the record count no more; null where none was withdrawn
 */
public record Loss(long id, RecordOfPerson record, @Nullable Instant codesWithdrawnAt) {}

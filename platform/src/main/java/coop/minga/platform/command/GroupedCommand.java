package coop.minga.platform.command;

import coop.minga.platform.access.Caller;
import coop.minga.platform.crypto.Bytes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A write that is committed together with others, by whoever does that: what it must store, and how its answer is made.
 *
 * <p>Guarantee: stored as it says, in {@code minga.idempotency_record} and {@code minga.audit_entry}, the write is told
 * apart from and told again like any other.
 */
public final class GroupedCommand {
    private final AskedCommands.Asked asked;
    private final byte[] claim;
    private final Answers answers;

    GroupedCommand(AskedCommands.Asked asked, byte[] claim, Answers answers) {
        this.asked = asked;
        this.claim = claim;
        this.answers = answers;
    }

    /** What is told to the caller, and the same as it is to be stored. */
    public record Answer(StoredAnswer stored, Bytes sealed, boolean replayed) {}

    public Caller caller() {
        return asked.caller();
    }

    /** The key in its scope, as a digest. */
    public Bytes claim() {
        return Bytes.of(claim);
    }

    public Bytes requestHash() {
        return asked.requestHash();
    }

    /** What is done, as the audit row says it. */
    public String action() {
        return asked.action();
    }

    public Answer answer(Reply<?> reply) {
        StoredAnswer stored = answers.of(reply);
        return new Answer(stored, Bytes.of(answers.seal(stored, claim)), false);
    }

    /**
     * The answer that was stored under this key before.
     *
     * @throws coop.minga.platform.problem.DomainFailure ANSWER_ERASED, or IDEMPOTENCY_KEY_REUSED if it was given to
     *     another request
     */
    public Answer replay(@Nullable Bytes storedHash, @Nullable Bytes sealed) {
        StoredAnswer stored = answers.open(claim, asked.requestHash(), storedHash, sealed);
        return new Answer(stored, Objects.requireNonNull(sealed), true);
    }
}

package coop.minga.platform.command;

import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.problem.PlatformFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Runs the writes of a resource that are committed together with those of others, because the commit is what they cost.
 *
 * <p>Guarantee: none of a transaction; the work answers after its effect is durable, together with its audit row and its
 * stored answer. To the client it is a write like one of {@link Commands}.
 */
@ApplicationScoped
public class GroupedCommands {
    private final AskedCommands asked;
    private final Answers answers;

    GroupedCommands(AskedCommands asked, Answers answers) {
        this.asked = asked;
        this.answers = answers;
    }

    /** A write that creates something: the key is required, for a lost answer must not create it twice. */
    public <T> RestResponse<T> create(Object body, Function<GroupedCommand, GroupedCommand.Answer> work) {
        AskedCommands.Asked request = asked.read(body);
        IdempotencyKey key = request.key();
        if (key == null) {
            throw keyMissing();
        }
        GroupedCommand.Answer answer = work.apply(new GroupedCommand(request, key.claim(), answers));
        return Answers.respond(answer.stored(), answer.replayed());
    }

    static DomainFailure keyMissing() {
        return new DomainFailure(
                PlatformFailure.IDEMPOTENCY_KEY_MISSING, "Send a new Idempotency-Key with every new request.");
    }
}

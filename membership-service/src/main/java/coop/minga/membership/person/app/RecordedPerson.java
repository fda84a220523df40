package coop.minga.membership.person.app;

import coop.minga.membership.person.PersonId;
import coop.minga.platform.problem.DomainFailure;
import org.jspecify.annotations.Nullable;

/**
 * What became of one person of many: recorded, or refused without any trace.
 *
 * <p>Guarantee: exactly one of view and refusal is there.
 */
public record RecordedPerson(
        PersonId id, @Nullable PersonView view, @Nullable DomainFailure refusal) {

    /** @throws DomainFailure the refusal, if there is one */
    PersonView viewOrThrow() {
        if (view != null) {
            return view;
        }
        throw refusal == null ? new IllegalStateException("Neither recorded nor refused.") : refusal;
    }
}

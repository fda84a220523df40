package coop.minga.membership.person.domain;

import coop.minga.membership.person.PersonState;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The one table of what may become of a record of a person.
 *
 * <p>Guarantee: what is not in it is not allowed; the answer to a refusal is read from it.
 */
public final class PersonLifecycle {
    private PersonLifecycle() {}

    /** Where a step leads from a state; empty where it is not allowed. */
    public static Optional<PersonState> after(PersonState state, PersonStep step) {
        return Optional.ofNullable(
                switch (state) {
                    case RECORDED ->
                        switch (step) {
                            case MERGE -> PersonState.MERGED;
                            case ERASURE -> PersonState.ERASED;
                            case MERGE_UNDOING, ERASURE_WITH_KEPT -> null;
                        };
                    case MERGED ->
                        switch (step) {
                            case MERGE_UNDOING -> PersonState.RECORDED;
                            case ERASURE_WITH_KEPT -> PersonState.ERASED;
                            case MERGE, ERASURE -> null;
                        };
                    case ERASED -> null;
                });
    }

    public static List<PersonStep> allowed(PersonState state) {
        return Arrays.stream(PersonStep.values())
                .filter(step -> after(state, step).isPresent())
                .toList();
    }
}

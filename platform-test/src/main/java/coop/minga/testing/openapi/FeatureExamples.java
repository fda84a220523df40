package coop.minga.testing.openapi;

/**
 * What the walks over all operations need of one feature.
 *
 * <p>Guarantee: made over the API like everybody's, in organisations of its own.
 *
 * @param <T> an organisation of one service's tests
 */
public interface FeatureExamples<T> {
    /** Puts something into every collection of the feature, so that there is something another organisation must not see. */
    void inEveryCollection(T owner);

    /** Prepares what each documented example of the feature needs to be there. */
    Examples given(Examples examples, T tenant);
}

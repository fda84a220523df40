package coop.minga.membership.resolution.domain;

/**
 * What can happen to a resolution.
 *
 * <p>Guarantee: all but the first and the last have a transition resource of the name {@link #resource}; adoption by
 * officers is asked for where every adoption is.
 */
public enum ResolutionStep {
    TABLING("resolutions"),
    AMENDMENT("amendments"),
    ADOPTION("adoptions"),
    PROVISIONAL_ADOPTION("adoptions"),
    RATIFICATION("ratifications"),
    REJECTION("rejections"),
    WITHDRAWAL("withdrawals"),
    /** Nobody takes it: it is what happens when nobody ratifies. */
    LAPSE("lapses");

    private final String resource;

    ResolutionStep(String resource) {
        this.resource = resource;
    }

    /** The last part of the path that takes this step. */
    public String resource() {
        return resource;
    }
}

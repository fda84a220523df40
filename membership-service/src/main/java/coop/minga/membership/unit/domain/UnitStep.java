package coop.minga.membership.unit.domain;

/**
 * What can be done to a unit.
 *
 * <p>Guarantee: all but the first have a transition resource of the name {@link #resource}.
 */
public enum UnitStep {
    OPENING("openings"),
    RENAMING("renamings"),
    MOVE("moves"),
    SPLIT("splits"),
    MERGER("mergers"),
    CLOSURE("closures"),
    REOPENING("reopenings");

    private final String resource;

    UnitStep(String resource) {
        this.resource = resource;
    }

    /** The last part of the path that takes this step. */
    public String resource() {
        return resource;
    }
}

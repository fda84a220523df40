package coop.minga.platform.problem;

/**
 * One fault in a request: where it is, what it is, and what would be right.
 *
 * <p>Guarantee: {@code pointer} is a JSON Pointer into the body, or {@code ?name} for a query parameter; {@code detail}
 * never repeats a personal value.
 */
public record Violation(String pointer, String code, String detail) {}

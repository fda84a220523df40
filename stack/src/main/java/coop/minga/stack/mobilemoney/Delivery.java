package coop.minga.stack.mobilemoney;

/**
 * A callback that was tried.
 *
 * @param answer the status of the answer; 0 if there was none
 */
public record Delivery(String reference, String status, int answer, String body) {}

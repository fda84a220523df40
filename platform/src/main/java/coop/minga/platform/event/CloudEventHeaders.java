package coop.minga.platform.event;

/**
 * The header names of CloudEvents 1.0 in binary mode over Kafka, with this system's two extensions.
 *
 * <p>Guarantee: every record on a topic of aggregates carries all of them but {@link #TRACEPARENT}, which needs a
 * request to have caused the event.
 */
public final class CloudEventHeaders {
    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String SOURCE = "ce_source";
    public static final String TYPE = "ce_type";
    public static final String SUBJECT = "ce_subject";
    public static final String TIME = "ce_time";
    public static final String ORGANISATION = "ce_organisation";
    public static final String AGGREGATE_VERSION = "ce_aggregateversion";
    public static final String CONTENT_TYPE = "content-type";
    public static final String TRACEPARENT = "traceparent";

    private CloudEventHeaders() {}
}

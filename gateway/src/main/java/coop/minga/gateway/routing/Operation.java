package coop.minga.gateway.routing;

/**
 * What the gateway knows of one operation: who answers it, whether it needs a token, how large its body may be.
 *
 * <p>Guarantee: derived from the snapshot alone, so that a new endpoint is routed and limited without anyone
 * remembering. {@code isUpload} is true when the documented body is anything but JSON or a form.
 */
record Operation(String service, String method, boolean isSecured, boolean isUpload) {}

package coop.minga.platform.command;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * JSON that is already written.
 *
 * <p>Guarantee: reaches the client byte for byte. Not a byte array as the entity: the framework would choose the writer
 * by the resource method's declared type and send it as Base64.
 */
record RawJson(@JsonValue @JsonRawValue String json) {}

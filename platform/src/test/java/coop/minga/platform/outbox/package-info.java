/** The outbox against a real PostgreSQL and a real broker, without a running service around it. */
@NullMarked
package coop.minga.platform.outbox;

import org.jspecify.annotations.NullMarked;

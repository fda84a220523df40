/** The inbox against a real PostgreSQL; what Kafka may do to delivery is done to it by hand. */
@NullMarked
package coop.minga.platform.inbox;

import org.jspecify.annotations.NullMarked;

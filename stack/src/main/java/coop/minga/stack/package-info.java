/**
 * What stands behind {@code ./minga}: starts PostgreSQL, Kafka, the development issuer, the services and the gateway as
 * processes of their own, and finds them again later. No word of the domain, and nothing another module depends on
 * (but for the simulated provider of mobile money, below).
 */
@NullMarked
package coop.minga.stack;

import org.jspecify.annotations.NullMarked;

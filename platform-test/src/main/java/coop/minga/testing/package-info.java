/**
 * What the tests of every module stand on: a real PostgreSQL, a real Kafka broker, a real token issuer, and the checks
 * that hold for every service (architecture, access, contracts, row-level security).
 *
 * <p>Depends on no other module of Minga, so that the checks cannot be bent by what they check.
 */
@NullMarked
package coop.minga.testing;

import org.jspecify.annotations.NullMarked;

/** Tests of membership-service over HTTP on a real PostgreSQL. */
@NullMarked
package coop.minga.membership;

import org.jspecify.annotations.NullMarked;

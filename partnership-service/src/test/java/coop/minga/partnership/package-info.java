/** Tests of partnership-service over HTTP on a real PostgreSQL. */
@NullMarked
package coop.minga.partnership;

import org.jspecify.annotations.NullMarked;

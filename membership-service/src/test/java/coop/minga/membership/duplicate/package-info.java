/** Tests of duplicates over HTTP on a real PostgreSQL. */
@NullMarked
package coop.minga.membership.duplicate;

import org.jspecify.annotations.NullMarked;

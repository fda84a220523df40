/** Tests of finance-service over HTTP on a real PostgreSQL. */
@NullMarked
package coop.minga.finance;

import org.jspecify.annotations.NullMarked;

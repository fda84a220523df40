/** Tests of advocacy-service over HTTP on a real PostgreSQL. */
@NullMarked
package coop.minga.advocacy;

import org.jspecify.annotations.NullMarked;

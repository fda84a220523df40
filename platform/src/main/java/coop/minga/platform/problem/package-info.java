/** Refusals: every error a client can cause or meet is a problem of RFC 9457. */
@NullMarked
package coop.minga.platform.problem;

import org.jspecify.annotations.NullMarked;

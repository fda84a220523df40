/** Erased persons in. */
@NullMarked
package coop.minga.finance.checkoff.messaging;

import org.jspecify.annotations.NullMarked;

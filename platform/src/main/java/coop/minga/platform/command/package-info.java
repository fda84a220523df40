/** Writes: transaction, idempotency, audit and stored answer in one commit. */
@NullMarked
package coop.minga.platform.command;

import org.jspecify.annotations.NullMarked;

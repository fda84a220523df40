/** What others learn of duplicates. */
@NullMarked
package coop.minga.membership.duplicate.messaging;

import org.jspecify.annotations.NullMarked;

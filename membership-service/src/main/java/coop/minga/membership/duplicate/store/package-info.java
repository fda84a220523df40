/** Where duplicates are kept. */
@NullMarked
package coop.minga.membership.duplicate.store;

import org.jspecify.annotations.NullMarked;

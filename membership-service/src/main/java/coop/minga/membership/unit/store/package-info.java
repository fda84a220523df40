/** Where units are kept. */
@NullMarked
package coop.minga.membership.unit.store;

import org.jspecify.annotations.NullMarked;

/** Where consents and what was read under them are kept. */
@NullMarked
package coop.minga.membership.consent.store;

import org.jspecify.annotations.NullMarked;

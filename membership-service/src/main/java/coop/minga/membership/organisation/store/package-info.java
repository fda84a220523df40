/** Where organisations are kept. */
@NullMarked
package coop.minga.membership.organisation.store;

import org.jspecify.annotations.NullMarked;

/** Consents: what a partner may read of a person, because the person said so. */
@NullMarked
package coop.minga.membership.consent;

import org.jspecify.annotations.NullMarked;

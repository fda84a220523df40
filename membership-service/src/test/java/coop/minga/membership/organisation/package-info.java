/** Tests of organisations. */
@NullMarked
package coop.minga.membership.organisation;

import org.jspecify.annotations.NullMarked;

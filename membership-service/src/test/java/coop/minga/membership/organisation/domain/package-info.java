/** Tests of what an organisation is. */
@NullMarked
package coop.minga.membership.organisation.domain;

import org.jspecify.annotations.NullMarked;

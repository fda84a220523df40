/** Tests of how a registration goes on. */
@NullMarked
package coop.minga.membership.registration.domain;

import org.jspecify.annotations.NullMarked;

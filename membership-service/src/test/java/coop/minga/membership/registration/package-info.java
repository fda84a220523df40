/** Tests of legal status. */
@NullMarked
package coop.minga.membership.registration;

import org.jspecify.annotations.NullMarked;

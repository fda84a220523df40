/** Tests of the words of names. */
@NullMarked
package coop.minga.membership.naming;

import org.jspecify.annotations.NullMarked;

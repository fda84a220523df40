/** Tests of the code lists. */
@NullMarked
package coop.minga.membership.codelist;

import org.jspecify.annotations.NullMarked;

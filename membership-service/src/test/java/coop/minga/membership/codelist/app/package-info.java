/** Tests of the code lists. */
@NullMarked
package coop.minga.membership.codelist.app;

import org.jspecify.annotations.NullMarked;

/** Tests of imports. */
@NullMarked
package coop.minga.membership.imports;

import org.jspecify.annotations.NullMarked;

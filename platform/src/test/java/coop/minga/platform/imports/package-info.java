/** Tests of the mechanism of imports. */
@NullMarked
package coop.minga.platform.imports;

import org.jspecify.annotations.NullMarked;

/** Shows what mutual insurance does and refuses. */
@NullMarked
package coop.minga.finance.insurance;

import org.jspecify.annotations.NullMarked;

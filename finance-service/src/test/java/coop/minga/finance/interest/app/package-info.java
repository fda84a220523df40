/** Tests of what interest does by itself. */
@NullMarked
package coop.minga.finance.interest.app;

import org.jspecify.annotations.NullMarked;

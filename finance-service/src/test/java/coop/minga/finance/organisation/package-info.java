/** Tests of what finance knows of organisations. */
@NullMarked
package coop.minga.finance.organisation;

import org.jspecify.annotations.NullMarked;

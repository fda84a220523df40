/** Tests of how an organisation's days are known. */
@NullMarked
package coop.minga.finance.organisation.app;

import org.jspecify.annotations.NullMarked;

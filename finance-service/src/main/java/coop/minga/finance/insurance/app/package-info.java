/** What can be done with mutual insurance and asked about it. */
@NullMarked
package coop.minga.finance.insurance.app;

import org.jspecify.annotations.NullMarked;

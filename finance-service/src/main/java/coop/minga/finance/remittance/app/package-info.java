/** What can be done with remittances and asked about them. */
@NullMarked
package coop.minga.finance.remittance.app;

import org.jspecify.annotations.NullMarked;

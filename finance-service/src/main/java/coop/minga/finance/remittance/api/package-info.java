/** Remittances, their lines and what employers still owe, over HTTP. */
@NullMarked
package coop.minga.finance.remittance.api;

import org.jspecify.annotations.NullMarked;

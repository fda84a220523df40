/** Gathers what the rules go by, and refuses applications that miss them. */
@NullMarked
package coop.minga.finance.eligibility.app;

import org.jspecify.annotations.NullMarked;

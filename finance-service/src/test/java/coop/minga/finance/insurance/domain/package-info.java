/** Shows the rules of mutual insurance. */
@NullMarked
package coop.minga.finance.insurance.domain;

import org.jspecify.annotations.NullMarked;

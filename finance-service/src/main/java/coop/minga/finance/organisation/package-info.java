/** What finance knows of organisations, from the events of membership-service. */
@NullMarked
package coop.minga.finance.organisation;

import org.jspecify.annotations.NullMarked;

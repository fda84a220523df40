/** What can be done with and asked about households. */
@NullMarked
package coop.minga.membership.household.app;

import org.jspecify.annotations.NullMarked;

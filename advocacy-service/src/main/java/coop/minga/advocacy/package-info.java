/** Campaigns, negotiations, agreements and the obligations that follow from them. */
@NullMarked
package coop.minga.advocacy;

import org.jspecify.annotations.NullMarked;

/** Code lists: the words everybody shares, from international classifications and our own. */
@NullMarked
package coop.minga.membership.codelist;

import org.jspecify.annotations.NullMarked;

/** Codes that members carry from one organisation to another, by which the linker finds their records to be of one human. */
@NullMarked
package coop.minga.membership.linkingcode;

import org.jspecify.annotations.NullMarked;

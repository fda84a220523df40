/** Partnerships, support, shared assets and the units of the social and solidarity economy. */
@NullMarked
package coop.minga.partnership;

import org.jspecify.annotations.NullMarked;

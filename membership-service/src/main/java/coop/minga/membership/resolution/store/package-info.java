/** Where resolutions are kept. */
@NullMarked
package coop.minga.membership.resolution.store;

import org.jspecify.annotations.NullMarked;

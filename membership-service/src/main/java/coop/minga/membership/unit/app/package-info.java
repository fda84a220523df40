/** What can be done with and asked about units. */
@NullMarked
package coop.minga.membership.unit.app;

import org.jspecify.annotations.NullMarked;

/** What can be asked in figures. */
@NullMarked
package coop.minga.membership.statistics.app;

import org.jspecify.annotations.NullMarked;

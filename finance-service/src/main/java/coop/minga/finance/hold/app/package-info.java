/** What can be done with holds and asked about them. */
@NullMarked
package coop.minga.finance.hold.app;

import org.jspecify.annotations.NullMarked;

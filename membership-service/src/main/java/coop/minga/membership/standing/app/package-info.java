/** What can be recorded and asked about dues that are covered. */
@NullMarked
package coop.minga.membership.standing.app;

import org.jspecify.annotations.NullMarked;

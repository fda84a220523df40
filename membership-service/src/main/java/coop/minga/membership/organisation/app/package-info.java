/** What can be done with organisations and asked about them. */
@NullMarked
package coop.minga.membership.organisation.app;

import org.jspecify.annotations.NullMarked;

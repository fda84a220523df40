/** Where work profiles are kept. */
@NullMarked
package coop.minga.membership.workprofile.store;

import org.jspecify.annotations.NullMarked;

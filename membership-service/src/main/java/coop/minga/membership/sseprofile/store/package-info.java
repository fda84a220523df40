/** Where assessments are kept. */
@NullMarked
package coop.minga.membership.sseprofile.store;

import org.jspecify.annotations.NullMarked;

/** Tests of work profiles. */
@NullMarked
package coop.minga.membership.workprofile;

import org.jspecify.annotations.NullMarked;

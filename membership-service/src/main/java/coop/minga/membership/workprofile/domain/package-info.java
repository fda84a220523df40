/** The rules of work profiles. */
@NullMarked
package coop.minga.membership.workprofile.domain;

import org.jspecify.annotations.NullMarked;

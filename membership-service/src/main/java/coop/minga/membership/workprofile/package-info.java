/** Work profiles: the jobs of a person, dated, with what follows from their facts. */
@NullMarked
package coop.minga.membership.workprofile;

import org.jspecify.annotations.NullMarked;

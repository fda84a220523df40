/** What a member sees and corrects of the own data. */
@NullMarked
package coop.minga.membership.me;

import org.jspecify.annotations.NullMarked;

/** How duplicates are looked for, and what can be done with them. */
@NullMarked
package coop.minga.membership.duplicate.app;

import org.jspecify.annotations.NullMarked;

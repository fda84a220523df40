/** What a member can do with the own data. */
@NullMarked
package coop.minga.membership.me.app;

import org.jspecify.annotations.NullMarked;

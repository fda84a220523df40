/** What every operation's documentation has in common. */
@NullMarked
package coop.minga.platform.openapi;

import org.jspecify.annotations.NullMarked;

/** What every request and response has in common. */
@NullMarked
package coop.minga.platform.http;

import org.jspecify.annotations.NullMarked;

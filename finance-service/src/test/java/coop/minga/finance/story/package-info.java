/** What many features do together over a year of a cooperative's life. */
@NullMarked
package coop.minga.finance.story;

import org.jspecify.annotations.NullMarked;

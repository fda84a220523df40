/** What finance has to know of a resolution. */
@NullMarked
package coop.minga.finance.resolution.domain;

import org.jspecify.annotations.NullMarked;

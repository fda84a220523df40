/** Where figures are counted. */
@NullMarked
package coop.minga.membership.statistics.store;

import org.jspecify.annotations.NullMarked;

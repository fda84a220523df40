/** Tests of the steps of a cash drawer. */
@NullMarked
package coop.minga.finance.drawer.domain;

import org.jspecify.annotations.NullMarked;

/** Tests of what is owed, and of what of it is paid. */
@NullMarked
package coop.minga.finance.dues.domain;

import org.jspecify.annotations.NullMarked;

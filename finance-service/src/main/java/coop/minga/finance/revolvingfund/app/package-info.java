/** What can be done with revolving funds and asked about them. */
@NullMarked
package coop.minga.finance.revolvingfund.app;

import org.jspecify.annotations.NullMarked;

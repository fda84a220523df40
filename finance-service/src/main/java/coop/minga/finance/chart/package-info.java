/** Charts of accounts: what an organisation begins with, and which account its work posts to. */
@NullMarked
package coop.minga.finance.chart;

import org.jspecify.annotations.NullMarked;

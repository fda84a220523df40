/** What is heard of mobile money, where it is booked, and what a person decides. */
@NullMarked
package coop.minga.finance.mobilemoney.app;

import org.jspecify.annotations.NullMarked;

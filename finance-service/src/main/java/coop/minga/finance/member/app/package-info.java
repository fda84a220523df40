/** What can be asked about members, and how they come in. */
@NullMarked
package coop.minga.finance.member.app;

import org.jspecify.annotations.NullMarked;

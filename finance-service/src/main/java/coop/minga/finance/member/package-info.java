/** What finance knows of an organisation's members: a projection of membership-service's events, and institutions. */
@NullMarked
package coop.minga.finance.member;

import org.jspecify.annotations.NullMarked;

/** What can happen to a consent, without a database. */
@NullMarked
package coop.minga.membership.consent.domain;

import org.jspecify.annotations.NullMarked;

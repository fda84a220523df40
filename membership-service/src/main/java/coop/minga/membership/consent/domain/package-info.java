/** What a consent is and what can happen to it. */
@NullMarked
package coop.minga.membership.consent.domain;

import org.jspecify.annotations.NullMarked;

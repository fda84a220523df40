/** What an employer, an authorisation and a schedule are and what they refuse. */
@NullMarked
package coop.minga.finance.checkoff.domain;

import org.jspecify.annotations.NullMarked;

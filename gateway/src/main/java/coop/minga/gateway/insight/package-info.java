/**
 * The read model of the reports: an own database, fed by the events of the services alone and rebuilt by replay. It
 * counts workers over organisations and never shows one; the proxy does not need it and goes on when it is down.
 */
@NullMarked
package coop.minga.gateway.insight;

import org.jspecify.annotations.NullMarked;

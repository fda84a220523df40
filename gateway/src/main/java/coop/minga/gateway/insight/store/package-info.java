/** The report functions of the database; nothing else of it can be reached from here. */
@NullMarked
package coop.minga.gateway.insight.store;

import org.jspecify.annotations.NullMarked;

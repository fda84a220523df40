@NullMarked
package coop.minga.gateway.insight.store;

import org.jspecify.annotations.NullMarked;

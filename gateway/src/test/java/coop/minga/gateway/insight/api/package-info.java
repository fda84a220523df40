@NullMarked
package coop.minga.gateway.insight.api;

import org.jspecify.annotations.NullMarked;

@NullMarked
package coop.minga.gateway.insight.domain;

import org.jspecify.annotations.NullMarked;

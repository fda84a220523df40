/** The reports over HTTP: parameters, JSON and CSV. */
@NullMarked
package coop.minga.gateway.insight.api;

import org.jspecify.annotations.NullMarked;

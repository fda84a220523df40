/** Shows on a tiny service with one flaw at a time that each walk finds it. */
@NullMarked
package coop.minga.testing.openapi;

import org.jspecify.annotations.NullMarked;

/** The contracts hold together: records, schemas, golden files, the AsyncAPI document and the page about them. */
@NullMarked
package coop.minga.contracts;

import org.jspecify.annotations.NullMarked;

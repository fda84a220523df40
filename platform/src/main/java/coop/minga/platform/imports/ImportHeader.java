package coop.minga.platform.imports;

import java.util.List;

/**
 * The first row of a file and where it ends.
 *
 * <p>Guarantee: the mapping's columns are among these, each once.
 */
record ImportHeader(List<String> columns, long end, long row) {}

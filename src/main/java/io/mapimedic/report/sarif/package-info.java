/** Findings in SARIF 2.1.0, the format that code scanners and their viewers share. */
@NullMarked
package io.mapimedic.report.sarif;

import org.jspecify.annotations.NullMarked;

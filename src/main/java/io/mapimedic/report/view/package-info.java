/**
 * What people read of a diagnosis: plain records, made by pure builders. The page, the note for a ticket and the terminal show the same.
 */
@NullMarked
package io.mapimedic.report.view;

import org.jspecify.annotations.NullMarked;

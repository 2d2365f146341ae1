/**
 * What a page or a note shows of a diagnosis: plain records, made by pure builders. Imports the core only, no web framework.
 */
@NullMarked
package io.mapimedic.adapter.web.view;

import org.jspecify.annotations.NullMarked;

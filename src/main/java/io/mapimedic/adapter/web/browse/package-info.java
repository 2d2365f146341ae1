/** Browsing the knowledge: every item, and who refers to it. Imports the core and {@code adapter.web.view} only. */
@NullMarked
package io.mapimedic.adapter.web.browse;

import org.jspecify.annotations.NullMarked;

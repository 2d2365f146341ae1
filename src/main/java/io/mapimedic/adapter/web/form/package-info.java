/** The form: questions made of the vocabulary, and what people sent turned into observations. Imports the core only. */
@NullMarked
package io.mapimedic.adapter.web.form;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.mapimedic.text;

import org.jspecify.annotations.NullMarked;

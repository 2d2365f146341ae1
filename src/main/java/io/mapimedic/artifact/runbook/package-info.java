/** Changes for people to read and tick off, and for programs as data. */
@NullMarked
package io.mapimedic.artifact.runbook;

import org.jspecify.annotations.NullMarked;

/** What is kept: one database, embedded in a file or PostgreSQL, and the stores over it, in plain JDBC. */
@NullMarked
package io.mapimedic.adapter.storage;

import org.jspecify.annotations.NullMarked;

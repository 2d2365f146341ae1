package io.mapimedic.knowledge;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A source: where a number, a command or a statement can be read up. */
public record Reference(String id, String title, @Nullable String url, LocalDate checked) {}

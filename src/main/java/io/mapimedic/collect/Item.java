package io.mapimedic.collect;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing to read, which fails alone.
 *
 * @param form       how it comes into the bundle
 * @param place      where it can be read
 * @param file       its name in the bundle; what is read for each of several names gets a number
 * @param about      the command as people type it, with placeholders
 * @param each       {@code endpoint} or {@code mailbox} when it is read for each of them, else null
 * @param properties what is printed of a list, or which facts a web request answers; empty where the form needs none
 * @param read       the lines of its script block
 * @param keys       the keys of the vocabulary that it answers
 */
public record Item(
        Form form,
        Place place,
        String file,
        String about,
        @Nullable String each,
        List<String> properties,
        List<String> read,
        Set<String> keys) {}

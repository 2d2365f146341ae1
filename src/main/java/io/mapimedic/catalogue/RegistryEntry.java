package io.mapimedic.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A documented registry value.
 *
 * @param key     with the short hive: {@code HKCU\Software\Microsoft\Exchange}
 * @param name    of the value
 * @param type    {@code REG_DWORD}
 * @param values  the documented values, as text; empty when a range or nothing is documented
 * @param least   smallest documented number, null for none
 * @param most    largest documented number, null for none
 * @param sources ids of references
 */
public record RegistryEntry(
        String key,
        String name,
        String type,
        List<String> values,
        @Nullable Long least,
        @Nullable Long most,
        List<String> sources) {}

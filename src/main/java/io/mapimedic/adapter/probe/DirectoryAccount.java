package io.mapimedic.adapter.probe;

import io.mapimedic.adapter.probe.ProbedObject.Property;
import java.util.List;
import java.util.stream.Stream;

/**
 * An account as {@code Get-ADUser} prints it. That it is enabled settles that it is not disabled, unless it has an end: that may be past,
 * and no reader knows what time it is.
 *
 * <pre>
 * PS C:\&gt; Get-ADUser anna -Properties LockedOut,PasswordExpired,AccountExpirationDate | Format-List
 *
 * AccountExpirationDate :
 * Enabled               : True
 * LockedOut             : False
 * PasswordExpired       : False
 * </pre>
 */
final class DirectoryAccount {

    private DirectoryAccount() {}

    /** The object with {@code Disabled} in place of {@code Enabled}, where that is known; any other object as it is. */
    static ProbedObject plain(String cmdlet, ProbedObject object) {
        boolean isAccount = cmdlet.equals("Get-ADUser");
        if (!isAccount || !object.has("Enabled")) {
            return object;
        }
        boolean hasEnd = object.text("AccountExpirationDate").isPresent();
        List<Property> properties = object.properties().stream()
                .flatMap(property ->
                        property.name().equalsIgnoreCase("Enabled") ? disabled(property, hasEnd) : Stream.of(property))
                .toList();
        return new ProbedObject(object.command(), properties, object.rows(), object.cmdlet());
    }

    private static Stream<Property> disabled(Property enabled, boolean hasEnd) {
        String value = enabled.value().toString();
        if (value.equalsIgnoreCase("False")) {
            return Stream.of(new Property("Disabled", "True", enabled.line()));
        }
        return value.equalsIgnoreCase("True") && !hasEnd
                ? Stream.of(new Property("Disabled", "False", enabled.line()))
                : Stream.empty();
    }
}

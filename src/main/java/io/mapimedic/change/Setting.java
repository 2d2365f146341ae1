package io.mapimedic.change;

import io.mapimedic.powershell.Command;
import io.mapimedic.powershell.Expression;
import java.util.List;

/**
 * A cmdlet that sets properties of one object which another cmdlet reads: the state before can be noted and brought back exactly.
 * {@code Set-OrganizationConfig -MapiHttpEnabled $true} is read by {@code Get-OrganizationConfig}.
 *
 * @param set        the command as the step has it
 * @param read       reads the same object, with the same identity
 * @param properties what is set, in the order of the command
 */
public record Setting(Command set, Command read, List<Property> properties) {

    /**
     * One parameter that is set.
     *
     * @param parameter name of the parameter of the setting cmdlet
     * @param property  name of the property that shows it
     * @param wanted    what it is set to
     * @param list      true for a property with several values, whose order means nothing
     */
    public record Property(String parameter, String property, Expression wanted, boolean list) {}
}

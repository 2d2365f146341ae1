package io.mapimedic.change;

/** The types of registry values that we write, named as Windows names them. */
public enum RegistryType {
    REG_SZ("String"),
    REG_EXPAND_SZ("ExpandString"),
    REG_MULTI_SZ("MultiString"),
    REG_DWORD("DWord"),
    REG_QWORD("QWord"),
    REG_BINARY("Binary");

    private final String powershell;

    RegistryType(String powershell) {
        this.powershell = powershell;
    }

    /** What PowerShell's {@code -Type} calls it. */
    public String powershell() {
        return powershell;
    }
}

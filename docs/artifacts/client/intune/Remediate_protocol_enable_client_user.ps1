<#
.SYNOPSIS
    Remove MapiHttpDisabled from the registry of the client
.NOTES
    Remediation: protocol.enable-client, knowledge example
    Run this script using the logged-on credentials: yes. Run in 64-bit PowerShell: yes.
#>
#Requires -Version 5.1
[CmdletBinding()]
param()

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

function ConvertTo-State {
    # One property as it was seen: always texts, so that a state read from a file compares with one read from the system.
    [CmdletBinding()]
    param([string] $Name, [AllowNull()] $Value, [string] $Type = '', [bool] $KeyExists = $true)
    $texts = @($Value | Where-Object { $null -ne $_ } | ForEach-Object { [string] $_ })
    if ($texts.Count -gt 1 -and $Type -eq 'List') {
        # A list of methods or names has no order; Exchange returns it in any.
        $texts = @($texts | Sort-Object)
    }
    if ($Type -eq '' -and $null -ne $Value) {
        $Type = $Value.GetType().Name
    }
    [pscustomobject] @{ Name = $Name; Exists = ($texts.Count -gt 0); KeyExists = $KeyExists; Type = $Type; Values = [string[]] $texts }
}

function Get-RegistryState {
    [CmdletBinding()]
    param([string] $Path, [string] $Name)
    $label = '{0}\{1}' -f $Path, $Name
    if (-not (Test-Path -LiteralPath $Path)) {
        return ConvertTo-State -Name $label -Value $null -KeyExists $false
    }
    $key = Get-Item -LiteralPath $Path
    if (@($key.GetValueNames()) -notcontains $Name) {
        return ConvertTo-State -Name $label -Value $null
    }
    $kind = [string] $key.GetValueKind($Name)
    # Unexpanded: %SystemRoot% must come back as it was written.
    $value = $key.GetValue($Name, $null, [Microsoft.Win32.RegistryValueOptions]::DoNotExpandEnvironmentNames)
    if ($kind -eq 'Binary') {
        $value = [System.BitConverter]::ToString($value).Replace('-', '').ToLowerInvariant()
    }
    if ($kind -eq 'DWord') {
        # 0xFFFFFFFF is read as -1; the state holds it without sign.
        $value = [System.BitConverter]::ToUInt32([System.BitConverter]::GetBytes([int] $value), 0)
    }
    if ($kind -eq 'QWord') {
        $value = [System.BitConverter]::ToUInt64([System.BitConverter]::GetBytes([long] $value), 0)
    }
    $state = ConvertTo-State -Name $label -Value $value -Type $kind
    # An empty text is a value all the same.
    $state.Exists = $true
    return $state
}

function Set-RegistryState {
    [CmdletBinding(SupportsShouldProcess)]
    param([string] $Path, [string] $Name, [string] $Type, [AllowEmptyCollection()] [string[]] $Values)
    if (-not $PSCmdlet.ShouldProcess($Path, 'write ' + $Name)) {
        return
    }
    if (-not (Test-Path -LiteralPath $Path)) {
        New-Item -Path $Path -Force | Out-Null
    }
    $data = switch ($Type) {
        'DWord' { [System.BitConverter]::ToInt32([System.BitConverter]::GetBytes([uint32] $Values[0]), 0) }
        'QWord' { [System.BitConverter]::ToInt64([System.BitConverter]::GetBytes([uint64] $Values[0]), 0) }
        'Binary' { , [byte[]] @(for ($i = 0; $i -lt $Values[0].Length; $i += 2) { [System.Convert]::ToByte($Values[0].Substring($i, 2), 16) }) }
        'MultiString' { , [string[]] $Values }
        default { if ($Values.Count -eq 0) { '' } else { $Values[0] } }
    }
    # The registry's own method: Set-ItemProperty takes a name with * or [ for a pattern.
    $key = Get-Item -LiteralPath $Path
    $parts = $key.Name.Split('\', 2)
    $root = switch ($parts[0]) {
        'HKEY_CURRENT_USER' { [Microsoft.Win32.Registry]::CurrentUser }
        'HKEY_LOCAL_MACHINE' { [Microsoft.Win32.Registry]::LocalMachine }
        'HKEY_USERS' { [Microsoft.Win32.Registry]::Users }
        'HKEY_CLASSES_ROOT' { [Microsoft.Win32.Registry]::ClassesRoot }
    }
    $writable = $root.OpenSubKey($parts[1], $true)
    try {
        $writable.SetValue($Name, $data, [Microsoft.Win32.RegistryValueKind] $Type)
    } finally {
        $writable.Dispose()
    }
}

function Remove-RegistryState {
    [CmdletBinding(SupportsShouldProcess)]
    param([string] $Path, [string] $Name)
    $present = Get-RegistryState -Path $Path -Name $Name
    if ($present.Exists -and $PSCmdlet.ShouldProcess($Path, 'delete ' + $Name)) {
        $valueName = if ($Name -eq '') { '(default)' } else { [System.Management.Automation.WildcardPattern]::Escape($Name) }
        Remove-ItemProperty -LiteralPath $Path -Name $valueName
    }
}

function Test-SameState {
    [CmdletBinding()]
    param([AllowNull()] [AllowEmptyCollection()] [object[]] $First, [AllowNull()] [AllowEmptyCollection()] [object[]] $Second)
    $left = @($First)
    $right = @($Second)
    if ($left.Count -ne $right.Count) {
        return $false
    }
    for ($i = 0; $i -lt $left.Count; $i++) {
        if ($left[$i].Name -ne $right[$i].Name -or $left[$i].Exists -ne $right[$i].Exists) {
            return $false
        }
        if ((@($left[$i].Values) -join "`n") -ne (@($right[$i].Values) -join "`n")) {
            return $false
        }
    }
    return $true
}


Remove-RegistryState -Path 'Registry::HKEY_CURRENT_USER\Software\Microsoft\Exchange' -Name 'MapiHttpDisabled'
$present = @(
    Get-RegistryState -Path 'Registry::HKEY_CURRENT_USER\Software\Microsoft\Exchange' -Name 'MapiHttpDisabled'
)
$wanted = @(
    ConvertTo-State -Name 'Registry::HKEY_CURRENT_USER\Software\Microsoft\Exchange\MapiHttpDisabled' -Value $null
)
if (Test-SameState -First $present -Second $wanted) {
    Write-Output -InputObject 'Changed'
    exit 0
}
Write-Output -InputObject 'The change was made, but the state is not as wanted'
exit 1

<#
.SYNOPSIS
    Require SSL on /mapi in IIS again
.DESCRIPTION
    Notes the state before each change in a state file, changes, verifies, and takes all back on request.
.PARAMETER Server
    letters, digits, hyphens and dots, for example EX01, for example SERVERNAME.
.PARAMETER Rollback
    Takes back what the state file notes. Refuses when somebody changed something since.
.PARAMETER StateFile
    Where the state is noted; a new file in the present folder by default.
.PARAMETER ManualStepsDone
    Says that the steps which are done by hand before the change are done.
.EXAMPLE
    .\apply.ps1 -WhatIf
.EXAMPLE
    .\apply.ps1
.EXAMPLE
    .\apply.ps1 -Rollback -StateFile .\state.json
.NOTES
    Remediation: virtual-directory.require-ssl
    Knowledge: example (sha256:0000000000000000000000000000000000000000000000000000000000000000)
    Run as: Local administrator of the server
    Risk of change: medium. Affects more than the fault itself; plan it and keep the undo at hand.
    Interrupted: server. Restart: app-pool. Time: 10 min.
    Taking all of it back: Set the flags that were written down again and recycle the pool. The command names None.
    Exit codes: 0 done or nothing to do, 1 failed before any change, 2 changed but not as wanted, 3 rollback refused, 4 steps by hand first.
    Source: Get-WebConfigurationProperty https://learn.microsoft.com/powershell/module/webadministration/get-webconfigurationproperty
    Source: Configure Windows Extended Protection in Exchange Server https://learn.microsoft.com/exchange/plan-and-deploy/post-installation-tasks/security-best-practices/exchange-extended-protection
    Source: Set-WebConfigurationProperty https://learn.microsoft.com/powershell/module/webadministration/set-webconfigurationproperty
    Source: Configuring SSL offloading in Exchange 2013 https://learn.microsoft.com/exchange/configuring-ssl-offloading-in-exchange-2013-exchange-2013-help
    Source: Restart-WebAppPool https://learn.microsoft.com/powershell/module/webadministration/restart-webapppool
    Source: Invoke-Command https://learn.microsoft.com/powershell/module/microsoft.powershell.core/invoke-command
#>
#Requires -Version 5.1
[CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High')]
param(
    [Parameter(Mandatory)]
    [ValidatePattern('^(?:[A-Za-z0-9][A-Za-z0-9-]{0,62}(?:\.[A-Za-z0-9][A-Za-z0-9-]{0,62}){0,10})\z')]
    [string] $Server,
    [switch] $Rollback,
    [string] $StateFile = '',
    [switch] $ManualStepsDone,
    [Parameter(DontShow)]
    [string] $ExchangeServer = '',
    [Parameter(DontShow)]
    [switch] $Online
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$RemediationId = 'virtual-directory.require-ssl'
$KnowledgeDigest = 'sha256:0000000000000000000000000000000000000000000000000000000000000000'
$RestartHint = 'Needed before it works: restart of app-pool.'
$SessionHint = 'Nothing was changed.'
$Needed = @{
    'Invoke-Command' = @('ComputerName', 'ScriptBlock')
}
$Steps = @(
    @{
        Number = 1
        Kind = 'look'
        Text = 'Read the SSL flags and write them down.'
        Target = 'server'
        Action = 'Read the SSL flags and write them down.'
        BeforeChange = $true
        Always = $false
        Exact = $false
        UndoText = 'Set the flags that were written down again and recycle the pool. The command names None.'
        Read = { @() }
        Wanted = { @() }
        Apply = {
            Invoke-Command -ComputerName $Server -ScriptBlock { Import-Module WebAdministration; Get-WebConfigurationProperty -PSPath 'MACHINE/WEBROOT/APPHOST' -Location 'Default Web Site/mapi' -Filter 'system.webServer/security/access' -Name sslFlags }
        }
        Restore = $null
    }
    @{
        Number = 2
        Kind = 'change'
        Text = 'Only if no device passes plain HTTP to this server, switch the flags on.'
        Target = 'server'
        Action = 'Only if no device passes plain HTTP to this server, switch the flags on.'
        BeforeChange = $true
        Always = $false
        Exact = $true
        UndoText = 'Set the flags that were written down again and recycle the pool. The command names None.'
        Read = {
            ConvertTo-State -Name 'sslFlags' -Value (Get-PlainValue -Value (Invoke-Command -ComputerName $Server -ScriptBlock { Import-Module WebAdministration; Get-WebConfigurationProperty -PSPath 'MACHINE/WEBROOT/APPHOST' -Location 'Default Web Site/mapi' -Filter 'system.webServer/security/access' -Name sslFlags }))
        }
        Wanted = {
            ConvertTo-State -Name 'sslFlags' -Value 'Ssl,Ssl128'
        }
        Apply = {
            Invoke-Command -ComputerName $Server -ScriptBlock { Import-Module WebAdministration; Set-WebConfigurationProperty -PSPath 'MACHINE/WEBROOT/APPHOST' -Location 'Default Web Site/mapi' -Filter 'system.webServer/security/access' -Name sslFlags -Value 'Ssl,Ssl128' }
        }
        Restore = {
            param([object[]] $Before)
            $null = $Before
            Invoke-Command -ComputerName $Server -ScriptBlock { param($Value) Import-Module WebAdministration; Set-WebConfigurationProperty -PSPath 'MACHINE/WEBROOT/APPHOST' -Location 'Default Web Site/mapi' -Filter 'system.webServer/security/access' -Name sslFlags -Value $Value } -ArgumentList (Get-FormerValue -State $Before -Name 'sslFlags')
        }
    }
    @{
        Number = 3
        Kind = 'change'
        Text = 'Recycle the application pool. Outlook reconnects by itself.'
        Target = 'server'
        Action = 'Recycle the application pool. Outlook reconnects by itself.'
        BeforeChange = $false
        Always = $true
        Exact = $false
        UndoText = 'Set the flags that were written down again and recycle the pool. The command names None.'
        Read = {
            ConvertTo-State -Name 'State' -Value (Get-PlainValue -Value (Invoke-Command -ComputerName $Server -ScriptBlock { Import-Module WebAdministration; Get-WebAppPoolState -Name 'MSExchangeMapiFrontEndAppPool' }))
        }
        Wanted = {
            ConvertTo-State -Name 'State' -Value 'Started'
        }
        Apply = {
            Invoke-Command -ComputerName $Server -ScriptBlock { Import-Module WebAdministration; Restart-WebAppPool -Name 'MSExchangeMapiFrontEndAppPool' }
        }
        Restore = {
            param([object[]] $Before)
            $null = $Before
            $null = $Before # a restart leaves nothing to take back
        }
    }
)

# The part below is the same in every script of this kind.

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

function Get-PlainValue {
    # IIS wraps some attributes into an object with a property Value and returns others as they are.
    [CmdletBinding()]
    param([AllowNull()] $Value)
    if ($null -ne $Value -and $null -ne $Value.PSObject.Properties['Value']) {
        return $Value.Value
    }
    return $Value
}

function Get-FormerValue {
    # What a cmdlet takes to bring back what was noted: $null where nothing was set.
    [CmdletBinding()]
    param([object[]] $State, [string] $Name)
    $one = @($State | Where-Object { $_.Name -eq $Name })[0]
    if (-not $one.Exists) {
        return $null
    }
    $values = @($one.Values)
    if ($one.Type -eq 'Boolean') {
        return ($values[0] -eq 'True')
    }
    if ($values.Count -eq 1 -and $one.Type -ne 'List') {
        return $values[0]
    }
    # The comma keeps a list of one item a list.
    return , [string[]] $values
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

function Restore-RegistryState {
    [CmdletBinding(SupportsShouldProcess)]
    param([object[]] $State, [string] $Path, [string] $Name)
    $label = '{0}\{1}' -f $Path, $Name
    $former = @($State | Where-Object { $_.Name -eq $label })[0]
    if (-not $PSCmdlet.ShouldProcess($Path, 'restore ' + $Name)) {
        return
    }
    if ($former.Exists) {
        Set-RegistryState -Path $Path -Name $Name -Type $former.Type -Values @($former.Values)
    } else {
        Remove-RegistryState -Path $Path -Name $Name
    }
    if (-not $former.KeyExists -and (Test-Path -LiteralPath $Path)) {
        $key = Get-Item -LiteralPath $Path
        if ($key.ValueCount -eq 0 -and $key.SubKeyCount -eq 0) {
            Remove-Item -LiteralPath $Path
        }
    }
}

function Invoke-Program {
    # A program of Windows; its failure is an error here.
    [CmdletBinding()]
    param([string] $FilePath, [string[]] $Arguments)
    # Windows PowerShell takes a line on the error stream for an error that stops, whatever the program ends with.
    $ErrorActionPreference = 'Continue'
    $output = & $FilePath $Arguments 2>&1 | Out-String
    if ($LASTEXITCODE -ne 0) {
        throw ('{0} ended with {1}: {2}' -f $FilePath, $LASTEXITCODE, $output)
    }
    return $output
}

function Get-ProgramOutput {
    # What a program prints, whatever it ends with: some tell so that they found nothing.
    [CmdletBinding()]
    param([string] $FilePath, [string[]] $Arguments)
    $ErrorActionPreference = 'Continue'
    return (& $FilePath $Arguments 2>&1 | Out-String)
}

function Assert-Known {
    [CmdletBinding()]
    param([string] $Name, [AllowEmptyString()] [string] $Value)
    if ($Value -eq '') {
        throw ('The parameter -{0} is needed here.' -f $Name)
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

function Save-State {
    # Written beside and moved into place, so that a crash leaves the old state or the new one.
    [CmdletBinding()]
    param([object[]] $Done)
    $state = [ordered] @{
        Schema = 1
        Remediation = $RemediationId
        Knowledge = $KnowledgeDigest
        Computer = [System.Environment]::MachineName
        Steps = @($Done)
    }
    $partial = $StateFile + '.part'
    $state | ConvertTo-Json -Depth 8 | Set-Content -LiteralPath $partial -Encoding UTF8
    Move-Item -LiteralPath $partial -Destination $StateFile -Force
}

function Find-Missing {
    # Every cmdlet and parameter that a step uses must be there before the first change.
    [CmdletBinding()]
    param()
    foreach ($name in $Needed.Keys) {
        $command = Get-Command -Name $name -ErrorAction SilentlyContinue
        if ($null -eq $command) {
            'The command {0} is not there.' -f $name
        } else {
            foreach ($parameter in $Needed[$name]) {
                if (-not $command.Parameters.ContainsKey($parameter)) {
                    'The command {0} has no parameter -{1}.' -f $name, $parameter
                }
            }
        }
    }
}

function Connect-Exchange {
    # Uses the session that is there, else opens the one that was asked for. True when this script opened one.
    [CmdletBinding()]
    param()
    # Opening a session changes nothing, and importing one writes a module of its own, which -WhatIf would suppress.
    $WhatIfPreference = $false
    if ($Online) {
        Connect-ExchangeOnline -ShowBanner:$false
        return $true
    }
    if ($ExchangeServer -ne '') {
        $uri = 'http://{0}/PowerShell/' -f $ExchangeServer
        $script:ExchangeSession = New-PSSession -ConfigurationName 'Microsoft.Exchange' -ConnectionUri $uri -Authentication Kerberos
        # Imported for the whole script, not for this function alone.
        Import-Module -Global -ModuleInfo (Import-PSSession -Session $script:ExchangeSession -DisableNameChecking -AllowClobber)
        return $true
    }
    return $false
}

function Disconnect-Exchange {
    [CmdletBinding()]
    param()
    if ($Online) {
        Disconnect-ExchangeOnline -Confirm:$false
    }
    if ($null -ne $script:ExchangeSession) {
        Remove-PSSession -Session $script:ExchangeSession
    }
}

function Invoke-Rollback {
    [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High')]
    param()
    if ($StateFile -eq '' -or -not (Test-Path -LiteralPath $StateFile)) {
        Write-Warning -Message 'Name the state file that the script wrote: -StateFile <path>'
        return 3
    }
    $state = Get-Content -LiteralPath $StateFile -Raw -Encoding UTF8 | ConvertFrom-Json
    if ($state.Schema -ne 1 -or $state.Remediation -ne $RemediationId) {
        Write-Warning -Message ('{0} is not a state of {1}.' -f $StateFile, $RemediationId)
        return 3
    }
    if ($state.Computer -ne [System.Environment]::MachineName) {
        Write-Warning -Message ('{0} was noted on {1}.' -f $StateFile, $state.Computer)
        return 3
    }
    $done = @($state.Steps)
    # All are looked at before the first is touched: who changed something since then must not lose it.
    foreach ($noted in $done) {
        $step = @($Steps | Where-Object { $_.Number -eq $noted.Number })[0]
        # What only a printed text shows may have been changed by a later step of this script; it is compared in its turn.
        if ($step.Exact -and -not (Test-SameState -First @(& $step.Read) -Second @($noted.After))) {
            Write-Warning -Message ('Step {0}: the present state is not what this script left behind. Nothing is taken back.' -f $noted.Number)
            return 3
        }
    }
    $code = 0
    for ($i = $done.Count - 1; $i -ge 0; $i--) {
        $noted = $done[$i]
        $step = @($Steps | Where-Object { $_.Number -eq $noted.Number })[0]
        if (-not $step.Exact -and -not (Test-SameState -First @(& $step.Read) -Second @($noted.After))) {
            Write-Warning -Message ('Step {0}: the present state is not what this script left behind. It and those before it stay.' -f $noted.Number)
            if ($i -eq $done.Count - 1) { return 3 } else { return 2 }
        }
        if ($null -eq $step.Restore) {
            Write-Warning -Message ('Step {0} is taken back by hand: {1}' -f $noted.Number, $step.UndoText)
            $code = 2
        } elseif ($PSCmdlet.ShouldProcess($step.Target, ('take back step {0}' -f $noted.Number))) {
            & $step.Restore @($noted.Before) | Out-Null
            $present = @(& $step.Read)
            if ($step.Exact -and -not (Test-SameState -First $present -Second @($noted.Before))) {
                Write-Warning -Message ('Step {0}: the former state is not back.' -f $noted.Number)
                $code = 2
            } else {
                Write-Output -InputObject ('Step {0} is taken back.' -f $noted.Number) | Out-Host
            }
        }
    }
    return $code
}

function Invoke-Apply {
    [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High')]
    param()
    $done = @()
    $changed = $false
    foreach ($step in $Steps) {
        Write-Output -InputObject ('Step {0}: {1}' -f $step.Number, $step.Text) | Out-Host
        if ($step.Kind -eq 'look') {
            & $step.Apply | Out-Host
            continue
        }
        if ($step.Kind -eq 'manual') {
            Write-Output -InputObject '  This step is done by hand.' | Out-Host
            continue
        }
        try {
            $before = @(& $step.Read)
        } catch {
            Write-Warning -Message ('Step {0}: the present state cannot be read, so nothing is changed: {1}' -f $step.Number, $_.Exception.Message)
            if ($changed) { return 2 } else { return 1 }
        }
        $wanted = @(& $step.Wanted)
        if (-not $step.Always -and $wanted.Count -gt 0 -and (Test-SameState -First $before -Second $wanted)) {
            Write-Output -InputObject '  Already so; nothing is changed.' | Out-Host
            continue
        }
        if (-not $PSCmdlet.ShouldProcess($step.Target, $step.Action)) {
            continue
        }
        # Noted before the change: a crash within it still leaves the way back.
        $entry = [ordered] @{ Number = $step.Number; Before = $before; After = $before }
        $done += $entry
        Save-State -Done $done
        try {
            $changed = $true
            & $step.Apply | Out-Host
            $entry.After = @(& $step.Read)
            Save-State -Done $done
        } catch {
            Write-Warning -Message ('Step {0} failed: {1}' -f $step.Number, $_.Exception.Message)
            return 2
        }
        if ($wanted.Count -gt 0 -and -not (Test-SameState -First $entry.After -Second $wanted)) {
            Write-Warning -Message ('Step {0} was made, but the state is not as wanted. Take it back with -Rollback -StateFile {1}' -f $step.Number, $StateFile)
            return 2
        }
    }
    if ($changed) {
        Write-Output -InputObject ('Done. Take it back with -Rollback -StateFile {0}' -f $StateFile) | Out-Host
    }
    return 0
}

$script:ExchangeSession = $null
$connected = $false
$code = 1
# Cmdlets of an imported session look at the preference of the session alone: without this their errors would not stop a step.
$formerPreference = $global:ErrorActionPreference
$global:ErrorActionPreference = 'Stop'
try {
    $first = @($Steps | Where-Object { $_.Kind -eq 'manual' -and $_.BeforeChange })
    if ($first.Count -gt 0 -and -not $ManualStepsDone -and -not $Rollback -and -not $WhatIfPreference) {
        foreach ($step in $first) {
            Write-Warning -Message ('Do this by hand first, then run again with -ManualStepsDone: step {0}: {1}' -f $step.Number, $step.Text)
        }
        exit 4
    }
    $connected = Connect-Exchange
    $missing = @(Find-Missing)
    if ($missing.Count -gt 0) {
        foreach ($line in $missing) {
            Write-Warning -Message $line
        }
        Write-Warning -Message $SessionHint
    } elseif ($Rollback) {
        $code = Invoke-Rollback
    } else {
        if ($StateFile -eq '') {
            $stamp = Get-Date -Format 'yyyyMMdd-HHmmss'
            $StateFile = Join-Path -Path $PWD.ProviderPath -ChildPath ('{0}-{1}.state.json' -f $RemediationId, $stamp)
        }
        $code = Invoke-Apply
        if ($code -eq 0 -and $RestartHint -ne '') {
            Write-Output -InputObject $RestartHint | Out-Host
        }
    }
} catch {
    Write-Warning -Message $_.Exception.Message
} finally {
    if ($connected) {
        Disconnect-Exchange
    }
    $global:ErrorActionPreference = $formerPreference
}
exit $code

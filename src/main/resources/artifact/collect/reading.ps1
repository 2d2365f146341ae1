function Add-File {
    # Keeps one file of the bundle until it is written: names can be masked only when all of them are known.
    [CmdletBinding()]
    param([string] $Path, [string] $About, [AllowEmptyString()] [string] $Text)
    $script:Files.Add([pscustomobject] @{ Path = $Path; About = $About; Text = $Text })
}

function Add-Failure {
    # What could not be read is said, in the bundle as on the screen.
    [CmdletBinding()]
    param([string] $Item, [AllowEmptyString()] [string] $Message)
    $script:Failed.Add([pscustomobject] @{ Item = $Item; Message = $Message })
    Write-Warning -Message ('{0}: {1}' -f $Item, $Message)
}

function ConvertTo-PrintedValue {
    # One line in no language: times in UTC, lists in braces, the full stop in numbers.
    [CmdletBinding()]
    param([AllowNull()] $Value)
    if ($null -eq $Value) {
        return ''
    }
    $invariant = [System.Globalization.CultureInfo]::InvariantCulture
    if ($Value -is [datetime]) {
        return $Value.ToUniversalTime().ToString('yyyy-MM-ddTHH:mm:ssZ', $invariant)
    }
    if ($Value -is [System.Collections.IList]) {
        $texts = @($Value | ForEach-Object { ConvertTo-PrintedValue -Value $_ })
        return '{' + ($texts -join ', ') + '}'
    }
    if ($Value -is [System.IFormattable] -and $Value -isnot [enum]) {
        return $Value.ToString($null, $invariant)
    }
    return ([string] $Value) -replace '\s*[\r\n]+\s*', ' '
}

function Get-Prompt {
    # The line above an output says which command printed it, and on a server also where.
    [CmdletBinding()]
    param([string] $Command)
    if ($script:Role -eq 'server') {
        return '[{0}]: PS C:\> {1}' -f $script:Computer, $Command
    }
    return 'PS C:\> {0}' -f $Command
}

function ConvertTo-ListText {
    # As Format-List prints, but never wrapped and never cut short.
    [CmdletBinding()]
    param([string] $Command, [AllowNull()] [AllowEmptyCollection()] [object[]] $Objects, [string[]] $Properties)
    $width = 0
    foreach ($name in $Properties) {
        $width = [System.Math]::Max($width, $name.Length)
    }
    $lines = [System.Collections.Generic.List[string]]::new()
    $lines.Add((Get-Prompt -Command $Command))
    foreach ($object in @($Objects)) {
        if ($null -eq $object) {
            continue
        }
        $lines.Add('')
        foreach ($name in $Properties) {
            $property = $object.PSObject.Properties[$name]
            if ($null -eq $property) {
                continue
            }
            try {
                $value = $property.Value
            } catch {
                # Some properties compute their value, and Get-HotFix cannot compute a date in every language.
                continue
            }
            $lines.Add(('{0} : {1}' -f $name.PadRight($width), (ConvertTo-PrintedValue -Value $value)))
        }
    }
    return ($lines -join "`r`n") + "`r`n"
}

function ConvertTo-ClixmlText {
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Objects)
    if ($Objects.Count -eq 0) {
        return '<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04" />'
    }
    $temporary = [System.IO.Path]::GetTempFileName()
    try {
        $Objects | Export-Clixml -LiteralPath $temporary -Depth 2 -Encoding UTF8 -Force
        return [System.IO.File]::ReadAllText($temporary)
    } finally {
        [System.IO.File]::Delete($temporary)
    }
}

function Get-RegistryText {
    # As reg query prints in English. That a value is missing is an answer; that it may not be read is a failure.
    [CmdletBinding()]
    param([hashtable] $Item)
    $hive = if ($Item.Hive -eq 'HKCU') { [Microsoft.Win32.RegistryHive]::CurrentUser } else { [Microsoft.Win32.RegistryHive]::LocalMachine }
    $fullHive = if ($Item.Hive -eq 'HKCU') { 'HKEY_CURRENT_USER' } else { 'HKEY_LOCAL_MACHINE' }
    # A shell of 32 bit would be shown the keys of Wow6432Node.
    $view = if ([System.Environment]::Is64BitOperatingSystem) { [Microsoft.Win32.RegistryView]::Registry64 } else { [Microsoft.Win32.RegistryView]::Default }
    $lines = [System.Collections.Generic.List[string]]::new()
    $lines.Add(('reg query "{0}\{1}" /v "{2}"' -f $Item.Hive, $Item.Key, $Item.Name))
    $lines.Add('')
    $root = [Microsoft.Win32.RegistryKey]::OpenBaseKey($hive, $view)
    $key = $null
    try {
        $key = $root.OpenSubKey($Item.Key)
        if ($null -eq $key -or @($key.GetValueNames()) -notcontains $Item.Name) {
            $lines.Add('ERROR: The system was unable to find the specified registry key or value.')
        } else {
            $kind = [string] $key.GetValueKind($Item.Name)
            $value = $key.GetValue($Item.Name, $null, [Microsoft.Win32.RegistryValueOptions]::DoNotExpandEnvironmentNames)
            $lines.Add(('{0}\{1}' -f $fullHive, $Item.Key))
            $printed = switch ($kind) {
                'DWord' { 'REG_DWORD    0x{0:x}' -f $value }
                'QWord' { 'REG_QWORD    0x{0:x}' -f $value }
                'String' { 'REG_SZ    {0}' -f $value }
                'ExpandString' { 'REG_EXPAND_SZ    {0}' -f $value }
                'MultiString' { 'REG_MULTI_SZ    {0}' -f (@($value) -join '\0') }
                'Binary' { 'REG_BINARY    {0}' -f [System.BitConverter]::ToString($value).Replace('-', '') }
                default { throw ('A value of kind {0} is not printed.' -f $kind) }
            }
            $lines.Add(('    {0}    {1}' -f $Item.Name, $printed))
        }
    } finally {
        if ($null -ne $key) {
            $key.Dispose()
        }
        $root.Dispose()
    }
    $lines.Add('')
    return ($lines -join "`r`n") + "`r`n"
}

function Add-Registry {
    [CmdletBinding()]
    param()
    $text = [System.Text.StringBuilder]::new()
    foreach ($item in $RegistryItems) {
        $about = '{0}\{1}\{2}' -f $item.Hive, $item.Key, $item.Name
        if (Test-Here -Place $item.Place -About $about) {
            try {
                [void] $text.Append((Get-RegistryText -Item $item))
            } catch {
                Add-Failure -Item $about -Message $_.Exception.Message
            }
        }
    }
    if ($text.Length -gt 0) {
        Add-File -Path 'registry/values.txt' -About 'reg query' -Text $text.ToString()
    }
}

function Test-Here {
    # Whether something of that place can be read on this computer. A script that is meant for one place says what it could not do.
    [CmdletBinding()]
    param([string] $Place, [string] $About)
    if ($Place -eq 'endpoint') {
        return $true
    }
    if ($Place -eq 'client') {
        return $script:Role -eq 'client'
    }
    if ($Place -eq 'server' -and $script:Role -eq 'server') {
        return $true
    }
    if ($Place -eq 'exchange' -and $script:HasExchange) {
        return $true
    }
    $isMeant = $Scope -eq 'server' -or $script:Role -eq 'server' -or ($Place -eq 'exchange' -and $Server -ne '')
    if ($isMeant -and $Place -eq 'server') {
        Add-Failure -Item $About -Message 'This computer is no Exchange server. Run the script on the server.'
    } elseif ($isMeant) {
        Add-Failure -Item $About -Message 'There is no session with Exchange. Run the script in the Exchange Management Shell, or name a server with -Server.'
    }
    return $false
}

function Get-ItemObject {
    # The command of an item; that there is no event is no error.
    [CmdletBinding()]
    param([hashtable] $Item, [AllowEmptyString()] [string] $Name)
    try {
        & $Item.Read $Name
    } catch {
        if ($_.FullyQualifiedErrorId -notlike 'NoMatchingEventsFound*') {
            throw
        }
    }
}

function Get-ConfigText {
    # A copy of a configuration file. Passwords and keys never come into the bundle, whether names are masked or not.
    [CmdletBinding()]
    param([string] $File)
    if (-not (Test-Path -LiteralPath $File -PathType Leaf)) {
        throw 'There is no such file.'
    }
    $share = [System.IO.FileShare]::ReadWrite -bor [System.IO.FileShare]::Delete
    $stream = [System.IO.FileStream]::new($File, [System.IO.FileMode]::Open, [System.IO.FileAccess]::Read, $share)
    try {
        if ($stream.Length -gt 8388608) {
            throw 'The file is larger than 8 megabytes.'
        }
        $reader = [System.IO.StreamReader]::new($stream, [System.Text.Encoding]::UTF8, $true)
        $text = $reader.ReadToEnd()
    } finally {
        $stream.Dispose()
    }
    # The bundle is in UTF-8, whatever the file was in.
    $text = $text -replace '^(\s*<\?xml\b[^>]*\bencoding\s*=\s*)(?:"[^"]*"|''[^'']*'')', '$1"utf-8"'
    $text = $text -replace '\[enc:[^\]"<>]*\]', '(left out)'
    $named = '(?:[a-z]*(?:password|pwd|secret|connectionString)|sessionKey|validationKey|decryptionKey)'
    $text = $text -replace ('(?<=\s' + $named + '\s*=\s*)(?:"[^"]*"|''[^'']*'')'), '"(left out)"'
    # A setting of an application, in either order.
    $telling = '\s+key\s*=\s*["''][^"''<>]*(?:password|pwd|secret|connectionString)[^"''<>]*["'']'
    $text = $text -replace ('(?<=<add' + $telling + '\s+value\s*=\s*)(?:"[^"]*"|''[^'']*'')'), '"(left out)"'
    return $text -replace ('(?<=<add\s+value\s*=\s*)(?:"[^"]*"|''[^'']*'')(?=' + $telling + ')'), '"(left out)"'
}

function Add-ItemFile {
    # Reads one item and keeps it as a file. Whatever goes wrong concerns this item alone.
    [CmdletBinding()]
    param([hashtable] $Item, [AllowEmptyString()] [string] $Name, [int] $Number)
    $about = $Item.About.Replace('{server}', $Server).Replace('{mailbox}', $Name).Replace('{endpoint}', $Name)
    $path = $Item.File
    if ($Number -gt 0) {
        $path = $path -replace '(\.[a-z]+)$', ('-{0}$1' -f $Number)
    }
    try {
        switch ($Item.Form) {
            'objects' {
                $objects = @(Get-ItemObject -Item $Item -Name $Name)
                Add-File -Path $path -About $about -Text (ConvertTo-ClixmlText -Objects $objects)
                Add-EndpointName -Objects $objects
            }
            'list' {
                $objects = @(Get-ItemObject -Item $Item -Name $Name)
                Add-File -Path $path -About $about -Text (ConvertTo-ListText -Command $about -Objects $objects -Properties $Item.Properties)
            }
            'value' {
                $objects = @(Get-ItemObject -Item $Item -Name $Name)
                if ($objects.Count -eq 0) {
                    throw 'The command printed nothing.'
                }
                $named = [pscustomobject] @{ ($Item.Properties[0]) = $objects[0] }
                Add-File -Path $path -About $about -Text (ConvertTo-ListText -Command $about -Objects @($named) -Properties $Item.Properties)
            }
            'program' {
                $printed = @(Get-ItemObject -Item $Item -Name $Name) -join "`r`n"
                Add-File -Path $path -About $about -Text ((Get-Prompt -Command $about) + "`r`n" + $printed)
            }
            'events' {
                $printed = @(Get-ItemObject -Item $Item -Name $Name | ForEach-Object { $_.ToXml() })
                if ($printed.Count -eq 0) {
                    # That there is none is an answer, and not a gap.
                    $printed = @('<Events />')
                }
                Add-File -Path $path -About $about -Text ((@(Get-Prompt -Command $about) + $printed) -join "`r`n")
            }
            'config' {
                Add-File -Path $path -About $about -Text (Get-ConfigText -File (& $Item.Read))
            }
            'request' {
                Add-Answer -Item $Item -Name $Name -Path $path -About $about
            }
            'log' {
                Add-Log -Folder (& $Item.Read) -Path $path -About $about
            }
        }
    } catch {
        Add-Failure -Item $about -Message $_.Exception.Message
    }
}

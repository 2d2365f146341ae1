function Test-ExchangeServer {
    [CmdletBinding()]
    param()
    return ($null -ne (Get-Service -Name 'MSExchangeServiceHost' -ErrorAction SilentlyContinue))
}

function Test-ExchangeSession {
    [CmdletBinding()]
    param()
    return ($null -ne (Get-Command -Name 'Get-OrganizationConfig' -ErrorAction SilentlyContinue))
}

function Get-FullPath {
    # Relative to the present folder of PowerShell, which .NET does not know. Does not have to exist.
    [CmdletBinding()]
    param([string] $Path)
    return $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Path)
}

function Get-Sha256 {
    [CmdletBinding()]
    param([byte[]] $Bytes)
    $algorithm = [System.Security.Cryptography.SHA256]::Create()
    try {
        return [System.BitConverter]::ToString($algorithm.ComputeHash($Bytes)).Replace('-', '').ToLowerInvariant()
    } finally {
        $algorithm.Dispose()
    }
}

function Add-ZipEntry {
    [CmdletBinding()]
    param([object] $Archive, [string] $Name, [byte[]] $Bytes)
    $stream = $Archive.CreateEntry($Name).Open()
    try {
        $stream.Write($Bytes, 0, $Bytes.Length)
    } finally {
        $stream.Dispose()
    }
}

function Hide-File {
    # Masks everything that goes into the bundle.
    [CmdletBinding()]
    param()
    foreach ($file in $script:Files) {
        $file.Text = Hide-Text -Text $file.Text
        $file.About = Hide-Text -Text $file.About
    }
    foreach ($failure in $script:Failed) {
        $failure.Item = Hide-Text -Text $failure.Item
        $failure.Message = Hide-Text -Text $failure.Message
    }
    $script:Computer = Hide-Text -Text $script:Computer
}

function Get-ManifestText {
    [CmdletBinding()]
    param()
    $files = @($script:Files | ForEach-Object { [ordered] @{ path = $_.Path; sha256 = (Get-Sha256 -Bytes ($Encoding.GetBytes($_.Text))); about = $_.About } })
    $failed = @($script:Failed | ForEach-Object { [ordered] @{ item = $_.Item; error = $_.Message } })
    $manifest = [ordered] @{
        schema = 'mapimedic-bundle/1'
        collectedAt = $CollectedAt.ToString('yyyy-MM-ddTHH:mm:ssZ', [System.Globalization.CultureInfo]::InvariantCulture)
        scope = $Scope
        computer = $script:Computer
        role = $script:Role
        knowledge = $KnowledgeDigest
        files = [object[]] $files
        failed = [object[]] $failed
        redacted = [bool] $Redact
    }
    return ConvertTo-Json -InputObject $manifest -Depth 5
}

function Save-Bundle {
    # Never over a file that is there. The manifest comes first, so that it is there in a file that was cut off. The names have slashes,
    # which Compress-Archive of Windows PowerShell does not write.
    [CmdletBinding()]
    param([string] $Path)
    $target = [System.IO.File]::Open($Path, [System.IO.FileMode]::CreateNew)
    try {
        $archive = [System.IO.Compression.ZipArchive]::new($target, [System.IO.Compression.ZipArchiveMode]::Create)
        try {
            Add-ZipEntry -Archive $archive -Name 'manifest.json' -Bytes ($Encoding.GetBytes((Get-ManifestText)))
            foreach ($file in $script:Files) {
                Add-ZipEntry -Archive $archive -Name $file.Path -Bytes ($Encoding.GetBytes($file.Text))
            }
        } finally {
            $archive.Dispose()
        }
    } finally {
        $target.Dispose()
    }
}

function Read-AllItem {
    [CmdletBinding()]
    param()
    Add-Registry
    foreach ($item in $Items) {
        if ($item.Form -eq 'log' -and $NoLogs) {
            continue
        }
        if (-not (Test-Here -Place $item.Place -About $item.About)) {
            continue
        }
        if ($item.Each -eq '') {
            Add-ItemFile -Item $item -Name '' -Number 0
            continue
        }
        $parameter = if ($item.Each -eq 'mailbox') { '-Mailbox' } else { '-EndpointHost' }
        $names = if ($item.Each -eq 'mailbox') { @($Mailbox) } else { @($script:Endpoints) }
        if (@($names).Count -eq 0) {
            Add-Failure -Item $item.About -Message ('Nothing was named. Name it with {0}.' -f $parameter)
        }
        $number = 0
        foreach ($name in @($names)) {
            $number++
            Add-ItemFile -Item $item -Name $name -Number $number
        }
    }
}

$script:Files = [System.Collections.Generic.List[object]]::new()
$script:Failed = [System.Collections.Generic.List[object]]::new()
$script:Endpoints = [System.Collections.Generic.List[string]]::new()
$script:Hidden = @{}
$script:HiddenDomains = @{}
$script:HiddenWords = @{}
$script:ExchangeSession = $null
$script:HasExchange = $false
$script:Computer = [System.Environment]::MachineName
$CollectedAt = [System.DateTime]::UtcNow
$Encoding = [System.Text.UTF8Encoding]::new($false)
$Online = $false
$connected = $false
$code = 1
# Cmdlets of an imported session look at the preference of the session alone: without this their errors would not be seen.
$formerPreference = $global:ErrorActionPreference
$global:ErrorActionPreference = 'Stop'
$formerProtocol = [System.Net.ServicePointManager]::SecurityProtocol
try {
    Add-Type -AssemblyName 'System.IO.Compression'
    $script:Role = if ($Scope -ne 'client' -and (Test-ExchangeServer)) { 'server' } else { 'client' }
    $script:LogShare = [long] ($MaxLogMegabytes * 1048576 / [System.Math]::Max(1, @($Items | Where-Object { $_.Form -eq 'log' }).Count))
    foreach ($name in $EndpointHost) {
        $script:Endpoints.Add($name)
    }
    # Windows PowerShell on an old .NET would not offer TLS 1.2 in its requests; 0 leaves the choice to Windows.
    if ([int] $formerProtocol -ne 0) {
        [System.Net.ServicePointManager]::SecurityProtocol = $formerProtocol -bor [System.Net.SecurityProtocolType]::Tls12
    }
    if ($OutputPath -eq '' -or (Test-Path -LiteralPath $OutputPath -PathType Container)) {
        $file = 'mapimedic-{0}-{1}.zip' -f $script:Role, $CollectedAt.ToString('yyyyMMdd-HHmmss', [System.Globalization.CultureInfo]::InvariantCulture)
        $OutputPath = Join-Path -Path $(if ($OutputPath -eq '') { '.' } else { $OutputPath }) -ChildPath $file
    }
    $bundle = Get-FullPath -Path $OutputPath
    $mapping = if ($MappingPath -eq '') { $bundle + '.mapping.json' } else { Get-FullPath -Path $MappingPath }
    foreach ($path in @($bundle, $mapping)) {
        if (-not (Test-Path -LiteralPath ([System.IO.Path]::GetDirectoryName($path)) -PathType Container)) {
            throw ('There is no folder for {0}.' -f $path)
        }
    }
    if (Test-Path -LiteralPath $bundle) {
        throw ('{0} is there already. Name another file with -OutputPath.' -f $bundle)
    }
    if ($Redact) {
        Open-Mapping -Path $mapping
    }
    $ExchangeServer = if ($Server -ne '') { $Server } elseif ($script:Role -eq 'server') { $script:Computer } else { '' }
    $wantsExchange = @($Items | Where-Object { $_.Place -eq 'exchange' }).Count -gt 0
    if ($wantsExchange -and ($ExchangeServer -ne '' -or $Scope -eq 'server')) {
        try {
            if (-not (Test-ExchangeSession)) {
                $connected = Connect-Exchange
            }
            $script:HasExchange = Test-ExchangeSession
        } catch {
            Add-Failure -Item 'Session with Exchange' -Message $_.Exception.Message
        }
    }
    $Server = $ExchangeServer
    if ($script:Role -eq 'server') {
        # A command brings its module along by itself, the drive IIS does not.
        try {
            Import-Module -Name 'WebAdministration' -ErrorAction 'Stop'
        } catch {
            Add-Failure -Item 'Import-Module WebAdministration' -Message $_.Exception.Message
        }
    }
    Read-AllItem
    if ($Redact) {
        Add-HiddenNames
        $script:HiddenMatch = [System.Text.RegularExpressions.MatchEvaluator] { param($found) Get-HiddenText -Match $found }
        $script:HiddenPattern = Get-HiddenPattern
        Hide-File
    }
    Save-Bundle -Path $bundle
    if ($Redact) {
        Save-Mapping -Path $mapping
        Write-Output -InputObject ('Keep this to yourself, it tells what stands for what: {0}' -f $mapping)
    }
    Write-Output -InputObject ('Collected: {0} files; not read: {1}. Send this: {2}' -f $script:Files.Count, $script:Failed.Count, $bundle)
    $code = 0
} catch {
    Write-Warning -Message $_.Exception.Message
} finally {
    if ($connected -or $null -ne $script:ExchangeSession) {
        Disconnect-Exchange
    }
    [System.Net.ServicePointManager]::SecurityProtocol = $formerProtocol
    $global:ErrorActionPreference = $formerPreference
}
exit $code

function Get-Digest {
    # Keyed: whoever has the bundle alone cannot try names.
    [CmdletBinding()]
    param([string] $Text)
    return , $script:Hmac.ComputeHash([System.Text.Encoding]::UTF8.GetBytes($Text.ToLowerInvariant()))
}

function Get-Pseudonym {
    # The same word has the same pseudonym in every file, whatever its case.
    [CmdletBinding()]
    param([string] $Word)
    $known = $script:Hidden[$Word]
    if ($null -eq $known) {
        $known = 'x' + [System.BitConverter]::ToString((Get-Digest -Text $Word), 0, 5).Replace('-', '').ToLowerInvariant()
        $script:Hidden[$Word] = $known
    }
    return $known
}

function Hide-HostName {
    # Label by label, so that a certificate still fits a host name, and a server is the same with and without its domain.
    [CmdletBinding()]
    param([string] $Name)
    $labels = @($Name.Split([char] '.'))
    $last = $labels.Count - 1
    $hidden = for ($i = 0; $i -le $last; $i++) {
        $isEnding = ($last -gt 0) -and (($i -eq $last) -or (($i -eq $last - 1) -and ($last -gt 1) -and ($SecondLevel -contains $labels[$i])))
        if ($isEnding -or ($KeptLabels -contains $labels[$i])) {
            $labels[$i]
        } else {
            Get-Pseudonym -Word $labels[$i]
        }
    }
    return (@($hidden) -join '.')
}

function Hide-Address {
    # A private address stays a private one. Loopback, no address at all, and versions of Exchange and Office stay.
    [CmdletBinding()]
    param([string] $Text)
    $address = $null
    if (-not [System.Net.IPAddress]::TryParse($Text, [ref] $address)) {
        return $Text
    }
    if ([System.Net.IPAddress]::IsLoopback($address) -or $address.Equals([System.Net.IPAddress]::IPv6Any)) {
        return $Text
    }
    $known = $script:Hidden[[string] $address]
    if ($null -ne $known) {
        return $known
    }
    $own = $address.GetAddressBytes()
    $digest = Get-Digest -Text ([string] $address)
    if ($own.Length -eq 16) {
        $known = 'fd00::{0:x2}{1:x2}:{2:x2}{3:x2}' -f $digest[0], $digest[1], $digest[2], $digest[3]
    } elseif ($own[0] -eq 0 -or $own[0] -eq 255 -or ($own[0] -ge 14 -and $own[0] -le 16 -and $own[1] -le 3)) {
        return $Text
    } else {
        $isPrivate = ($own[0] -eq 10) -or ($own[0] -eq 192 -and $own[1] -eq 168) -or ($own[0] -eq 172 -and $own[1] -ge 16 -and $own[1] -le 31)
        if ($isPrivate) {
            $known = '10.{0}.{1}.{2}' -f $digest[0], $digest[1], $digest[2]
        } else {
            $known = '198.{0}.{1}.{2}' -f (18 + ($digest[0] % 2)), $digest[1], $digest[2]
        }
    }
    $script:Hidden[[string] $address] = $known
    return $known
}

function Get-HiddenText {
    # What stands for one match of the pattern.
    [CmdletBinding()]
    param([System.Text.RegularExpressions.Match] $Match)
    $text = $Match.Value
    if ($Match.Groups['keep'].Success) {
        return $text
    }
    if ($Match.Groups['mail'].Success) {
        $at = $text.LastIndexOf('@')
        $local = $text.Substring(0, $at)
        $shown = if ($local -match $KeptNames) { $local } else { Get-Pseudonym -Word $local }
        return $shown + '@' + (Hide-HostName -Name $text.Substring($at + 1))
    }
    if ($Match.Groups['name'].Success) {
        return Hide-HostName -Name $text
    }
    if ($Match.Groups['address'].Success) {
        return Hide-Address -Text $text
    }
    if ($Match.Groups['sid'].Success) {
        $digest = Get-Digest -Text $text
        $known = 'S-1-5-21-{0}-{1}-{2}-{3}' -f $digest[0], $digest[1], $digest[2], [System.BitConverter]::ToUInt16($digest, 3)
        $script:Hidden[$text] = $known
        return $known
    }
    if ($Match.Groups['thumbprint'].Success) {
        $known = [System.BitConverter]::ToString((Get-Digest -Text $text), 0, 20).Replace('-', '')
        $script:Hidden[$text] = $known
        return $known
    }
    if ($Match.Groups['part'].Success) {
        $value = $text.Trim()
        if (($KeptParts -contains $value) -or $value -match '^(?:mapi|Exchange|Microsoft)\b') {
            return $text
        }
        return Get-Pseudonym -Word $value
    }
    return Get-Pseudonym -Word $text
}

function Hide-Text {
    [CmdletBinding()]
    param([AllowEmptyString()] [string] $Text)
    if ($Text -eq '') {
        return ''
    }
    # Bytes in Base64, such as whole certificates, hold names that no pattern finds.
    $readable = [regex]::Replace($Text, '(?<=<BA(?: N="[^"]*")?>)[^<]+', '')
    return $script:HiddenPattern.Replace($readable, $script:HiddenMatch)
}

function Add-HiddenDomain {
    # The registered part of a host name. Those of the vendor, which everybody has, stay readable.
    [CmdletBinding()]
    param([string] $Name)
    $labels = @($Name.Trim([char] '.').ToLowerInvariant().Split([char] '.'))
    if ($labels.Count -lt 2 -or $labels[-1] -match '[^a-z]') {
        return
    }
    $take = if ($labels.Count -gt 2 -and $labels[-1].Length -eq 2 -and $SecondLevel -contains $labels[-2]) { 3 } else { 2 }
    $domain = @($labels | Select-Object -Last $take) -join '.'
    if ($KeptDomains -notcontains $domain) {
        $script:HiddenDomains[$domain] = $true
    }
}

function Add-HiddenWord {
    # A name that stands alone: of a computer, a person, an organisation.
    [CmdletBinding()]
    param([AllowNull()] [AllowEmptyString()] [string] $Word)
    $name = ([string] $Word).Trim()
    if ($name.Length -ge 3 -and $KeptWords -notcontains $name -and $name -notmatch $KeptNames -and $name -notmatch '^[0-9.:]+$') {
        if ($name -match '^[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$') {
            Add-HiddenDomain -Name $name
            $labels = @($name.Split([char] '.'))
            Add-HiddenWord -Word $labels[0]
        } elseif ($name -notmatch '@') {
            $script:HiddenWords[$name] = $true
        }
    }
}

function Add-HiddenMatch {
    # Every first group of a pattern in a text.
    [CmdletBinding()]
    param([AllowEmptyString()] [string] $Text, [string] $Pattern, [switch] $Domain)
    foreach ($match in [regex]::Matches($Text, $Pattern, [System.Text.RegularExpressions.RegexOptions]::IgnoreCase)) {
        if ($Domain) {
            Add-HiddenDomain -Name $match.Groups[1].Value
        } else {
            Add-HiddenWord -Word $match.Groups[1].Value
        }
    }
}

function Add-HiddenNames {
    # First every file is searched for names, then every file is masked: a name found in one is masked in all.
    [CmdletBinding()]
    param()
    foreach ($word in @($script:Computer, $env:USERNAME, $env:USERDOMAIN, $env:USERDNSDOMAIN, $Server) + $Mailbox) {
        Add-HiddenWord -Word $word
    }
    foreach ($name in @($script:Endpoints)) {
        if ($name -match '\.') {
            Add-HiddenDomain -Name $name
        } else {
            Add-HiddenWord -Word $name
        }
    }
    if ($null -ne $env:LOGONSERVER) {
        Add-HiddenWord -Word $env:LOGONSERVER.Trim([char] '\')
    }
    $properties = 'Fqdn|ServerFqdn|ServerName|Server|MachineName|PSComputerName|NetBIOSName|DisplayName|Alias|SamAccountName|UserPrincipalName'
    foreach ($file in $script:Files) {
        $text = $file.Text
        Add-HiddenMatch -Text $text -Pattern '://([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)' -Domain
        Add-HiddenMatch -Text $text -Pattern '@((?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,})' -Domain
        Add-HiddenMatch -Text $text -Pattern '\nX-(?:FEServer|BEServer|CalculatedBETarget): *([A-Za-z0-9.-]+)'
        Add-HiddenMatch -Text $text -Pattern '\\\\([A-Za-z0-9-]+)\\msexchange'
        Add-HiddenMatch -Text $text -Pattern '(?<![A-Za-z])CN=([^,<>"/]+),CN=(?:Servers|Microsoft Exchange),'
        # Events and configuration files.
        Add-HiddenMatch -Text $text -Pattern '<Computer>([^<]+)</Computer>'
        Add-HiddenMatch -Text $text -Pattern '<Data Name=["''](?:Target|Subject)(?:User|Domain)Name["'']>([^<]+)<'
        Add-HiddenMatch -Text $text -Pattern '<Data Name=["'']WorkstationName["'']>([^<]+)<'
        Add-HiddenMatch -Text $text -Pattern '\bname="X-(?:FE|BE)Server"\s+value="([A-Za-z0-9.-]+)"'
        Add-HiddenMatch -Text $text -Pattern '\buserName="(?:[^"\\]+\\)?([^"\\]+)"'
        Add-HiddenMatch -Text $text -Pattern '\bbindingInformation="[^"]*:([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)"' -Domain
        Add-HiddenMatch -Text $text -Pattern ('<S N="(?:' + $properties + ')">([^<]+)</S>')
        foreach ($match in [regex]::Matches($text, '(?<![A-Za-z])DC=([A-Za-z0-9-]+)(?:,DC=([A-Za-z0-9-]+))+')) {
            $labels = @($match.Groups[1].Value) + @($match.Groups[2].Captures | ForEach-Object { $_.Value })
            Add-HiddenDomain -Name ($labels -join '.')
            Add-HiddenWord -Word $labels[0]
        }
        if ($file.Path -match 'Get-(?:Mailbox|CASMailbox|Recipient|ExchangeServer)') {
            Add-HiddenMatch -Text $text -Pattern '<S N="Name">([^<]+)</S>'
        }
        if ($file.Path -match 'Certificate') {
            Add-HiddenMatch -Text $text -Pattern '(?<!<T)[>{ =](?:\*\.)?([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)(?=[<},\s])' -Domain
        }
    }
    # Users are written behind the short name of their domain.
    foreach ($domain in @($script:HiddenWords.Keys)) {
        $pattern = '(?<![A-Za-z0-9-])' + [regex]::Escape($domain) + '\\([A-Za-z0-9._$-]+)'
        foreach ($file in $script:Files) {
            Add-HiddenMatch -Text $file.Text -Pattern $pattern
        }
    }
}

function Get-HiddenPattern {
    # One pattern for all, so that nothing is masked twice.
    [CmdletBinding()]
    param()
    $kinds = [System.Collections.Generic.List[string]]::new()
    # Names of types and properties, and characters that CLIXML writes as their code.
    $kinds.Add('(?<keep>_x[0-9A-F]{4}_|<T>[^<]*</T>|(?<= )N="[^"]*")')
    $kinds.Add('(?<sid>S-1-5-21(?:-[0-9]+){3,4})')
    $kinds.Add('(?<thumbprint>(?<![0-9A-F])[0-9A-F]{40}(?![0-9A-F]))')
    $kinds.Add('(?<mail>[A-Z0-9._%+-]+@(?:[A-Z0-9-]+\.)+[A-Z]{2,})')
    if ($script:HiddenDomains.Count -gt 0) {
        $domains = @($script:HiddenDomains.Keys | Sort-Object -Property 'Length' -Descending | ForEach-Object { [regex]::Escape($_) }) -join '|'
        $kinds.Add('(?<name>(?<![A-Z0-9-])(?:\*\.)?(?:[A-Z0-9-]+\.)*(?:' + $domains + ')(?![A-Z0-9-]))')
    }
    $kinds.Add('(?<address>(?<![0-9.])(?<!version[^0-9\r\n]{0,12})[0-9]{1,3}(?:\.[0-9]{1,3}){3}(?!\.?[0-9]))')
    $kinds.Add('(?<address>(?<![0-9A-Z:.])(?:[0-9A-F]{0,4}:){2,7}[0-9A-F]{0,4}(?![0-9A-Z:]))')
    $kinds.Add('(?<part>(?<=(?<![A-Z])(?:CN|OU|DC|O)=)[^,;<>"/\r\n]+)')
    if ($script:HiddenWords.Count -gt 0) {
        $words = @($script:HiddenWords.Keys | Sort-Object -Property 'Length' -Descending | ForEach-Object { [regex]::Escape($_) }) -join '|'
        $kinds.Add('(?<word>(?<![A-Z0-9-])(?:' + $words + ')(?![A-Z0-9-]))')
    }
    return [regex]::new(($kinds -join '|'), [System.Text.RegularExpressions.RegexOptions] 'IgnoreCase, CultureInvariant')
}

function Open-Mapping {
    # The key of this run, or that of the mapping that was named: then a name has the same pseudonym in both bundles.
    [CmdletBinding()]
    param([string] $Path)
    $key = [byte[]]::new(32)
    if (Test-Path -LiteralPath $Path -PathType Leaf) {
        $former = [System.IO.File]::ReadAllText($Path) | ConvertFrom-Json
        if ($null -eq $former.PSObject.Properties['schema'] -or $former.schema -ne 'mapimedic-mapping/1') {
            throw ('{0} is no mapping of this script.' -f $Path)
        }
        $key = [System.Convert]::FromBase64String($former.key)
        foreach ($entry in @($former.names)) {
            $script:Hidden[$entry.name] = $entry.pseudonym
        }
    } else {
        $random = [System.Security.Cryptography.RandomNumberGenerator]::Create()
        try {
            $random.GetBytes($key)
        } finally {
            $random.Dispose()
        }
    }
    $script:MappingKey = $key
    $script:Hmac = [System.Security.Cryptography.HMACSHA256]::new($key)
}

function Save-Mapping {
    [CmdletBinding()]
    param([string] $Path)
    $names = @($script:Hidden.Keys | Sort-Object | ForEach-Object { [ordered] @{ name = $_; pseudonym = $script:Hidden[$_] } })
    $mapping = [ordered] @{
        schema = 'mapimedic-mapping/1'
        key = [System.Convert]::ToBase64String($script:MappingKey)
        names = [object[]] $names
    }
    $json = ConvertTo-Json -InputObject $mapping -Depth 4
    [System.IO.File]::WriteAllText($Path, $json, [System.Text.UTF8Encoding]::new($false))
}

# What everybody has, or what means something: these stay readable.
$KeptLabels = @('*', 'autodiscover', 'localhost', 'onmicrosoft', 'www')
$SecondLevel = @('ac', 'co', 'com', 'edu', 'gov', 'net', 'org')
$KeptDomains = @('digicert.com', 'live.com', 'microsoft.com', 'microsoftonline.com', 'msn.com', 'office.com', 'office.net', 'office365.com',
    'outlook.com', 'w3.org', 'windows.com', 'windows.net')
$KeptWords = @('administrator', 'admin', 'client', 'default', 'exchange', 'guest', 'mail', 'mailbox', 'mapi', 'microsoft', 'network', 'outlook',
    'server', 'service', 'system', 'user', 'true', 'false', 'windows', 'active', 'http', 'https', 'local', 'name', 'none', 'nt authority', 'test', 'workgroup')
# The accounts with which Exchange tests itself: what fails with them says nothing about people.
$KeptNames = '^HealthMailbox[0-9a-f]{4,}'
$KeptParts = @('Administrative Groups', 'Configuration', 'Databases', 'HTTP', 'Protocols', 'Recipients', 'Servers', 'Services')

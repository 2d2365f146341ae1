function Add-EndpointName {
    # Where nobody named a host, those in the URLs of the virtual directories are looked at.
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Objects)
    if ($EndpointHost.Count -gt 0) {
        return
    }
    foreach ($object in $Objects) {
        foreach ($name in @('InternalUrl', 'ExternalUrl')) {
            $property = $object.PSObject.Properties[$name]
            $address = $null
            if ($null -ne $property -and [uri]::TryCreate([string] $property.Value, [System.UriKind]::Absolute, [ref] $address)) {
                if ($script:Endpoints -notcontains $address.Host -and $address.HostNameType -eq [System.UriHostNameType]::Dns) {
                    $script:Endpoints.Add($address.Host)
                }
            }
        }
    }
}

function Get-EndpointAddress {
    [CmdletBinding()]
    param([string] $ComputerName)
    $watch = [System.Diagnostics.Stopwatch]::StartNew()
    try {
        $addresses = @([System.Net.Dns]::GetHostAddresses($ComputerName) | ForEach-Object { [string] $_ })
    } catch {
        $cause = $_.Exception.GetBaseException()
        # Only "no such host" and "no address" say something about the name.
        if ($cause -isnot [System.Net.Sockets.SocketException] -or @(11001, 11004) -notcontains $cause.ErrorCode) {
            throw
        }
        $addresses = @()
    }
    [pscustomobject] @{
        ComputerName = $ComputerName
        Resolves = ($addresses.Count -gt 0)
        Addresses = $addresses
        ResolveMilliseconds = $watch.ElapsedMilliseconds
    }
}

function Get-EndpointCertificate {
    # The certificate that a connection to port 443 is shown. This one stream takes any certificate, sends nothing and is closed.
    [CmdletBinding()]
    param([string] $ComputerName)
    $script:PolicyErrors = 'None'
    $script:SentCertificates = @()
    $look = [System.Net.Security.RemoteCertificateValidationCallback] {
        param($origin, $shown, $sent, $policyErrors)
        $null = $origin, $shown
        $script:PolicyErrors = [string] $policyErrors
        if ($null -ne $sent) {
            $script:SentCertificates = @($sent.ChainElements | ForEach-Object { [System.Security.Cryptography.X509Certificates.X509Certificate2]::new($_.Certificate) })
        }
        return $true
    }
    $client = [System.Net.Sockets.TcpClient]::new()
    try {
        $watch = [System.Diagnostics.Stopwatch]::StartNew()
        $connecting = $client.BeginConnect($ComputerName, 443, $null, $null)
        if (-not $connecting.AsyncWaitHandle.WaitOne(10000)) {
            throw 'Nobody answers at port 443 within 10 seconds.'
        }
        $client.EndConnect($connecting)
        $connected = $watch.ElapsedMilliseconds
        $client.ReceiveTimeout = 10000
        $client.SendTimeout = 10000
        $stream = [System.Net.Security.SslStream]::new($client.GetStream(), $false, $look)
        try {
            $protocols = [System.Security.Authentication.SslProtocols] 'Tls, Tls11, Tls12'
            $stream.AuthenticateAsClient($ComputerName, $null, $protocols, $false)
            $certificate = [System.Security.Cryptography.X509Certificates.X509Certificate2]::new($stream.RemoteCertificate)
            $chain = [System.Security.Cryptography.X509Certificates.X509Chain]::new()
            $chain.ChainPolicy.RevocationMode = [System.Security.Cryptography.X509Certificates.X509RevocationMode]::NoCheck
            # That it has expired is said by its date; here the issuer counts.
            $chain.ChainPolicy.VerificationFlags = [System.Security.Cryptography.X509Certificates.X509VerificationFlags]::IgnoreNotTimeValid
            foreach ($sent in $script:SentCertificates) {
                [void] $chain.ChainPolicy.ExtraStore.Add($sent)
            }
            $isRsa = $certificate.PublicKey.Oid.Value -eq '1.2.840.113549.1.1.1'
            $names = $certificate.Extensions['2.5.29.17']
            $listed = @()
            if ($null -ne $names) {
                $listed = @([regex]::Matches($names.Format($false), '=\s*([^,\s]+)') | ForEach-Object { $_.Groups[1].Value })
            }
            [pscustomobject] @{
                ComputerName = $ComputerName
                CertificateNotBefore = $certificate.NotBefore
                CertificateNotAfter = $certificate.NotAfter
                CertificateSubject = $certificate.Subject
                CertificateIssuer = $certificate.Issuer
                CertificateNames = $listed
                CertificateThumbprint = $certificate.Thumbprint
                NameMatches = ($script:PolicyErrors -notmatch 'RemoteCertificateNameMismatch')
                Trusted = $chain.Build($certificate)
                SelfSigned = ([System.BitConverter]::ToString($certificate.SubjectName.RawData) -eq [System.BitConverter]::ToString($certificate.IssuerName.RawData))
                RsaKeySize = $(if ($isRsa) { $certificate.PublicKey.Key.KeySize } else { $null })
                SignatureAlgorithm = $certificate.SignatureAlgorithm.FriendlyName
                NegotiatedProtocol = [string] $stream.SslProtocol
                ConnectMilliseconds = $connected
            }
        } finally {
            $stream.Dispose()
        }
    } finally {
        $client.Close()
    }
}

function Test-EndpointCertificate {
    # Whether clients are shown a certificate that Exchange uses. One that no server has belongs to a device in front.
    [CmdletBinding()]
    param([string] $ComputerName)
    $shown = (Get-EndpointCertificate -ComputerName $ComputerName).CertificateThumbprint
    # The hashes print alike in every language.
    $isOfExchange = (Get-ProgramOutput -FilePath 'netsh.exe' -Arguments @('http', 'show', 'sslcert')) -match $shown
    if (-not $isOfExchange) {
        if (-not $script:HasExchange) {
            throw 'This server does not have the certificate, and without a session with Exchange the others cannot be asked.'
        }
        # The name may lead to another server. Whoever cannot be asked may have it.
        foreach ($name in @(Get-ExchangeServer | ForEach-Object { [string] $_.Name })) {
            if (@(Get-ExchangeCertificate -Server $name | ForEach-Object { [string] $_.Thumbprint }) -contains $shown) {
                $isOfExchange = $true
                break
            }
        }
    }
    [pscustomobject] @{ Server = $script:Computer; ComputerName = $ComputerName; IsOfExchange = $isOfExchange }
}

function Get-WebAnswer {
    # The answer to a web request. One with an error status is an answer as well, none is an error.
    [CmdletBinding()]
    param([hashtable] $Item, [string] $Name)
    try {
        $answer = & $Item.Read $Name
        $body = if ($answer.Content -is [string]) { $answer.Content } else { '' }
        return [pscustomobject] @{ Response = $answer.BaseResponse; Body = $body }
    } catch {
        $property = $_.Exception.PSObject.Properties['Response']
        if ($null -eq $property -or $property.Value -isnot [System.Net.HttpWebResponse]) {
            throw
        }
        return [pscustomobject] @{ Response = $property.Value; Body = '' }
    }
}

function ConvertTo-AnswerText {
    # Status line, headers and the beginning of the body, as they came; cookies without their values.
    [CmdletBinding()]
    param([string] $About, $Answer)
    $response = $Answer.Response
    $lines = [System.Collections.Generic.List[string]]::new()
    $lines.Add(('# {0} of {1}' -f $response.Method, $response.ResponseUri))
    $lines.Add(('# {0}' -f $About))
    $lines.Add(('HTTP/{0} {1} {2}' -f $response.ProtocolVersion, [int] $response.StatusCode, $response.StatusDescription))
    foreach ($header in @($response.Headers.AllKeys)) {
        foreach ($value in @($response.Headers.GetValues($header))) {
            $shown = if ($header -eq 'Set-Cookie') { $value -replace '=.*$', '=(left out)' } else { $value }
            $lines.Add(('{0}: {1}' -f $header, $shown))
        }
    }
    $lines.Add('')
    $lines.Add($Answer.Body.Substring(0, [System.Math]::Min(2000, $Answer.Body.Length)))
    return ($lines -join "`r`n") + "`r`n"
}

function Get-EndpointAnswer {
    # What the knowledge asks of an answer; a fact that this answer does not tell is left out.
    [CmdletBinding()]
    param([string] $ComputerName, [string[]] $Fact, $Answer)
    $status = [int] $Answer.Response.StatusCode
    $facts = [ordered] @{ ComputerName = $ComputerName }
    foreach ($name in $Fact) {
        if ($name -eq 'WwwAuthenticate') {
            if ($status -eq 401) {
                $values = $Answer.Response.Headers.GetValues('WWW-Authenticate')
                $words = @($values | Where-Object { $null -ne $_ } | ForEach-Object { ($_.Trim() -split '[\s,]')[0] })
                $facts[$name] = @($words | Where-Object { @('Negotiate', 'NTLM', 'Bearer', 'Basic') -contains $_ } | Select-Object -Unique)
            }
        } elseif ($name -eq 'AnswersAsExchange') {
            if ($status -eq 200) {
                $facts[$name] = ($null -ne $Answer.Response.Headers['X-ResponseCode'])
            }
        } else {
            $facts[$name] = $status
        }
    }
    [pscustomobject] $facts
}

function Add-Answer {
    # Twice: as it came, and what the knowledge asks for as a list.
    [CmdletBinding()]
    param([hashtable] $Item, [string] $Name, [string] $Path, [string] $About)
    $answer = Get-WebAnswer -Item $Item -Name $Name
    Add-File -Path $Path -About $About -Text (ConvertTo-AnswerText -About $About -Answer $answer)
    $facts = @(Get-EndpointAnswer -ComputerName $Name -Fact $Item.Properties -Answer $answer)
    $command = "Get-EndpointAnswer -ComputerName '{0}'" -f $Name
    $properties = @('ComputerName') + $Item.Properties
    $listed = $Path -replace '(\.[a-z]+)$', '-facts$1'
    Add-File -Path $listed -About $command -Text (ConvertTo-ListText -Command $command -Objects $facts -Properties $properties)
}

function Get-StoredOfficeCredential {
    # Only whether there is one: which other credentials are stored is nobody's business.
    [CmdletBinding()]
    param()
    $printed = Get-ProgramOutput -FilePath 'cmdkey.exe' -Arguments @('/list')
    [pscustomobject] @{ MicrosoftOfficeSspi = ($printed -match 'MicrosoftOffice1[56]_Data:SSPI') }
}

function Get-ExchangeSetupVersion {
    # The build that is installed, with its updates.
    [CmdletBinding()]
    param()
    return [System.Diagnostics.FileVersionInfo]::GetVersionInfo((Join-Path -Path ($env:ExchangeInstallPath + '\') -ChildPath 'bin\ExSetup.exe'))
}

function Get-PendingReboot {
    # Whether Windows waits for a restart to finish an update.
    [CmdletBinding()]
    param()
    $component = Test-Path -LiteralPath 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing\RebootPending'
    $update = Test-Path -LiteralPath 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\WindowsUpdate\Auto Update\RebootRequired'
    [pscustomobject] @{
        PendingReboot = ($component -or $update)
        ComponentBasedServicingPendingReboot = $component
        AutoUpdatePendingReboot = $update
    }
}

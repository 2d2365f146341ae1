<#
.SYNOPSIS
    Collects what MapiMedic needs to know of a computer with Outlook, and changes nothing.
.DESCRIPTION
    Reads settings, states and logs that concern MAPI over HTTP, and writes one zip with a manifest. Each item is read on its own: what cannot be read is listed in the manifest with its error, and the rest is there all the same. A value of the registry that is missing is noted as missing.
    Reading needs no rights beyond those of the commands: a user for what is read on a client, an administrator who may read Exchange for what is read on a server.
    Run it as the user whose Outlook fails; HKEY_CURRENT_USER of another user tells nothing. Test-OutlookConnectivity starts a probe of Exchange, which signs in with a test account of Exchange. One web request signs in to the host as the user who runs the script.
    With -Redact these are replaced by pseudonyms, the same in every file: host names of every domain that is found, label by label, with the ending (com, de) and the label autodiscover as they are; names of computers, users, mailboxes, display names and the Exchange organisation where a command names them; mail addresses; values in distinguished names; IP addresses (a private one stays private, 127.0.0.1 stays); SIDs; thumbprints. Bytes in Base64, such as whole certificates, are left out.
    With -Redact these are NOT replaced: names that stand in no command output and no parameter and are found in free text or logs alone without domain, address or the short name of the domain before them; names of fewer than three letters; words that are names of Exchange and Windows themselves, such as mail, server or admin; domains of Microsoft; GUIDs; serial numbers of certificates; places in the subject of a certificate; versions, times, sizes, status codes, paths; IP addresses from 14.0 to 16.3, which look like versions of Exchange and Office. Read the bundle before you send it.
    Passwords and keys in configuration files of IIS are left out, with -Redact and without it. Values of cookies are never collected, and of stored credentials only whether those of Office are there.
.PARAMETER OutputPath
    The zip, or the folder for it; the present folder by default. A file that is there is never overwritten.
.PARAMETER Server
    The Exchange server that is looked at with the cmdlets of Exchange, and to which a session is opened when none is open. This computer by default, when it is an Exchange server.
.PARAMETER Mailbox
    The mailboxes to look at, for example anna@contoso.com.
.PARAMETER EndpointHost
    The host names that Outlook connects to, for example mail.contoso.com. By default those in the URLs of the MAPI virtual directories, when a session with Exchange tells them.
.PARAMETER Redact
    Replaces names and addresses by pseudonyms. Read above what it does not replace.
.PARAMETER MappingPath
    Where it is noted what stands for what, together with the random key of the pseudonyms; beside the zip by default, and never in it. Name the file of an earlier run, and the same names get the same pseudonyms.
.PARAMETER MaxLogMegabytes
    How much of the logs is taken at most, the newest of the last day; each folder has the same share.
.PARAMETER NoLogs
    Takes no logs.
.EXAMPLE
    .\collect.ps1 -EndpointHost mail.contoso.com
.EXAMPLE
    .\collect.ps1 -Server EX01 -Mailbox anna@contoso.com -EndpointHost mail.contoso.com -Redact
.NOTES
    Knowledge: 000000000000 (sha256:0000000000000000000000000000000000000000000000000000000000000000)
    Exit codes: 0 the bundle is written, 1 it is not.
#>
#Requires -Version 5.1
[CmdletBinding()]
param(
    [string] $OutputPath = '',
    [string] $Server = '',
    [string[]] $Mailbox = @(),
    [ValidatePattern('^(?:[A-Za-z0-9][A-Za-z0-9-]{0,62}(?:\.[A-Za-z0-9][A-Za-z0-9-]{0,62}){0,10})\z')]
    [string[]] $EndpointHost = @(),
    [switch] $Redact,
    [string] $MappingPath = '',
    [ValidateRange(1, 1000)]
    [int] $MaxLogMegabytes = 20,
    [switch] $NoLogs
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$Scope = 'client'
$KnowledgeDigest = 'sha256:0000000000000000000000000000000000000000000000000000000000000000'
$RegistryItems = @(
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Microsoft\Exchange'; Name = 'AllowMAPIOverNonHttps' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Microsoft\Exchange'; Name = 'AlwaysUseMSOAuthForAutoDiscover' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Microsoft\Exchange'; Name = 'ConnectionRetryCount' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Microsoft\Exchange'; Name = 'ConnectionRetryDelay' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Microsoft\Exchange'; Name = 'ConnectionTimeout' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Microsoft\Exchange'; Name = 'EnableMapiOverHttpExceptions' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Microsoft\Exchange'; Name = 'MapiHttpAllowFQDNListForV2' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Microsoft\Exchange'; Name = 'MapiHttpDisabled' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Microsoft\Exchange'; Name = 'MapiHttpEnabled' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Microsoft\Exchange'; Name = 'MapiHttpTimeout' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Microsoft\Exchange'; Name = 'MapiHttpVersion' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Microsoft\Exchange'; Name = 'MaximumConnectionsPerServer' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Microsoft\Office\15.0\Common\Debug'; Name = 'TCOTrace' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Microsoft\Office\15.0\Common\Identity'; Name = 'EnableADAL' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Microsoft\Office\15.0\Common\Identity'; Name = 'Version' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Microsoft\Office\15.0\Outlook'; Name = 'ForceOSTPath' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Microsoft\Office\16.0\Common\Debug'; Name = 'TCOTrace' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Microsoft\Office\16.0\Common\Identity'; Name = 'DisableADALatopWAMOverride' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Microsoft\Office\16.0\Common\Identity'; Name = 'EnableADAL' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Microsoft\Office\16.0\Common\Internet'; Name = 'EnableHttpAccessTypeAutomaticProxy' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Microsoft\Office\16.0\Common\Internet'; Name = 'UseOnlineContent' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Microsoft\Office\16.0\Common\SignIn'; Name = 'SignInOptions' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Microsoft\Office\16.0\Outlook\AutoDiscover'; Name = 'ExcludeExplicitO365Endpoint' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Microsoft\Office\16.0\Outlook\AutoDiscover'; Name = 'ExcludeHttpRedirect' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Microsoft\Office\16.0\Outlook\AutoDiscover'; Name = 'ExcludeHttpsAutoDiscoverDomain' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Microsoft\Office\16.0\Outlook\AutoDiscover'; Name = 'ExcludeHttpsRootDomain' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Microsoft\Office\16.0\Outlook\AutoDiscover'; Name = 'ExcludeLastKnownGoodURL' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Microsoft\Office\16.0\Outlook\AutoDiscover'; Name = 'ExcludeScpLookup' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Microsoft\Office\16.0\Outlook\AutoDiscover'; Name = 'ExcludeSrvRecord' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Microsoft\Office\16.0\Outlook\AutoDiscover'; Name = 'PreferLocalXML' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Microsoft\Office\16.0\Outlook\AutoDiscover'; Name = 'Timeout' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Microsoft\Office\16.0\Outlook\AutoDiscover'; Name = 'ZeroConfigExchange' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Microsoft\Office\16.0\Outlook'; Name = 'ForceOSTPath' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Microsoft\Office\16.0\Outlook\Options\Mail'; Name = 'EnableLogging' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Microsoft\Office\16.0\Outlook\Options\Mail'; Name = 'EnableMAPIDetailsLogging' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Microsoft\Office\16.0\Outlook\Options\Mail'; Name = 'EnableMAPIProtocolLogging' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Microsoft\Windows\CurrentVersion\Internet Settings'; Name = 'AutoConfigURL' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Policies\Microsoft\Cloud\Office\16.0\Common\SignIn'; Name = 'SignInOptions' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Policies\Microsoft\Office\15.0\Outlook'; Name = 'ForceOSTPath' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Policies\Microsoft\Office\15.0\Outlook\Security'; Name = 'AuthenticationService' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Policies\Microsoft\Office\16.0\Common\Internet'; Name = 'UseOnlineContent' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Policies\Microsoft\Office\16.0\Common\SignIn'; Name = 'SignInOptions' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Policies\Microsoft\Office\16.0\Outlook\AutoDiscover'; Name = 'ExcludeExplicitO365Endpoint' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Policies\Microsoft\Office\16.0\Outlook\AutoDiscover'; Name = 'ExcludeHttpRedirect' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Policies\Microsoft\Office\16.0\Outlook\AutoDiscover'; Name = 'ExcludeHttpsAutoDiscoverDomain' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Policies\Microsoft\Office\16.0\Outlook\AutoDiscover'; Name = 'ExcludeHttpsRootDomain' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Policies\Microsoft\Office\16.0\Outlook\AutoDiscover'; Name = 'ExcludeLastKnownGoodURL' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Policies\Microsoft\Office\16.0\Outlook\AutoDiscover'; Name = 'ExcludeScpLookup' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Policies\Microsoft\Office\16.0\Outlook\AutoDiscover'; Name = 'ExcludeSrvRecord' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Policies\Microsoft\Office\16.0\Outlook\AutoDiscover'; Name = 'PreferLocalXML' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Policies\Microsoft\Office\16.0\Outlook\AutoDiscover'; Name = 'Timeout' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Policies\Microsoft\Office\16.0\Outlook\AutoDiscover'; Name = 'ZeroConfigExchange' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Policies\Microsoft\Office\16.0\Outlook'; Name = 'ForceOSTPath' }
    @{ Place = 'client'; Hive = 'HKCU'; Key = 'Software\Policies\Microsoft\Office\16.0\Outlook\Security'; Name = 'AuthenticationService' }
    @{ Place = 'client'; Hive = 'HKLM'; Key = 'SOFTWARE\FSLogix\Profiles'; Name = 'Enabled' }
    @{ Place = 'client'; Hive = 'HKLM'; Key = 'SOFTWARE\FSLogix\Profiles'; Name = 'RoamIdentity' }
    @{ Place = 'client'; Hive = 'HKLM'; Key = 'SOFTWARE\Microsoft\Office\ClickToRun\Configuration'; Name = 'VersionToReport' }
    @{ Place = 'client'; Hive = 'HKLM'; Key = 'SOFTWARE\Microsoft\Windows\CurrentVersion\Internet Settings\WinHttp'; Name = 'DefaultSecureProtocols' }
    @{ Place = 'client'; Hive = 'HKLM'; Key = 'Software\Policies\Microsoft\Windows\CurrentVersion\Internet Settings'; Name = 'ProxySettingsPerUser' }
    @{ Place = 'client'; Hive = 'HKLM'; Key = 'SOFTWARE\Policies\Microsoft\Windows\NetworkConnectivityStatusIndicator'; Name = 'NoActiveProbe' }
    @{ Place = 'client'; Hive = 'HKLM'; Key = 'SYSTEM\CurrentControlSet\Control\Lsa\Kerberos\Parameters'; Name = 'MaxTokenSize' }
    @{ Place = 'client'; Hive = 'HKLM'; Key = 'SYSTEM\CurrentControlSet\Control\Lsa'; Name = 'LmCompatibilityLevel' }
    @{ Place = 'client'; Hive = 'HKLM'; Key = 'SYSTEM\CurrentControlSet\Control\Lsa'; Name = 'SuppressExtendedProtection' }
    @{ Place = 'client'; Hive = 'HKLM'; Key = 'SYSTEM\CurrentControlSet\Services\NlaSvc\Parameters\Internet'; Name = 'EnableActiveProbing' }
)
$Items = @(
    @{
        Form = 'list'
        Place = 'client'
        File = 'client/Get-AppxPackage-Microsoft.AAD.BrokerPlugin.txt'
        About = 'Get-AppxPackage -Name Microsoft.AAD.BrokerPlugin'
        Each = ''
        Properties = @('Name', 'Version')
        Read = {
            Get-AppxPackage -Name Microsoft.AAD.BrokerPlugin
        }
    }
    @{
        Form = 'list'
        Place = 'client'
        File = 'client/Get-ChildItem-Join-Path-env-LOCALAPPDATA-Microsoft.txt'
        About = 'Get-ChildItem -Path (Join-Path $env:LOCALAPPDATA ''Microsoft'')'
        Each = ''
        Properties = @('Name', 'processId', 'startTime', 'state')
        Read = {
            Get-ChildItem -Path (Join-Path $env:LOCALAPPDATA 'Microsoft')
        }
    }
    @{
        Form = 'list'
        Place = 'client'
        File = 'client/Get-ChildItem-Microsoft-Office-16.0-Common-Identity-Identities.txt'
        About = 'Get-ChildItem -Path ''HKCU:\Software\Microsoft\Office\16.0\Common\Identity\Identities'''
        Each = ''
        Properties = @('processId', 'startTime', 'state')
        Read = {
            Get-ChildItem -Path 'HKCU:\Software\Microsoft\Office\16.0\Common\Identity\Identities'
        }
    }
    @{
        Form = 'list'
        Place = 'client'
        File = 'client/Get-CimInstance-Win32-OperatingSystem.txt'
        About = 'Get-CimInstance -ClassName Win32_OperatingSystem'
        Each = ''
        Properties = @('Caption', 'Version')
        Read = {
            Get-CimInstance -ClassName Win32_OperatingSystem
        }
    }
    @{
        Form = 'list'
        Place = 'client'
        File = 'client/Get-CimInstance-Win32-Service.txt'
        About = 'Get-CimInstance -ClassName Win32_Service'
        Each = ''
        Properties = @('Caption', 'DesktopInteract', 'Name')
        Read = {
            Get-CimInstance -ClassName Win32_Service
        }
    }
    @{
        Form = 'list'
        Place = 'client'
        File = 'client/Get-HotFix.txt'
        About = 'Get-HotFix'
        Each = ''
        Properties = @('HotFixID', 'InstalledOn')
        Read = {
            Get-HotFix
        }
    }
    @{
        Form = 'list'
        Place = 'client'
        File = 'client/Get-ItemProperty-HKLM-SOFTWARE-Policies-Microsoft-Windows-BITS.txt'
        About = 'Get-ItemProperty -Path ''HKLM:\SOFTWARE\Policies\Microsoft\Windows\BITS'''
        Each = ''
        Properties = @('EnableBITSMaxBandwidth')
        Read = {
            Get-ItemProperty -Path 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\BITS'
        }
    }
    @{
        Form = 'list'
        Place = 'client'
        File = 'client/Get-ItemProperty-HKLM-SYSTEM-CurrentControlSet-Control-Lsa.txt'
        About = 'Get-ItemProperty -Path ''HKLM:\SYSTEM\CurrentControlSet\Control\Lsa'''
        Each = ''
        Properties = @('DisableDomainCreds')
        Read = {
            Get-ItemProperty -Path 'HKLM:\SYSTEM\CurrentControlSet\Control\Lsa'
        }
    }
    @{
        Form = 'list'
        Place = 'client'
        File = 'client/Get-ItemProperty-Microsoft-Office-16.0-Outlook-Cached-Mode.txt'
        About = 'Get-ItemProperty -Path ''HKCU:\Software\Microsoft\Office\16.0\Outlook\Cached Mode'''
        Each = ''
        Properties = @('DownloadOAB')
        Read = {
            Get-ItemProperty -Path 'HKCU:\Software\Microsoft\Office\16.0\Outlook\Cached Mode'
        }
    }
    @{
        Form = 'list'
        Place = 'client'
        File = 'client/Get-ItemProperty-Microsoft-Office-16.0-Outlook-Options-General.txt'
        About = 'Get-ItemProperty -Path ''HKCU:\Software\Microsoft\Office\16.0\Outlook\Options\General'''
        Each = ''
        Properties = @('DelegateWastebasketStyle')
        Read = {
            Get-ItemProperty -Path 'HKCU:\Software\Microsoft\Office\16.0\Outlook\Options\General'
        }
    }
    @{
        Form = 'list'
        Place = 'client'
        File = 'client/Get-ItemProperty-Microsoft-Office-16.0-Outlook-Preferences.txt'
        About = 'Get-ItemProperty -Path ''HKCU:\Software\Microsoft\Office\16.0\Outlook\Preferences'''
        Each = ''
        Properties = @('SaveSent', 'DelegateSentItemsStyle')
        Read = {
            Get-ItemProperty -Path 'HKCU:\Software\Microsoft\Office\16.0\Outlook\Preferences'
        }
    }
    @{
        Form = 'list'
        Place = 'client'
        File = 'client/Get-ItemProperty-Microsoft-Office-ClickToRun-Configuration.txt'
        About = 'Get-ItemProperty -Path ''HKLM:\SOFTWARE\Microsoft\Office\ClickToRun\Configuration'''
        Each = ''
        Properties = @('UpdateChannel', 'VersionToReport', 'SharedComputerLicensing')
        Read = {
            Get-ItemProperty -Path 'HKLM:\SOFTWARE\Microsoft\Office\ClickToRun\Configuration'
        }
    }
    @{
        Form = 'list'
        Place = 'client'
        File = 'client/Get-ItemProperty-Microsoft-Windows-Messaging-Subsystem-MSMapiApps.txt'
        About = 'Get-ItemProperty -Path ''HKLM:\SOFTWARE\Wow6432Node\Microsoft\Windows Messaging Subsystem\MSMapiApps'''
        Each = ''
        Properties = @('Version')
        Read = {
            Get-ItemProperty -Path 'HKLM:\SOFTWARE\Wow6432Node\Microsoft\Windows Messaging Subsystem\MSMapiApps'
        }
    }
    @{
        Form = 'list'
        Place = 'client'
        File = 'client/Get-ItemProperty-Outlook-SchedulingInformation-FreeBusySupport.txt'
        About = 'Get-ItemProperty -Path ''HKLM:\SOFTWARE\Microsoft\Office\ClickToRun\REGISTRY\MACHINE\Software\Microsoft\Office\16.0\Outlook\SchedulingInformation\FreeBusySupport'',''HKLM:\SOFTWARE\Microsoft\Office\ClickToRun\REGISTRY\MACHINE\Software\Wow6432Node\Microsoft\Office\16.0\Outlook\SchedulingInformation\FreeBusySupport'''
        Each = ''
        Properties = @('PSPath')
        Read = {
            Get-ItemProperty -Path 'HKLM:\SOFTWARE\Microsoft\Office\ClickToRun\REGISTRY\MACHINE\Software\Microsoft\Office\16.0\Outlook\SchedulingInformation\FreeBusySupport','HKLM:\SOFTWARE\Microsoft\Office\ClickToRun\REGISTRY\MACHINE\Software\Wow6432Node\Microsoft\Office\16.0\Outlook\SchedulingInformation\FreeBusySupport'
        }
    }
    @{
        Form = 'list'
        Place = 'client'
        File = 'client/Get-NetConnectionProfile.txt'
        About = 'Get-NetConnectionProfile'
        Each = ''
        Properties = @('IPv4Connectivity', 'Name')
        Read = {
            Get-NetConnectionProfile
        }
    }
    @{
        Form = 'list'
        Place = 'client'
        File = 'client/Get-Service-BITS.txt'
        About = 'Get-Service -Name ''BITS'''
        Each = ''
        Properties = @('Name', 'StartType', 'Status')
        Read = {
            Get-Service -Name 'BITS'
        }
    }
    @{
        Form = 'list'
        Place = 'client'
        File = 'client/Get-StoredOfficeCredential.txt'
        About = 'Get-StoredOfficeCredential'
        Each = ''
        Properties = @('MicrosoftOfficeSspi')
        Read = {
            Get-StoredOfficeCredential
        }
    }
    @{
        Form = 'events'
        Place = 'client'
        File = 'client/Get-WinEvent-LogName-Application-Id-1000-20.txt'
        About = 'Get-WinEvent -FilterHashtable @{ LogName = ''Application''; Id = 1000 } -MaxEvents 20'
        Each = ''
        Properties = @()
        Read = {
            Get-WinEvent -FilterHashtable @{ LogName = 'Application'; Id = 1000 } -MaxEvents 20
        }
    }
    @{
        Form = 'events'
        Place = 'client'
        File = 'client/Get-WinEvent-LogName-Application-ProviderName-Outlook-Id-59-5.txt'
        About = 'Get-WinEvent -FilterHashtable @{ LogName = ''Application''; ProviderName = ''Outlook''; Id = 59 } -MaxEvents 5'
        Each = ''
        Properties = @()
        Read = {
            Get-WinEvent -FilterHashtable @{ LogName = 'Application'; ProviderName = 'Outlook'; Id = 59 } -MaxEvents 5
        }
    }
    @{
        Form = 'events'
        Place = 'client'
        File = 'client/Get-WinEvent-LogName-Security-Id-4624-20.txt'
        About = 'Get-WinEvent -FilterHashtable @{ LogName = ''Security''; Id = 4624 } -MaxEvents 20'
        Each = ''
        Properties = @()
        Read = {
            Get-WinEvent -FilterHashtable @{ LogName = 'Security'; Id = 4624 } -MaxEvents 20
        }
    }
    @{
        Form = 'events'
        Place = 'client'
        File = 'client/Get-WinEvent-LogName-System-Id-1014-20.txt'
        About = 'Get-WinEvent -FilterHashtable @{ LogName = ''System''; Id = 1014 } -MaxEvents 20'
        Each = ''
        Properties = @()
        Read = {
            Get-WinEvent -FilterHashtable @{ LogName = 'System'; Id = 1014 } -MaxEvents 20
        }
    }
    @{
        Form = 'events'
        Place = 'client'
        File = 'client/Get-WinEvent-ProviderName-Microsoft-Windows-Search-Id-10024-5.txt'
        About = 'Get-WinEvent -FilterHashtable @{ LogName = ''Application''; ProviderName = ''Microsoft-Windows-Search''; Id = 10024 } -MaxEvents 5'
        Each = ''
        Properties = @()
        Read = {
            Get-WinEvent -FilterHashtable @{ LogName = 'Application'; ProviderName = 'Microsoft-Windows-Search'; Id = 10024 } -MaxEvents 5
        }
    }
    @{
        Form = 'events'
        Place = 'client'
        File = 'client/Get-WinEvent-ProviderName-Microsoft-Windows-Search-Id-3100-5.txt'
        About = 'Get-WinEvent -FilterHashtable @{ LogName = ''Application''; ProviderName = ''Microsoft-Windows-Search''; Id = 3100 } -MaxEvents 5'
        Each = ''
        Properties = @()
        Read = {
            Get-WinEvent -FilterHashtable @{ LogName = 'Application'; ProviderName = 'Microsoft-Windows-Search'; Id = 3100 } -MaxEvents 5
        }
    }
    @{
        Form = 'events'
        Place = 'client'
        File = 'client/Get-WinEvent-Windows-Windows-Defender-Operational-Id-1121-20.txt'
        About = 'Get-WinEvent -FilterHashtable @{ LogName = ''Microsoft-Windows-Windows Defender/Operational''; Id = 1121 } -MaxEvents 20'
        Each = ''
        Properties = @()
        Read = {
            Get-WinEvent -FilterHashtable @{ LogName = 'Microsoft-Windows-Windows Defender/Operational'; Id = 1121 } -MaxEvents 20
        }
    }
    @{
        Form = 'list'
        Place = 'client'
        File = 'client/Test-Connection-4.txt'
        About = 'Test-Connection -ComputerName ''{endpoint}'' -Count 4'
        Each = 'endpoint'
        Properties = @('Address', 'ResponseTime', 'StatusCode')
        Read = {
            param([string] $Endpoint)
            Test-Connection -ComputerName $Endpoint -Count 4
        }
    }
    @{
        Form = 'program'
        Place = 'client'
        File = 'client/cmdkey-list.txt'
        About = 'cmdkey /list'
        Each = ''
        Properties = @()
        Read = {
            Get-ProgramOutput -FilePath 'cmdkey.exe' -Arguments @('/list')
        }
    }
    @{
        Form = 'program'
        Place = 'client'
        File = 'client/dsregcmd-status.txt'
        About = 'dsregcmd /status'
        Each = ''
        Properties = @()
        Read = {
            Get-ProgramOutput -FilePath 'dsregcmd.exe' -Arguments @('/status')
        }
    }
    @{
        Form = 'program'
        Place = 'client'
        File = 'client/klist-get-http.txt'
        About = 'klist get ''http/{endpoint}'''
        Each = 'endpoint'
        Properties = @()
        Read = {
            param([string] $Endpoint)
            Get-ProgramOutput -FilePath 'klist.exe' -Arguments @('get', ('http/{0}' -f $Endpoint))
        }
    }
    @{
        Form = 'program'
        Place = 'client'
        File = 'client/netsh-winhttp-show-proxy.txt'
        About = 'netsh winhttp show proxy'
        Each = ''
        Properties = @()
        Read = {
            Get-ProgramOutput -FilePath 'netsh.exe' -Arguments @('winhttp', 'show', 'proxy')
        }
    }
    @{
        Form = 'program'
        Place = 'client'
        File = 'client/reg-NT-CurrentVersion-SoftwareProtectionPlatform.txt'
        About = 'reg query "HKU\S-1-5-20\Software\Microsoft\Windows NT\CurrentVersion\SoftwareProtectionPlatform"'
        Each = ''
        Properties = @()
        Read = {
            Get-ProgramOutput -FilePath 'reg.exe' -Arguments @('query', 'HKU\S-1-5-20\Software\Microsoft\Windows NT\CurrentVersion\SoftwareProtectionPlatform')
        }
    }
    @{
        Form = 'program'
        Place = 'client'
        File = 'client/w32tm-computer-env-USERDNSDOMAIN-samples-3-dataonly.txt'
        About = 'w32tm /stripchart /computer:$env:USERDNSDOMAIN /samples:3 /dataonly'
        Each = ''
        Properties = @()
        Read = {
            Get-ProgramOutput -FilePath 'w32tm.exe' -Arguments @('/stripchart', '/computer:$env:USERDNSDOMAIN', '/samples:3', '/dataonly')
        }
    }
    @{
        Form = 'list'
        Place = 'endpoint'
        File = 'endpoint/Get-EndpointAddress.txt'
        About = 'Get-EndpointAddress -ComputerName ''{endpoint}'''
        Each = 'endpoint'
        Properties = @('ComputerName', 'Resolves', 'Addresses', 'ResolveMilliseconds')
        Read = {
            param([string] $Endpoint)
            Get-EndpointAddress -ComputerName $Endpoint
        }
    }
    @{
        Form = 'list'
        Place = 'endpoint'
        File = 'endpoint/Get-EndpointCertificate.txt'
        About = 'Get-EndpointCertificate -ComputerName ''{endpoint}'''
        Each = 'endpoint'
        Properties = @('ComputerName', 'CertificateNotBefore', 'CertificateNotAfter', 'CertificateSubject', 'CertificateIssuer', 'CertificateNames', 'CertificateThumbprint', 'NameMatches', 'Trusted', 'SelfSigned', 'RsaKeySize', 'SignatureAlgorithm', 'NegotiatedProtocol', 'ConnectMilliseconds')
        Read = {
            param([string] $Endpoint)
            Get-EndpointCertificate -ComputerName $Endpoint
        }
    }
    @{
        Form = 'events'
        Place = 'endpoint'
        File = 'endpoint/Get-WinEvent-LogName-System-Id-4-20.txt'
        About = 'Get-WinEvent -FilterHashtable @{ LogName = ''System''; Id = 4 } -MaxEvents 20'
        Each = ''
        Properties = @()
        Read = {
            Get-WinEvent -FilterHashtable @{ LogName = 'System'; Id = 4 } -MaxEvents 20
        }
    }
    @{
        Form = 'request'
        Place = 'endpoint'
        File = 'endpoint/Invoke-WebRequest-autodiscover-autodiscover.xml-UseBasicParsing.txt'
        About = 'Invoke-WebRequest -Uri ''https://{endpoint}/autodiscover/autodiscover.xml'' -UseBasicParsing'
        Each = 'endpoint'
        Properties = @('AutodiscoverStatus')
        Read = {
            param([string] $Endpoint)
            Invoke-WebRequest -Uri ('https://{0}/autodiscover/autodiscover.xml' -f $Endpoint) -UseBasicParsing
        }
    }
    @{
        Form = 'request'
        Place = 'endpoint'
        File = 'endpoint/Invoke-WebRequest-emsmdb-Post-UseDefaultCredentials-UseBasicParsing.txt'
        About = 'Invoke-WebRequest -Uri ''https://{endpoint}/mapi/emsmdb'' -Method Post -UseDefaultCredentials -UseBasicParsing'
        Each = 'endpoint'
        Properties = @('AnswersAsExchange', 'MapiStatusWithCredentials')
        Read = {
            param([string] $Endpoint)
            Invoke-WebRequest -Uri ('https://{0}/mapi/emsmdb' -f $Endpoint) -Method Post -UseDefaultCredentials -UseBasicParsing
        }
    }
    @{
        Form = 'request'
        Place = 'endpoint'
        File = 'endpoint/Invoke-WebRequest-https-MAPI-healthcheck.htm-UseBasicParsing.txt'
        About = 'Invoke-WebRequest -Uri ''https://{endpoint}/MAPI/healthcheck.htm'' -UseBasicParsing'
        Each = 'endpoint'
        Properties = @()
        Read = {
            param([string] $Endpoint)
            Invoke-WebRequest -Uri ('https://{0}/MAPI/healthcheck.htm' -f $Endpoint) -UseBasicParsing
        }
    }
    @{
        Form = 'request'
        Place = 'endpoint'
        File = 'endpoint/Invoke-WebRequest-https-mapi-emsmdb-Post-UseBasicParsing.txt'
        About = 'Invoke-WebRequest -Uri ''https://{endpoint}/mapi/emsmdb'' -Method Post -UseBasicParsing'
        Each = 'endpoint'
        Properties = @('MapiStatusWithoutCredentials', 'WwwAuthenticate')
        Read = {
            param([string] $Endpoint)
            Invoke-WebRequest -Uri ('https://{0}/mapi/emsmdb' -f $Endpoint) -Method Post -UseBasicParsing
        }
    }
    @{
        Form = 'request'
        Place = 'endpoint'
        File = 'endpoint/Invoke-WebRequest-https-mapi-healthcheck.htm-UseBasicParsing.txt'
        About = 'Invoke-WebRequest -Uri ''https://{endpoint}/mapi/healthcheck.htm'' -UseBasicParsing'
        Each = 'endpoint'
        Properties = @('HealthcheckStatus')
        Read = {
            param([string] $Endpoint)
            Invoke-WebRequest -Uri ('https://{0}/mapi/healthcheck.htm' -f $Endpoint) -UseBasicParsing
        }
    }
    @{
        Form = 'request'
        Place = 'endpoint'
        File = 'endpoint/Invoke-WebRequest-https-mapi-nspi-Post-UseBasicParsing.txt'
        About = 'Invoke-WebRequest -Uri ''https://{endpoint}/mapi/nspi'' -Method Post -UseBasicParsing'
        Each = 'endpoint'
        Properties = @('NspiStatus')
        Read = {
            param([string] $Endpoint)
            Invoke-WebRequest -Uri ('https://{0}/mapi/nspi' -f $Endpoint) -Method Post -UseBasicParsing
        }
    }
    @{
        Form = 'list'
        Place = 'endpoint'
        File = 'endpoint/Resolve-DnsName-A.txt'
        About = 'Resolve-DnsName -Name ''{endpoint}'' -Type A'
        Each = 'endpoint'
        Properties = @('IPAddress', 'Name', 'NameHost', 'Type')
        Read = {
            param([string] $Endpoint)
            Resolve-DnsName -Name $Endpoint -Type A
        }
    }
    @{
        Form = 'list'
        Place = 'endpoint'
        File = 'endpoint/Resolve-DnsName.txt'
        About = 'Resolve-DnsName -Name ''{endpoint}'''
        Each = 'endpoint'
        Properties = @('IPAddress', 'Name', 'NameHost', 'Type')
        Read = {
            param([string] $Endpoint)
            Resolve-DnsName -Name $Endpoint
        }
    }
    @{
        Form = 'list'
        Place = 'endpoint'
        File = 'endpoint/Test-NetConnection-443.txt'
        About = 'Test-NetConnection -ComputerName ''{endpoint}'' -Port 443'
        Each = 'endpoint'
        Properties = @('ComputerName', 'RemoteAddress', 'RemotePort', 'TcpTestSucceeded')
        Read = {
            param([string] $Endpoint)
            Test-NetConnection -ComputerName $Endpoint -Port 443
        }
    }
    @{
        Form = 'program'
        Place = 'endpoint'
        File = 'endpoint/klist-get-http.txt'
        About = 'klist get ''http/{endpoint}'''
        Each = 'endpoint'
        Properties = @()
        Read = {
            param([string] $Endpoint)
            Get-ProgramOutput -FilePath 'klist.exe' -Arguments @('get', ('http/{0}' -f $Endpoint))
        }
    }
)

# The part below is the same in every script of this kind.

function Get-PlainValue {
    # IIS wraps some attributes into an object with a property Value and returns others as they are.
    [CmdletBinding()]
    param([AllowNull()] $Value)
    if ($null -ne $Value -and $null -ne $Value.PSObject.Properties['Value']) {
        return $Value.Value
    }
    return $Value
}

function Get-ProgramOutput {
    # What a program prints, whatever it ends with: some tell so that they found nothing.
    [CmdletBinding()]
    param([string] $FilePath, [string[]] $Arguments)
    $ErrorActionPreference = 'Continue'
    return (& $FilePath $Arguments 2>&1 | Out-String)
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

function Get-LogText {
    # The last bytes of a file that another process may be writing, from the beginning of a line on, below the lines that name the fields.
    [CmdletBinding()]
    param([string] $File, [long] $Most)
    $share = [System.IO.FileShare]::ReadWrite -bor [System.IO.FileShare]::Delete
    $stream = [System.IO.FileStream]::new($File, [System.IO.FileMode]::Open, [System.IO.FileAccess]::Read, $share)
    try {
        $head = ''
        if ($stream.Length -gt $Most) {
            $first = [byte[]]::new([int] [System.Math]::Min(16384, $Most))
            $count = $stream.Read($first, 0, $first.Length)
            $fields = [System.Collections.Generic.List[string]]::new()
            foreach ($line in ([System.Text.Encoding]::UTF8.GetString($first, 0, $count) -split "`r?`n")) {
                # A record begins with its time.
                if ($line -match '^[0-9]' -or $fields.Count -ge 10) {
                    break
                }
                $fields.Add($line.TrimStart([char] 0xFEFF))
            }
            $head = ($fields -join "`r`n") + "`r`n"
            [void] $stream.Seek(-$Most, [System.IO.SeekOrigin]::End)
        }
        $reader = [System.IO.StreamReader]::new($stream, [System.Text.Encoding]::UTF8)
        try {
            $text = $reader.ReadToEnd()
        } finally {
            $reader.Dispose()
        }
        if ($head -eq '') {
            return $text
        }
        $begin = $text.IndexOf("`n")
        return $head + $text.Substring($begin + 1)
    } finally {
        $stream.Dispose()
    }
}

function Add-Log {
    # The newest files of the last day, as far as they fit into the share of this folder.
    [CmdletBinding()]
    param([string] $Folder, [string] $Path, [string] $About)
    if (-not (Test-Path -LiteralPath $Folder -PathType Container)) {
        throw 'There is no such folder.'
    }
    $since = [System.DateTime]::UtcNow.AddDays(-1)
    $files = @(Get-ChildItem -LiteralPath $Folder -File |
            Where-Object { $_.Extension -eq '.log' -and $_.LastWriteTimeUtc -gt $since } |
            Sort-Object -Property 'LastWriteTimeUtc' -Descending)
    $left = $script:LogShare
    $number = 0
    foreach ($file in $files) {
        if ($left -le 0) {
            break
        }
        $number++
        $text = Get-LogText -File $file.FullName -Most $left
        $left -= [System.Text.Encoding]::UTF8.GetByteCount($text)
        Add-File -Path ($Path -replace '(\.log)$', ('-{0}$1' -f $number)) -About ('{0}\{1}' -f $About, $file.Name) -Text $text
    }
    if ($number -eq 0) {
        throw 'No log was written within the last day.'
    }
}

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

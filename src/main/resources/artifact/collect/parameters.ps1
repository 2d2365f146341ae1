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

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

# The figures that the reader of logs computes, as far as awk has them: requests of users to /mapi, mean time, shares of 401 and 5xx, p95.
# What it does not do: tell sign-ins from refusals, count sessions, compare versions, find the failure that dominates.
/^#/ { next }
$5 !~ /^\/mapi\// || $8 ~ /HealthMailbox/ || $10 ~ /MapiHttpClient/ { next }
{ n++ }
$12 == 401 { refused++; next }
{ timed++; sum += $15; took[$15]++; if ($15 > most) most = $15; if ($12 >= 500) errors++ }
END {
    for (i = 0; i <= most && seen < 0.95 * timed; i++) seen += took[i]
    printf "%d %.1f %.2f %.2f %d\n", n, sum / timed, 100 * refused / n, 100 * errors / n, i - 1
}

#!/bin/sh
# How long reading an IIS log of 100 MB takes: mawk, DuckDB on one thread, and ours, in turn, in one run. Needs mawk.
#   log-reading.sh [MEGABYTES [ROUNDS]]
set -eu
cd "$(dirname "$0")/../../.."
megabytes=${1:-100}
rounds=${2:-5}
folder=target/log-reading
mkdir -p "$folder"
./mvnw -q -Dquick -Pbenchmark test-compile
./mvnw -q -Pbenchmark org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath -DincludeScope=test \
    -Dmdep.outputFile="$PWD/$folder/classpath"
path=target/classes:target/test-classes:$(cat "$folder/classpath")
log=$folder/iis-$megabytes.log
[ -f "$log" ] || java -cp "$path" io.mapimedic.benchmark.LogFile "$log" "$megabytes"

milliseconds() {
    begin=$(date +%s%N)
    "$@" >"$folder/figures"
    echo $((($(date +%s%N) - begin) / 1000000))
}
ours() { java -Xmx96m -XX:+UseSerialGC -cp "$path" io.mapimedic.benchmark.LogReading "$log" "$@"; }

echo "each round: whole process of mawk; of ours, reading once; then ours and DuckDB, 12 times in one process"
for round in $(seq "$rounds"); do
    echo "mawk $(milliseconds mawk -f src/benchmark/sh/log-reading.awk "$log") ms: $(cat "$folder/figures")"
    echo "ours $(milliseconds ours 1 ours) ms, with the start of the JVM"
    echo "ours:   $(ours 12 ours)"
    echo "DuckDB: $(java -cp "$path" io.mapimedic.benchmark.LogReading "$log" 12 duckdb)"
done

#!/bin/sh
# Seconds from `java -jar` to the first correct diagnosis over HTTP, five times. Needs the package (`./mvnw package`) and curl.
set -eu
cd "$(dirname "$0")/../../.."
port=${PORT:-18980}
for run in 1 2 3 4 5; do
    begin=$(date +%s.%N)
    java -Dquarkus.http.port="$port" -jar target/quarkus-app/quarkus-run.jar >/dev/null 2>&1 &
    service=$!
    tries=0
    until curl -sf "localhost:$port/api/v1/diagnoses" -H 'Content-Type: text/plain' --data-binary 'MapiHttpEnabled : False' |
        grep -q '"id":"protocol.enable-organization"'; do
        tries=$((tries + 1))
        [ "$tries" -lt 1200 ] || { echo "no diagnosis within a minute"; kill "$service"; exit 1; }
        sleep 0.05
    done
    end=$(date +%s.%N)
    kill "$service"
    wait "$service" 2>/dev/null || true
    echo "$begin $end" | awk '{printf "%.2f s\n", $2 - $1}'
done

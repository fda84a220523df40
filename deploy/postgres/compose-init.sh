#!/bin/sh
# Runs roles.sql with psql, part by part, as its head explains. PostgreSQL's image runs this once, when its volume is empty;
# by hand it can be run again at any time. PASSWORDS of the roles come from the environment, as MEMBERSHIP_APP_PASSWORD.
set -eu

roles=${MINGA_ROLES_SQL:-/minga/roles.sql}
parts=$(mktemp -d)
trap 'rm -rf "$parts"' EXIT

awk -v dir="$parts" '
  /^-- @(in|create) / { part = sprintf("%s/%03d", dir, ++n); print $2, $3 > (part ".head") }
  part { print > (part ".sql") }' "$roles"

for role in $(grep -o '[$]{[a-z_]*_password}' "$roles" | tr -d '${}' | sort -u); do
  variable=$(echo "$role" | tr a-z A-Z)
  eval "password=\${$variable:?}"
  case $password in
  *[!A-Za-z0-9_-]*) echo "$variable may hold only letters, digits, '-' and '_'" >&2 && exit 1 ;;
  esac
  sed -i "s/[$]{$role}/$password/g" "$parts"/*.sql
done

sql() {
  psql -v ON_ERROR_STOP=1 --no-psqlrc -q -U "${POSTGRES_USER:-postgres}" "$@"
}

for part in "$parts"/*.sql; do
  read -r what database <"${part%.sql}.head"
  if [ "$what" = @in ]; then
    sql -d "$database" -f "$part"
  elif [ -z "$(sql -d postgres -Atc "select 1 from pg_database where datname = '$database'")" ]; then
    sql -d postgres -f "$part"
  fi
done

if [ -n "${KEYCLOAK_PASSWORD:-}" ] &&
  [ -z "$(sql -d postgres -Atc "select 1 from pg_database where datname = 'keycloak'")" ]; then
  sql -d postgres -c "create role keycloak login password '$KEYCLOAK_PASSWORD'" -c "create database keycloak owner keycloak"
fi

#!/usr/bin/env bash
# Lints the merged OpenAPI document with Spectral and Redocly. Needs Node.js and, the first time, the npm registry; that is
# why it stands beside the build and not in it.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."

export REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true
npx --yes @stoplight/spectral-cli@6.16.3 lint --ruleset .spectral.yaml --fail-severity error docs/openapi.yaml
npx --yes @redocly/cli@2.77.0 lint --config redocly.yaml docs/openapi.yaml

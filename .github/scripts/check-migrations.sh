#!/usr/bin/env bash
# Fails when the model has a change that a provider has no migration for. Needs a build; takes the configuration (default Debug).
set -euo pipefail
cd "$(dirname "$0")/../.."
for provider in Sqlite SqlServer PostgreSql; do
  dotnet ef migrations has-pending-model-changes --no-build --configuration "${1:-Debug}" --project src/IshojIt.Infrastructure --context "${provider}Context"
done

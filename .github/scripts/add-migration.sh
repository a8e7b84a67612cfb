#!/usr/bin/env bash
# Adds one migration under one name for the three providers: .github/scripts/add-migration.sh Name
set -euo pipefail
cd "$(dirname "$0")/../.."
dotnet build src/IshojIt.Infrastructure
for provider in Sqlite SqlServer PostgreSql; do
  dotnet ef migrations add "$1" --no-build --project src/IshojIt.Infrastructure --context "${provider}Context" --output-dir "Database/Migrations/$provider"
done

#!/usr/bin/env bash
# Makes zoning-VERSION-RID.zip: the tool with its runtime, so that it runs where no .NET is installed. Usage: build/zips.sh [--check] [OUT] [RID...]
# --check unpacks the zip for this machine and runs it on the sample county.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1 TZ=UTC LC_ALL=C

check=no
if [ "${1:-}" = "--check" ]; then check=yes; shift; fi
out=$(realpath -m "${1:-artifacts/zips}"); shift || true
rids=("$@"); [ ${#rids[@]} -gt 0 ] || rids=(linux-x64 win-x64)
version=$(sed -n 's:.*<VersionPrefix>\(.*\)</VersionPrefix>.*:\1:p' Directory.Build.props)
stamp=$(git log -1 --format=%ct 2>/dev/null || echo 1767225600)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$out"

# The commit's own sources, built apart from any ordinary build. Lock files know no runtime, so they stay out; versions are exact in Directory.Packages.props.
commit=$(git rev-parse HEAD)
mkdir "$work/source"
git archive "$commit" | tar -x -C "$work/source"
find "$work/source" -name packages.lock.json -delete
plotly=src/Figures/plotly/node_modules/plotly.js-dist-min/plotly.min.js
if [ -f "$plotly" ]; then mkdir -p "$work/source/$(dirname "$plotly")"; cp "$plotly" "$work/source/$plotly"; touch "$work/source/src/Figures/plotly/node_modules/.fetched"; fi

for rid in "${rids[@]}"; do
  name=zoning-$version-$rid
  dotnet publish "$work/source/src/Cli/Cli.csproj" -c Release -r "$rid" --self-contained true -o "$work/$name" -v quiet -nr:false \
    -p:PublishReadyToRun=true -p:RestorePackagesWithLockFile=false -p:PathMap="$work/source=/zoning" -p:SourceRevisionId="$commit" -p:RunAnalyzers=false -p:DebugType=none \
    -p:GenerateDocumentationFile=false
  case "$rid" in win-*) mv "$work/$name/Zoning.Cli.exe" "$work/$name/zoning.exe" ;; *) mv "$work/$name/Zoning.Cli" "$work/$name/zoning" ;; esac
  cp "$work/source/README.md" "$work/source/LICENSE" "$work/$name/"
  mkdir -p "$work/$name/data-samples"
  cp -r "$work/source/data-samples/ashdale" "$work/$name/data-samples/"
  find "$work/$name" -exec touch -h -d "@$stamp" {} +
  chmod -R u=rwX,go=rX "$work/$name"
  rm -f "$out/$name.zip"
  (cd "$work" && find "$name" -type f | sort | zip -q -X -9 "$out/$name.zip" -@)
  (cd "$out" && sha256sum "$name.zip" | tee "$name.zip.sha256")
done

if [ "$check" = yes ]; then
  case "$(uname -s)-$(uname -m)" in Linux-x86_64) rid=linux-x64 ;; *) echo "no zip is made for $(uname -s) $(uname -m); nothing was run"; exit 0 ;; esac
  name=zoning-$version-$rid
  unzip -q "$out/$name.zip" -d "$work/unpacked"
  cd "$work/unpacked/$name"
  # No installed runtime may help.
  env -i PATH=/usr/bin:/bin HOME="$work" DOTNET_ROOT=/nowhere ./zoning run data-samples/ashdale --out "$work/page"
  test -s "$work/page/report.html" && test -s "$work/page/tables.csv"
  echo "$name.zip: unpacked and run here"
fi

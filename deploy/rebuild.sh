#!/usr/bin/env bash
# Dựng lại và đưa lên khi đã đến lúc; không có gì thay đổi thì không làm gì. Dành cho cron, ví dụ mỗi 5 phút:
#
#   */5 * * * *  cd /opt/kyniem && deploy/rebuild.sh /srv/kyniem
#
# Đợt kỷ niệm ở nơi khác: CAMPAIGN=/srv/du-lieu deploy/rebuild.sh … Dựng ngay: thêm --now ở cuối.
set -euo pipefail

[ $# -ge 1 ] || { sed -n 's/^#   \(\*.*\)/\1/p' "$0" >&2; exit 2; }
here=$(cd "$(dirname "$0")/.." && pwd)
export KYNIEM=${KYNIEM:-$here/.venv/bin/kyniem}
target=$1

# One at a time, however long a build takes.
exec 9>"${TMPDIR:-/tmp}/kyniem-rebuild.lock"
flock -n 9 || exit 0
if [ "${2:-}" != --now ] && [ -e "$target/current" ]; then
  "$here/deploy/due.sh" "$target/current" || exit 0
fi
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
"$KYNIEM" build --edition public --out "$out"
"$KYNIEM" compress "$out/public"
"$here/deploy/publish.sh" "$out/public" "$target"

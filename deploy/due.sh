#!/usr/bin/env bash
# Trả về 0 nếu trang đang chạy đã cũ vì thời gian: hết hạn "không đăng trước", một việc đã đến ngày.
#
#   deploy/due.sh https://kyniem.example.vn/     trang đang chạy
#   deploy/due.sh /srv/kyniem/current            trang nằm trên máy này
#
# Mỗi trang ghi thời điểm nó được dựng (data-built); `kyniem next` cho biết sau đó khi nào có thay đổi.
# Đợt kỷ niệm: biến CAMPAIGN, như mọi lệnh kyniem. Lệnh kyniem: biến KYNIEM, mặc định `kyniem`.
set -euo pipefail

[ $# -eq 1 ] || { sed -n 's/^#   \(deploy.*\)/\1/p' "$0" >&2; exit 2; }
case $1 in
  http*) page=$(curl --fail --silent --show-error --location "$1") || exit 0 ;;
  *) page=$(cat "$1/index.html") || exit 0 ;;
esac
built=$(grep -o 'data-built="[^"]*"' <<<"$page" | head -n 1 | cut -d'"' -f2)
[ -n "$built" ] || exit 0
next=$("${KYNIEM:-kyniem}" next --at "$built")
[ -n "$next" ] && [ "$(date -d "$next" +%s)" -le "$(date +%s)" ]

#!/usr/bin/env bash
# Đưa trang đã dựng lên kho lưu trữ kiểu S3 (AWS, và các nhà cung cấp trong nước có cùng giao thức).
#
#   deploy/s3/upload.sh site/public s3://ten-kho
#
# Nhà cung cấp khác AWS: đặt biến AWS_ENDPOINT_URL. Dùng CloudFront: đặt biến DISTRIBUTION để xóa bộ nhớ đệm.
# Đã chạy thử với aws 1.46 và một máy chủ S3 giả (moto); chưa chạy thử trên kho thật.
# Cần lệnh aws (bản 2.13 trở lên, hoặc 1.29) đã đăng nhập. Đừng chạy `kyniem compress` trước: CDN tự nén.
set -euo pipefail

KEEP="public, max-age=31536000, immutable"
ASK="no-cache"
NAMED_BY_CONTENT="tai-nguyen hinh phim"

[ $# -eq 2 ] || { sed -n 's/^#   \(deploy.*\)/\1/p' "$0" >&2; exit 2; }
site=${1%/} bucket=${2%/}
[ -f "$site/index.html" ] || { echo "$site không có index.html; hãy dựng trang trước." >&2; exit 1; }

# First what pages will name; nothing of it is ever changed or taken away here: whoever has a page of
# the build before open still gets its files.
left=()
for folder in $NAMED_BY_CONTENT; do
  left+=(--exclude "$folder/*")
  [ ! -d "$site/$folder" ] ||
    aws s3 sync "$site/$folder" "$bucket/$folder" --size-only --cache-control "$KEEP" --no-progress
done
# Then the pages. What some machines don't know the type of goes by itself.
for typed in "ics=text/calendar; charset=utf-8" "webmanifest=application/manifest+json"; do
  aws s3 cp "$site" "$bucket" --recursive --exclude "*" --include "*.${typed%%=*}" "${left[@]}" \
    --content-type "${typed#*=}" --cache-control "$ASK" --no-progress
done
aws s3 sync "$site" "$bucket" --delete --cache-control "$ASK" --no-progress "${left[@]}" \
  --exclude "*.ics" --exclude "*.webmanifest" --exclude ".htaccess" --exclude web.config --exclude _headers

[ -z "${DISTRIBUTION:-}" ] ||
  aws cloudfront create-invalidation --distribution-id "$DISTRIBUTION" --paths "/*" >/dev/null

#!/usr/bin/env bash
# Đưa trang đã dựng lên máy chủ, từng bản một thư mục, rồi chuyển sang bản mới trong một bước.
#
#   deploy/publish.sh site/public may-chu:/srv/kyniem     đưa lên và chuyển sang bản mới
#   deploy/publish.sh --back may-chu:/srv/kyniem          trở lại bản trước
#   deploy/publish.sh --list may-chu:/srv/kyniem          có những bản nào
#
# Trên máy chủ:
#   releases/<ngày giờ>/   từng bản trang
#   kept/                  tệp đặt tên theo nội dung (tai-nguyen/, hinh/, phim/), các bản dùng chung: ai đang
#                          mở trang của bản trước vẫn nhận đủ tệp của bản ấy
#   current                liên kết tới bản đang được xem; máy chủ web chỉ biết liên kết này
#
# Dừng giữa chừng thì trang đang chạy không đổi; chạy lại là xong. Cần: bash, rsync, ssh; máy chủ Linux.
set -euo pipefail

KEEP=5 # bản được giữ lại, để trở về
NAMED_BY_CONTENT="tai-nguyen hinh phim"

usage() {
  sed -n 's/^#   \(deploy.*\)/\1/p' "$0" >&2
  exit 2
}

[ $# -eq 2 ] || usage
what=$1 target=${2%/}
case $target in
  *:*) host=${target%%:*} root=${target#*:} ;;
  /*) host="" root=$target ;;
  *) usage ;;
esac

# Runs the script on standard input where the site lies, with these arguments.
there() {
  if [ -n "$host" ]; then ssh "$host" sh -s -- "$@"; else sh -s -- "$@"; fi
}

# Where codes lead, as nginx and Caddy read it when they load.
short_links() {
  there "$root" <<<'cat "$1/current/x/.nginx" 2>/dev/null || true'
}

# Says so if codes lead elsewhere now than $1: those servers still know them as they were.
remind() {
  [ "$1" = "$(short_links)" ] ||
    echo "Liên kết rút gọn đã đổi: nạp lại máy chủ web (systemctl reload nginx hoặc caddy)."
}

case $what in
  --list)
    there "$root" <<'REMOTE'
cd "$1"
for release in releases/*/; do
  release=${release%/}
  [ "$(readlink current)" = "$release" ] && mark="  <- đang xem" || mark=""
  echo "${release#releases/}$mark"
done
REMOTE
    exit ;;
  --back)
    known=$(short_links)
    there "$root" <<'REMOTE'
set -eu
cd "$1"
now=$(readlink current)
before=$(ls -1d releases/* | sort | awk -v now="$now" '$0 < now' | tail -n 1)
[ -n "$before" ] || { echo "Không còn bản nào trước ${now#releases/}." >&2; exit 1; }
ln -sfn "$before" current.new
mv -T current.new current
echo "Đã trở lại bản ${before#releases/}."
REMOTE
    remind "$known"
    exit ;;
  -*) usage ;;
esac

site=${what%/}
[ -f "$site/index.html" ] || { echo "$site không có index.html; hãy dựng trang trước." >&2; exit 1; }
# By the server's clock, and never two in one second: their order is that of their names.
release=$(there "$root" <<'REMOTE'
set -eu
mkdir -p "$1/releases" "$1/lists" "$1/incoming" "$1/kept/tai-nguyen" "$1/kept/hinh" "$1/kept/phim"
cd "$1"
[ -w incoming ] || { echo "Không ghi được vào $1/incoming." >&2; exit 1; }
while :; do
  release=$(date -u +%Y%m%d-%H%M%S)
  [ -e "releases/$release" ] || ! mkdir "incoming/$release" 2>/dev/null || break
  sleep 1
done
echo "$release"
REMOTE
)

# First the list: whoever clears away at the same time leaves alone what is on one.
list=$(mktemp)
trap 'rm -f "$list"' EXIT
for folder in $NAMED_BY_CONTENT; do
  [ ! -d "$site/$folder" ] || (cd "$site" && find "$folder" -type f)
done >"$list"
rsync --chmod=F644 "$list" "$target/lists/$release"

# A file of that name has that content: what is there already needn't come again.
for folder in $NAMED_BY_CONTENT; do
  [ ! -d "$site/$folder" ] ||
    rsync -r --ignore-existing --chmod=D755,F644 "$site/$folder/" "$target/kept/$folder/"
done
# Pages that are as they were take no room: they are the same file as in the release before.
link=()
[ -z "$(there "$root" <<<'ls -d "$1/current/" 2>/dev/null || true')" ] || link=(--link-dest="$root/current/")
rsync -rc --chmod=D755,F644 "${link[@]}" \
  --exclude=/tai-nguyen --exclude=/hinh --exclude=/phim "$site/" "$target/incoming/$release/"

known=$(short_links)
there "$root" "$release" "$KEEP" <<'REMOTE'
set -eu
cd "$1"
chmod 755 "incoming/$2"
for folder in tai-nguyen hinh phim; do
  ln -sfn "../../kept/$folder" "incoming/$2/$folder"
done
mv "incoming/$2" "releases/$2"
# One rename: before it everybody sees the old release, after it everybody sees the new one.
ln -sfn "releases/$2" current.new
mv -T current.new current

ls -1 releases | sort | head -n "-$3" | while read -r old; do
  [ "$(readlink current)" = "releases/$old" ] || rm -rf "releases/$old" "lists/$old"
done
# What was begun yesterday and never finished.
find incoming -mindepth 1 -maxdepth 1 -mmin +1440 -exec rm -rf {} +
find lists -type f -mmin +1440 | while read -r begun; do
  [ -d "releases/${begun#lists/}" ] || rm -f "$begun"
done
used=$(mktemp)
sort -u lists/* >"$used"
(cd kept && find . -type f | sed 's|^\./||' | sort) | comm -23 - "$used" | while read -r unused; do
  rm -f "kept/$unused"
done
rm -f "$used"
echo "Đang xem: $2"
REMOTE
remind "$known"

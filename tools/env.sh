#!/bin/sh
# Runs env.py with a Python that is new enough: $PYTHON if given, else the first one found.
# In sh, because an old Python could not even read env.py.

new_enough() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

here=$(dirname "$0")
if [ -n "${PYTHON:-}" ]; then
    new_enough "$PYTHON" && exec "$PYTHON" "$here/env.py" "$@"
    echo "PYTHON=$PYTHON không phải là Python 3.11 trở lên." >&2
    echo "PYTHON=$PYTHON isn't Python 3.11 or later." >&2
    exit 1
fi
for python in python3 python3.14 python3.13 python3.12 python3.11 python; do
    new_enough "$python" && exec "$python" "$here/env.py" "$@"
done
echo "Không tìm thấy Python 3.11 trở lên. Hãy cài Python, hoặc chỉ chỗ: make site PYTHON=/đường/dẫn/python3" >&2
echo "Python 3.11 or later wasn't found. Install it, or say where it is: make site PYTHON=/path/to/python3" >&2
exit 1

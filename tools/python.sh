#!/bin/sh
# Runs a script with a Python that is new enough: $PYTHON if given, else the first one found.
# In sh, because an old Python could not even read the scripts.

new_enough() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

if [ -n "${PYTHON:-}" ]; then
    new_enough "$PYTHON" && exec "$PYTHON" "$@"
    echo "PYTHON=$PYTHON không phải là Python 3.11 trở lên." >&2
    echo "PYTHON=$PYTHON isn't Python 3.11 or later." >&2
    exit 1
fi
for python in python3 python3.14 python3.13 python3.12 python3.11 python; do
    new_enough "$python" && exec "$python" "$@"
done
echo "Không tìm thấy Python 3.11 trở lên; hãy cài Python, hoặc thêm PYTHON=/đường/dẫn/python3." >&2
echo "Python 3.11 or later wasn't found; install it, or add PYTHON=/path/to/python3." >&2
exit 1

"""What is said of a file that can't be shown: what is wrong with it and what to do.

Files are named with the folder they are kept in, `photos/1977/cong.jpg`.
"""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from campaign.photos.formats import other_kind
from campaign.problems import Wrong

_SAVE = "mở bằng chương trình đã tạo ra nó và lưu thành JPEG, PNG hoặc TIFF"
_SAVE_EN = "open it in the program that made it and save it as JPEG, PNG or TIFF"
# What to do with what isn't a photograph; all else is saved as one.
_REMEDIES = {
    "HTML": (
        "đây là một trang web lưu nhầm; hãy tải lại chính tệp ảnh",
        "a web page saved by mistake; download the picture itself",
    ),
    "MP4": (
        "đây là phim hay bản ghi âm; khai báo ở recordings, không phải ở photos",
        "a film or a recording; it belongs under recordings, not under photos",
    ),
    "Git LFS": (
        "tệp thật còn ở Git LFS; chạy git lfs pull",
        "the file itself is still in Git LFS; run git lfs pull",
    ),
    "RAW": (
        "mở bằng phần mềm của máy ảnh và xuất ra TIFF hoặc JPEG",
        "open it in the camera maker's program and export TIFF or JPEG",
    ),
}


def missing(file: str) -> Wrong:
    """Nothing is there, or a link leads nowhere."""
    return Wrong(
        f"không có tệp {file}; chép tệp vào hoặc sửa lại tên trong dữ liệu",
        f"there is no file {file}; put it there or correct its name in the data",
    )


def misspelt(file: str) -> Wrong:
    """Its name is in an old alphabet, as unpacked from an old archive: no text can name it."""
    seen = file.encode("utf-8", errors="replace").decode()
    return Wrong(
        f"tên tệp {seen} viết bằng bảng mã cũ nên không hồ sơ nào gọi được; đổi tên tệp, "
        "không dấu là chắc nhất",
        f"the name of {seen} is in an old alphabet and no record can use it; rename it, "
        "best without diacritics",
    )


def unnameable(file: str) -> Wrong:
    """Its name begins or ends with a space, or has the sign that parts folders on Windows."""
    return Wrong(
        f"tên tệp '{file}' có dấu cách ở đầu hay cuối, hoặc có dấu \\, nên không hồ sơ nào "
        "gọi được; đổi tên tệp",
        f"no record can use the name '{file}': it begins or ends with a space, or has a \\; "
        "rename the file",
    )


def no_file(file: str) -> Wrong:
    """A folder, a pipe, a device."""
    return Wrong(
        f"{file} không phải là một tệp; hãy ghi tên của tệp ảnh",
        f"{file} is not a file; give the name of the picture's file",
    )


def outside(file: str, target: Path) -> Wrong:
    """A link that leads out of the folder."""
    folder = PurePosixPath(file).parts[0]
    return Wrong(
        f"{file} là liên kết trỏ ra ngoài {folder}/ ({target}); chép chính tệp ấy vào {folder}/",
        f"{file} is a link out of {folder}/ ({target}); copy the file itself into {folder}/",
    )


def unreadable(file: str, error: OSError) -> Wrong:
    """The system doesn't let us read it."""
    reason = error.strerror or str(error)
    return Wrong(
        f"không đọc được {file} ({reason}); kiểm tra quyền đọc tệp và ổ đĩa",
        f"{file} can't be read ({reason}); check its permissions and the disk",
    )


def empty(file: str) -> Wrong:
    """Not one byte."""
    return Wrong(
        f"tệp {file} rỗng (0 byte); chép lại từ bản gốc",
        f"{file} is empty (0 bytes); copy it again from its source",
    )


def no_photograph(file: str, head: bytes) -> Wrong:
    """The content is of another kind, or of none we know."""
    kind = other_kind(head)
    vi, en = _REMEDIES.get(kind or "", (_SAVE, _SAVE_EN))
    what, what_en = kind or "một loại tệp không nhận ra", kind or "something unknown"
    return Wrong(
        f"nội dung của {file} không phải là ảnh đọc được mà là {what}: {vi}",
        f"{file} holds no picture that can be read but {what_en}: {en}",
    )


def raw(file: str) -> Wrong:
    """A camera's raw file in the clothes of TIFF: its first picture is a tiny one."""
    vi, en = _REMEDIES["RAW"]
    return Wrong(f"{file} là tệp RAW của máy ảnh: {vi}", f"{file} is raw: {en}")


def damaged_head(file: str, format: str) -> Wrong:
    """The header makes no sense."""
    return Wrong(
        f"phần đầu của ảnh {format} {file} bị hỏng hoặc thiếu; chép lại từ bản gốc",
        f"the header of {file} ({format}) is damaged or incomplete; copy it again",
    )


def too_deep(file: str, bits: int) -> Wrong:
    """JPEG of more bits than its readers know."""
    return Wrong(
        f"{file} là JPEG {bits} bit, loại hầu như không chương trình nào đọc được; "
        "xuất lại thành TIFF 16 bit hoặc JPEG thường (8 bit)",
        f"{file} is a JPEG of {bits} bits, which hardly any program reads; "
        "export it again as a 16-bit TIFF or an ordinary (8-bit) JPEG",
    )


def too_large(file: str, size: tuple[int, int], megapixels: int) -> Wrong:
    """More pixels than the campaign allows."""
    width, height = size
    counted = -(-width * height // 1_000_000)
    return Wrong(
        f"{file} có {width}×{height} điểm ảnh ({counted} triệu), quá mức {megapixels} "
        "triệu; lưu một bản nhỏ hơn, hoặc nâng photo_megapixels trong campaign.yml nếu máy đủ "
        "bộ nhớ",
        f"{file} has {width}×{height} pixels ({counted} million), over the limit of "
        f"{megapixels} million; save a smaller copy, or raise photo_megapixels in campaign.yml "
        "if the machine has the memory",
    )


def cut_off(file: str, format: str) -> Wrong:
    """The end of the file is missing."""
    return Wrong(
        f"ảnh {format} {file} bị cắt mất phần cuối (chép chưa xong?); chép lại từ bản gốc",
        f"the end of {file} ({format}) is missing (an unfinished copy?); copy it again",
    )


def damaged(file: str, reason: str) -> Wrong:
    """Its pixels can't be made out."""
    return Wrong(
        f"ảnh {file} bị hỏng hoặc chép thiếu ({reason}); chép lại từ bản gốc",
        f"{file} is damaged or incomplete ({reason}); copy it again from its source",
    )


def too_much(file: str, size: tuple[int, int]) -> Wrong:
    """The machine has no room for so many pixels."""
    width, height = size
    return Wrong(
        f"không đủ bộ nhớ để mở ảnh {file} ({width}×{height}); lưu một bản nhỏ hơn",
        f"not enough memory to open {file} ({width}×{height}); save a smaller copy",
    )


def changed(file: str) -> Wrong:
    """Somebody worked on it meanwhile."""
    return Wrong(
        f"ảnh {file} vừa bị thay trong lúc dựng trang; dựng lại",
        f"{file} was changed during the build; build again",
    )

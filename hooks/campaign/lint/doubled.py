"""Words that may stand twice in a row; any other doubled word is likely a slip of the fingers."""

from __future__ import annotations

# Doubled on purpose: "luôn luôn", "ngày ngày", "trùng trùng".
_ON_PURPOSE = """
ai ba bừng chang chiều chung chuồn chôm chốn cào dần dập gần hao hay hàng hùng hằng hết kháp
khăng khắp khẽ kiếp lanh liền lung luôn là lâng lúc lăm lịm lớp lừng mang miên mãi mênh mình mờ
nao ngang ngay ngành ngày ngùn người ngời nhau nho nhà năm nơi nườm oang phăng phơi phới quen
riêng rành rì rõ rưng rạng rầm rộn rực san song sáng sơ sừng thao thi thoang tháng thân thênh
thường thầm thật tràn trùng tăm tươi tầng từ từng vang ve vội vừa xa xanh xinh xưa yêu ào đau
đinh điệp đâu đêm đôi đông đùng đăm đều đời
"""
# What ends one compound may begin the next: "cơ quan quan trọng", "hoàn thành thành công".
_WHERE_COMPOUNDS_MEET = """
an ban biên biểu bàn bày bán báo bình bước bảo bằng bộ cao chi chiến chuyên chuẩn chí chính
chương chấp chất chế chỉ chủ chức cách công cơ cường cảm cầu cổ cụ cục cứu danh dân dẫn dục dụng
dự dựng gia giá giáo giải giảng giới giữ góp hiện hiệu hoá hàng hành hình hóa hướng hưởng hạng
hậu hệ họa học hội hợp khai khen khoa khoá khánh khóa không kinh kiến kiện kế kết kỳ kỷ lao liên
luận luật lý lưu lượng lập lễ lệ lịch lối lợi lực minh múa mạng mạnh mẫu mặt mục nghiệm nghiệp
nghĩa nghệ nghị nguyên ngữ nhiệm nhân nhóm niên niệm nâng năng nước nữ phong pháp phát phí phòng
phương phần phẩm phối phục quan quy quyết quyền quân quả quản quốc quỹ sinh soát sách sáng sơ
sản số sở sử sự thanh thi thiết thiện thu thuật thành thái thân thông thú thưởng thẩm thắng thế
thể thống thời thủ thức thực tin tinh tiêu tiếp toàn toán trang tranh trao triển trung truyền
trách trình trí trường trưởng trấn trị trọng trực tuyên tài tác tâm tình tích tính tư tưởng
tượng tạo tạp tập tặng tế tổ tổng tự uỷ viên việc viện văn vận vật vẽ vệ vị vụ xuất xã xét yếu ý
điều điểm đoàn đua đào đánh đáp đại đạo đảng đất đầu đẳng đề địa định đồng độ đội động đức ủy
"""

MAY_BE_DOUBLED = frozenset(_ON_PURPOSE.split()) | frozenset(_WHERE_COMPOUNDS_MEET.split())

# Kỷ Niệm. `make site` builds the three editions, `make test` proves them; `make help` lists the rest.
#
# Other settings: CAMPAIGN=examples/hai-duong-2012 builds that campaign, PYTHON=… names the Python.

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help site serve test lint types builds properdocs pytest audit markup tools heic lock upgrade clean env env-dev

# Material's notice about MkDocs 2 is printed while it is imported: too early for a hook to stop it.
export NO_MKDOCS_2_WARNING := 1

BIN := .venv/bin

help: ## liệt kê các lệnh này
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1	\2/p' Makefile | expand -t 18

site: env ## dựng cả ba phiên bản vào site/
	@$(BIN)/kyniem build --edition all
	@echo 'Xem trang: make serve. Bản phòng truyền thống mở thẳng được: site/kiosk/index.html'

serve: env ## xem trước, tự tải lại khi sửa dữ liệu
	@$(BIN)/kyniem serve

test: lint types builds properdocs pytest ## kiểm tra tất cả

lint: env-dev ## kiểm tra cách viết mã
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: env-dev ## kiểm tra kiểu
	$(BIN)/mypy

builds: env-dev ## dựng chặt chẽ mọi phiên bản của cả hai đợt kỷ niệm
	$(BIN)/python -m tools.builds

properdocs: env-dev ## dựng bằng ProperDocs và so danh sách trang
	@sh tools/python.sh tools/env.py .venv-properdocs properdocs.lock
	$(BIN)/python -m tools.engines

pytest: tools ## kiểm tra chương trình và trang, cả trong trình duyệt
	$(BIN)/pytest --numprocesses auto --dist loadfile

audit: tools ## kiểm tra khả năng tiếp cận, ghi data/accessibility.yml để người đọc lại
	$(BIN)/python -m tools.audit --campaign '$(or $(CAMPAIGN),.)'

markup: env-dev ## kiểm tra HTML bằng Nu Html Checker: make markup VNU=vnu.jar (cần Java)
	$(BIN)/python -m tools.markup '$(VNU)'

tools: env-dev ## cài những gì kiểm tra cần thêm: trình duyệt, phông chữ, exiftool
	@$(BIN)/python -m tools.machine

heic: ## thêm vào .venv thư viện đọc ảnh HEIC của iPhone
	@sh tools/python.sh tools/env.py .venv requirements-heic.lock

lock: ## viết lại các tệp .lock theo pyproject.toml
	@sh tools/python.sh tools/lock.py

upgrade: ## như `make lock`, với phiên bản mới nhất
	@sh tools/python.sh tools/lock.py --upgrade

clean: ## xóa mọi thứ `make` đã tạo ra
	rm -rf .venv .venv-properdocs .cache site hooks/*.egg-info

env:
	@sh tools/python.sh tools/env.py .venv requirements.lock

env-dev:
	@sh tools/python.sh tools/env.py .venv requirements-dev.lock

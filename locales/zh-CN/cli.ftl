# 命令行说的话：导入报告、核查、备份、导出。

cli-no-database = 没有数据库 { $file }。请核对 --data，或先用 mingtong admin community add 建社区。
cli-database-does-not-open = 数据库 { $file } 打不开
cli-postgres-does-not-open = PostgreSQL 数据库连不上
cli-no-community = 没有社区 { $slug }。用 mingtong admin community list 查看已有的社区。
cli-address-taken = 不能在 { $address } 上提供服务
cli-calendar-does-not-load = 无法载入工作日文件 { $file }
cli-unavailable = 数据库现在用不了，什么都没有改动：{ $why }
cli-failed = 没有办成：{ $why }
cli-password = 请输入密码：

## 导入信件
cli-import-columns = 表头在第 { $row } 行，各列：{ $columns }
cli-import-unused = 没有用到的列：{ $names }
cli-import-sheets = 另有工作表也像台账，没有读：{ $names }
cli-import-finding = 第 { $row } 行 { $severity }：{ $reasons }
cli-import-reasons-join = ；
cli-import-summary = { $rows } 行：新增 { $new }，已有 { $recognised }，补答复 { $updated }，存疑 { $doubtful }，拒绝 { $rejected }，略过 { $passed }
cli-import-dry-run = 这是试运行，什么都没有写入。
cli-import-batch = 批次 { $batch }。要撤销：mingtong import undo { $batch }
cli-import-stopped = 导入中断，已导入 { $new } 件（批次 { $batch }）。请再导入一次同一文件，会接着做完。原因：{ $why }
cli-import-undone = 已撤销
cli-no-batch = 没有批次 { $batch }。用 mingtong import list --community … 查看已有的批次。
cli-undo-kept = 保留 { $matter }：{ $why }
cli-undo-summary = 撤销 { $taken } 件，保留 { $kept } 件

## 重建、备份
cli-rebuilt = 查询表已按日志重建
cli-rebuild-same = 查询表与日志一致
cli-rebuild-differs = 查询表与日志不一致：
cli-rebuild-stored = 库中
cli-rebuild-from-log = 日志
cli-backed-up = 已备份到 { $file }
cli-restored = 已从 { $file } 恢复
cli-backup-exists = { $file } 已经存在，没有覆盖。请换一个文件名。
cli-not-a-backup = { $file } 不是明通的备份文件
cli-restore-not-empty = 数据库里已有社区，没有恢复。请恢复到空的数据库。

## 核查、导出
cli-audit-calendar-ends = 工作日历只到 { $day }：请加上下一年的放假通知（--calendar），否则算不出的时限先空着，受理会被拒绝
cli-audit-community = { $slug } { $name }：{ $matters } 件，未答复 { $unanswered }，超期 { $overdue }，违反规则 { $broken }
cli-audit-unanswered = 未答复 { $number }（{ $stage }，{ $received } 收到，期限 { $due }）
cli-audit-overdue = 超期 { $number }（{ $stage }，{ $received } 收到，期限 { $due }）
cli-audit-broken = 违反规则
audit-ended-with-reply = 已经结束，但没有公开答复
audit-ended-clocks-stop = 已经结束，但还有期限在走
audit-merged-into-something = 已并案，但并入的事项不存在
audit-open-has-owner = 没有结束，但没有人负责
audit-state-is-known = 状态不明
cli-exported = 已导出 { $n } 件到 { $file }
export-number = 编号
export-channel = 渠道
export-place = 地点
export-title = 标题
export-stage = 状态
export-visibility = 公开范围
export-unit = 承办单位
export-received = 收到时间
export-first-reply = 首次答复
export-due = 期限
export-closed = 结案时间
export-outcome = 结果
export-closed-by = 结案依据
# used-as: export-closed-by-*
export-closed-by-verification = 核实
export-closed-by-import = 随信导入，未经核实
export-rating = 评价
export-replies = 答复次数

## 演示
cli-demo-loaded = 演示数据已备好。所有演示账号的密码都是 { $password }

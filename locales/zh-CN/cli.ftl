# 命令行说的话：打不开的库、重建、备份、演示。

cli-no-database = 没有数据库 { $file }。请核对 --data，或先用 mingtong admin community add 建社区。
cli-database-does-not-open = 数据库 { $file } 打不开
cli-postgres-does-not-open = PostgreSQL 数据库连不上
cli-no-community = 没有社区 { $slug }。用 mingtong admin community list 查看已有的社区。
cli-address-taken = 不能在 { $address } 上提供服务
cli-calendar-does-not-load = 无法载入工作日文件 { $file }
cli-unavailable = 数据库现在用不了，什么都没有改动：{ $why }
cli-failed = 没有办成：{ $why }
cli-password = 请输入密码：

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
cli-copy-of-a-database = { $file } 是正在使用的数据库的直接拷贝，不是备份，最近的内容可能不在里面，没有恢复。请用 mingtong backup 生成备份文件。
cli-backup-altered = 备份内容与自身的校验值不符，可能被改动或损坏，没有恢复：{ $what }。请换一份备份。
cli-restore-not-empty = 数据库里已有社区，没有恢复。请恢复到空的数据库。

## 演示
cli-demo-loaded = 演示数据已备好。所有演示账号的密码都是 { $password }
cli-demo-stranger = 这个数据库里有社区 { $slug }，不是演示建的，没有载入演示。请用 --data 指定一个新目录。

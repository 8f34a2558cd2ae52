# 命令行说的话：打不开的库、重建、备份、演示。

cli-no-database = 没有数据库 { $file }。请核对 --data，或先用 mingtong admin community add 建社区。
cli-database-does-not-open = 数据库 { $file } 打不开
cli-postgres-does-not-open = PostgreSQL 数据库连不上
cli-no-community = 没有社区 { $slug }。用 mingtong admin community list 查看已有的社区。
cli-address-taken = 不能在 { $address } 上提供服务
cli-setup = 这里还没有社区。请打开 { $address } 建第一个，设置码是 { $code }，{ $until } 前有效，用一次就作废。
cli-setup-kept = 设置码也写在 { $file } 里，只有运行这个程序的人能看，用完自动删除。
cli-setup-file = 设置码的文件不能写
cli-mail-from-missing = 写了邮件服务器，还要写发件人的邮箱地址：--mail-from 或 MINGTONG_MAIL_FROM。
cli-mail-settings = 邮件服务器或发件人的地址写得不对
cli-oidc-public-url = 用外面的身份登录，要写居民打开网页的地址：--public-url 或 MINGTONG_PUBLIC_URL。
cli-oidc-secret = 读不出客户端密钥：请看 --oidc-client-secret-file 写的文件在不在、是不是空的。
cli-oidc-settings = 身份认证服务的设置不对：issuer 要是 https:// 地址（本机和内网 IP 可以用 http://），--public-url 要是完整的地址。
cli-calendar-does-not-load = 无法载入工作日文件 { $file }
cli-unavailable = 数据库现在用不了，什么都没有改动：{ $why }
cli-failed = 没有办成：{ $why }
cli-password = 请输入密码：
cli-password-again = 请再输入一次：
cli-passwords-differ = 两次输入的密码不一样，什么都没有改动。请重新来过。
cli-unknown-kind = 没有“{ $given }”这一种。可用的有：{ $known }。
cli-unknown-scope = 看不懂范围“{ $given }”。请写 community、place:地点、body:议事组织 或 unit:单位。
cli-list-join = 、
cli-no-place = 没有地点“{ $named }”。用 mingtong admin place list --community { $community } 查看。
cli-no-unit = 没有单位“{ $named }”。用 mingtong admin unit list --community { $community } 查看。
cli-no-body = 没有议事组织“{ $named }”。用 mingtong admin body list --community { $community } 查看。
cli-no-person = 没有找到“{ $named }”这个人。用 mingtong admin person list --community { $community } 查看编号，或用登录名。
cli-many-persons = 叫“{ $named }”的不止一个人。请用编号或登录名；编号用 mingtong admin person list --community { $community } 查看。
cli-no-day = “{ $given }”不是日期。请写成 2026-01-01 这样。
cli-no-period = 没有“{ $given }”这样的期间。请写 2021、2021-Q2、2021-06 或 2021-06-01..2021-06-15。
cli-exported-accounts = { $n } 个数已写入 { $file }。
cli-exported-open-data = { $n } 行已写入 { $file }。

## 文件
cli-file-unread = 读不了文件 { $file }：{ $why }。数据库没有改动。
cli-file-unwritten = 写不了文件 { $file }：{ $why }。数据库没有改动。
cli-file-not-found = 没有这个文件或目录
cli-file-not-allowed = 没有权限
cli-file-is-a-directory = 这是一个目录
cli-file-no-directory = 目录名写错了
cli-file-disk-full = 磁盘满了
cli-file-no-text = { $file } 不是 UTF-8 文字。请另存为 UTF-8 后重试。

## 地点表
places-no-header = 没有认出表头：要有“名称”和“类型”两列，可以有“编码”和“上级”。第一行是：{ $first }。请改表头后重试。
cli-places-fault = 第 { $row } 行：{ $why }
cli-places-no-parent = 没有上级地点“{ $given }”。请把它写在上面的行里，或先登记。
cli-places-many-parents = 叫“{ $given }”的地点不止一个。上级请写编码或全名，如“东风巷14号院 1栋”。
cli-places-twice = 与第 { $above } 行重复。请删掉一行。
cli-places-refused = 有 { $faults } 行不对，一个地点也没有导入。请改好后重试。
cli-places-dry-run = 可以导入：新增 { $new } 个，已有 { $known } 个。这是试运行，什么都没有写入。
cli-places-taken-in = 已导入：新增 { $new } 个，已有 { $known } 个。

## 命令行写错了
cli-line-missing = 还缺：{ $arg }
cli-line-unknown-argument = 没有这个选项：{ $arg }
cli-line-unknown-command = 没有这个命令：{ $command }
cli-line-no-value = { $arg } 后面还缺一个值
cli-line-unknown-value = { $arg } 不能用“{ $given }”，可用：{ $known }
cli-line-bad-value = { $arg } 不能用“{ $given }”
cli-line-hint = 在命令后面加 --help，看怎么写。

## 重建、备份
cli-rebuilt = 查询表已按日志重建
cli-rebuild-same = 查询表与日志一致
cli-rebuild-differs = 查询表与日志不一致：
cli-rebuild-stored = 库中
cli-rebuild-from-log = 日志
cli-log-no-key = 这个文件里没有日志的密钥：请用“mingtong admin log init”生成，并用 --log-key 和 --log-state 指明。
cli-log-origin = 日志的名称是去掉 https:// 的地址，以 { $end } 结尾，如 mingtong.example.org{ $end }
cli-log-origin-unread = 日志的名称里不能有空格和加号。
cli-log-has-a-key = 这个日志已有密钥。要再加一把，请写 --another。
cli-log-other-origin = 这个日志的密钥用的是另一个名称；日志的名称不能改。
cli-log-begins-apart = 接续另一本日志，要用新的密钥文件和新的签署结果目录。
cli-log-same-origin = 接续另一本日志，名称不能与那一本相同。
cli-log-why-unread = 请用一行话写明旧日志为什么不再延续，最多 { $max } 个字；旧日志的名称里不能有空格。
cli-log-not-signed = 日志没有签署。
cli-log-shorter = 日志没有签署：记录被改回了旧版。现在有 { $now } 条，以前签署过 { $signed } 条。请恢复更新的备份。镜像补不回缺的部分：里面没有正文、联系方式和图片。确实找不回的，用新的名称重新开始，并写明旧的总签和原因（docs/ops/log.md）。
cli-log-state-does-not-open = 存放最近一次签署结果的数据库打不开。
cli-log-state-holds-a-record = --log-state 指的数据库里有社区的记录。最近一次签署的结果要放在另一个数据库里，不进记录的备份。
cli-log-no-policy = 这不是见证规则文件，写法见 docs/ops/witness.md。
cli-log-exported = { $n } 条记录已在 { $file }。
cli-log-held-back = 有 { $n } 包条目不在其中：里面有还没公布的选票，或者有过长的条目。
cli-verify-counts = { $origin }：签署 { $size } 条，读到 { $read } 条，暂不公布 { $held } 条；见证人：{ $witnesses }
cli-verify-sound = 没有问题：公布的每一条都与签署的一致，公布的数字也都对得上。
cli-verify-sound-alone = 日志没有问题：逐条核对，与签署的一致。没有和公布的数字比对。
cli-verify-nothing-shown = 签署的哈希都在，但一条内容也没有公布：记了什么，谁也核对不了。这不等于“没有问题”。
cli-verify-not-published = 日志逐条核对，与签署的一致；但旁边没有公布数字，没有比对。这不等于“没有问题”。没有网页的抄本，请用它的目录来核对。
cli-verify-wrong = 这个日志有问题。请原样保存，并请别人再核对。
cli-verify-replayed = 重读日志：封存 { $sealed } 条，暂不公布 { $held } 条，擦除记录 { $erasures } 条，还没签署 { $unsigned } 条
cli-verify-unknown-entry = 本程序不认识第 { $place } 条：{ $why }
cli-verify-not-compared = 这里没有公布数字，没有比对。
cli-verify-compared = 与公布的数字比对：一致 { $agree } 项，从外面核对不了 { $not_checkable } 项
cli-verify-differs = { $what } { $place }：按日志是 { $ours }，公布的是 { $theirs }
cli-verify-of-statistics = 统计
cli-verify-of-numbers = 年度数字
cli-verify-of-matter = 事项
cli-verify-of-text = 事项里的文字
cli-verify-of-words = 公示、会议、决议里的文字
cli-verify-of-account = 账目
cli-verify-of-table = 表格
cli-verify-of-vote = 表决
cli-verify-of-late-ballot = 截止前没有投出的票
cli-verify-no-key = 这个文件里没有可用来核对日志的公钥或见证规则。
cli-verify-no-community = { $address } 不是社区的网址：https://…/c/…
cli-verify-no-head = { $file } 不是总签。
cli-verify-no-text = { $file } 不是文本。
cli-verify-tables = 表格写明依据前 { $entries } 条，是 { $at } 时的
cli-verify-no-tables = { $file } 里没有能核对的表格：没有 datapackage.json，或者里面没写明依据前几条。请用 mingtong export open-data 重新导出。
cli-verify-tables-younger = 表格依据前 { $entries } 条，日志只签到第 { $size } 条：请先导出表格，再更新镜像。
cli-verify-tables-held-back = 有 { $held } 条暂不公布，只凭镜像核对不了表格：请用日志的网址核对，或等表决公布以后再核对。
cli-verify-no-checkpoint = 这里没有日志，或者总签读不了。
cli-verify-unread = 读不了日志：{ $why }
cli-verify-unknown-log = 总签不是用您认的公钥签的。
cli-verify-quorum = 给总签作见证的人数不够。
cli-verify-continues = 这本日志接着另一本往下记：{ $origin }，那一本到第 { $size } 条为止，不再延续。原因：{ $why }
cli-verify-signature = 总签上有一个签名与所写的公钥对不上。
cli-witness-has-a-key = 已有同名文件；密钥从不覆盖。
cli-witness-name-unread = 见证人的名称里不能有空格和加号。
cli-witness-no-key = 这个文件里没有见证人的密钥：请用“mingtong witness init”生成。
cli-witness-no-logs = 这个文件没有写明日志：每行要有一个日志的公钥。
cli-witness-held = 另一个见证进程正在使用这个目录。
cli-fault-no-tile = 缺哈希块 { $place }。
cli-fault-unreadable = 哈希块 { $place } 读不了。
cli-fault-tile = 哈希块 { $place } 与下层对不上。
cli-fault-entry = 第 { $place } 条不是当时记录的内容。
cli-fault-root = 这些条目不是签署时的条目。
cli-fault-earlier = 以前签署的 { $place } 条总签不是这个日志的开头。
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

## 复核
cli-recount-line = 第 { $line } 项：{ $outcome }。同意 { $agree }，反对 { $oppose }，弃权 { $abstain }，共 { $electorate }。
cli-recount-option = 第 { $line } 项：{ $outcome }。选了 { $agree }，没有选 { $oppose }，共 { $electorate }。
cli-recount-elected = 选举：{ $outcome }。当选的是选票上第 { $elected } 位。
cli-recount-nobody = 选举：{ $outcome }。没有人当选。
cli-recount-sheet = 计票单的摘要：{ $digest }
cli-recount-agrees = 与计票时的记录一致。
cli-recount-alone = 没有和任何记录比对，只是照这份文件计了票。请拿上面的摘要与公布结果时的那一串对照，一样才是公布的那份。
cli-recount-differs = 与计票时的记录不一致。
cli-recount-uncountable = 这份计票单计不出结果：{ $why } { $number }
cli-recount-unread = 这不是公布的计票单：里面有计票单没有的内容，或者写法不一样。
cli-recount-unread-at = 这不是公布的计票单：第 { $line } 行第 { $column } 个字符处读不懂。
cli-recount-too-long = 文件太大，不是公布的计票单。
cli-recount-no-vote = 没有这次表决，或者结果还没有公布。

# used-as: uncountable-*
uncountable-too-large = 项数、户数或票数超过一次表决的上限
uncountable-nobody = 没有一个表决人
uncountable-elector-twice = 同一个表决人有两行，号码
uncountable-not-on-the-ballot = 选票上有票面没有的内容，表决人号码
uncountable-no-area = 面积是零或者负数，表决人号码
uncountable-voice-differs = 同一业主投的不一样，业主编号
uncountable-receipts = 无记名选票的张数或面积与投票人对不上
uncountable-hands-missing = 有的项目没有登记举手的数字
uncountable-numbers = 数字互相矛盾
uncountable-no-rule = 没有写明按什么比例通过

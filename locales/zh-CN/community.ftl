# 社区：入口、首页、统计、公开记录、规则、核查。

## 动作
# used-as: act-*
act-set-rule = 修改规则
act-arrange-year = 录入放假安排
act-tell-contact = 公布联系方式
act-take-backup = 下载备份

## 入口
start-title = 明通：有事请说
start-choose = 请选您的社区。
start-none = 这里还没有社区。运行这个程序的机器上显示了一个设置码，凭它建第一个。
start-command = 也可以在那台机器上敲命令建，然后刷新这一页：

## 首次设置
setup-title = 首次设置
setup-lede = 建第一个社区，定下谁来管理。以后的事都在网页上做。
setup-code = 设置码
setup-code-hint = 启动程序时终端上显示的那一行，也在数据目录的 setup-code 文件里。一天有效，用一次就作废。
setup-wrong-code = 设置码不对，或者过期了。请看终端上最新显示的那一个；过期了，重新启动程序就有新的。您填的都还在，密码要重新输入。
setup-taken = 刚才已经有人在这台机器上建好了社区，您填的没有再建一个。请回到首页，向管理员要邀请。
setup-community = 社区
setup-name = 社区名称
setup-name-hint = 居民叫的名字，比如：明通巷社区。写全称也可以：金碧街道明通巷社区。
setup-slug = 网址里的简称
setup-slug-hint = 2 到 40 个小写字母、数字或连字符，比如：mingtong。以后不能改。
setup-prefix = 编号前面的字（可不填）
setup-prefix-hint = 比如填“明通”，第一件事就是 明通2026-0001。最多 8 个字，以后不能改。
setup-division = 行政区划代码（可不填）
setup-division-hint = 6 位或 12 位数字，上报时用。
setup-contact = 怎么联系社区（可不填，以后可以改）
setup-contact-hint = 电话、地址、办公时间，印在每一页的下面。
setup-administrator = 第一位管理员
setup-administrator-hint = 管地点、单位、人员和规则，不办事项。以后可以再加人。
setup-person = 姓名
setup-send = 建社区

## 首页
home-title = 有事请说，件件有着落
home-lede = 楼道灯坏了、下水道堵了，都可以说。每件事有编号、有人管、有期限、有答复。
home-report = 说一件事
home-track = 查我说过的事
home-received-before = 收到
home-answered-before = 件，已答复
home-waiting-before = 件，等待答复
home-waiting-after = 件
home-longest = （最久{ $t }）
home-promise-end = 。
home-due = 最急的
home-solved = 刚解决的
home-latest = 最近说的
home-all-open = 全部事项（{ $n }件没有办结）
home-empty = 还没有人说过事。您可以说第一件。
home-receptions = 接访
home-all-receptions = 全部接访
home-open = 公开的
home-log = 公开记录
home-door-places = 每个院坝、街巷自己的一页和二维码
home-door-deliberation = 谁在议、议什么、正在公示的
home-door-open = 统计、公开记录、规则与依据
home-door-count = 一次纸面表决，按当天的法律通过没有
home-door-split = 一笔费用各户出多少，精确到分
home-door-overview = 这个月、等得最久的、从前和现在
home-door-numbers = 每个比率写明分子、分母和没有计入的
home-door-about = 期限是多少，依据是什么
home-door-log = 每一步按先后排好，谁都能看
deliberation-lede = 大家的事大家议：议事组织、公示和表决都在这里。
deliberation-notices = 正在公示，可以提异议
deliberation-no-notices = 现在没有正在公示的。
deliberation-all-notices = 全部公示
deliberation-all-bodies = 全部议事组织
deliberation-count = 去算一算
deliberation-split = 去分摊试算
open-lede = 收到多少、答复多少，按什么规则，每一步都能查、能核对。

## 开放数据
open-data-title = 开放数据
home-door-open-data = 人人可看的内容，做成表格，给程序和电子表格用
open-data-lede = 这里人人可看的内容，做成表格：页面上遮住的这里也遮住，不公开的不在里面。
open-data-description = 表格和各列的说明
open-data-part = 表格长的，这里打开的文件只是开头一段。程序按回应里的 Link 头取下一段；要整张表格的，可以向社区要。
open-data-positions = 每一行都写明它依据公开记录的第几条。
open-data-licence = 注明数据来自本社区，任何人都可以使用：

# used-as: open-data-table-*
open-data-table-matters = 事项
open-data-table-resolutions = 决议
open-data-table-notices = 公示
open-data-table-meetings = 会议
open-data-table-receptions = 接访
open-data-table-funds = 资金和今年的收支
open-data-table-expenses = 资金支出
open-data-table-votes = 已公布的表决
open-data-table-ballots = 已公布表决的选票

# used-as: open-data-field-*
open-data-field-number = 编号
open-data-field-title = 标题
open-data-field-title-withheld = 不显示标题的原因
open-data-field-stage = 状态
open-data-field-outcome = 结果
open-data-field-channel = 渠道
open-data-field-track = 类型
open-data-field-place = 地点
open-data-field-category = 类别
open-data-field-unit = 承办单位
open-data-field-received = 收到时间
open-data-field-closed = 结束时间
open-data-field-supports = 我也遇到
open-data-field-replies = 公开答复数
open-data-field-positions = 在公开记录里的位置
open-data-field-id = 网址里的标识
open-data-field-kind = 种类
open-data-field-body = 议事组织
open-data-field-meeting = 依据的会议
open-data-field-vote = 表决
open-data-field-vote-is-void = 该表决是否无效
open-data-field-drawn = 形成时间
open-data-field-points = 事项条数
open-data-field-first-day = 公示第一天
open-data-field-last-day = 公示最后一天
open-data-field-objections = 异议数
open-data-field-unanswered = 未答复的异议数
open-data-field-taken-down = 撤下时间
open-data-field-year = 年份
open-data-field-number-in-year = 当年第几次
open-data-field-starts = 开始时间
open-data-field-ends = 结束时间（预计）
open-data-field-items = 议题数
open-data-field-decisions = 决定数
open-data-field-notice = 是否提前公告
open-data-field-delegates = 接访代表（类别）
open-data-field-purpose = 用途
open-data-field-purpose-withheld = 不显示用途的原因
open-data-field-class = 专项经费类别
open-data-field-opened = 设立时间
open-data-field-target-fen = 需要金额（分）
open-data-field-opening-fen = 年初结余（分）
open-data-field-came-fen = 今年收入（分）
open-data-field-went-fen = 今年支出（分）
open-data-field-closing-fen = 期末结余（分）
open-data-field-fund = 所属资金
open-data-field-payee = 收款方（已遮名）
open-data-field-payee-withheld = 不显示收款方的原因
open-data-field-line = 支出类别
open-data-field-amount-fen = 金额（分）
open-data-field-entered = 登记时间
open-data-field-paid-day = 支付日期
open-data-field-paid-fen = 实付金额（扣除红冲，分）
open-data-field-decided-by = 由谁决定
open-data-field-secrecy = 记名或无记名
open-data-field-opens = 开始投票
open-data-field-closes = 截止投票
open-data-field-verdicts = 各项结果（按顺序）
open-data-field-voices = 票数
open-data-field-code = 票号或回执号
open-data-field-area-ten-thousandths-m2 = 面积（万分之一平方米）
open-data-field-form = 选票形式
open-data-field-says = 选票内容

## 统计
numbers-lede = 每个比率都写明分子和分母。只算公开的事项。
numbers-rates = 比率
numbers-rate = 指标
numbers-result = 结果
numbers-response = 响应率
numbers-response-of = 已公开答复的 / 收到的（不含撤回的）
numbers-response-in-time = 按时答复率
numbers-response-in-time-of = 期限内答复的 / 答复期限已经结束的
numbers-resolution = 解决率
numbers-resolution-of = 核实为已解决的 / 核实后结案的
numbers-finished-in-time = 按时办结率
numbers-finished-in-time-of = 期限内报告办结的 / 报告办结期限已经结束的
numbers-satisfaction = 满意率
numbers-satisfaction-of = 评价满意以上的 / 有评价的（重办的等重新评价后再算）
numbers-outcomes = 核实后结案的结果
numbers-outcome = 项目
numbers-count = 件数
numbers-total = 合计
numbers-now = 这段时间收到的，现在怎样
numbers-received = 收到
numbers-open = 没有办结
numbers-reopened = 重办过
numbers-left-out = 没有计入的，和原因
numbers-reason = 原因
numbers-left-out-withdrawn = 提出人撤回：不欠答复，不计入响应率
numbers-left-out-imported = 随文件导入：结果没有在本处核实，不计入解决率
numbers-left-out-merged = 并入别的事项：在那件事里办结，不计入解决率
numbers-left-out-declined = 不予受理：没有办理，不计入解决率
numbers-before = 之前
numbers-compared = “之前”是 { $days }。
numbers-periods = 日期
numbers-all = 从开始到现在
numbers-month = { $year }年{ $n }月
numbers-quarter = { $year }年第{ $n }季度
numbers-year = { $year }年
numbers-narrow = 选别的日期，或者只看一个地点、单位、渠道
numbers-from = 从哪天
numbers-until = 到哪天
numbers-show = 看
numbers-wrong-day = 两个日期都要选，例如 2021-06-01 和 2021-06-30。
numbers-wrong-days = 开始日期要在结束日期之前，最多相隔 { $days } 天。
numbers-wrong-period = 没有这样的期间，下面不是您要的那段时间。请选一个期间，或选起止日期。
numbers-wrong-month = 没有这样的月份。请写成 2021-06。
numbers-wrong-listed = 网址里的日期（days=）不对：要是日历上有的日子，开始不晚于结束，例如 days=2021-06-01..2021-06-30。也可以从统计页重新点开这份清单。
numbers-not-shown-not-told = 不公开的没有算在里面。有多少件，只在整月过完以后按月公布，不到 { $n } 件的只说不到 { $n } 件：免得拿两段日子一减，就猜出哪天有谁来过。
numbers-not-shown-few = 这段时间另有不到 { $n } 件不公开，没有算在里面。
numbers-not-shown = 这段时间另有 { $n } 件不公开，没有算在里面。
numbers-answered-then = 这段时间第一次答复的
numbers-closed-then = 这段时间核实后办结的
numbers-listed = 这里列的是：{ $what }
numbers-counted-on = { $days }，{ $figure }
numbers-back = 回到统计
numbers-by-place = 按地点（包括里面的楼栋、单元）
numbers-by-unit = 按现在或最后承办的单位
numbers-by-channel = 按渠道
numbers-by-category = 按诉求分类
numbers-uncategorised = 没有归类
numbers-by-track = 按类别
numbers-nowhere = 没有说地点
numbers-nobody = 还没有交给单位
numbers-course = 收到多少，办结多少
numbers-course-desc = 每天或每月两根柱子：收到的，核实后办结的。数字在下面的表里。
numbers-course-table = 用表格看
numbers-days = 日期
numbers-took = 用了多少时间
numbers-took-reply = 到第一次公开答复（期限 { $allowed }）
numbers-took-finish = 到办完，一般事项（期限 { $allowed }）
numbers-took-finish-hazard = 到办完，安全隐患（期限 { $allowed }）
numbers-took-unknown = 其中 { $n } 件早于工作日历，没有计算。
numbers-within = { $n }% 不超过
# used-as: numbers-measure-*
numbers-measure-hours = { $n ->
   *[other] { $text }小时
 }
numbers-measure-days = { $n ->
   *[other] { $text }天
 }
numbers-measure-working-days = { $n ->
   *[other] { $text }个工作日
 }

# used-as: numbers-column-*
numbers-column-received = 收到
numbers-column-answered = 已答复
numbers-column-waiting = 待答复
numbers-column-overdue = 超期
numbers-column-closed = 办结
numbers-column-solved = 已解决

# used-as: numbers-figure-*
numbers-figure-received = 收到的
numbers-figure-owed = 收到、没有撤回的
numbers-figure-answered = 收到、已公开答复的
numbers-figure-waiting = 收到、还没有公开答复的
numbers-figure-withdrawn = 收到、提出人撤回的
numbers-figure-reply-clocks = 收到、答复期限已经结束的
numbers-figure-replied-in-time = 收到、期限内答复的
numbers-figure-reply-measured = 收到、计算了答复用时的
numbers-figure-closed = 收到、核实后办结的
numbers-figure-solved = 收到、已解决的
numbers-figure-explained = 收到、已解释的
numbers-figure-settled-elsewhere = 收到、已转其他渠道的
numbers-figure-not-solved = 收到、未解决的
numbers-figure-finish-clocks = 收到、办结期限已经结束的
numbers-figure-finished-in-time = 收到、期限内办完的
numbers-figure-finish-measured = 收到、计算了办理用时的
numbers-figure-rated = 收到、有评价的
numbers-figure-satisfied = 收到、评价满意以上的
numbers-figure-open = 收到、现在没有办结的
numbers-figure-overdue = 收到、现在超期的
numbers-figure-reopened = 收到、重办过的
numbers-figure-imported = 收到、随文件导入的
numbers-figure-merged = 收到、并入别的事项的
numbers-figure-declined = 收到、不予受理的
numbers-figure-answered-then = 第一次公开答复的
numbers-figure-closed-then = 核实后办结的

## 工作台的统计
numbers-desk-title = 报表
numbers-desk-lede = 算的是您能看到的全部事项，包括不公开的。点每个数字就能看到是哪些事。

## 大家在说什么
topics-title = 大家在说什么
topics-lede = 这段时间好几件事的标题里都有、比以前多的词。
topics-count = { $n ->
   *[other] { $n } 件
 }
topics-before-n = 以前 { $n } 件
topics-word = 词
topics-before = 以前
topics-matters = 哪些事

## 月报
monthly-title = { $community }{ $month }事项月报
monthly-link = 月报
monthly-link-of = 月报（{ $month }，全社区）
monthly-hint = 数字和同一个月的统计页一样，只算公开的事项。
monthly-hint-desk = 数字和同一个月的报表页一样，算的是您能看到的全部事项。往外送以前请再看一遍。
monthly-longest = 等答复最久的
monthly-waits = 已经等了
monthly-solved = 已解决、有前后照片的
monthly-number = 编号
monthly-matter = 事项
monthly-nothing = 没有。
monthly-rate = { $name }（{ $of }）
monthly-note = 每个数字都能在统计页上点开，看到是哪些事。没有办结、待答复、超期的，以打印时为准。

## 一眼看清
nav-overview = 一眼看清
overview-title = 一眼看清
overview-lede = 这个月怎么样，什么事等得最久，在哪里。只算公开的事项。
overview-numbers = 全部统计
# used-as: overview-figure-*
overview-figure-received = 收到
overview-figure-answered-then = 第一次答复
overview-figure-closed-then = 核实后办结
overview-figure-waiting = 本月收到、待答复
overview-figure-overdue = 本月收到、超期

overview-nobody-waits = 没有人在等答复。
overview-yards = 各院坝和公共地点
overview-yards-lede = 现在那里等着的全部事项，不管什么时候提出的。点数字看是哪些事。
overview-nothing = 没有等着的
overview-waiting = 有待答复的
overview-overdue = 有超期的
overview-overdue-count = 超期
overview-waiting-count = 待答复
overview-longest-here = 最久 { $t }
overview-pairs = 从前和现在
overview-before = 从前
overview-after = 现在
overview-before-alt = 从前：{ $title }
overview-after-alt = 现在：{ $title }

## 事项台账
matters-ledger-title = 事项台账
matters-ledger-lede = 选好日期，收到的事项连同说了什么、怎么答复的，导出成 Excel，一次最多 { $n } 件。可能是个人信息的已遮盖。
matters-ledger-take = 导出
matters-ledger-layout = 格式
matters-ledger-usual = 全部列
matters-ledger-download = 下载（Excel）
matters-ledger-layouts = 自己的格式
matters-ledger-name = 格式的名称
matters-ledger-name-hint = 例如要台账的部门。用已有的名称保存，就替换原来的。
matters-ledger-columns = 列
matters-ledger-columns-hint = 要哪几列，按先后写上 1、2、3；不要的空着。
matters-ledger-column = 列
matters-ledger-place = 第几列
matters-ledger-save = 保存格式
matters-ledger-delete = 删除格式“{ $name }”
matters-ledger-saved = 格式已保存。
matters-ledger-deleted = 格式已删除。
matters-ledger-too-many = 超过 { $n } 件。请把日期选短一些，或者只选一个地点。
matters-ledger-wrong-name = 请给格式起个名称，最多 { $n } 个字。
matters-ledger-no-column = 至少要有一列写上数字。
matters-ledger-no-layout = 没有叫“{ $given }”的台账格式。请在下面选一个。
matters-ledger-wrong-place = 第几列请写整数，第一列写 1。
matters-ledger-same-place = “{ $first }”和“{ $second }”都写了第 { $n } 列。请把其中一个改成别的数字。
matters-ledger-full = 已经有 { $n } 个格式。请先删掉不用的，或者用它的名称保存。
matters-ledger-left-out = 没有导出
matters-ledger-why = 原因
matters-ledger-not-there = 没有这件事项，或者您不能查看。
# used-as: matters-ledger-column-*
matters-ledger-column-nth = 序号
matters-ledger-column-number = 编号
matters-ledger-column-letter-number = 信件编号
matters-ledger-column-received = 收到日期
matters-ledger-column-channel = 渠道
matters-ledger-column-place = 地点
matters-ledger-column-major-category = 大类
matters-ledger-column-minor-category = 小类
matters-ledger-column-category-code = 市级分类代码
matters-ledger-column-track = 类别
matters-ledger-column-title = 标题
matters-ledger-column-text = 诉求内容
matters-ledger-column-unit = 承办单位
matters-ledger-column-stage = 状态
matters-ledger-column-due = 期限
matters-ledger-column-first-reply = 首次答复时间
matters-ledger-column-reply = 答复内容
matters-ledger-column-replies = 全部答复
matters-ledger-column-outcome = 结果
matters-ledger-column-closed = 办结日期
matters-ledger-column-rating = 评价
matters-ledger-column-reopenings = 重办次数
matters-ledger-column-visibility = 公开范围
matters-ledger-column-remarks = 备注

## 大屏
wall-title = 大屏
wall-link = 大屏用的页面
wall-others = { $n ->
   *[other] 另有 { $n } 处
 }
wall-at = 截至
wall-still = 不要自动刷新

## 公开记录
record-total = 一共{ $n }条，从第0条起，一条不缺。新的在前。
record-none = 还没有记录。
record-position = 第{ $n }条
record-sealed = 不公开的事项（只有校验值）
record-sealed-who = 不公开
record-altered = 现在存着的不是当时记录的内容：和下面的校验值对不上
record-names-actors = 注意：本记录里有早先写下的不公开事项，条目中留有办理人员的编号，外人可以由此推断是哪个单位在办。对外转发、公布整份记录之前，请先看程序所附 SECURITY.md 的说明。
record-newer = 较新的
record-older = 较早的
record-machine = 机器可读（JSON）
record-to-log = 签到哪一条、谁见证过

## 签名日志
log-title = 签名日志
log-lede = 本站隔一段时间就给公开记录签一次名，写明共有多少条。谁存了一份签名，以后就能查出前面的记录有没有被改过。
log-size = 条数
log-origin = 记录的名称
log-root = 全部条目的校验值
log-machine = 程序读的签名
log-unsigned = 本站还没有给记录签名。
log-continues = 这本日志接着另一本往下记；那一本到这里为止，不再延续：
log-why = 原因
log-witnesses = 见证人
log-witnesses-lede = 见证人是别处的电脑。它看到这份签名，与自己以前见过的接得上，才跟着签名。这样谁也不能给不同的人看不同的记录。
log-no-witness = 这里没有写明见证人：还没有外面的人确认这本日志。
log-witness-entry = 签到第 { $n } 条（从 0 数起）
log-witness-agrees = 已签最新的一份
log-witness-behind = 还没签最新的一份
log-witness-silent = 还没有签过
log-witness-refuses = 拒签最新的一份：与它以前见过的对不上。请向这位见证人索取它保存的证据。

## Proofs
proof-title = 核对证明
entered-as = { $day }记入公开记录第 { $n } 条。
proof-entered = 第 { $n } 条，{ $when } 记入。已签名的记录共 { $size } 条。请保存证明，可在下面核对。
proof-unchanged = 第 { $n } 条，{ $when } 记入；您的浏览器刚刚核对过，至今没有改动。已签名的记录共 { $size } 条。
proof-unsigned = 第 { $n } 条现在还不能证明：这台服务器没有给公开记录签名。
proof-not-yet = 第 { $n } 条已记入，还没有签名。过几分钟再来看。
proof-changed = 第 { $n } 条与签名时不一样了，或者已经不在了。请告诉社区居委会，并保留您手里的证明。
proof-keep = 保存我的证明
proof-keep-own = 要把自己提交的话一起放进证明，请用查询码打开这件事：
proof-keep-words = 证明文件里有您自己提交的话，已撤下、已删除的除外。工作人员代您登记的，只有大家都看得到的文字在里面。
proof-means-title = 这能证明什么
proof-means = 它证明：这一条在那时已经在公开记录里，一个字也没有改。它证明：签名的人以后不能不认账。它不证明这一条说的是真话。它不证明别的事没有被漏记。条目里只有文字的校验值；大家都看得到的文字，或者您自己提交、又用查询码保存证明的话，才会放进证明文件。
proof-check-title = 检查一份证明
proof-without-script = 用自己的电脑检查整个公开记录，请用命令 mingtong verify，写上记录的地址和公钥文件。浏览器开着脚本时，下面还可以检查一份证明文件；文件只在这台设备上读，不会上传。
proof-key = 记录的公钥
proof-key-hint = 请从别处抄来，例如布告栏；不要只信这个网站。
proof-file = 证明文件
proof-file-hint = 文件名以 .tlog-proof 结尾。
proof-check = 检查
proof-holds = 证明成立：下面这一条在签名的记录里。
proof-bad-key = 公钥不对。它是一行，例如 example.org/c/mingtong/log+1a2b3c4d+AbCd…
proof-bad-file = 这不是一份完整的证明文件。请重新选择保存下来的 .tlog-proof 文件。
proof-bad-signature = 签名对不上：这份证明不是这把公钥签的，或者被改过。
proof-bad-root = 证明不成立：这一条与签名的记录对不上。
proof-bad-text = 这一条没有问题，但文件里的文字对不上：它不是当时记下的文字。
proof-text-erased = 这一条的一段文字已经删除。没有它，证明仍然成立。
proof-text-without = 这一条的一段文字不在这个文件里，只有它的校验值。
proof-old-browser = 这个浏览器不会核对这种签名（Ed25519）。请换新一点的浏览器，或者用 mingtong verify 核对整个记录。

## 纸上的总签
log-sheet-title = 公开记录的总签（贴布告栏）
log-sheet-of = { $community }公开记录的总签
log-sheet-origin = 记录的名称
log-sheet-size = 条数
log-sheet-root = 全部条目的校验值
log-sheet-day = 打印日期
log-sheet-key = 记录的公钥
log-sheet-scan = 核对证明：{ $address }
log-sheet-qr = 二维码：核对证明的页面
log-means-one = 这个校验值代表公开记录从第一条到这个条数的每一条。
log-means-two = 以后哪怕改动其中一个字，校验值就会不同，拿这张纸一比就知道。
log-means-three = 用纸上的公钥，谁都可以核对自己手里的证明属于这份记录。
log-means-four = 它不证明记下的事是真的，也不证明没有漏记。
log-means-five = 请拍下这张纸，和邻居对一对：大家看到的应当是同一张。

## 规则
about-street = { $community }属于{ $street }。
about-lede = 现在执行的规则，每条写明是谁的规定、依据是什么。
jurisdiction-general = 通用
jurisdiction-national = 全国
rule-value-times = { $n }次
rule-value-a-day = 每天{ $n }次
rule-value-points = { $n }分
rule-value-households = { $n }户
rule-value-delegates = { $n }名
rule-value-seats = { $n }席
rule-value-people = { $n }人
rule-value-seconds = { $n }秒
rule-value-minutes = { $n }分钟
rule-value-months = { $n }个月
rule-value-years = { $n }年
rule-value-yuan = { $n }元
rule-value-quotes = { $n }家
rule-value-share = { $permille ->
    [500] 一半（50%）
    [750] 四分之三（75%）
   *[other] { $percent }%
 }
about-until = （有效期至{ $day }）
about-data-title = 个人信息怎样处理
about-data = 由{ $name }处理。您是谁、怎么联系您，只有社区工作人员看得到，只用来办理和答复您说的事；不留也能反映。
about-data-kept = 说过的事和答复长期公开；您的姓名、电话和照片可以随时向社区要求查看、更正或删除，删除后记录里只留“依申请删除”。
about-record-title = 公开记录
about-record = 每一步都按先后写进公开记录，编号不间断，每条都有散列值；只续写，不改动、不抽走。

## 规则簿：谁能定规则，谁看这一页
rules-title = 规则簿
rules-parts = 规则分类
rules-of-matters = 事项的时限和办理
rules-of-telling = 告知和提醒
rules-of-publication = 公开、隐私和记录
rules-of-notices = 公示
rules-of-bodies = 议事组织
rules-of-meetings = 会议、四议两公开和决议
rules-of-votes = 表决
rules-of-money = 资金、协议和项目
rules-lede = 每条规则写明数值、依据、适用范围和起止日期。点名称可以看历次设定，也可以从某一天起改。
rules-own = 本处设定
rules-from = { $day }起
rules-ahead = { $day }起：{ $value }
rules-public = 居民看到的规则与依据
rule-in-force = 现在执行的
rule-announced = 已设定，还没到起日的
rule-set = 设定这条规则
rule-value = 数值
rule-unit = 单位
rule-unit-hours = 小时
rule-unit-days = 天
rule-unit-working-days = 工作日
rule-sign-none = 不要求
rule-sign-more = 超过
rule-sign-at-least = 至少
rule-share = 比例（如 1/2、2/3）
rule-of = 占谁的
rule-of-all = 全体
rule-of-present = 到场的或参加的
rule-range = 可以填{ $from }到{ $to }。
rule-range-span = 1到{ $days }天或工作日，或1到{ $hours }小时。
rule-range-attendance = 不要求，或全体的一个比例。
rule-range-agreement = 一个比例，如超过 1/2、至少 2/3。
rule-wrong-value = 这条规则不能取这个值。{ $range }请改正后再提交。
rule-from = 从哪一天起执行
rule-from-hint = 今天或以后的一天。同一个起日再设一次，就替换上次设的那一版。
rule-to = 执行到哪一天
rule-to-hint = 没有期限就不填。过了这一天，回到前一版。
rule-jurisdiction = 适用范围
rule-jurisdiction-hint = 是谁的规定：全国、某市、某区、本社区。
rule-basis = 依据
rule-basis-hint = 法律、标准或决定的名称与条款，如“2026年3月居民会议决定”。公开。
rule-no-day = 请填写正确的日期，如 2026-03-01。
rule-past = 起日不能早于今天：已经按当时的规则办的，不因新规则改变。请填今天或以后的一天。
rule-history = 历次设定
rule-history-none = 还没有设定过，现在执行的是随程序带来的值。

# used-as: done-*
done-set-rule = 规则已设定，写进了公开记录。
done-arrange-year = 放假安排已录入，写进了公开记录。以后的时限按它计算。
done-tell-contact = 联系方式已公布，每一页的底部都有。

## 工作日历
calendar-title = 工作日历
calendar-about = 各年的放假和调休：时限按工作日计算。
calendar-count = 有 { $n } 年的安排
calendar-lede = 时限按工作日计算，工作日历现在到 { $day }。国务院办公厅一般在十月到十二月公布下一年的放假安排，公布后请录入。
calendar-year = 哪一年
calendar-number = 通知的文号
calendar-number-hint = 如：国办发明电〔2025〕7号
calendar-notice = 放假安排
calendar-notice-hint = 把通知里各个节日的段落粘贴进来，一个节日一行，如“一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。”
calendar-off = { $days }放假（{ $holiday }）
calendar-worked = { $days }上班（{ $holiday }调休）
calendar-history-none = 还没有录入过；现有的安排是程序自带的。

## 联系方式
contact-title = 联系方式
contact-about = 每一页底部的电话、地址和办公时间。
contact-state = { $n ->
    [0] 还没有公布
   *[other] 已公布
}
contact-lede = 居民怎样找到社区：电话、地址、办公时间。每一页的底部都会显示。
contact-called = 英文名称和街道
contact-called-send = 保存名称和街道
contact-english = 英文名称（可不填）
contact-english-hint = 英文页面上显示，比如：Mingtong Lane Community。
contact-street = 所属街道（可不填）
contact-street-hint = 比如：五华区护国街道。
contact-text = 电话、地址、办公时间
contact-text-hint = 如：0871-12345678，明通巷25号，工作日 9:00–17:00

## 备份
backup-title = 备份
backup-about = 把全部数据存成一个文件，带到别处保管。
backup-alone = 只有管理员能下载
backup-what = 备份是一个文件，里面是这个社区此刻的全部数据；机器坏了、丢了，凭它可以恢复。
backup-in-it = 里面有全部记录、文字、照片、居民的姓名和联系方式、不公开的事项、账号（密码读不出来，动态码的密钥读得出来）：拿到文件的人都看得到。
backup-keep = 存到只有您拿得到的地方，比如锁起来的 U 盘，最好加密；不要发到微信群、网盘，不要存在公用电脑上，电脑“下载”里的那一份也要删掉；更新的备份试过能恢复，旧的就销毁。
backup-restore = 恢复：装好同一版或更新的程序，在机器上执行 mingtong restore 备份文件，只能恢复到空的数据库；细节和每季度一次的演练见程序所附的 docs/ops/backup.md。
backup-noted = 每次下载都有记录，监督人员看得到：
backup-password-hint = 请再输一次您登录的密码。只用外面的身份登录的，先请别的管理员给您一个设密码的链接。
backup-being-made = 正在做另一份备份，或者还在下载。请等它完成再试，密码要重新输入。
backup-several = 这台机器上不止一个社区，备份里有别的社区的数据，网页上不能下载。请找管这台机器的人。
backup-vote = 有一次无记名表决还没有计票，备份里会同时有谁投了票、投了什么。计票以后（或者宣布无效以后）再来下载；急需的，请找管这台机器的人。
backup-vote-open = 投票到 { $when } 截止，然后计票。
backup-vote-over = 投票已在 { $when } 截止，等计票人计票。

## 核查
cli-audit-calendar-ends = 工作日历只到 { $day }：请加上下一年的放假通知（--calendar），否则算不出的时限先空着，除安全隐患外受理会被拒绝
cli-audit-community = { $slug } { $name }：{ $matters } 件，未答复 { $unanswered }，超期 { $overdue }，违反规则 { $broken }
cli-audit-unanswered = 未答复 { $number }（{ $stage }，{ $received } 收到，期限 { $due }）
cli-audit-overdue = 超期 { $number }（{ $stage }，{ $received } 收到，期限 { $due }）
cli-audit-account-books = 账本期初与上一期期末不符 { $book }（{ $place }，{ $account }，{ $from } 至 { $to }）：期初 { $opening } 元，上一期期末 { $closing } 元
cli-audit-broken = 违反规则
cli-audit-impossible = 第 { $place } 条（{ $thing }）：{ $why }
cli-audit-altered = 与校验值不符，被改动或缺失：
audit-ended-with-reply = 已经结束，但没有公开答复
audit-ended-clocks-stop = 已经结束，但还有期限在走
audit-merged-into-something = 已并案，但并入的事项不存在
audit-open-has-owner = 没有结束，但没有人负责
audit-state-is-known = 状态不明

## 公开记录里
# used-as: record-of-*
record-of-community = 社区与规则

## 几个社区放在一起看
# used-as: street-needs-*
street-title = 街道总览
street-lede = 您工作的各个社区，卡在哪里。点数字打开那个社区的事项，看到的范围按您在那里的身份。
street-sheet = 下载 Excel
street-only-one = 您只在一个社区工作。要加别的社区，请那个社区的管理员在“人员与身份”里登记。
street-caption = 等街道定的在前，其次是有超期、多次退回或停滞的；同类按名称排。不是排名。
street-column-community = 社区
street-column-unit = 单位
street-column-needs = 情况
street-column-stuck = 卡在哪件事
street-column-title = 内容
street-column-since = 何时起没有进展
street-column-waits-on = 等谁
street-column-read = 读取时间
street-needs-decision = 等街道定
street-needs-attention = 要过问
street-needs-nothing = 没有卡住的
street-since = { $day }起没有进展
street-waits-on = 等
street-nothing-open = 没有未办结的事项。
street-units = （{ $n } 个单位有超期或停滞的事项）
street-units-of = { $community }的单位
street-how = 怎么算的
street-how-text = 按各社区自己的规则表。挂账的不算停滞。数的是事项，不是人。
street-rule-still = 停滞：未办结，{ $n } 日没有任何进展。
street-rule-returns = 多次退回：未办结，退回过 { $n } 次或以上。

## Rules
# used-as: rule-*
rule-log-checkpoint-seconds = 新记录多少秒内纳入签名的总签

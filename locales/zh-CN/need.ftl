# 需求清单和项目清单：谁需要什么，谁来领办，办到哪一步。

## 动作
# used-as: act-*
act-publish-need = 核实并列入清单
act-decline-need = 不列入清单
act-take-up = 领办
act-confirm-uptake = 确认领办
act-refuse-uptake = 不同意领办
act-begin-uptake = 开始办理
act-report-uptake = 报告完成
act-meet-uptake = 认可完成
act-send-back-uptake = 要求继续办理
act-release-uptake = 退出领办
act-settle-need = 销号
act-withdraw-need = 撤下需求
act-propose-need = 提出需求

# used-as: done-*
done-publish-need = 已列入清单，从现在起公开。
done-decline-need = 没有列入清单，原因已写明。
done-take-up = 已申请领办，等社区确认。
done-confirm-uptake = 已确认。单位可以开始办理。
done-refuse-uptake = 没有同意，原因已写明；这一份重新待领办。
done-begin-uptake = 已开始办理。
done-report-uptake = 已报告完成，等提出的一方认可。
done-meet-uptake = 已认可完成。
done-send-back-uptake = 已请单位继续办理，新的期限已写明。
done-release-uptake = 已退出，这一份重新待领办。
done-settle-need = 已销号。
done-withdraw-need = 已撤下，原因公开。
done-propose-need = 已登记。

## 固定用语
# used-as: need-stage-*
need-stage-proposed = 待核实
need-stage-open = 待领办
need-stage-taken = 已领办
need-stage-settled = 已销号
need-stage-declined = 未列入
need-stage-withdrawn = 已撤下

# used-as: uptake-stage-*
uptake-stage-asked = 待社区确认
uptake-stage-confirmed = 已确认
uptake-stage-begun = 办理中
uptake-stage-done = 待认可
uptake-stage-met = 已完成
uptake-stage-refused = 未同意
uptake-stage-released = 已退出
uptake-stage-lapsed = 逾期，已重新开放

# used-as: need-kind-*
need-kind-need = 需求
need-kind-wish = 微心愿

# used-as: need-class-*
need-class-at-once = 立行立改
need-class-by-day = 限期办理
need-class-in-steps = 分期推进

# used-as: need-measure-*
need-measure-whole = 整项领办，不拆分
need-measure-money = 按金额拆分（元）
need-measure-hours = 按小时拆分
need-measure-parts = 按份拆分

# used-as: share-unit-*
share-unit-whole = 项
share-unit-money = 元
share-unit-hours = 小时
share-unit-parts = 份

# used-as: need-source-*
need-source-community = 社区
need-source-residents = 居民
need-source-unit = 单位
need-source-matter = 事项

# used-as: share-*
share-whole = 整项
share-money = { $n }元
share-hours = { $n }小时
share-parts = { $n }份

## 规则
# used-as: rule-*
rule-need-at-once-days = 立行立改的需求最多领办多少天
rule-need-by-day-days = 限期办理的需求最多领办多少天
rule-need-in-steps-days = 分期推进的需求最多领办多少天
rule-need-answer-days = 领办申请多少天没有答复就重新开放

## 居民看的页面
lists-title = 三张清单
lists-lede = 谁需要什么，单位和商户能出什么，谁已经领去办了。
lists-resources = 资源清单
lists-uptakes = 项目清单
lists-filter = 筛选
lists-any = 不限
lists-stage = 状态
lists-class = 类别
lists-kind = 种类
lists-place = 地点
needs-none = 没有符合条件的需求。
needs-ask = 说出需求或微心愿
needs-of-matter = 来自这个事项的需求
need-make-of-matter = 列为需求
need-left = 还差{ $n }
need-left-free = 有份额到期，已重新开放
need-wanted-by = 希望在{ $day }前
need-serves = 惠及{ $n }户（人）
need-number = 编号
need-what = 是什么
need-asked-by = 谁提出
need-asked-on = { $day }登记
need-who = 谁在办
need-nobody = 还没有人领办
need-by-agreement = 协议各方
need-units = { $n }家单位领办
need-until = 到何时
need-no-day = 没有写明期限
need-next = 接下来
need-next-proposed = 社区核实以后列入清单；没有列入的，写明原因。
need-next-open = 单位和商户可以领办{ $left }。
need-next-answer = 社区最迟{ $day }前答复领办申请。
need-next-work = 单位最迟{ $day }办完；逾期不办的，重新开放。
need-next-judge = 等提出的一方认可。
need-next-agreed = 资金由协议各方承担；办完以后社区销号。
need-next-settle = 都办完了，等社区销号。
need-next-nothing = 已经结束。
need-everywhere = 全社区
need-how-much = 一共多少
need-borne = 其中协议承担{ $n }
need-met = 已办成{ $n }
need-reason = 原因：
need-accepted = 验收情况：
need-uptakes = 领办情况
need-no-uptakes = 还没有单位领办。
need-uptake-until = { $day } 24:00 前办完
need-uptake-asked-on = { $day }申请
need-uptake-plan = 打算怎么办
need-uptake-report = 办了什么
need-uptake-judgement = 提出的一方说
need-uptake-judged-for = 代提出的一方说明
need-uptake-reason = 原因
need-uptake-brings = 用上的资源
need-asker = 提出人（只有社区看得到）
need-hidden = 心愿人不公开。
uptakes-none = 还没有领办的项目。
uptakes-lede = 哪家单位领了哪件事，什么时候办完。

## 提出需求
need-new-title = 说出需求或微心愿
need-new-lede = 您、您的邻居或单位需要什么，写在这里。社区核实以后列入清单，由单位和商户来领办。
need-new-lede-desk = 登记的需求马上公开；微心愿要由另一位同事核实后才公开。
need-new-kind = 哪一种
need-new-kind-need = 需求：院坝、楼栋或很多人用得上的
need-new-kind-wish = 微心愿：一个人、一家人的小心愿；不公开是谁的
need-new-name = 一句话说清要什么
need-new-name-hint = 例如：69号院缺门岗和保洁
need-new-text = 具体情况
need-new-text-hint = 电话、证件号、住址公开时会遮盖。请不要写别人的姓名。
need-new-place = 在哪里
need-new-source = 谁提出
need-new-unit = 哪家单位
need-new-matter = 哪个事项
need-new-matter-hint = 事项编号，例如：2026-0031。只能是公开的事项。
need-new-class = 类别
need-new-measure = 怎样领办
need-new-total = 一共多少
need-new-total-hint = 整项领办的不用填。按金额填元，例如 700 或 700.50。
need-new-serves = 惠及多少户（人）
need-new-wanted = 希望什么时候前办好
need-new-asker = 提出人姓名
need-new-phone = 联系电话
need-new-private-hint = 可以不填。只有社区看得到，办好了告诉您。
need-new-send = 提出
need-thanks = 收到了，编号是{ $number }。社区核实以后列入清单。

## 填错时
need-wrong-kind = 请选是需求还是微心愿。
need-wrong-source = 请选谁提出；选单位的要选哪家，选事项的要写编号，例如：2026-0031。
need-wrong-class = 请选类别：立行、限期或分期。
need-wrong-total = “一共多少”认不出来。金额填元，最多两位小数，例如 700.50；小时和份数填整数。
need-wrong-whole = 整项领办的不拆分，“一共多少”请留空；要分给几家做的，请选按金额、按小时或按份拆分。
need-wrong-amount = “领多少”认不出来。金额填元，最多两位小数，例如 300.00；小时和份数填整数。
need-wrong-day = 请把日期填完整，例如 2026-06-30。
need-wrong-serves = “惠及多少户”请填整数。
need-wrong-unit = 请选是哪家单位。
need-wrong-uptake = 请选是哪一份领办。

## 办理
work-needs = 需求：要办的
work-needs-link = 需求
work-needs-none = 没有要核实的需求，也没有要答复、要认可、要销号的领办。
work-need-to-answer = { $n }份领办待确认
work-need-to-judge = { $n }份待认可
work-need-which = 哪一份
work-need-unit = 哪家单位
work-need-amount = 领多少
work-need-amount-left = 还差{ $left }。
work-need-amount-money = 还差{ $left }。填元，例如 300.00。
work-need-until = 最迟哪天办完
work-need-until-hint = { $class }，从今天起最多{ $n }天；逾期自动重新开放。
work-need-resource = 用本单位的哪项资源
work-need-plan = 打算怎么办
work-need-plan-hint = 可以不填。会公开。
work-need-reason = 原因
work-need-reason-hint = 会公开。
work-need-report = 办了什么
work-need-pictures = 完成的照片
work-need-judgement = 提出的一方怎么说
work-need-judgement-hint = 可以不填。替居民登记的，写居民的原话；会公开。
work-need-judged-for = 代提出的一方认可，说明为什么
work-need-judged-for-hint = 要填。提出的单位或提出人可以自己认可；替他们认可的，写明什么时候问过、对方怎么说。会公开。
work-need-accepted = 验收了什么、由谁验收
work-need-accepted-hint = 协议各方承担了其中一部分。写明谁到现场看过、确认办成；会公开。
work-need-settled-hint = 可以不填；会公开。
work-need-missing = 还差什么
work-need-checked-hint = 核实时可以改写，去掉看得出是谁的话；公开的是改写后的。

## 台账
lists-export = 下载台账（Excel）
# used-as: ledger-*
ledger-needs = 需求清单
ledger-resources = 资源清单
ledger-uptakes = 项目清单
ledger-number = 编号
ledger-source = 来源
ledger-kind = 种类
ledger-class = 类别
ledger-title = 内容
ledger-place = 地点
ledger-serves = 受益户（人）
ledger-measure = 计量
ledger-total = 总量
ledger-left = 尚缺
ledger-wanted = 希望时限
ledger-state = 状态
ledger-recorded = 登记时间
ledger-unit = 责任单位
ledger-share = 领办量
ledger-until = 完成时限
ledger-asked = 申请时间
ledger-done = 完成时间
ledger-measure-whole = 整项
ledger-measure-money = 元
ledger-measure-hours = 小时
ledger-measure-parts = 份

## 提出人的查询页面
need-uptake-judged-by = 由{ $role }认可或要求继续办理
track-judging = 有一件等您认可
track-judging-lede = 您提出的事，有单位领办后说办完了。请看一看：办好了就认可，没办好就写还差什么。您不方便，也可以请社区代为认可。
track-judging-done-by = { $unit }说已经办完
track-judging-words = 想说的话（可以不填，会公开）
track-judging-missing = 还差什么（会公开）
track-judging-until = 希望哪天前办好
track-done-met = 已认可，谢谢您。
track-done-sent-back = 已告诉办理的单位还差什么，请等它办好。

## 公开记录里
# used-as: record-of-*
record-of-need = 需求

## 导入清单
# used-as: ledger-row-*
ledger-row-missing = { $field }没有写
ledger-row-unknown = { $field }看不懂：{ $text }
ledger-row-retired = 这个地点已经停用：{ $text }
ledger-row-too-long = { $field }太长，最多 { $max } 字
ledger-row-day = 日期读不出来，或者已经过去：{ $text }
ledger-row-over = 状态是“{ $text }”，不用再列入
ledger-row-source-open = 来源写的是“{ $text }”，看不出是哪一个，按社区提出
ledger-row-known = 清单里已经有了
ledger-row-twice = 与第 { $other } 行相同，算一条
ledger-row-remedy = 请改好这一行再导入；其他行不受影响，已经列入的不会重复。
ledger-row-source-open-remedy = 如果是单位提出的，请写单位全名。
ledger-import = 导入清单
ledger-imported = 已导入
ledger-import-lede = 把需求清单或资源清单从 Excel 导入。栏目与导出的一样，导出的可以原样导入；已经在清单里的不会重复。先试一试。
ledger-import-list = 哪一份清单
ledger-import-hint = Excel、ods 或 CSV。需求要有内容；资源要有责任单位、种类、内容和完成时限。
ledger-import-no-file = 请选一个文件。
ledger-no-header = 没有认出清单的表头。前 30 行里最像表头的一行是：{ $tried }。表头要有：{ $needed }。请照导出的清单改好栏名再导入。
ledger-import-summary = 新列入 { $new } 条，已有 { $known } 条，有疑问 { $doubtful } 行，不能用 { $rejected } 行
ledger-take-in = 导入

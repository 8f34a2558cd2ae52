# 资金：认捐、收支和账目。

## 动作
# used-as: act-*
act-open-fund = 设立资金
act-refund-surplus = 按比例退还结余
act-read-books = 查阅账目
act-pledge-money = 认捐
act-receive-pledge = 登记收款
act-void-pledge = 作废认捐
act-give-back = 退还
act-reverse-receipt = 红冲收款
act-enter-expense = 登记支出
act-change-expense = 修改支出
act-approve-expense = 审批支出
act-pay-expense = 登记支付
act-withdraw-expense = 撤回支出
act-reverse-expense = 红冲支出
act-set-budget = 编制预算
act-close-fund = 结清资金

## 办完
# used-as: done-*
done-open-fund = 资金已设立。
done-pledge-money = 认捐已登记，从现在起计入。
done-receive-pledge = 收款已登记，收据已编号。
done-void-pledge = 余下的已作废，缺口重新开放。
done-give-back = 退还已登记。
done-reverse-receipt = 红字已登记。
done-enter-expense = 支出已登记，请其他人审批。
done-change-expense = 已修改，之前的审批作废，要重新审批。
done-approve-expense = 已审批。
done-pay-expense = 支付已登记。
done-withdraw-expense = 支出已撤回。
done-reverse-expense = 红字已登记。
done-refund-surplus = 结余已退还，每一笔都有编号。
done-set-budget = 预算已登记，各版都留着。
done-close-fund = 资金已结清，余额 0.00 元。

## 状态
# used-as: stage-*
stage-open-fund = 使用中
stage-closed-fund = 已结清，0.00 元

# used-as: pledge-state-*
pledge-state-reserved = 已认捐
pledge-state-received = 已到账
pledge-state-voided = 已作废
pledge-state-expired = 已过期

# used-as: expense-state-*
expense-state-waiting = 待办
expense-state-paid = 已支付
expense-state-withdrawn = 已撤回
expense-state-reversed = 已红冲

## 固定用语
# used-as: fund-source-*
fund-source-residents = 居民自筹
fund-source-community = 社区经费
fund-source-unit = 单位帮扶
fund-source-policy-fund = 惠民政策
fund-source-repair-fund = 维修资金
fund-source-common-income = 公共收益
fund-source-shop = 商户
fund-source-in-kind = 实物
fund-source-discount = 让利
fund-source-other = 其他

# used-as: fund-form-*
fund-form-gift = 出资
fund-form-held = 代管
fund-form-advance = 垫付

# used-as: fund-shown-*
fund-shown-named = 记名（遮盖后）
fund-shown-nameless = 匿名

# used-as: fund-class-*
fund-class-party-building = 专项经费：党建
fund-class-public-service = 专项经费：公共服务
fund-class-self-governance = 专项经费：居民自治
fund-class-urgent-need = 专项经费：其他急需

# used-as: fund-line-*
fund-line-work = 施工
fund-line-material = 材料
fund-line-service = 服务
fund-line-tax = 税费
fund-line-office = 办公
fund-line-wages = 工资补贴
fund-line-debt = 偿债
fund-line-managers-duty = 物业应担
fund-line-budgeted-elsewhere = 已有财政渠道
fund-line-other = 其他

# used-as: fund-red-*
fund-red-mistake = 记错
fund-red-duplicate = 重复
fund-red-refund = 退款
fund-red-dispute = 争议

# used-as: fund-goes-*
fund-goes-nowhere = 无结余
fund-goes-carried-on = 结转到另一笔资金
fund-goes-paid-out = 支付

# used-as: fund-account-*
fund-account-cash = 现金
fund-account-given = 出资
fund-account-given-back = 退还
fund-account-held = 代管
fund-account-advances = 垫付
fund-account-expense = 支出
fund-account-tax = 税费
fund-account-in-kind-used = 实物让利（使用）
fund-account-in-kind-given = 实物让利（给予）
fund-account-opening = 结转转入
fund-account-carried-on = 结转转出
fund-account-paid-out = 结余支付

# used-as: fund-booking-*
fund-booking-opening = 期初结转
fund-booking-received = 收入
fund-booking-given-back = 退还
fund-booking-paid = 支出
fund-booking-closing = 结清
fund-booking-red = 红字

## 页面
funds-title = 资金
funds-lede = 为什么事筹了多少、花了多少：每一分都公开。
funds-none = 还没有设立资金。
fund-post-accounts = 公示账目
fund-new = 设立资金
fund-needs = 需要 { $amount } 元
fund-opened-on = { $day }设立
fund-gap = 还缺 { $amount } 元
fund-income = 收入（元）
fund-given-back = 退还（元，已从收入中减去）
fund-spent = 支出（元）
fund-balance = 结余（元）
fund-opening = 期初结转（元）
fund-began-with = 由哪项资金结转
fund-began-with-told = { $fund }，{ $amount } 元
fund-rest = 结余去向
fund-rest-told = { $goes }，{ $amount } 元（{ $day }结清）
fund-rest-none = { $goes }（{ $day }结清）
fund-rest-words = 付给谁、为什么
fund-carried-on = 结转到
fund-to-come = 已认捐未到账（元）
fund-tax = 其中税费（元）
fund-held = 另有代管（元）
fund-advances = 其中垫付（元）
fund-beside-in-kind = 另有实物让利折价（元）
fund-sources = 资金来源
fund-source-column = 来源
fund-given-column = 出资（元）
fund-given-back-column = 退还（元）
fund-expenses = 支出
fund-no-expenses = 还没有支出。
fund-pledges = 认捐
fund-no-pledges = 这里没有您能看到的明细。登录的本社区居民可看遮盖后的明细。
fund-nameless = 匿名
fund-to-come-until = { $amount } 元待到账，至{ $day }
money-todo-title = 等我办的（钱与协议）
money-todo-amount = { $amount } 元
money-todo-pledge = 认捐即将到期
money-todo-comma = 、
money-todo-until = 截至{ $time }
money-todo-accounts = 公示账目
money-todo-common-income = 公共收益账目 { $period }，最迟{ $day }公示
money-todo-repair = { $paid }支付的维修，最迟{ $day }公示总额和分摊
money-todo-late = 已过期限
money-todo-rest = 还有更多等您办的支出和认捐，在各项资金的页面上
fund-receipt-no = 收据第 { $no } 号
fund-returned = 已退还 { $amount } 元
fund-approve-leaves-too-few = 您审批以后，{ $project } 剩下能验收的人就不够了：批了钱的人不能验收。最好请本来就不能验收的人来审批，比如选定施工方的人。
fund-approved-by = 已审批 { $n }/{ $needed } 人
fund-vouchers = 凭证照片 { $n } 张
fund-part-of-bill = 分担一张 { $amount } 元的票据
fund-exception = 因隐患 { $matter } 少询价或超预算：{ $reason }
fund-paid-on = { $day }支付，第 { $no } 号
fund-turned-round = 第 { $no } 号红冲第 { $of } 号 { $amount } 元，{ $reason }：{ $words }
fund-turned-round-in-all = 已红冲 { $amount } 元
fund-red-of = 冲第 { $no } 号：{ $reason }
fund-chosen = 这一笔
fund-trial-balance = 试算平衡（元）
fund-books = 账目，新的在前（元）
fund-account-column = 科目
fund-left-column = 借方
fund-right-column = 贷方
fund-no-column = 凭证

## 表单
fund-field-for = 用途
fund-field-place = 地点
fund-everywhere = 全社区
fund-field-sources = 资金来源
fund-hint-sources = 公共收益要单独公布余额，就单独设立一笔资金，只选公共收益。
fund-field-class = 专项经费
fund-no-class = 不是专项经费
fund-field-target = 需要多少元
fund-hint-target = 不定数额就不填。
fund-field-from = 转入已结清资金的结余
fund-hint-from = 结余全部自动转入，不用填金额。
fund-from-none = 不转入
fund-open-button = 设立
fund-field-amount = 金额（元）
fund-hint-amount = 如 300 或 300.50
fund-field-day = 日期
fund-field-reason = 原因
fund-field-of = 冲销第几号
fund-field-red = 原因类别
fund-hint-red-receipt = 钱没有来、记了两次，选记错、重复，剩下的一次冲完。钱要退给本人，选退款、争议，与“退还”一样：出资只从结余里退，不超过本人应退的份额；实物、让利不退。
fund-hint-red-told = 出资人看得到，也印在收据上：写清为什么冲正。
fund-hint-red-words = 会公开：写清为什么冲正，不写姓名、电话。
fund-field-goes = 结余去向
fund-field-budget = 预算上限（元）：{ $line }
fund-hint-budget = 不安排的留空。上限含已付和待付。
fund-field-source = 来源
fund-field-donor = 出资人
fund-hint-donor = 房号如 3-2-501，或姓名；自己认捐的，只写自己的。别人看到的是遮盖后的。
fund-field-what = 是什么
fund-hint-what = 不是钱才填：什么劳务、物品，让利多少。
fund-field-until = 保留到
fund-field-shown = 公开方式
fund-field-form = 性质
fund-field-unit = 单位
fund-field-pictures = 照片
fund-hint-pictures = 拍清楚单据，每张不超过12MB。
fund-field-payee = 收款人
fund-field-purpose = 用途
fund-field-line = 类别
fund-field-vouchers = 凭证
fund-field-bill = 整张票据共多少元
fund-hint-bill = 一张票据由几笔支出分担才填，每笔都写同样的总额、附同一张照片，只附这一张；合计不能超过它。
fund-field-quotes = 报价（元）
fund-hint-quotes = 用空格隔开：6800 7000 7200
fund-field-quoted-by = 报价单位
fund-field-hazard = 隐患编号
fund-hint-hazard = 因隐患少询价或超预算才填。
fund-field-why-fewer = 为什么少询价或超预算
fund-wrong-day = 日期请写成 2021-06-08。
fund-wrong-amount = 金额请写元，最多两位小数，如 300.50。
fund-quotes-torn = 几家报价之间用空格隔开，数字里不要写逗号，如 6500 6800。
fund-wrong-number = 请填凭证号。
fund-wrong-at = { $field }：{ $text }
fund-wrong-choice = 请选择。
fund-wrong-matter = 事项编号请写成 2021-0031。
fund-wrong-missing = 请填写。
fund-sent-before-pledge = 刚才那笔 { $amount } 元的认捐已经登记，没有改动。要改它，请先作废那笔；这次填的还没有登记，再提交一次，会另外登记一笔。
fund-sent-before-receipt = 刚才那笔 { $amount } 元的收款已经登记，没有改动。记错了的，请红冲那笔；这次填的还没有登记，再提交一次，会另外登记一笔收款。
fund-sent-before-expense = 刚才那笔 { $amount } 元的支出已经登记，没有改动。要改它，请打开那笔修改或撤回；这次填的还没有登记，再提交一次，会另外登记一笔。

## 收据和凭单
fund-print-receipt = 打印收据第 { $no } 号
fund-print-slip = 打印支出凭单
fund-print-back = 打印退还签收表
fund-paper-receipt = 收据
fund-paper-slip = 支出凭单
fund-paper-back = 退还签收表
fund-paper-back-to = 退给
fund-paper-back-signed = 签收
fund-paper-back-total = 合计（元）
fund-paper-no = 编号
fund-paper-from = 交款人
fund-paper-for = 事由
fund-paper-capitals = 人民币（大写）
fund-paper-gave = 交款人签字
fund-paper-took = 经手人签字
fund-paper-receipt-says = 每笔收款都记入公开账目，可在社区网站按编号查对。
fund-paper-is-void = 本收据已全部红冲，不再有效。
fund-paper-stands = 红冲后，本收据还有 { $amount } 元有效。
fund-paper-vouchers = { $n } 张
fund-paper-state = 现在
fund-paper-approved = 审批人
fund-paper-role = 身份
fund-paper-when = 时间
fund-paper-digest = 审批的内容校验码
fund-paper-entered = 经办人签字
fund-paper-checked = 审核人签字
fund-paper-received = 收款人签字

## 退还结余
fund-surplus = 可退结余（元）
fund-no-surplus = 现在没有可退的结余。
fund-field-back = 退多少元
fund-hint-back = 全部退还就不填。按各方出资的比例分，精确到分。
fund-refund-preview = 试算
fund-refund-shares = 退给各方多少
fund-refund-total = 合计
fund-kept-column = 已出资（元）

## 收支公示
accounts-title = 收支公示
accounts-lede = 收了多少、付了多少、还剩多少，精确到分。每个数都出自资金的账目。
accounts-everywhere = 整个社区
accounts-periods = 期间
accounts-other-period = 其他季度、月份或起止日期
accounts-from = 从
accounts-to = 到
accounts-wrong-period = 没有这样的期间。请写成 2021、2021-Q2、2021-06 或 2021-06-08..2021-06-30。
accounts-wrong-day = 起止日期要填全，并且是日历上有的日子，例如 2021-06-01 和 2021-06-30。
accounts-wrong-days = 开始日期不能晚于结束日期，年份在 1950 到 2200 之间。
accounts-wrong-shown = 下面是今年的账目，不是您要的那段时间。
accounts-show = 查看
accounts-place = 地点（含其中各处）
accounts-year = { $year }年
accounts-quarter = { $year }年第{ $n }季度
accounts-month = { $year }年{ $n }月
accounts-days = { $from }至{ $to }
accounts-notice-title = { $fund }账目公示（{ $period }）
accounts-notice-line = { $what }：{ $yuan } 元
accounts-notice-more = 每一笔收支都可以在社区网站“账目”里查看。
accounts-figures = 收支情况
accounts-posted-books = 本期另有账本公示。账本照办公室自己记的原样公示，不计入上面的合计：
accounts-passing = 结转转入、转出只是在资金之间过一下，不算收入也不算支出。退还的出资从收入中减去，不算支出。代管的钱和实物让利另列，不在余额里。
accounts-withheld = 各人各户出了多少只公布合计，明细由住在这里或在这里工作的人查看。
accounts-no-entries = 这段时间没有这一项的账目。
accounts-apart = 分别列示
accounts-mixed-hint = 公共收益与其他钱合用的资金只有一个余额：收入按来源分列，余下的不单属于哪一方。
accounts-funds = 各项资金
accounts-none = 还没有资金。设立以后，收支在这里公示。
accounts-of-place = 这里的收支公示
accounts-fund = 资金页
accounts-target = 需要
accounts-came-for-it = 截至期末已筹
accounts-spent-of-it = 截至期末已付
accounts-flow = 钱从哪里来、到哪里去
accounts-flow-desc = 左边是钱从哪里来，右边是到哪里去和还剩多少，越粗钱越多。编号与下表一致。
accounts-months = 逐月收支
accounts-months-desc = 每月两根柱子：收入和支出，不含结转。金额见下表。
accounts-month-came = 进账
accounts-month-went = 出账
accounts-sheet = 张贴用的公示表
accounts-word = Word 文档
accounts-workbook = Excel 表格
accounts-total = 全部资金合计

# The columns
accounts-column-fund-id = 资金编号
accounts-column-fund = 资金
accounts-column-period = 期间
accounts-column-figure = 项目
accounts-column-item = 来源或用途
accounts-column-amount = 金额（元）
accounts-column-kind = 资金性质
accounts-column-no = 编号
accounts-column-flow = 来源和去向
accounts-column-month = 月份
accounts-column-about = 内容

# used-as: accounts-purse-*
accounts-purse-common = 公共收益（只收公共收益的资金）
accounts-purse-mixed = 公共收益与其他钱合用的资金
accounts-purse-other = 物业费等其他资金

# used-as: accounts-figure-*
accounts-figure-opening = 期初余额
accounts-figure-income = 收入
accounts-figure-advanced = 垫付（要归还）
accounts-figure-carried-in = 结转转入（过账）
accounts-figure-came = 进账合计
accounts-figure-given-back = 减：退还
accounts-figure-expense = 支出
accounts-figure-tax = 税费
accounts-figure-repaid = 归还垫付
accounts-figure-paid-out = 结余支付
accounts-figure-carried-on = 结转转出（过账）
accounts-figure-went = 出账合计
accounts-figure-closing = 期末余额
accounts-figure-held-opening = 代管期初
accounts-figure-held-came = 代管收到
accounts-figure-held-went = 代管退还
accounts-figure-held-closing = 代管期末
accounts-figure-in-kind = 实物让利（折价，不计入现金）
accounts-figure-budget = 预算

# On paper
accounts-paper-community = 社区
accounts-paper-scope = 范围
accounts-paper-period = 期间
accounts-paper-note = 金额单位为元。结转只是过账，不算收支；代管和实物让利不在余额里。对哪个数有疑问，可以问社区，也可以在网页上看它的明细。
accounts-paper-made = 制表人
accounts-paper-checked = 审核人
accounts-paper-supervised = 居务监督委员会
accounts-paper-seal = （盖章处）

## 预算
fund-budget = 预算对照（元）
fund-budget-line = 用途
fund-budget-planned = 预算
fund-budget-spent = 已付
fund-budget-waiting = 待付
fund-budget-left = 剩余
fund-budget-total = 合计
fund-budget-binds = 按规则，支出不得超预算；走隐患通道的除外。要增加，先调整预算并写明原因。
fund-budget-compared = 预算只供对照，超出的如实公示。
fund-budget-version = 第 { $no } 版 · { $day } · { $lines } · 合计 { $amount } 元
fund-budget-comma = 、
fund-budget-none = 还没有预算。专项经费先编制预算，再登记支出；隐患应急除外。
accounts-budget-hint = 按现行预算，对照截至期末的已付金额，以及截至期末登记、现在还待付的金额；含税费，红字已扣除。剩余＝预算－已付－待付。
accounts-year-title = 为民服务专项经费
accounts-year-basis = 参考：苏州、昆山、徐州等地社区党组织为民服务专项经费，每个社区每年20万元；各地额度不一，以本地文件为准
accounts-year-means = 全年额度（元）
accounts-year-came = 社区经费拨入（元）
accounts-year-spent = 已付，含各种来源（元）
accounts-year-left = 额度未拨（元）

## 规则
# used-as: rule-*
rule-fund-pledge-days = 认捐最多保留多少天
rule-fund-pledge-ends-soon-days = 认捐到期前几日进入待办
rule-fund-approvals = 支出至少由几名未经手的人审批
rule-fund-quotes-above-yuan = 支出超过多少元要询价
rule-fund-quotes = 询价至少几家
rule-fund-quotes-together-days = 同一收款方、同一用途多少天内合并计算（防止化整为零）
rule-fund-hazard-days = 隐患办结后多少天内还能凭它少询价、超预算
rule-fund-paid-out-alone-yuan = 结清时不超过多少元的零头可以直接支付
rule-fund-budget-binds-community = 为民服务专项经费超预算的，是否不能支出
rule-fund-budget-binds-others = 其他资金编了预算的，超预算是否不能支出
rule-fund-community-year-yuan = 为民服务专项经费每年多少元
rule-fund-post-common-months = 公共收益每几个月公示一次账目
rule-fund-post-repair-months = 维修资金小额维修付款后几个月内公示总额和分摊

## 公开记录
# used-as: record-of-*
record-of-fund = 资金

## 由此而来
came-of = 由此而来
came-of-agreement = 协议
came-of-fund = 资金
came-of-project = 项目
came-from = 来源

## 资金的审计
audit-booking-balances = 资金 { $fund } 第 { $what } 笔：记为 { $said }，分录借方合计 { $found }，借贷或金额不符
audit-account-is-its-lines = 资金 { $fund } 科目 { $what }：余额记为 { $said }，分录合计 { $found }
audit-numbers-in-a-row = 资金 { $fund }：最大号为 { $said }，实有 { $found } 笔，编号不连续
audit-closed-is-nought = 资金 { $fund } 已结清，但 { $what } 仍有 { $said }
audit-red-within-booked = 资金 { $fund } 第 { $what } 笔：红字合计 { $said }，原记 { $found }，红字超过原记或无对应
audit-received-within-pledged = 资金 { $fund } 认捐 { $what }：到账 { $said }，认捐 { $found }，到账、退还与认捐不符
audit-pledge-is-booked = 资金 { $fund } 认捐 { $what }：留存记为 { $said }，账簿为 { $found }
audit-expense-is-booked = 资金 { $fund } 支出 { $what }：净额记为 { $said }，账簿为 { $found }
audit-rest-is-carried = 资金 { $fund }：期初为 { $said }，原资金结转转出 { $found }
audit-paid-is-approved = 资金 { $fund } 支出 { $what } 已支付：对当前内容有效的审批 { $said } 人，当日规定 { $found } 人
audit-voucher-proves-one = 资金 { $fund } 支出 { $what }：所附凭证用于 { $said } 笔已支付的支出或退款，没有写明是同一张票据的几部分，或合计超过了票据；一张凭证只能用于 { $found } 笔

# 协议：谁承担什么、谁同意了哪一版，什么时候生效。

## 动作
# used-as: act-*
act-draft-agreement = 起草协议
act-redraft-agreement = 修改协议
act-put-agreement = 征求各方同意
act-answer-agreement = 表态
act-enter-agreement-paper = 录入纸质同意书
act-say-agreement-on-behalf = 代录表态
act-confirm-agreement-on-behalf = 见证确认
act-void-agreement = 作废协议
act-issue-agreement-slips = 发放同意码条
act-read-agreement = 查看协议各方

# used-as: done-*
done-draft-agreement = 已起草，还没有征求任何一方。
done-redraft-agreement = 已改为新的一版，之前的同意全部失效，需要重新征求。
done-put-agreement = 已向各方征求同意。
done-answer-agreement = 已表态。
done-enter-agreement-paper = 已录入。
done-say-agreement-on-behalf = 已代录，等见证人确认后才算数。
done-confirm-agreement-on-behalf = 已确认。
done-void-agreement = 已作废，原因已公开。

## 固定用语
# used-as: agreement-stage-*
agreement-stage-drafting = 起草中
agreement-stage-put = 征求同意中
agreement-stage-started = 已生效
agreement-stage-lapsed = 到期未达成，各方不受约束
agreement-stage-voided = 已作废

# used-as: agreement-kind-*
agreement-kind-home = 住户
agreement-kind-shop = 商户
agreement-kind-unit = 单位
agreement-kind-community = 社区
agreement-kind-policy-fund = 惠民政策资金
agreement-kind-contractor = 施工方
agreement-kind-other = 其他

# used-as: agreement-part-*
agreement-part-pays = 出资
agreement-part-at-cost = 只收成本价
agreement-part-in-kind = 出物或出力
agreement-part-signs = 签约不出资
agreement-part-benefits = 受益不分摊

# used-as: agreement-gets-*
agreement-gets-pays = 分得
agreement-gets-at-cost = 只收成本价
agreement-gets-in-kind = 出物或出力
agreement-gets-signs = 签约不分得
agreement-gets-benefits = 不分得

# used-as: agreement-of-*
agreement-of-gross = 毛收入（不减成本）
agreement-of-net = 净收入（减去合理成本）

# used-as: agreement-by-*
agreement-by-equal = 均摊
agreement-by-by-home = 按户
agreement-by-area = 按面积
agreement-by-coefficient = 按系数
agreement-by-coefficient-area = 按系数乘面积
agreement-by-percent = 按比例
agreement-by-fixed-then-coefficient = 先定额，余下按系数
agreement-by-fixed-then-area = 先定额，余下按面积
agreement-by-by-hand = 逐方商定

# used-as: agreement-answer-*
agreement-answer-consents = 同意
agreement-answer-declines = 不同意

# used-as: agreement-way-*
agreement-way-online = 本人网上
agreement-way-paper = 纸质签字
agreement-way-on-behalf = 代录，有见证人
agreement-way-slip = 凭码条

# used-as: agreement-change-*
agreement-change-correction = 更正
agreement-change-refusal = 有一方不参加，重新分摊
agreement-change-late-joiner = 后加入
agreement-change-exit = 退出

# used-as: rule-*
rule-agreement-start-heads = 协议：未另行约定时，多少当事方同意才生效
rule-agreement-start-money = 协议：未另行约定时，认缴多少资金才生效
rule-agreement-answer-days-min = 协议：至少给各方多少天表态
rule-agreement-answer-days-max = 协议：表态期最长多少天

## 居民看的页面
agreements-title = 协议
agreements-lede = 邻里、商户、单位和社区商定的事：各方承担或分得什么，什么时候生效。各方的住址、姓名和是否同意不在这里公开；项目决算公示会列出同意的各方：单位、社区写全名，住户写到楼栋，商户等写第一个字。
agreements-none = 还没有征求过同意的协议。
agreement-listed = { $number } · { $sum } · { $parties }方
agreement-sum = 分摊费用{ $yuan }元
agreement-income-sum = 分配收入{ $yuan }元
agreement-yuan = { $yuan }元
agreement-worth = 约值{ $yuan }元，不计入资金
agreement-answered = { $answer }（{ $way }，{ $at }）
agreement-waits = 已代录，等见证人确认
agreement-not-asked = 无需表态
agreement-unanswered = 还没有表态
agreement-paper = 同意书照片
agreement-number = 编号
agreement-number-version = { $number }，第{ $version }版
agreement-place = 在哪里
agreement-body = 召集的组织
agreement-circle = 谁受益、谁分摊
agreement-total = 总额
agreement-beside = 另有实物、劳务或让利约值
agreement-by = 怎么分摊
agreement-day = 面积、系数等以这一天为准
agreement-starts = 生效条件
agreement-starts-when = 应表态各方{ $heads }同意，资金{ $money }认缴
# used-as: agreement-need-*
agreement-need-all = 全部
agreement-need-at-least = 不少于{ $share }
agreement-need-more-than = 超过{ $share }
agreement-until = 表态截止
agreement-answers = 表态情况
agreement-counts = 应表态{ $asked }方，同意{ $consented }，不同意{ $declined }
agreement-pledged = 已认缴
agreement-income = 公共收益
agreement-income-said = 收入{ $came }元，合理成本{ $cost }元，分{ $of }
agreement-income-circle = 谁参与分配
agreement-income-total = 分配总额
agreement-income-by = 怎么分配
agreement-income-starts-when = 应表态各方{ $heads }同意，按应得金额算{ $money }同意
agreement-income-agreed = 同意各方应得
agreement-income-share = 应得
agreement-late = 后加入的办法
agreement-exit = 退出的办法
agreement-version-drafted = 第{ $version }版，{ $at }起草
agreement-version-put = 第{ $version }版，{ $at }征求同意
agreement-version-started = 第{ $version }版，{ $at }生效
agreement-voided = 作废的原因：
agreement-terms = 协议内容
agreement-own = 您这一方
agreement-witnessed = 您见证的一方
agreement-parties = 各方
agreement-parties-lede = 本页只供经办人和居务监督看，请勿张贴。
agreement-versions = 各版
agreement-party = 哪一方
agreement-does = 做什么
agreement-share = 分摊

## 表单
agreement-field-number = 序号
agreement-hint-number = 在“各方”一页的第一列。
agreement-field-party = 哪一方
agreement-field-answer = 表态
agreement-field-why = 为什么（可不填）
agreement-hint-why = 只有经办人和居务监督看得到。
agreement-field-until = 表态截止日
agreement-hint-put = 到这一天24:00还达不到生效条件，各方都不受约束。
agreement-field-day = 签字日期
agreement-field-pictures = 签字同意书的照片
agreement-hint-pictures = 至少一张，能看清签字和第几版。
agreement-field-witness = 见证人
agreement-hint-witness = 在场的另一个人，要登录确认后才算数。
agreement-field-reason = 原因
agreement-hint-reason = 会公开。
agreement-field-title = 名称
agreement-field-need = 来自哪条需求（可不填）
agreement-hint-need = 例如：2026-0007。只能是清单上还没有结束的需求。事项和需求只填一个。
agreement-field-change = 为什么改
agreement-hint-circle = 例如：一栋一单元三至七层各户，以及一楼两家商铺。
agreement-field-of = 分摊费用，还是分公共收益
agreement-hint-of = 公共收益扣除合理成本后归业主共有（民法典第二百八十二条）。分公共收益的，选分毛收入还是净收入，再填收入和合理成本。总额就是要分的数：分毛收入等于收入，分净收入等于收入减去合理成本。
agreement-bears-cost = 分摊费用
agreement-field-came = 公共收益的收入（元；分摊费用的不填）
agreement-field-cost = 其中的合理成本（元；分摊费用的不填）
agreement-field-total = 总额（元）
agreement-hint-by = 分公共收益没有另外约定的，不选就按面积分（民法典第二百八十三条）。
agreement-hint-parties = 一行一方，用逗号隔开：是什么，名称，做什么，再写定额、比例等。例如：商户，甲蛋糕店，出资，300元；社区，签约不出资；施工方，修缮队，只收成本价，清掏下水道，价值900元；住户，1-1-101，出资，系数1.2；商户，乙蛋糕店，出资，300元，代表王店主（有角色的人，以后本人在网上表态）。分公共收益的，把出资写成分得：住户，1-1-101，分得。
agreement-field-roll = 名册
agreement-field-part = 名册中的这些户
agreement-part-none = 不列入
agreement-field-kinds = 哪些房屋
agreement-field-within = 楼栋或单元
agreement-hint-within = 例如：1 或 1-2；不填为全部。
agreement-field-floor-from = 从几层起
agreement-field-floor-to = 到几层
agreement-field-heads = 多少方同意才生效
agreement-field-money = 认缴多少资金才生效
agreement-hint-late = 写明从哪一天起、补交多少、补交款怎么退给先出资的各方。生效以后有人加入，要按这里的办法出新一版，各方重新表态。
agreement-hint-share = 写成 >=2/3 或 >1/2；不填按规则。
agreement-hint-money-share = 按认缴的金额算，例如 >=2/3 就是认缴满三分之二；不填按规则。
agreement-cell-area = 面积
agreement-cell-coefficient = 系数
agreement-cell-person = 代表
agreement-cell-weight = 权重
agreement-cell-worth = 价值
agreement-cell-yuan = 元
agreement-wrong-day = 请填一个日期。
agreement-wrong-number = 请填“各方”里的序号。
agreement-wrong-answer = 请选同意或不同意。
agreement-wrong-witness = 请选见证人。
agreement-wrong-total = 总额请填元，最多两位小数。
agreement-wrong-of = 填了公共收益的收入或成本，请选分毛收入还是净收入；分摊费用的不填这两栏。
agreement-wrong-income = 公共收益的收入和合理成本请填元，最多两位小数；没有成本填0。
agreement-wrong-by = 请选怎么分摊。
agreement-wrong-share = 生效条件请写成 >=2/3 或 >1/2。
agreement-wrong-roll = 请选名册。
agreement-wrong-floor = 楼层请填整数。
agreement-wrong-line = 第{ $n }行读不懂：“{ $cell }”。这里可以写：{ $accepted }。
agreement-wrong-line-short = 第{ $n }行读不懂：少了一格。这里可以写：{ $accepted }。
agreement-cell-comma = 、
agreement-cell-wants-name = 名称；单位要在单位名录里，住户要先选名册
agreement-cell-wants-person = 可以作代表的人的姓名，一方一位；只有商户、施工方、其他可以写代表
agreement-cell-wants-measure = 金额、百分比、面积、系数、权重、价值，各写一次，数字后不带别的字；或者写给什么
agreement-cell-wants-whole = 不带千分位逗号的数字，例如 6500.00
agreement-wrong-need = 需求编号认不出来。请照编号填写，例如：2026-0007。
agreement-wrong-origin = 来自事项还是需求，只填一个。
agreement-wrong-change = 请选为什么改。

## 码条
agreement-slips = 同意码条
agreement-slips-lede = 没有账号的住户、商户凭码条表态：扫码或输入代码，替这一方同意或不同意一次，只对这一版有效。单位和社区用账号，惠民政策资金在纸上签。
agreement-slips-asked = 应表态各方
agreement-slips-from = 从第几方
agreement-slips-to = 到第几方
agreement-slips-hint = 序号在“各方”一页的第一列。都不填就是全部；只填前一个就是这一方（丢了的在这里重发）。
agreement-slips-issue = 发放码条
agreement-slips-wrong = 请填序号，从小到大，或都不填。
agreement-slips-sure = 我知道：这些方以前发的码条全部作废
agreement-slips-sure-first = 其中有的已经发过码条。重发以后，以前的都会作废；确定要重发，请先勾选。
agreement-slips-not-now = 现在不在征求同意，不发码条。
agreement-slip-title = 凭码条表态
agreement-slip-how = 手机扫码，或打开 { $address } 输入代码。凭这张条替这一方表态一次，请交给能作主的人。
agreement-slip-until = { $until }24:00以后，或协议改了，就作废。
agreement-slip-scan = 扫码表态
agreement-slip-to = 看这份协议
agreement-slip-used = 这张码条已经用过，表态已经收下。要改，请到社区领一张新的码条。
agreement-slip-over = 现在不在征求同意，不用再表态。
agreement-slip-changed = 协议已改为第{ $version }版，这张码条只对原来那一版有效。请等社区再征求一次，或到社区领新的码条。

## 经办人的页面
work-agreement-new = 起草协议
work-agreement-again = 修改协议
work-agreement-lede = 先试算，看清每一方承担或应得多少，再起草；起草以后还要征求各方同意。改动一次就是新的一版，之前的同意全部失效。
work-agreement-preview = 每一方承担多少
work-agreement-income-preview = 每一方应得多少
work-agreement-try = 试算
work-agreement-draft = 起草

# used-as: record-of-*
record-of-agreement = 协议

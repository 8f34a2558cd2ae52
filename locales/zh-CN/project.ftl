# 项目：决议和事项的落实，从立项到归档。

## 动作
# used-as: act-*
act-add-quote = 登记报价
act-strike-quote = 作废报价
act-choose-contractor = 选定施工方
act-begin-project = 自行实施
act-report-progress = 登记进度
act-add-step = 增加步骤
act-alter-step = 调整步骤
act-drop-step = 取消步骤
act-change-scope = 变更内容和金额
act-report-done = 报告完工
act-accept-work = 验收通过
act-send-back = 验收不通过
act-report-fault = 质保期报修
act-publish-account = 公示决算
act-archive-project = 归档
act-call-off-project = 终止项目
act-open-project = 立项

# used-as: done-*
done-add-quote = 报价已登记。
done-strike-quote = 报价已作废，记录保留。
done-choose-contractor = 施工方已选定，开始实施。
done-begin-project = 已开始实施。
done-report-progress = 进度已登记。
done-add-step = 步骤已增加。
done-alter-step = 步骤已调整，原来的内容保留。
done-drop-step = 步骤已取消。
done-change-scope = 变更已登记。决算公示过的，请重新公示。
done-report-done = 已报告完工，等待验收。
done-accept-work = 验收意见已登记。
done-send-back = 已退回施工。
done-report-fault = 已报修，项目重新实施。
done-publish-account = 决算已公示。
done-archive-project = 已归档。
done-call-off-project = 项目已终止。
done-open-project = 已立项。

## 状态
# used-as: project-stage-*
project-stage-planned = 已立项
project-stage-working = 实施中
project-stage-done = 待验收
project-stage-accepted = 已验收
project-stage-published = 决算公示
project-stage-archived = 已归档
project-stage-called-off = 已终止

# used-as: project-next-*
project-next-choose = 选定施工方，或自行实施
project-next-step = 第 { $n } 步，{ $day }前
project-next-report-done = 报告完工
project-next-accept = 由没有参与施工、审批的人验收
project-next-publish-account = 公示决算
project-next-notice-runs = 决算公示到 { $day }
project-next-answer-objections = 答复 { $n } 条异议
project-next-archive = 归档
project-next-guarantee = 质保到 { $day }
project-next-nothing = 没有了

# used-as: project-phase-*
project-phase-before = 施工前
project-phase-during = 施工中
project-phase-after = 施工后

# used-as: project-progress-*
project-progress-planned = 未开始
project-progress-under-way = 进行中
project-progress-done = 已完成

# used-as: project-without-*
project-without-hazard = 安全隐患，应急处置，没有等待比价

## 页面
projects-title = 项目
projects-lede = 决议和事项落实成的项目：谁负责、做到哪一步、花了多少钱、谁验收。
projects-all = 全部
projects-stages = 按状态查看
projects-none = 还没有项目。
project-new = 立项
project-new-lede = 写明做什么、谁负责、分几步、每步到哪一天。公开，请不要写个人信息。
project-until = 到 { $day }
project-by-community = 社区
project-now = 现在怎样
project-by = 谁负责
project-next = 下一步
project-origin = 来源
project-hazard = 安全隐患时限
project-hazard-runs = 事项须在 { $time } 前办结
project-hazard-done = 时限 { $time }，{ $done } 办结
project-contractor = 施工方
project-contractor-line = { $who }，{ $amount } 元，比较了 { $n } 份报价
project-agreed = 约定金额
project-guarantee = 质保
project-guarantee-runs = 到 { $day }
project-guarantee-over = { $day } 已满
project-guarantee-over-by = { $day } 到期，截至 { $today } 已满
project-notice = 决算公示
project-steps = 步骤
project-step-before = 原为：{ $text }，到 { $day }。调整原因：{ $reason }
project-step-added = 后来增加：{ $reason }
project-step-dropped = 已取消：{ $reason }
project-why = 为什么选这家
project-quotes = 报价
project-quote-who = 谁报价
project-quote-amount = 金额
project-quote-cheapest = 最低价
project-quote-chosen = 已选定
project-quote-struck = 已作废：{ $reason }
project-scopes = 变更
project-inspections = 验收
project-account = 决算
project-yuan = { $amount } 元
project-cash = 收入合计（现金）
project-spent = 支出
project-books = 项目资金账面：现金收入 { $cash } 元，支出 { $spent } 元。
project-books-same = 决算与账面一致。
project-books-off = 决算与账面不一致：收入差 { $cash } 元，支出差 { $spent } 元。
project-left = 结余
project-matters = 有关事项

## 表单
project-field-text = 内容
project-field-reason = 原因
project-field-until = 到哪一天
project-field-amount = 金额（元）
project-field-pictures = 照片
project-hint-pictures = 最多 { $max } 张，会公开。先遮住姓名、门牌和电话。
project-field-step = 哪一步
project-field-quote = 哪份报价
project-field-days = 质保天数
project-hint-days = 不填，按规则的天数。
project-field-change = 变更什么
project-hint-accept = 验收以后，不能再审批这个项目的支出。人手少的，先留好两名审批人。
project-hint-change = 增加写正数，减少前面加“-”，不涉及钱写 0。
project-field-unit = 报价单位
project-field-name = 没有登记的，写名称
project-field-terms = 报价内容
project-field-progress = 进度
project-field-phase = 照片拍摄时间
project-draft-title = { $title }决算公示
project-field-income = 收入：{ $source }（元，没有不填）
project-field-spent = 支出（元）
project-field-title = 公示标题
project-field-account = 公示正文
project-field-name-of-it = 项目名称
project-field-what = 做什么
project-field-step-n = 第 { $n } 步
project-field-until-n = 第 { $n } 步到哪一天
project-wrong-choice = 还有一项没有选。
project-wrong-number = 天数只填数字。
project-wrong-day = 请把日期填完整，例如 2026-03-01。
project-wrong-amount = 金额只填数字，单位是元，最多两位小数。

## 规则
# used-as: rule-*
rule-project-longest-days = 项目步骤最长多少天
rule-project-quotes-above-yuan = 超过多少金额要比价
rule-project-quotes-min = 比价至少几份报价
rule-project-acceptors-min = 验收至少几人
rule-project-guarantee-days = 没有约定时的质保期
rule-project-guarantee-longest-days = 质保期最长

## 公开记录里
# used-as: record-of-*
record-of-project = 项目

## 来源
# used-as: origin-*
origin-matter = 事项
origin-resolution = 决议
origin-agreement = 协议
origin-need = 需求
origin-project = 项目

# 公示：从哪天到哪天公开什么，贴在哪里，谁提了异议，怎样答复。

## 动作
# used-as: act-*
act-post-notice = 发布公示
act-show-posted = 登记张贴
act-object = 提出异议
act-answer-objection = 答复异议
act-withhold-objection = 不公开异议内容
act-take-down-notice = 撤下公示

# used-as: done-*
done-post-notice = 已发布。文中的电话、证件号、住址已自动遮盖，请再看一遍。
done-show-posted = 张贴已登记。
done-answer-objection = 已答复。这条异议和答复从现在起公开。
done-withhold-objection = 内容已不公开，原因已写明。请照样答复这条异议。
done-take-down-notice = 公示已撤下，公众不再看到正文。

## 固定用语
# used-as: stage-*
stage-posted = 公示中
stage-over = 公示期满
stage-taken-down = 已撤下

# used-as: notice-kind-*
notice-kind-founding = 议事组织成立公示
notice-kind-candidates = 候选人公示
notice-kind-agenda = 会议议题公示
notice-kind-resolution = 决议公示
notice-kind-result = 结果公示
notice-kind-accounts = 账目公示
notice-kind-other = 其他公示

# used-as: notice-way-*
notice-way-board = 公告栏
notice-way-gate = 小区门口
notice-way-screen = 电子屏
notice-way-group-chat = 居民群
notice-way-website = 网页
notice-way-other = 其他地方

# used-as: notice-about-*
notice-about-body = 关于议事组织
notice-about-reception = 关于接访
notice-about-fund = 关于资金
notice-about-matter = 关于事项
notice-about-project = 关于项目
notice-about-resolution = 关于决议

## 规则
# used-as: rule-*
rule-notice-candidates-days = 候选人公示至少多少天
rule-notice-agenda-days = 会议议题公示至少多少天
rule-notice-resolution-days = 决议公示至少多少天
rule-notice-result-days = 结果公示至少多少天
rule-notice-accounts-days = 账目公示至少多少天
rule-notice-other-days = 其他公示至少多少天
rule-notice-longest-days = 公示最长多少天
rule-notice-ahead-days = 公示最迟从多少天后起
rule-notice-noted-later-days = 纸质公示贴出后多少天内可以补录
rule-notice-answer-days = 公示的异议多少天内答复

## 居民看的页面
notices-title = 公示
notices-lede = 社区公开的事：从哪天到哪天，贴在哪里；公示期内谁都可以提出异议，社区要答复。
notices-none = 还没有公示。
notices-running = 正在公示
notices-past = 公示过的
notice-period = { $from }至{ $to }
notice-begins = { $day }起
notice-left = 还剩{ $t }
notice-taken-down-on = { $day }撤下
notice-objections = { $n }条异议，都已答复
notice-unanswered = { $n }条异议等待答复
notice-what = 公示什么
notice-by = 谁公示
notice-posted-on = { $day }发布
notice-noted-later = 补录
notice-until = 到何时
notice-until-day = { $day } 24:00 前
notice-from-day = 从{ $day }起
notice-to-come = 还没有开始
notice-next = 接下来
notice-next-to-come = 公示期开始后，谁都可以提出异议。
notice-next-runs = { $day } 24:00 前谁都可以提出异议；社区答复以后，期满撤下。
notice-next-answers = 社区还要答复 { $n } 条异议。
notice-next-over = 不再接受异议，由社区撤下。
notice-next-nothing = 公示已经结束。
notice-reason = 提前撤下的原因：
notice-term = 公示期：
notice-covers = 账目起止：
notice-qr = 扫码看公示、提异议
notice-qr-label = 这份公示网页的二维码
notice-print = 打印张贴
notice-text-taken-down = 公示已经撤下，正文不再公开。
notice-words-await-answer = 社区答复以后，内容和答复一起公开。
notice-words-withheld = 这条异议的内容不公开。
notice-withheld-why = 原因：
notice-where = 贴在哪里
notice-here = 本页从公示期第一天起公开。
notice-digest = 公示内容的摘要（内容改动一个字，摘要就不同）：
notice-objections-title = 异议和答复（{ $n }条）
notice-no-objections = 还没有人提出异议。
notice-objection = 第{ $n }号异议
notice-written-by = 由{ $role }登记
notice-answer-due = 最迟 { $time } 答复
notice-answer = 社区答复
notice-answered-late = 迟了{ $t }
notice-object-text = 您不同意什么，为什么
notice-object-hint = 社区答复以后，您写的和答复一起公开；电话、证件号、住址会遮盖。请不要写别人的姓名。
notice-object-phone = 电话（可不填）
notice-object-phone-hint = 只给社区看，用来把答复告诉您。
notice-thanks = 收到了，这是第 { $n } 号异议。社区最迟 { $time } 答复，答复写在这一页。

## 填错时
notice-wrong-way = 请选贴在哪里，例如公告栏。
notice-wrong-day = 请填写贴出的日期，例如 2026-06-08。
notice-wrong-kind = 请选是哪一种公示，例如决议公示。
notice-wrong-dates = 请把日期填完整，例如 2026-06-08。
notice-wrong-covers = 账目起止要两天都填，例如 2026-04-01 和 2026-06-30；不是账目公示的，两个都不填。
notice-wrong-matter = 事项编号认不出来。请照编号填写，例如：2026-0031。
notice-wrong-about = 一份公示只能关于一件事。请只填事项、议事组织、接访中的一个。

## 办理
work-notices = 公示：要办的
work-notices-none = 没有要答复的异议，也没有正在公示的。
work-notices-link = 公示
work-notices-over = 公示期已满、可以撤下的：{ $n }
work-notice-new = 发布公示
work-notice-lede = 发布以后正文不能再改：写错了，写明原因撤下，另发一份。
work-notice-kind = 哪一种公示
notice-days-at-least = 至少公示 { $n } 天，开始的当天不算
work-notice-title = 标题
work-notice-title-hint = 例如：关于加固单元门头的决议
work-notice-text = 正文
work-notice-text-hint = 电话、证件号、住址会自动遮盖。联系电话不用写，页脚和打印件上有社区的联系方式。
work-notice-from = 从哪天起
work-notice-from-hint = 纸已经贴出来了，填贴出那天，页面上注明“补录”。
work-notice-to = 到哪天为止
work-notice-to-hint = 不填，就按规定的最少天数。
work-notice-covers = 账目起止（账目公示填写）
work-notice-covers-hint = 账目包括从哪天到哪天的收支。最后一天已经过去；公示以后，这些天里不能再补记收付。
work-notice-covers-from = 账目从哪天
work-notice-covers-to = 账目到哪天
work-notice-place = 在哪里
work-notice-everywhere = 全社区
work-notice-about = 关于什么（可不填）
work-notice-matter = 事项编号
work-notice-matter-hint = 例如：2026-0031。只能是公开的事项。
work-notice-no-body = （无）
work-notice-of-fund = 关于资金：
work-notice-again = 按账目起止重新拟稿
work-notice-post = 发布
work-posted-way = 贴在哪里
work-posted-words = 具体位置
work-posted-words-hint = 例如：3栋楼下。选“其他地方”时必填。
work-posted-day = 哪天贴出
work-posted-pictures = 张贴的照片
work-take-down-reason = 原因
work-take-down-reason-hint = { $day }以前撤下，必须写原因，会公开；期满以后可以不写。
work-answer-text = 答复第{ $n }号异议
work-answer-hint = 发出后，异议和答复一起公开；电话、证件号、住址会遮盖。
work-withhold-reason = 为什么不公开第{ $n }号异议的内容
work-withhold-hint = 例如：含有人身攻击。原因会公开；内容只有办理人员看得到；异议照样要答复。

## 公开记录里
# used-as: record-of-*
record-of-notice = 公示

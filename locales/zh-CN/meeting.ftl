# 会议。

## 动作
# used-as: act-*
act-add-item = 增加议题
act-withdraw-item = 撤回议题
act-tell-of-meeting = 登记通知
act-call-off-meeting = 取消会议
act-open-meeting = 宣布开会
act-change-officers = 更换主持、记录、监票
act-sign-in = 签到
act-sign-out = 登记离场
act-excuse = 登记请假
act-recuse = 登记回避
act-ask-for-floor = 申请发言
act-give-floor = 请发言
act-leave-floor = 发言结束
act-put-motion = 提出动议
act-decide-by-hands = 举手表决
act-decide-by-name = 点名表决
act-elect = 选举
act-put-off-item = 缓议
act-refer-item = 转交其他组织
act-note-item = 议毕
act-record-view = 记录意见
act-adjourn-meeting = 休会或延期
act-resume-meeting = 复会
act-end-meeting = 散会
act-write-minutes = 写纪要
act-sign-minutes = 签字
act-freeze-minutes = 纪要定稿
act-amend-minutes = 更正纪要
act-call-meeting = 召集会议

# used-as: done-*
done-call-meeting = 会议已召集，议程从现在起公开。通知大家以后，请在这里登记通知。
done-add-item = 议题已增加。
done-withdraw-item = 议题已撤回。
done-tell-of-meeting = 通知已登记。
done-call-off-meeting = 会议已取消。
done-open-meeting = 会议开始了。
done-change-officers = 主持、记录、监票已更换。
done-sign-in = 签到已登记。
done-sign-out = 离场已登记。
done-excuse = 请假已登记。
done-recuse = 回避已登记。
done-ask-for-floor = 已排进发言名单。
done-give-floor = 已请发言。
done-leave-floor = 发言已结束或撤回。
done-put-motion = 动议已提出。请表决：由两位监票人计票，填入下面的数字。
done-decide-by-hands = 表决已登记，结果和算式在议程里。
done-decide-by-name = 点名表决已登记，结果和算式在议程里。
done-elect = 选举已登记，结果在议程里。
done-put-off-item = 议题已缓议。
done-refer-item = 议题已转交。
done-note-item = 议题已议毕。
done-record-view = 意见已按原话记录。
done-adjourn-meeting = 已登记休会或延期。
done-resume-meeting = 会议继续。请重新签到。
done-end-meeting = 会议结束了。下一步：写纪要。
done-write-minutes = 纪要已写好，可以签字了。
done-sign-minutes = 签字已登记。
done-freeze-minutes = 纪要已定稿，从现在起不能改动，只能更正。
done-amend-minutes = 更正稿已写好，须重新签字；原来的一稿仍可查看。

## 固定用语
# used-as: meeting-stage-*
meeting-stage-called = 已通知
meeting-stage-running = 进行中
meeting-stage-adjourned = 休会、延期
meeting-stage-ended = 已结束，待写纪要
meeting-stage-minuted = 纪要待签字
meeting-stage-frozen = 纪要已定稿
meeting-stage-called-off = 已取消
meeting-stage-not-held = 到期未开

# used-as: meeting-next-*
meeting-next-called = 下一步：通知大家，到日子开会。
meeting-next-running = 下一步：逐项议定，全部办完后散会。
meeting-next-adjourned = 下一步：到日子复会。
meeting-next-ended = 下一步：写纪要。
meeting-next-minuted = 下一步：主持人和记录人签字，然后定稿。
meeting-next-frozen = 已经办完。
meeting-next-called-off = 不再召开。
meeting-next-not-held = 下一步：延期到今后的一天并重新通知，或者取消。

# used-as: item-kind-*
item-kind-discuss = 讨论
item-kind-decide = 表决
item-kind-inform = 通报
item-kind-last-minutes = 审议上次纪要

# used-as: item-state-*
item-state-open = 待议
item-state-carried = 通过
item-state-not-carried = 未通过
item-state-elected = 已选出
item-state-put-off = 缓议
item-state-referred = 已转交
item-state-noted = 议毕
item-state-withdrawn = 已撤回

# used-as: motion-state-*
motion-state-open = 待表决
motion-state-carried = 通过
motion-state-not-carried = 未通过
motion-state-lapsed = 搁置

# used-as: told-by-*
told-by-sheet = 张贴
told-by-phone = 电话
told-by-message = 短信、微信
told-by-door = 上门
told-by-online = 网上

# used-as: voted-by-*
voted-by-hands = 举手
voted-by-names = 点名

# used-as: says-*
says-agree = 赞成
says-oppose = 反对
says-abstain = 弃权

# used-as: meeting-test-*
meeting-test-asked = 要求召开
meeting-test-attendance = 到会
meeting-test-agree = 同意
meeting-test-elect = 当选（得票最多的）

# used-as: meeting-whole-*
meeting-whole-all = 应到人数
meeting-whole-present = 实到人数
meeting-whole-present-and-proxies = 实到和委托人数

# used-as: adjourned-for-*
adjourned-for-quorum = 人数不足
adjourned-for-unfinished = 议程未完
adjourned-for-other = 其他原因

# used-as: attends-*
attends-member = 成员
attends-guest = 列席
attends-observer = 旁听

# used-as: signed-in-by-*
signed-in-by-sheet = 签到表
signed-in-by-code = 扫码
signed-in-by-hand = 代签到

# used-as: speech-kind-*
speech-kind-contribution = 发言
speech-kind-pro = 赞成发言
speech-kind-contra = 反对发言
speech-kind-question = 提问
speech-kind-point-of-order = 程序问题

# used-as: at-meeting-*
at-meeting-there = 在场
at-meeting-left = 已离场
at-meeting-excused = 请假
at-meeting-absent = 缺席
at-meeting-awaited = 未到

## 纪要草稿的每一行
# used-as: minutes-line-*
minutes-line-head = { $body } { $year }年第{ $number }次会议纪要：{ $title }
minutes-line-when = 时间：{ $from } 至 { $until }
minutes-line-since = 时间：{ $from } 起
minutes-line-place = 地点：{ $place }
minutes-line-chair = 主持人：{ $person }
minutes-line-recorder = 记录人：{ $person }
minutes-line-tellers = 监票、计票：{ $persons }
minutes-line-attendance = 应到 { $due } 人，实到 { $came } 人，请假 { $excused } 人，缺席 { $absent } 人。
minutes-line-members = 出席：{ $persons }
minutes-line-members-others = 出席并表决：另有 { $n } 人
minutes-line-excused = 请假：{ $persons }
minutes-line-absent = 缺席：{ $persons }
minutes-line-guests = 列席：{ $n } 人
minutes-line-observers = 旁听：{ $n } 人
minutes-line-item = { $n }. [{ $kind }] { $title }
minutes-line-item-of-matter = { $n }. [{ $kind }] { $title }（事项 { $matter }）
minutes-line-recused = { $person } 回避：{ $reason }
minutes-line-recused-somebody = 一位参会人回避：{ $reason }
minutes-line-spoke = { $kind }：{ $persons }
minutes-line-spoke-others = { $kind }：另有列席人员 { $n } 人
minutes-line-motion = 动议 { $n }：{ $text }
minutes-line-motion-moved = 动议 { $n }（{ $person } 提出）：{ $text }
minutes-line-amendment = 修正案 { $n }（修正动议 { $amended }）：{ $text }
minutes-line-decision = 表决（{ $how }）：应到 { $due } 人，实到 { $present } 人；赞成 { $agree }，反对 { $oppose }，弃权 { $abstain }。
minutes-line-proxies = 另有委托 { $n } 人。
minutes-line-not-counted = 回避的成员不计入实到人数。
minutes-line-source = 人数依据：{ $text }
minutes-line-test = { $test }：{ $have }/{ $of }，要求 { $asks }（{ $whole }），即至少 { $need } 人。
minutes-line-voices = { $says }：{ $persons }
minutes-line-verdict-carried = 结果：通过。
minutes-line-verdict-not-carried = 结果：未通过。
minutes-line-counted = 计票：{ $persons }
minutes-line-election = 选举 { $seats } 名：应到 { $due } 人，实到 { $present } 人，收回 { $cast } 张，其中废票 { $void } 张，空白 { $blank } 张。
minutes-line-votes = 得票：{ $persons }
minutes-line-elected = 当选：{ $persons }
minutes-line-tied = 票数相等，须再选：{ $persons }
minutes-line-left = 缺额 { $n } 名。
minutes-line-view = { $person } 的意见（原文）：{ $text }
minutes-line-view-of-somebody = 一位参会人的意见（原文）：{ $text }
minutes-line-put-off = 缓议到 { $day }：{ $reason }
minutes-line-referred = 转交 { $body }：{ $reason }
minutes-line-noted = 议毕。
minutes-line-noted-with = 议定：{ $text }
minutes-line-withdrawn = 撤回：{ $reason }
minutes-line-adjourned = 休会到 { $day }：{ $reason }

## 居民看的页面
meetings-title = 会议
meetings-lede = 议事会、院坝小组什么时候开会、议什么、怎么定的，都在这里。
meetings-none = 还没有会议。
meetings-none-ahead = 还没有通知下一次会议。
meetings-running = 正在开
meetings-ahead = 接下来
meetings-past = 开过的
meetings-next = 下一次会议
meetings-all = 全部会议
meetings-calendar = 会议日历（手机日历可订阅）
meeting-expected = { $body }例会（未召集）
meeting-expected-about = 按例会时间预计，以会议通知为准。
body-no-meetings = 还没有开过会。
meeting-number = { $year }年第{ $n }次
meeting-items = { $n }项议题
meeting-decisions = { $n }项表决
meeting-when = 什么时候
meeting-where = 地点
meeting-now = 现在
meeting-who = 到会
meeting-since = { $time }起
meeting-there = 在场{ $n }人
meeting-there-of = 在场{ $n }人，应到{ $due }人
meeting-came = 到会{ $n }人
meeting-came-of = 到会{ $n }人，应到{ $due }人
meeting-guests = 列席{ $n }人
meeting-observers = 旁听{ $n }人
meeting-quorum-holds = 够人数，可以表决：至少{ $need }人（{ $share }）
meeting-quorum-fails = 不够人数，不能表决：至少{ $need }人（{ $share }）
meeting-called-itself = 由居民委员会召集
meeting-note-asked = 数字依据：
meeting-called-off = 取消的原因：
meeting-adjourned-to = 改到{ $day }，{ $why }：
meeting-before = 正在表决
meeting-nothing-before = 现在没有要表决的动议。
meeting-agenda = 议程（{ $n }项）
meeting-agenda-earlier = 前面的议题
meeting-agenda-later = 后面的议题
meeting-no-items = 还没有议题。
meeting-item-late = 没有按时通知：可以讨论，不能表决。
meeting-floor = 发言
meeting-speaking = 正在发言：
meeting-speaks = 已讲{ $t }
meeting-speaks-of = 已讲{ $t }，每次{ $may }
meeting-waiting = 排队的，下一个在最前：
meeting-waiting-more = 还有{ $n }人排队。
meeting-speech = 第{ $n }号 { $name }（{ $kind }）
meeting-motion = 动议{ $n }
meeting-amendment = 修正案{ $n }（修正动议{ $amended }）
meeting-amend = 提出修正案
meeting-figures = { $how }：应到{ $due }人，实到{ $present }人；赞成{ $agree }，反对{ $oppose }，弃权{ $abstain }。
meeting-silent = 未表态{ $n }。
meeting-with-proxies = 另有委托{ $n }人。
meeting-without-recused = 回避的成员不计入实到。
meeting-papers = 选{ $seats }名：应到{ $due }人，实到{ $present }人，收回{ $cast }张，废票{ $void }张，空白{ $blank }张。
meeting-tests = 算式
meeting-need = 须{ $share }（{ $whole }），至少{ $n }人
meeting-holds = 达到
meeting-fails = 没有达到
meeting-note-proxies = 委托：
meeting-note-recused = 回避：
meeting-note-source = 人数依据：
meeting-note-tied = 票数相等，须再选：
meeting-note-vacant = 缺额：
meeting-note-left = { $n }名
meeting-note-elected = 当选：
meeting-somebody = 一位参会人
meeting-people = 谁在会上
meeting-told = 怎么通知的
meeting-tell-until = 最迟{ $day }通知
meeting-told-here = 本页从召集那天起公开。
meeting-sign-in-first = 成员登录后签到
meeting-print = 打印本页和签到码
meeting-paper = 文书
meeting-paper-notice = 会议通知（打印、Word）
meeting-paper-agenda = 会议议程（打印、Word）
meeting-paper-sheet = 纸质签到表（打印、Word）
meeting-paper-minutes = 纪要文书（打印、Word）
meeting-paper-result = 结果公示（打印、Word）
meeting-qr = 扫码签到
meeting-qr-label = 签到页的二维码

people-title = 签到表
people-away = 还没到（{ $n }人）
people-there = 在场（{ $n }人）
people-nobody-away = 都到了。
people-none = 还没有人签到。
people-tick-all = 全部勾上
people-how = 怎么登记的
people-excuse-reason = 请假的原因（可不填）
people-others = 列席、旁听
people-known = 名册里的人
people-as = 作为
people-sign-in-known = 登记到会
people-names = 不在名册里的人
people-names-hint = 一行写一个姓名。公众只看到人数，看不到姓名。
people-sign-in-named = 按姓名登记

minutes-title = 会议纪要
minutes-of = 会议纪要：{ $title }
minutes-none = 还没有写纪要。
minutes-draft-too-long = 这份草稿有{ $n }字，纪要最多{ $max }字。请删去一些再保存，例如把名单改成“名单见签到表”。
minutes-hand = 左边有线的段落是记录人写的，其余由会上的登记自动生成。
minutes-stand = 已定稿（{ $time }），{ $n }人签字
minutes-signed-by = { $n }人已签字，还没有定稿
# used-as: minutes-remains-*
minutes-remains-part = “{ $mark }”处的文字已依法删除。摘要是签字时全文的摘要，用现在显示的文字再也算不出来；签字照旧。
minutes-remains-nothing = 这一稿的文字已依法删除。摘要是签字时全文的摘要，再也算不出来；签字照旧。

minutes-digest = 纪要的摘要（改动一个字，摘要就不同）：
minutes-recorded-by = 纸上签字，登记人
minutes-print = 打印纪要
minutes-versions = { $n }稿
minutes-changed-for = 更正的原因：
minutes-changes = 这一稿改了什么
minutes-removed = 删去：
minutes-added = 加入：

live-title = 现场
live-back = 回到会议
live-last = 刚才的结果
live-open = 还没议的
live-refresh = 刷新
live-note = 本页会自己更新。

## 办理
work-meetings = 会议
work-meetings-due = 该召集的例会
work-meetings-tell-until = 最迟 { $day } 通知
work-meetings-tell-short = 按时通知的最后一天（{ $day }）已过，请尽快通知
work-meetings-ahead = 要开的
work-meetings-unwritten = 等纪要的
work-meeting-new = 召集会议
work-meeting-lede = 发出以后，时间、地点、议程公开。要表决的议题必须写进通知；没有按时通知的，只能讨论。
work-meeting-body = 哪个组织的会
work-meeting-title = 会议名称
work-meeting-title-hint = 例如：六月例会
work-meeting-date = 日期
work-meeting-from = 从几点
work-meeting-to = 到几点（可不填）
work-meeting-agenda = 议程
work-meeting-agenda-hint = 每项写一行，空着的行不算。要表决的，选“表决”。
work-meeting-item = 第{ $n }项议题
work-meeting-kind = 第{ $n }项怎么办
work-meeting-matter = 第{ $n }项关于哪件事项（编号，可不填）
work-meeting-more = 再加一行
work-meeting-told = 今天已经怎么通知了（可不选）
work-meeting-told-hint = 只选今天已经做了的；以后通知的，在会议页上登记。
work-meeting-send = 发出会议通知
work-meeting-regular-title = { $month }月例会

agenda-offer = 带出这个组织的议程和例会时间
agenda-look = 已带出这个组织待议的内容，请核对以后再发。填好的都还在。
agenda-offered = 先议这些
agenda-offered-hint = 上次会议的纪要、没办完的决议、上次推迟的议题已经列入；正在协商的议题由您选。
agenda-others = 其他议题
agenda-not-taken = 不列入
agenda-last-minutes = 审议{ $meeting }会议纪要
agenda-open-tasks = 通报决议落实情况（{ $numbers }）
agenda-open-tasks-more = 通报决议落实情况（{ $numbers }等 { $n } 件）
meeting-changed = 您填写的时候，{ $who }在{ $when }办了“{ $step }”，会议现在是“{ $stage }”。您写的都还在；请看过议程，再决定要不要提交。
meeting-field-told-by = 怎么通知的
meeting-field-told-on = 哪一天通知的
meeting-field-pictures = 照片
meeting-hint-told-pictures = 张贴的通知可以拍照附上，会公开。
meeting-hint-signed-pictures = 本人在这里签字不用照片；替别人登记纸上的签字，必须附签字页的照片，只给社区的人看。
meeting-field-reason = 原因
meeting-field-item = 哪一项议题
meeting-field-kind = 怎么办
meeting-field-title = 议题
meeting-field-matter = 关于哪件事项
meeting-hint-matter = 可不填。填公开事项的编号，例如：2026-0031。
meeting-field-put-off-to = 缓到哪一天
meeting-field-refer-to = 转交给
meeting-field-noted = 议定了什么（可不填）
meeting-field-chair = 主持人
meeting-field-recorder = 记录人
meeting-field-tellers = 监票、计票
meeting-hint-tellers = 至少{ $n }名，主持人不能兼任。
meeting-field-recused = 谁回避
meeting-field-view-of = 谁的意见
meeting-field-view = 原话
meeting-field-speaker = 谁发言
meeting-field-speech = 怎么发言
meeting-field-whose-speech = 哪一位的发言
meeting-field-out-of-turn = 不按次序的原因
meeting-hint-out-of-turn = 请下一位时不用填；请别人先说，必须写明原因。
meeting-field-motion = 动议：要定什么
meeting-field-amendment = 修正案：要改成什么
meeting-field-mover = 提出人
meeting-field-agree = 赞成
meeting-field-oppose = 反对
meeting-field-abstain = 弃权
meeting-hint-hands = 在场有表决权{ $n }人，三个数字加起来不超过{ $n }。
meeting-field-due = 应到人数
meeting-field-present = 实到人数
meeting-field-proxy-count = 委托人数
meeting-field-source = 人数依据
meeting-hint-source = 例如：签到表、户册。
meeting-field-proxies = 委托表决（可不填）
meeting-hint-proxies = 一行写一对姓名：委托人、代理人。
meeting-field-counted-by = 计票人
meeting-field-seats = 选几名
meeting-field-papers = 选票
meeting-hint-papers = 一行一张票，写上面的姓名，用顿号隔开；废票写“废”，空白票写“空”。谁投的哪张票不登记。
meeting-field-adjourned-for = 为什么
meeting-field-adjourned-to = 改到哪一天
meeting-field-minutes = 纪要正文
meeting-field-amended-for = 为什么更正
meeting-field-signs = 谁签字

## 谁要求召开
asked-legend = 有没有人要求召开
asked-hint = 没有人要求、居民委员会自己决定召集的，不用填。够比例的人要求，就应当召集。填的数字和依据会公开，依据里不写姓名、电话。
asked-field-by = 谁要求召开
asked-nobody = 没有，居民委员会自行召集
asked-field-have = 多少要求召开（人、户或组）
asked-field-of = 总共多少（居民代表有名册的，可不填）
asked-field-source = 数字依据
asked-hint-source = 例如：签名册、户册。
asked-look = 这个组织的会可以由居民要求召开：请看一下“有没有人要求召开”，核对以后再发。填好的都还在。
asked-wrong-by = 填了要求召开的数字或依据，没有选“谁要求召开”。请选上；没有人要求的，请把数字和依据清空。
asked-wrong-have = “多少要求召开”请填整数，例如 46。
asked-wrong-of = “总共多少”请填整数，例如 228。
# used-as: asked-by-*
asked-by-adults = 18周岁以上的居民（{ $share }）
asked-by-homes = 户（{ $share }）
asked-by-groups = 居民小组（{ $share }）
asked-by-representatives = 居民代表（{ $share }）

# used-as: meeting-asked-*
meeting-asked-adults = 应居民要求召集：18周岁以上的居民{ $of }人，其中{ $have }人要求；须{ $share }，即{ $need }人
meeting-asked-homes = 应居民要求召集：{ $of }户，其中{ $have }户要求；须{ $share }，即{ $need }户
meeting-asked-groups = 应居民要求召集：居民小组{ $of }个，其中{ $have }个要求；须{ $share }，即{ $need }个
meeting-asked-representatives = 应居民代表要求召集：居民代表{ $of }人，其中{ $have }人要求；须{ $share }，即{ $need }人

## 填错时
meeting-wrong-choice = 还有一项没有选。
meeting-wrong-day = 请把日期填完整，例如 2026-06-08。
meeting-wrong-number = 请填整数，没有就填 0。
meeting-wrong-item = 请选是哪一项议题。
meeting-wrong-person = 这个姓名找不到，或者有几个人同名。请从名单里选。
meeting-wrong-tellers = 请选监票人、计票人。
meeting-wrong-two = 请选两位计票人，不多也不少。
meeting-wrong-nobody = 还没有勾选人，或者没有写姓名。
meeting-wrong-mover = 请选动议人。主持人不提动议。
meeting-wrong-paper = 第 { $n } 张选票上的姓名找不到，或者有几个人同名。请核对姓名。
meeting-wrong-proxy = 委托表决请一行写一对姓名：委托人、代理人。
meeting-wrong-matter = 事项编号认不出来。请照编号填写，例如：2026-0031。
meeting-wrong-when = 请把日期和时间填完整，例如 2026-06-12，19:30。
meeting-wrong-kind = 每一项议题都要选怎么办：讨论、表决、通报或审议上次纪要。
meeting-wrong-agenda = 请至少写一项议题。

## 规则
# used-as: rule-*
rule-meeting-notice-days = 会议通知提前几天（议事会、小组）
rule-meeting-notice-days-residents = 会议通知提前几天（居民会议）
rule-meeting-notice-days-owners = 会议通知提前几天（业主大会）
rule-meeting-asked-by-adults = 多少18周岁以上的居民要求，就召集居民会议
rule-meeting-asked-by-homes = 多少户要求，就召集居民会议
rule-meeting-asked-by-groups = 多少居民小组要求，就召集居民会议
rule-meeting-asked-by-representatives = 多少居民代表要求，就召集居民代表会议
rule-meeting-late-notice-votes = 没有按时通知的议题能否表决
rule-meeting-noted-later-days = 纸质会议通知贴出后几天内可以补录
rule-meeting-open-early-minutes = 最多可以比通知的时间提前几分钟开会
rule-meeting-tellers-min = 监票人、计票人至少几人
rule-meeting-proxies = 议事组织成员能否委托别人表决
rule-meeting-proxies-assembly = 居民会议能否委托别人表决
rule-meeting-proxies-each = 一人最多代几人
rule-meeting-elect-agree = 选举须得多少票
rule-meeting-speech-minutes = 每次发言几分钟
rule-meeting-order-minutes = 程序问题几分钟
rule-meeting-speech-turns = 同一动议每人发言几次
rule-meeting-speech-needs-motion = 表决的议题是否先动议、后讨论

## 公开记录里
# used-as: record-of-*
record-of-meeting = 会议

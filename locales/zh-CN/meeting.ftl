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

## 固定用语
# used-as: meeting-stage-*
meeting-stage-called = 已通知
meeting-stage-running = 进行中
meeting-stage-adjourned = 休会、延期
meeting-stage-ended = 已结束，待写纪要
meeting-stage-minuted = 纪要待签字
meeting-stage-frozen = 纪要已定稿
meeting-stage-called-off = 已取消

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
meeting-test-attendance = 到会
meeting-test-agree = 同意

# used-as: meeting-whole-*
meeting-whole-all = 应到人数
meeting-whole-present = 实到人数

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
minutes-line-place = 地点：{ $place }
minutes-line-chair = 主持人：{ $person }
minutes-line-recorder = 记录人：{ $person }
minutes-line-tellers = 监票、计票：{ $persons }
minutes-line-attendance = 应到 { $due } 人，实到 { $came } 人，请假 { $excused } 人，缺席 { $absent } 人。
minutes-line-members = 出席：{ $persons }
minutes-line-excused = 请假：{ $persons }
minutes-line-absent = 缺席：{ $persons }
minutes-line-guests = 列席：{ $persons }
minutes-line-observers = 旁听：{ $n } 人
minutes-line-item = { $n }. [{ $kind }] { $title }
minutes-line-item-of-matter = { $n }. [{ $kind }] { $title }（事项 { $matter }）
minutes-line-recused = { $person } 回避：{ $reason }
minutes-line-spoke = { $kind }：{ $persons }
minutes-line-motion = 动议 { $n }：{ $text }
minutes-line-motion-moved = 动议 { $n }（{ $person } 提出）：{ $text }
minutes-line-amendment = 修正案 { $n }（修正动议 { $amended }）：{ $text }
minutes-line-decision = 表决（{ $how }）：应到 { $due } 人，实到 { $present } 人；赞成 { $agree }，反对 { $oppose }，弃权 { $abstain }。
minutes-line-proxies = 另有委托 { $n } 人。
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
minutes-line-put-off = 缓议到 { $day }：{ $reason }
minutes-line-referred = 转交 { $body }：{ $reason }
minutes-line-noted = 议毕。
minutes-line-noted-with = 议定：{ $text }
minutes-line-withdrawn = 撤回：{ $reason }
minutes-line-adjourned = 休会到 { $day }：{ $reason }

## 规则
# used-as: rule-*
rule-meeting-notice-days = 会议通知提前几天（议事会、小组）
rule-meeting-notice-days-residents = 会议通知提前几天（居民会议）
rule-meeting-notice-days-owners = 会议通知提前几天（业主大会）
rule-meeting-late-notice-votes = 没有按时通知的议题能否表决
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

# 议事组织。

## 动作
# used-as: act-*
act-form-body = 登记已有的议事组织
act-propose-body = 提议成立议事组织
act-agree-body = 登记居民同意
act-announce-body = 公示
act-establish-body = 宣布成立
act-seat-member = 就任
act-entrust-member = 变更职务
act-unseat-member = 离任
act-meet-regularly = 定例会
act-meet-no-longer = 取消例会
act-dissolve-body = 解散

# used-as: done-*
done-agree-body = 已登记居民同意。下一步：公示。
done-announce-body = 已发布成立公示。文中的电话、证件号、住址已自动遮盖，请再看一遍。
done-establish-body = 已宣布成立。
done-seat-member = 已登记就任。
done-entrust-member = 职务已变更。
done-unseat-member = 已登记离任。
done-meet-regularly = 例会已登记。到时在“会议”里按期召集。
done-meet-no-longer = 例会已取消；已经召集的会议不受影响。
done-dissolve-body = 已解散。

## 种类
# used-as: body-kind-*
body-kind-council = 居民议事会
body-kind-courtyard-group = 院坝议事小组
body-kind-residents-meeting = 居民会议
body-kind-representatives = 居民代表会议
body-kind-supervisors = 居务监督委员会
body-kind-owners = 业主大会
body-kind-party-members = 党员大会
body-kind-two-committees = 社区“两委”

## 状态
# used-as: body-stage-*
body-stage-proposed = 已提议，待居民同意
body-stage-agreed = 居民已同意，待公示
body-stage-announced = 公示中
body-stage-active = 已成立
body-stage-dissolved = 已解散

# used-as: body-office-*
body-office-convenor = 召集人（组长）
body-office-teller = 监票人
body-office-member = 成员
body-office-alternate = 候补

# used-as: body-seated-by-*
body-seated-by-election = 选举
body-seated-by-agreement = 居民推选
body-seated-by-delegation = 单位委派
body-seated-by-moved-up = 候补递补

# used-as: body-ended-by-*
body-ended-by-resignation = 辞职
body-ended-by-recall = 罢免
body-ended-by-absence = 多次无故缺席
body-ended-by-leaving = 搬离或去世

# used-as: body-agreed-by-*
body-agreed-by-meeting = 开会表态
body-agreed-by-doors = 逐户征求
body-agreed-by-writing = 书面签字

# used-as: body-check-*
body-check-seats = 成员人数
body-check-vacancy = 在任不少于一半
body-check-convenor = 召集人
body-check-teller = 监票人

# used-as: body-rhythm-*
body-rhythm-weekly = 每周
body-rhythm-fortnightly = 每两周
body-rhythm-monthly-by-day = 每月同一天
body-rhythm-monthly-by-weekday = 每月同一个星期几（例如第二个星期三）
body-rhythm-quarterly = 每三个月同一天

# used-as: body-meets-*
body-meets-weekly = 例会：每周{ $weekday } { $time }，{ $place }
body-meets-fortnightly = 例会：每两周的{ $weekday } { $time }，{ $place }
body-meets-monthly-by-day = 例会：每月{ $day }日 { $time }，{ $place }
body-meets-monthly-by-weekday = 例会：每月{ $week }{ $weekday } { $time }，{ $place }
body-meets-quarterly = 例会：每三个月的{ $day }日 { $time }，{ $place }

# used-as: body-week-*
body-week-1 = 第一个
body-week-2 = 第二个
body-week-3 = 第三个
body-week-4 = 第四个
body-week-last = 最后一个

# used-as: weekday-*
weekday-1 = 星期一
weekday-2 = 星期二
weekday-3 = 星期三
weekday-4 = 星期四
weekday-5 = 星期五
weekday-6 = 星期六
weekday-7 = 星期日

## 页面
bodies-title = 议事组织
bodies-lede = 谁在替大家议事：居民议事会、院坝小组，有哪些成员，任期到什么时候。
bodies-none = 还没有议事组织。
bodies-kept-lede = 点名称，可以就任、变更职务、离任、公示、宣布成立、解散。
bodies-on-their-way = 正在成立
bodies-without-members = 缺成员
bodies-standing = 成员齐全
bodies-ended = 已解散
bodies-new = 提议或登记议事组织
bodies-new-lede = 新成立的：先提议，居民同意以后公示，公示期满宣布成立。早已成立的：直接登记。
body-members = 现有 { $n } 人
body-members-of = 现有 { $n } 人，共 { $size } 席
body-now = 现在
body-place = 地点
body-size = 席位
body-seats = { $n } 席
body-announced = 成立公示
body-until = 到 { $day }
body-notice-broken-off = 期满前已撤下，须重新公示
body-announced-next = 期满、异议都答复、组成核对都符合以后，才能宣布成立。
body-dissolved-since = { $day }起已解散
body-unnamed = 成立公示里没有列名
body-who = 成员
body-nobody = 还没有登记成员。
body-checks = 组成核对
body-check-numbers = 现有 { $have }，至少 { $need }
body-check-holds = 符合
body-check-fails = 不符合
body-founding = 怎么成立的
body-proposal = 提议
body-agreement = 居民同意
body-agreed-homes = 应征求 { $due } 户，同意 { $agreed } 户
body-before = 其他任期
body-name-erased = （姓名已删除）
body-voices = 得票 { $n }
body-absences = 一年内无故缺席 { $n } 次
body-absences-end = 一年内无故缺席 { $n } 次，按规则可终止席位
body-of-place = 这里的议事组织

body-field-agreed-by = 怎么征求的
body-field-due = 应征求多少户
body-field-agreed = 同意多少户
body-field-agreement = 居民同意了什么
body-field-sheet = 签字表照片
body-hint-sheet = 可不附。照片只给社区的人看，不公开。
body-hint-notice = 已按登记的内容起草，请核对补充。发布以后不能再改；电话、证件号、住址会自动遮盖。
body-hint-until = 公示当天不算，最后一天算到 24:00。
body-field-objections = 公示期间的意见和答复
body-field-person = 从名单里选
body-field-name = 不在名单里的，写姓名
body-hint-name = 成员的姓名和职务会公开。
body-field-office = 职务
body-field-seated-by = 怎么产生的
body-field-from = 任期从哪一天起
body-field-term = 任期到哪一天
body-hint-term = 不填就按规则表的最长任期。
body-field-voices = 得票数
body-hint-voices = 选举产生的填；候补按得票递补。
body-field-who = 谁
body-field-ended-by = 怎么离任的
body-field-on = 从哪一天起不再担任
body-field-reason = 原因
body-wrong-day = 请把日期填完整，例如 2026-03-01。
body-wrong-number = 请填整数，例如 25。
body-wrong-choice = 还有一项没有选。
body-wrong-person = 请从名单里选一个人，或者写出姓名。
body-wrong-new = 请选择种类；席位数只填数字，例如 5。
body-next-regular = 下一次：{ $when }
body-field-rhythm = 多久一次
body-field-first = 第一次在哪一天
body-hint-first = 以后按这一天往后推：同一天，或者同一个星期几。当月没有这一天的，在最后一天。
body-field-time = 几点开始
body-field-place = 在哪里
body-wrong-time = 请把时间填完整，例如 19:00。
body-topics = 正在协商的议题
body-no-topics = 目前没有议题。
body-propose-topic = 书面提出议题

body-sheet-title = 关于成立{ $body }的公示
body-sheet-agreed = { $how }，应征求{ $due }户，同意{ $agreed }户，居民同意成立{ $body }（{ $kind }），设{ $size }席。
body-sheet-members = 拟任成员：{ $members }。
body-sheet-object = 对以上内容有不同意见的，请在公示期内向社区提出，写明理由，社区逐条答复。

body-new-how = 要做什么
body-new-propose = 提议成立新的
body-new-stands = 登记早已成立的
body-new-kind = 种类
body-new-name = 名称
body-new-name-hint = 例如：69号院议事小组。名称会一直公开，请不要写个人姓名。
body-new-place = 属于哪个院坝
body-new-everywhere = 全社区
body-new-size = 席位数
body-new-text = 谁提议、为什么
body-new-text-hint = 例如：楼栋长和三户党员家庭提议，院里没有物业，要有人牵头。会公开，不要写电话。
body-new-send = 提交

## 规则
# used-as: rule-*
rule-body-seats-min = 议事组织至少几席
rule-body-seats-max = 议事组织至多几席
rule-body-term-years = 议事组织任期最长几年
rule-body-absences-max = 一年无故缺席几次终止席位
rule-body-founding-agree = 成立须多少户同意
rule-notice-founding-days = 成立公示最短几天

## 公开记录里
# used-as: record-of-*
record-of-body = 议事组织

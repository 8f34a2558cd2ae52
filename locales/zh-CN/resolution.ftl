# 决议。

## 动作
# used-as: act-*
act-publish-resolution = 公示决议
act-take-effect = 决议生效
act-carry-out = 登记落实
act-answer-view = 答复少数意见
act-escalate-resolution = 提交居民（代表）会议
act-withdraw-resolution = 撤回决议
act-void-resolution = 登记政府纠正
act-draw-resolution = 形成决议
act-record-result = 登记官方表决结果

# used-as: done-*
done-publish-resolution = 已公示，并已交给承办的单位。
done-take-effect = 决议已生效。
done-carry-out = 已登记落实。
done-answer-view = 已答复，答复公开。
done-escalate-resolution = 已提交，事项一并转去。
done-withdraw-resolution = 已撤回。通过的议题可以重新形成决议。
done-void-resolution = 已登记政府纠正。
done-draw-resolution = 决议已形成。下一步：公示。
done-record-result = 官方结果已登记。

## 法律性质：照此打印，不得写成别的
# used-as: resolution-kind-*
resolution-kind-opinion = 协商意见
resolution-kind-council-resolution = 议事会决议
resolution-kind-residents-decision = 居民会议决定
resolution-kind-representatives-decision = 居民代表会议决定
resolution-kind-owners-decision = 业主共同决定
resolution-kind-party-resolution = 党组织（两委）决议
resolution-kind-poll = 意见征询

# used-as: resolution-basis-*
resolution-basis-opinion = 《关于加强城乡社区协商的意见》：协商形成意见，供有关方面采纳落实
resolution-basis-council-resolution = 在居民代表会议授权的范围内有效
resolution-basis-residents-decision = 《城市居民委员会组织法》：居民会议讨论决定涉及全体居民利益的重要问题
resolution-basis-representatives-decision = 《城市居民委员会组织法》：由居民代表会议讨论决定
resolution-basis-owners-decision = 《民法典》第二百七十八条、第二百八十条：由业主共同决定的事项
resolution-basis-party-resolution = 四议两公开工作法
resolution-basis-poll = 只反映意见，不是决定

# used-as: resolution-force-*
resolution-force-advises = 供参考，没有约束力
resolution-force-binds-residents = 对居民有约束力
resolution-force-binds-owners = 对业主有约束力
resolution-force-binds-members = 对本组织成员有约束力

## 状态
# used-as: resolution-stage-*
resolution-stage-drawn = 已形成，待公示
resolution-stage-published = 公示中
resolution-stage-in-force = 已生效
resolution-stage-carried-out = 已落实
resolution-stage-voided = 政府已纠正，不再有效
resolution-stage-escalated = 已提交居民（代表）会议
resolution-stage-withdrawn = 已撤回

# used-as: resolution-next-*
resolution-next-drawn = 会议纪要定稿以后公示，交给承办的单位（安全隐患散会后即可公示）
resolution-next-published = 公示期满、异议都答复以后生效
resolution-next-in-force = 承办的单位按期办理
resolution-next-carried-out = 没有了
resolution-next-voided = 没有了；事项由社区另行处理
resolution-next-escalated = 居民（代表）会议讨论决定
resolution-next-withdrawn = 没有了；可以重新形成决议

# used-as: fund-*
fund-residents = 居民自筹
fund-community = 社区经费
fund-party-units = 大党委单位
fund-public-benefit = 惠民资金
fund-repair-fund = 维修资金
fund-common-income = 公共收益
fund-shops = 商户
fund-in-kind = 实物或让利
fund-other = 其他来源

## 页面
resolutions-title = 决议
resolutions-lede = 议事组织通过的每一份决议：法律性质、谁来办、办到哪一天、办得怎么样。
resolutions-none = 还没有决议。
resolutions-all = 全部决议
resolutions-record-result = 登记官方表决结果
resolution-of = 关于这件事的决议
resolution-of-body = 决议
resolution-none-of-body = 还没有决议。
resolution-now = 现在怎样
resolution-by = 谁作出的
resolution-until = 公示
resolution-next-broken-off = 公示提前撤下了：请改正后重新公示
resolution-next-drawn-from-vote = 公示，交给承办的单位
resolution-next-vote-void = 依据的表决无效，决议不能公示、不能生效：还没有公示的请撤回；公示过的，街道或社区书记可登记纠正
resolution-next = 下一步
resolution-drawn-on = { $day }形成
resolution-not-published = 还没有公示
resolution-notice-until = 公示到 { $time }
resolution-notice-link = 看公示
resolution-notice-open = 还有 { $n } 条异议没有答复
resolution-points = 决定做什么
resolution-point-by = 承办：{ $who }
resolution-point-until = 办到 { $day }
resolution-point-money = 资金：{ $amount } 元，{ $source }。{ $text }
resolution-point-closes = 直接答复结案：{ $outcome }
resolution-point-matter = 事项 { $number }：{ $stage }
resolution-delegation = 授权依据
resolution-rests-on = 依据的表决
resolution-meeting = { $body } { $day } 会议
resolution-vote = { $number } { $title }
resolution-vote-page = 表决网页
resolution-vote-void = 依据的表决已宣布无效，本决议不再作数
resolution-vote-void-asked = 有人提请宣布依据的表决无效：决定以前，本决议不能公示、不能生效
resolution-decision = 应到 { $due } 人，实到 { $present } 人；赞成 { $agree }，反对 { $oppose }，弃权 { $abstain }。
resolution-test = { $test }：{ $have }/{ $of }，要求 { $asks }（{ $whole }），至少 { $need } 人：{ $holds }
resolution-test-holds = 达到
resolution-test-fails = 没有达到
resolution-views = 少数意见和答复
resolution-view-of = { $person }：
resolution-view-answer = 答复：
resolution-view-unanswered = 还没有答复。
resolution-official = 官方表决结果
resolution-official-from = 录自：
resolution-official-entered = 官方结果已登记
resolution-official-owners = 业主（官方表决）
resolution-official-compare = 与官方结果核对
resolution-official-carried = 按录入的数字计算，通过。
resolution-official-not-carried = 按录入的数字计算，没有通过。请与官方结果核对；不能按决定公示。
resolution-official-untold = 录入的数字不全，算不出是否通过。请补全；不能按决定公示。
resolution-voided-by = 政府纠正：
resolution-withdrawn-for = 撤回的原因：
resolution-escalated-to = 已提交 { $body }：
resolution-outcome = 落实情况
resolution-print = 打印决议
resolution-draft-title = { $kind }公示：{ $title }
resolution-draft-point = { $n }. { $text }{ $who }{ $until }{ $money }
resolution-draft-who = 承办：{ $who }。
resolution-draft-until = 办到 { $day }。
resolution-draft-money = 资金：{ $amount } 元（{ $source }），{ $text }

## 表单
resolution-field-title = 公示标题
resolution-field-text = 公示正文
resolution-hint-text = 已按决议写好，可以改。电话、证件号、住址会遮盖。
resolution-field-from = 从哪一天起公示
resolution-field-to = 公示到哪一天
resolution-hint-to = 当天不算，最后一天算到 24:00；至少 { $n } 天。
resolution-field-outcome = 落实得怎么样
resolution-field-view = 答复谁的意见
resolution-field-answer = 答复
resolution-field-to-body = 提交给哪个会议
resolution-field-reason = 原因
resolution-field-void-by = 哪个机关、什么文件
resolution-wrong-day = 请把日期填完整，例如 2026-03-01。
resolution-wrong-amount = 金额只填数字，单位是元，最多两位小数，例如 300 或 300.50。
resolution-wrong-choice = 还有一项没有选。
resolution-wrong-item = 请至少选一项已经通过的议题。

resolution-new = 形成决议
resolution-new-lede = 已按会议结果填好，核对后保存。没有通过的议题不能形成决议。
resolution-new-none = 这次会议没有可以形成决议的议题：会议没有结束，议题没有通过，或者已经形成决议。
resolution-new-already = 第 { $item } 项已形成决议：
resolution-new-items = 包括哪几项
resolution-new-kind = 法律性质
resolution-new-title = 决议名称
resolution-new-delegation = 授权依据
resolution-new-delegation-hint = 只有“议事会决议”要填：哪次居民代表会议、什么时候、授权什么。
resolution-new-point = 第 { $n } 条
resolution-new-extra = 另加一条（可不填）
resolution-new-more = 再加一条
resolution-new-text = 做什么
resolution-new-matter = 事项
resolution-new-who = 谁来办
resolution-new-community = 社区
resolution-new-closes = 不再办理，答复后结案：{ $outcome }
resolution-new-until = 办到哪一天
resolution-new-until-hint = 晚于事项期限的，期限照旧；确需延长，请按挂账办理。
resolution-new-amount = 资金（元，可不填）
resolution-new-source = 资金来源
resolution-new-money = 资金说明
resolution-new-money-hint = 例如：居民自筹 300 元，社区支持 400 元。
resolution-new-send = 保存决议

resolution-from-vote-lede = 已按公布的表决结果填好，核对后保存。没有通过的项目不能形成决议。
resolution-from-vote-none = 这次表决没有您可以形成决议的项目：结果没有公布，已宣布无效或者有人提请宣布无效，没有通过，是选人的，或者已经形成决议。由团体发起的表决，由它的召集人或社区工作者办理。
resolution-from-vote-lines = 包括选票上的哪几项
resolution-from-vote-kind = 法律性质由表决决定，不能另选。

result-new = 登记官方表决结果
result-new-lede = 住建部门的业主决策系统已经出结果的，照原文录入。本处按当日法律再算一遍，并写明录自哪里。
result-title = 名称
result-source = 录自哪里
result-source-hint = 写明机关、系统和文号，例如：区住建局业主决策系统，公告〔2026〕12号。
result-body = 哪个业主大会（可不填）
result-matter = 表决什么
result-date = 表决截止日
result-numbers = 数字
result-numbers-hint = 照官方公告填；公告里没有的留空，不要填 0。
result-heads = 人数
result-area = 面积（平方米）
result-pictures = 公告照片
result-pictures-hint = 最多 { $max } 张。照片会公开，先遮住门牌、姓名和电话。
result-points-hint = 结果要办什么（可不填）：逐条写明做什么、谁来办、办到哪天。
result-point-matter = 事项编号（可不填）
result-send = 保存结果

## 规则
# used-as: rule-*
rule-resolution-owners-decide = 在本平台的业主表决能否作为业主共同决定
rule-resolution-longest-days = 决议事项最长多少天内办完

## 公开记录里
# used-as: record-of-*
record-of-resolution = 决议

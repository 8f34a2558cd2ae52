# 四议两公开：重大事项按次序走六步，每一步有日期、名册和文件。

## 动作
# used-as: act-*
act-begin-procedure = 发起四议两公开
act-note-step = 登记这一步
act-correct-step = 更正这一步
act-disclose-resolution = 决议公开
act-disclose-result = 实施结果公开
act-withdraw-procedure = 撤回

# used-as: done-*
done-begin-procedure = 已发起。接下来登记第1步。
done-note-step = 已登记。
done-correct-step = 已更正。原来登记的内容保留在下面。
done-disclose-resolution = 决议公示已发布。公示期满、异议都答复以后，才能公开实施结果。
done-disclose-result = 实施结果公示已发布。
done-withdraw-procedure = 已撤回，原因已公开。

## 固定用语
# used-as: stage-*
stage-under-way = 进行中
stage-stopped = 未通过，停止
stage-completed = 六步都已完成

# used-as: procedure-step-*
procedure-step-propose = 党组织提议
procedure-step-consult = 两委商议
procedure-step-review = 党员大会审议
procedure-step-resolve = 居民（代表）会议决议
procedure-step-disclose-resolution = 决议公开
procedure-step-disclose-result = 实施结果公开

# used-as: procedure-standing-*
procedure-standing-done = 已完成
procedure-standing-not-carried = 未通过
procedure-standing-running = 公示中
procedure-standing-now = 正在这一步
procedure-standing-to-come = 待办
procedure-standing-not-reached = 没有走到

# used-as: procedure-assembly-*
procedure-assembly-representatives = 居民代表会议
procedure-assembly-residents-meeting = 居民会议

# used-as: notice-about-*
notice-about-procedure = 关于四议两公开

# used-as: rule-*
rule-procedure-papers-days = 四议两公开：审议、决议的材料提前多少天发出
rule-procedure-papers-ahead-days = 四议两公开：材料最早提前多少天发出

## 居民看的页面
procedures-title = 四议两公开
procedures-lede = 重大事项怎样一步一步定下来：党组织提议、两委商议、党员大会审议、居民（代表）会议决议，决议公开、实施结果公开。
procedures-none = 还没有走四议两公开的事项。
procedure-of = 这件事走的四议两公开
procedure-begin-of-matter = 走四议两公开程序
procedure-at = 第{ $n }步 / 共6步：{ $step }
procedure-step = 第{ $n }步　{ $step }
procedure-state = 状态
procedure-place = 在哪里
procedure-matter = 来自事项
procedure-begun = 发起
procedure-begun-on = { $day }发起
procedure-begun-by = { $day } · { $role }
procedure-question = 要定的事
procedure-steps = 六步
procedure-withdrawn = 撤回的原因：
procedure-not-carried = 这一步没有通过，程序到此停止。没有通过，不等于通过了相反的意见。
procedure-day = 时间
procedure-where = 地点
procedure-form = 形式
procedure-by-meeting = 会议表决
procedure-roll-numbers = 应到 { $due } · 实到 { $present } · 赞成 { $agree } · 反对 { $oppose } · 弃权 { $abstain }
procedure-test = { $test }：{ $have }/{ $of }，要求{ $whole } { $asks }，即至少 { $need } 人：{ $holds }
procedure-holds = 达到
procedure-fails = 没有达到
procedure-basis = 依据：
procedure-papers = 材料发出
procedure-source = 人数的依据
procedure-from-meeting = 会议记录
procedure-said = 内容
procedure-corrected = 更正过 { $n } 次
procedure-corrected-on = { $time } 由{ $role }更正：{ $reason }
procedure-before = 原来登记：
procedure-notice = 公示
procedure-notice-link = { $from }至{ $to }
procedure-notice-unanswered = 公示期已满，还有 { $n } 条异议等待答复。
procedure-notice-taken-down = 公示提前撤下了，要重新公开。
procedure-result = 实施结果
procedure-cost = 金额
procedure-yuan = { $yuan } 元

## 办理
work-procedure-new = 发起四议两公开
work-procedure-lede = 先写清要定的是什么事。六步以后一步一步登记，每一步都公开。
work-procedure-title = 标题
work-procedure-title-hint = 例如：小区加装路灯
work-procedure-question = 要定的事
work-procedure-question-hint = 写成能回答“同意”或“不同意”的一句话，再写清做什么、花多少钱、谁出钱。
work-procedure-matter = 来自哪件事项（可不填）
work-procedure-matter-hint = 例如：2026-0031。只能是公开的事项。
work-procedure-place = 在哪里
work-procedure-everywhere = 全社区
work-procedure-begin = 发起
procedure-field-day = 开会日期
procedure-field-assembly = 由哪个会议决议
procedure-field-place = 地点
procedure-field-form = 形式
procedure-hint-form = 例如：会议、举手表决
procedure-field-papers = 材料发给参会人员的日子
procedure-hint-papers = 至少提前 { $n } 天
procedure-field-motion = 取自会议的表决（可不选）
procedure-hint-motion = 选了会议的表决，日期、地点和人数就从会议里取，不用再填。
procedure-motion = { $day } { $body }：{ $text }（{ $agree }/{ $present }）
procedure-field-due = 应到
procedure-field-present = 实到
procedure-field-agree = 赞成
procedure-field-oppose = 反对
procedure-field-abstain = 弃权
procedure-field-source = 人数的依据
procedure-hint-source = 例如：签到表、党员名册
procedure-field-said = 说了什么，定了什么
procedure-field-sheet = 签字页的照片
procedure-hint-sheet = 可不附。照片只给社区的人看，不公开。更正时不另选，就用原来的。
procedure-field-reason = 更正的原因
procedure-hint-reason = 原来登记的内容保留，原因公开。
procedure-field-why = 撤回的原因
procedure-hint-why = 会公开。
procedure-field-title = 公示的标题
procedure-field-text = 公示的正文
procedure-hint-text = 电话、证件号、住址会自动遮盖。
procedure-field-result = 做成了什么
procedure-hint-result = 这是公示的正文。花了钱的，金额也写进来。
procedure-field-cost = 金额（元，可不填）
procedure-hint-cost = 例如：12800.50
procedure-field-from = 从哪天起公示
procedure-field-to = 公示到哪天为止
procedure-hint-to = 至少 { $n } 天，开始的当天不算。
procedure-draft-resolution-title = 关于“{ $title }”的决议
procedure-draft-result-title = 关于“{ $title }”的实施结果
procedure-draft-resolution = { $day }，{ $assembly }应到{ $due }人，实到{ $present }人，赞成{ $agree }人，通过。

## 登记表
procedure-print = 登记表（打印、Word）
procedure-register-share = 应到／实到／比例
procedure-register-voices = 赞成／反对／弃权
procedure-register-agreed = 赞成的比例
procedure-sign-chair = 主持人（签字）
procedure-sign-recorder = 记录人（签字）
procedure-sign-present = 参会人员（签字）
procedure-sign-responsible = 负责人（签字）

## 填错时
procedure-wrong-day = 请填写日期，例如 2026-06-08。
procedure-wrong-number = 应到、实到、赞成、反对、弃权都要填整数；没有人就填 0。
procedure-wrong-choice = 请选是居民会议还是居民代表会议。
procedure-wrong-motion = 会议的表决认不出来。请重新选。
procedure-wrong-cost = 金额请按元填写，最多两位小数，例如 12800.50。
procedure-wrong-matter = 事项编号认不出来。请照编号填写，例如：2026-0031。

## 公开记录里
# used-as: record-of-*
record-of-procedure = 四议两公开

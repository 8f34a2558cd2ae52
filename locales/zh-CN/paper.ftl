# 打印的文书和 Word 文件共用的文字。

paper-back = 返回
paper-word = 下载 Word 文件
paper-print = 打印
paper-colon = ：
paper-where-to = { $community }（{ $contact }）
paper-nth = 序号
paper-name = 姓名
paper-seated-by = 产生方式
paper-term = 任期
paper-signature = 签名
paper-time = 时间
paper-remark = 备注

## 议事组织
paper-members = 成员名单（打印、Word）
paper-members-title = { $body }成员名单
paper-members-proposed-title = { $body }拟任成员名单

## 公示
paper-sheet = 公示文书（打印、Word）
paper-no-objections = 公示期间没有收到异议。

## 会议
paper-meeting = 会议
paper-when = 时间
paper-where = 地点
paper-agenda = 议程
paper-item = { $n }. { $title }（{ $kind }）
paper-item-of-matter = { $n }. { $title }（{ $kind }，事项 { $matter }）
paper-come = 请准时参加；不能参加的，请提前请假。
paper-called-off = 会议已取消：{ $reason }
paper-body-meeting = { $body }会议
paper-meeting-notice-title = { $body }通知
paper-sign-in-title = { $body }签到表
paper-chair = 主持人
paper-recorder = 记录人
paper-minutes-head = { $body }纪要
paper-minutes-line = { $year }年第{ $number }次　　{ $day }
paper-minutes-draft = 本稿按会议登记的情况生成，尚未成文，不作为依据。
paper-minutes-waits = 本纪要等待签字，尚未定稿。
paper-minutes-frozen = 本纪要于{ $day }签字定稿。
paper-minutes-changed = 本版修改的原因：{ $reason }
paper-minutes-digest = 内容摘要（改动一个字，摘要就不同）：{ $digest }

## 表决结果
paper-result-title = { $body }表决结果公示
paper-subject = 议题
paper-motion = 表决事项
paper-voted-by = 表决方式
paper-due = 应到
paper-present = 实到
paper-proxies = 委托
paper-agree = 赞成
paper-oppose = 反对
paper-abstain = 弃权
paper-basis = 依据
paper-result-force = 本表只写明会上表决的结果；属于协商意见、决议还是决定，以另行公布的文书为准。对结果有异议的，请向社区提出。

## 选举结果
paper-elected-title = { $body }选举结果公示
paper-seats = 名额
paper-cast = 收回选票
paper-void = 废票
paper-blank = 空白票
paper-votes = 得票
paper-elected = 当选
paper-tied = 票数相等，须再选

## 会议议程
paper-agenda-title = { $body }议程
paper-how = 怎么议
paper-papers = 材料
paper-of-matter = 事项 { $matter }
paper-agenda-speech = 每次发言不超过 { $minutes } 分钟，同一动议每人最多发言 { $times } 次。

## 四议两公开登记表
paper-register-title = { $community }四议两公开登记表
paper-register-subject = 事项
paper-register-corrected = 更正
paper-register-posted = 张贴地点

## 决议公告
paper-resolution = 决议公告（打印、Word）
paper-resolution-title = { $kind }公告
paper-number = 编号
paper-resolution-result = 表决结果
paper-resolution-force = 效力
paper-between = ；
paper-result = 结果
paper-resolution-object = 怎么提异议
paper-resolution-unpublished = 本{ $kind }还没有公示。公示期内，谁都可以提出异议。
paper-resolution-object-until = 公示到 { $time }。公示期内谁都可以提出异议：在公示网页上写，或者到社区说，由社区代写。社区逐条答复，都答复以后才生效。
paper-resolution-taken-down = 公示已提前撤下，要重新公示。
paper-resolution-object-over = 公示已于 { $time } 结束，没有等待答复的异议。
paper-resolution-object-open = 公示已于 { $time } 结束，还有 { $n } 条异议等待社区答复。
paper-resolution-object-official = 对官方结果有异议的，请向公布结果的机关提出。
paper-resolution-page = 公示网页

## 协议书和同意书
paper-agreement = 协议书（打印、Word）
paper-agreement-consent = 同意书（打印、Word）
paper-agreement-title = 协议书：{ $title }
paper-agreement-stage = 状态
paper-agreement-shares = 各方分摊
paper-agreement-income-shares = 各方应得
paper-agreement-sum = 合计
paper-agreement-own-only = 只列出您这一方和您见证的一方；各方的份额由经办人和居务监督查看，项目决算公示时遮住房号、姓名列出同意的各方。
paper-agreement-digest = 本版摘要（前16位）
paper-agreement-digest-note = 改动一个字，摘要就不同。签字只对这一版有效。
paper-agreement-sign = 各方签字（盖章）、日期
paper-agreement-page = 网上查看
paper-consent-title = 同意书
paper-consent-agreement = 协议
paper-consent-gives = 另提供
paper-consent-scan = 扫码看协议全文
paper-consent-says = 我方已阅读协议第{ $version }版全文，知道我方承担的份额如上。协议改动以后，这份同意书就失效，要重新征求同意。
paper-consent-sign = 签字（盖章）
paper-consent-day = 日期
paper-consent-witness = 见证人（代签、代录时）
paper-consent-back = 可以不同意，不需要说明理由。签好后交回{ $where }，由工作人员拍照录入。

## 项目的验收单和决算
paper-acceptance = 验收单（打印、Word）
paper-acceptance-title = 项目验收单
paper-acceptance-what = 现场查看的情况、需要整改的地方
paper-acceptance-good = 合格
paper-acceptance-again = 需要整改
paper-acceptance-first = 验收人
paper-acceptance-second = 验收人
paper-acceptance-supervisor = 居务监督
paper-acceptance-note = 做这项工作的人、批准这项工作的人，都不能验收。签好后拍照，在项目页“验收”里登记。
paper-account = 决算公示（打印、Word）
paper-account-sources = 资金来源
paper-account-source = 来源
paper-account-in-kind = 实物或让利（按账目，不计入现金）
paper-account-amount = 金额
paper-account-agreed = 预算（约定金额）
paper-account-said = 说明
paper-account-decided = 议定日期
paper-account-voted = 表决：应到 { $asked } 人（户），赞成 { $agree }，反对 { $oppose }，弃权 { $abstain }。
paper-account-consented = 各方答复：共 { $asked } 方，同意 { $agree } 方，不同意 { $oppose } 方。
paper-account-paid = 支出明细
paper-account-voucher = 凭证号
paper-account-proofs = 附凭证 { $n } 张
paper-account-red = 红字 { $no }：−{ $amount }
paper-account-paid-more = 另有 { $n } 笔，见账目。
paper-account-parties = 几方
paper-account-each = 每方分摊
paper-account-shares-more = 另有其他各方，合计
paper-account-shares-others = 未同意的各方，合计
paper-account-shares-note = 房号只写到楼栋，姓名只写第一个字，不按房号排列。逐行列出的是同意了这版协议的各方，还有受益不分摊、不用表态的；未同意的合为一行，不写是谁。写的是协议约定的份额，不是谁交了多少。
paper-account-seen = 验收照片 { $n }
paper-account-rest = 结余处理
paper-account-given-back = 已按出资退还 { $amount } 元。
paper-account-rest-open = 还有 { $amount } 元在资金账上，怎么处理，在资金页公开。
paper-account-rest-closed = 资金已结清，结余 { $amount } 元：{ $goes }。
paper-account-objections = 已收到异议 { $n } 条，其中 { $open } 条等待答复。
paper-account-posted = 张贴照片
paper-account-posted-nth = 张贴照片 { $n }
paper-account-read-on = 支出和分摊按决算公布时的情况；与账目的对照、结余处理和异议按{ $day }的情况。

## 事项：办理单、答复函
paper-goes-on = （没有印完，全文扫码看）
paper-place-unknown = 说不清楚
paper-handling-title = 事项办理单
paper-handling-received = 收到
paper-handling-track = 性质
paper-handling-unit = 办理单位
paper-handling-until = 最迟
paper-handling-scan = 扫码看这件事
paper-handling-about = 什么事
paper-handling-said = 反映的内容
paper-handling-asked = 交办要求
paper-handling-done = 办理情况
paper-handling-taken = 签收人、日期
paper-handling-handled = 办理人、日期
paper-handling-checked = 核实人、日期
paper-handling-note = 本单不写提出人的姓名和电话。办完后在网页上报告办结，附办理后的照片；由没有参加办理的人核实。
paper-answer-title = 关于“{ $title }”的答复函
paper-answer-no = { $number } 答复第 { $n } 号
paper-answer-to = 致
paper-answer-raiser = 提出人
paper-answer-raised = 您于{ $day }反映的“{ $title }”（编号 { $number }）收悉，现答复如下：
paper-answer-outcome = 办理结果
paper-answer-not-content = 对答复不满意的，可以凭查询码在 { $track } 评价、要求重新办理，也可以联系{ $where }。
paper-answer-ends = 特此函复。
paper-answer-seal = { $community }（盖章）

## 接访登记表
paper-reception-title = { $community }接访登记表
paper-reception-of = 接访
paper-reception-delegates = 接访代表
paper-reception-delegate = { $name }（{ $kind }）
paper-reception-raiser = 来访人
paper-reception-contact = 联系方式
paper-reception-not-left = 没有留
paper-reception-where = 事情在哪里
paper-reception-about = 什么事
paper-reception-said = 反映的内容
paper-reception-answered = 当场答复
paper-reception-given-to = 转交哪个单位
paper-reception-signs-raiser = 来访人
paper-reception-signs-delegate = 接访代表
paper-reception-signs-desk = 登记人
paper-reception-note = 代表只登记、转交、跟进，不作处理决定。本表有个人信息，用完交社区保管。

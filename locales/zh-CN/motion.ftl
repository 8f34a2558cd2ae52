# 议决：按什么规则计票。

# used-as: rule-*
rule-vote-owners-participation = 业主表决：至少多少业主参与（人数、面积）
rule-vote-owners-rules-of-procedure = 业主表决：制定和修改业主大会议事规则，须多少同意
rule-vote-owners-covenant = 业主表决：制定和修改管理规约，须多少同意
rule-vote-owners-committee = 业主表决：选举或者更换业主委员会成员，须多少同意
rule-vote-owners-manager = 业主表决：选聘和解聘物业服务人，须多少同意
rule-vote-owners-use-fund = 业主表决：使用维修资金，须多少同意
rule-vote-owners-raise-fund = 业主表决：筹集维修资金，须多少同意
rule-vote-owners-rebuild = 业主表决：改建、重建建筑物，须多少同意
rule-vote-owners-change-use = 业主表决：改变共有部分用途或者利用共有部分经营，须多少同意
rule-vote-owners-other = 业主表决：其他重大事项，须多少同意
rule-vote-residents-meeting-attendance = 居民会议：须多少人到会
rule-vote-residents-meeting-agree = 居民会议：须多少人同意
rule-vote-representatives-attendance = 居民代表会议：须多少人到会
rule-vote-representatives-agree = 居民代表会议：须多少人同意
rule-vote-village-representatives-attendance = 村民代表会议：须多少人到会
rule-vote-village-representatives-agree = 村民代表会议：须多少人同意
rule-vote-one-project-one-meeting-attendance = 一事一议：须多少人到会
rule-vote-one-project-one-meeting-agree = 一事一议：须多少人同意
rule-vote-body-present-attendance = 议事组织（以到会成员为基数）：须多少人到会
rule-vote-body-present-agree = 议事组织（以到会成员为基数）：须多少人同意
rule-vote-body-all-attendance = 议事组织（以全体成员为基数）：须多少人到会
rule-vote-body-all-agree = 议事组织（以全体成员为基数）：须多少人同意
rule-vote-party-members-attendance = 党员大会：须多少人到会
rule-vote-party-members-agree = 党员大会：须多少人同意
about-votes-title = 多少人参加、多少人同意才算
# used-as: requirement-*
requirement-none = 不另设门槛
requirement-at-least-all = 不少于全体的{ $share }
requirement-at-least-present = 不少于参加者的{ $share }
requirement-more-than-all = 超过全体的{ $share }
requirement-more-than-present = 超过参加者的{ $share }

## 算一算
# used-as: count-outcome-*
count-outcome-carried = 通过
count-outcome-not-carried = 未通过
count-outcome-no-quorum = 参加的人不够，没有作出决定
count-outcome-undetermined = 还判断不了
# used-as: count-test-*
count-test-participation-heads = 参与人数
count-test-participation-area = 参与面积
count-test-agree-heads = 同意人数
count-test-agree-area = 同意面积
count-test-attendance = 到会
count-test-agree = 同意
count-holds = 达到
count-fails = 没有达到
count-untold = 缺数字，算不出
count-between = ；
count-sentence-test = { $name } { $have }，要求 { $need }，{ $holds }
count-counted = { $outcome }：{ $tests }
count-end = 。
count-by-charter = 所给的章程
# used-as: count-told-*
count-told-due = 应到 { $n }
count-told-present = 实到 { $n }
count-told-proxies = 委托 { $n }
count-told-took-part = 投票 { $n }
count-told-proxies-count = 委托计入
count-told-proxies-do-not-count = 委托不计入
count-told-not-returned = 送达没交回 { $n }
count-told-silent-not-taking-part = 送达没交回的算未参加
count-told-silent-with-majority = 送达没交回的随多数
count-told-silent-abstain = 送达没交回的算弃权
count-told-void-set-aside = 废票不算参加
count-told-base-all = 同意以全体为基数
count-told-base-present = 同意以参加者为基数
count-told-below-law = 所给的章程低于法律规定，不能减损，应按法律
count-told-undated = 没有写日期，按今天的规则
count-sentence = { $counted }。依据：{ $basis }。
# used-as: count-wrong-*
count-wrong-unknown = { $field }：没有这一项。
count-wrong-twice = { $field }：写了两次。
count-wrong-not-in-parts = { $field }：要分项写：人数（heads）、面积（area）；cast 先分赞成（agree）、反对（oppose）等。
count-wrong-missing = { $field }：要写上。
count-wrong-not-one-of = { $field }：只能是 { $detail }。
count-wrong-not-for-this-rule = { $field }：这种表决没有这一项。
count-wrong-not-a-day = { $field }：要写成 2023-05-01 这样的日期。
count-wrong-no-rule-then = { $field }：没有那一天的规则。
count-wrong-not-a-threshold = { $field }：要写成 >1/2 或 >=2/3 这样。
count-wrong-not-a-whole-number = { $field }：要写整数，例如 36。
count-wrong-not-a-number = { $field }：要写数字，例如 3508.53。
count-wrong-negative = { $field }：不能小于 0。
count-wrong-too-many-decimals = { $field }：最多四位小数，例如 3508.5312。
count-wrong-too-large = { $field }：太大了。
count-wrong-above-whole = { $field }：比{ $detail }还多。
count-wrong-below-parts = { $field }：比各部分加起来还少。
count-wrong-contradicts = { $field }：各部分加起来是 { $detail }，对不上。
cli-count-unread = 看不懂这份表决，整份要写成 JSON 的 {"{"}…{"}"}：第 { $line } 行第 { $column } 个字符这里不对。
cli-count-not-utf8 = 这份文件不是 UTF-8 编码。请另存为 UTF-8 后再试。
cli-count-too-long = 这份文件太长了，一次表决不到 64 KB。
count-if-silent = 送达没交回的{ $silent }
cli-count-otherwise = { $silent }：{ $said }
# used-as: count-silent-*
count-silent-not-taking-part = 算未参加
count-silent-with-majority = 随多数
count-silent-abstain = 算弃权

## 算一算的网页
count-title = 算一算
count-lede = 手里有一份纸面表决的结果？选是什么决定，填上数字，看按当天的法律通过没有。不用登录，不保存。
count-owners = 业主共同决定（人数和面积）
count-meetings = 开会表决（人数）
count-choose-again = 换一种决定
count-errors = 有几处要改：
count-tests = 各项条件
count-test = 条件
count-have = 实际
count-need = 要求
count-how = 怎么算的
count-basis = 依据
count-otherwise = 没交回的人换一种算法，结果会怎样
count-share = 这一页的网址里有全部数字：把网址发给别人，别人看到的是同一个结果。
count-sign-counted = 计票人（签名）
count-sign-watched = 监票人（签名）
count-sign-day = 日期
count-date-hint = 最后一天投票的日期，例如 2023-05-01；按那一天的法律算。
count-blank-hint = 不知道的留空，不要填 0。
count-numbers = 票数
count-part = 项目
count-proxies-count = 章程允许委托票计入
count-silent = 送达了没交回的怎么算
count-silent-hint = 没有写进议事规则的，按“未参加”算。
count-charter = 章程或规约另有规定
count-threshold-hint = 写成 >1/2（过半数）或 >=2/3（三分之二以上）
count-base-law = 照法律和章程范本
count-void-set-aside = 废票不算参加
count-go = 算一算
count-print = 打印
# used-as: figure-*
figure-between = ·
# used-as: count-rule-*
count-rule-residents-meeting = 居民会议
count-rule-representatives = 居民代表会议
count-rule-village-representatives = 村民代表会议
count-rule-one-project-one-meeting = 一事一议（以户为单位）
count-rule-body-present = 议事会、议事小组（按到会人数）
count-rule-body-all = 议事会、委员会（按全体成员）
count-rule-party-members = 党员大会
# used-as: count-matter-*
count-matter-rules-of-procedure = 制定、修改业主大会议事规则
count-matter-covenant = 制定、修改管理规约
count-matter-committee = 选举、更换业主委员会
count-matter-manager = 选聘、解聘物业服务人
count-matter-use-fund = 使用维修资金
count-matter-raise-fund = 筹集维修资金
count-matter-rebuild = 改建、重建建筑物
count-matter-change-use = 改变共有部分用途、利用共有部分经营
count-matter-other = 其他重大事项
# used-as: count-part-*
count-part-electorate = 总数（全体业主）
count-part-took-part = 参加（交回）
count-part-agree = 同意
count-part-oppose = 反对
count-part-abstain = 弃权
count-part-void = 废票
count-part-blank = 未选
count-part-with-majority = 随多数
count-part-not-returned = 送达未交回
count-part-not-delivered = 没有送达
# used-as: count-measure-*
count-measure-heads = 人数
count-measure-area = 面积
# used-as: count-field-*
count-field-date = 表决日期
count-field-due = 应到
count-field-present = 实到（本人）
count-field-proxies = 委托
count-field-quorum = 参加须达到
count-field-pass = 同意须达到
count-field-base = 同意的比例以谁为基数
count-field-matter = 决定的事项
count-field-rule = 哪种决定
# used-as: count-base-*
count-base-all = 全体
count-base-present = 参加者（到会者）

# 表决：一份名册，几种投法，一次计票。

## 动作
# used-as: act-*
act-prolong-vote = 延长投票期
act-correct-elector = 更正表决人名册
act-name-proxy = 登记委托
act-change-tellers = 更换监票人
act-count-hands = 举手计票
act-issue-paper = 发放选票
act-note-door = 登记上门
act-take-back-door = 登记错了，撤回
act-return-paper = 回收选票
act-enter-paper = 录入选票
act-cast-ballot = 网上投票
act-cast-on-behalf = 代录选票
act-confirm-on-behalf = 见证代录
act-count-vote = 计票
act-publish-vote = 公布结果
act-record-official = 录入官方结果
act-void-vote = 宣布无效
act-ask-void-vote = 提请宣布无效
act-confirm-void-vote = 同意宣布无效
act-decline-void-vote = 不宣布无效
act-call-vote = 发起表决
act-issue-slips = 发放投票码条
act-read-electors = 查看表决人名册

# used-as: done-*
done-prolong-vote = 已延长，已公开。
done-correct-elector = 已更正，原因保留在记录里。
done-name-proxy = 委托已登记。本人自己投票，委托就不起作用。
done-change-tellers = 监票人已更换。
done-count-hands = 举手的数字已登记。
done-issue-paper = 选票已登记发放。
done-note-door = 上门情况已登记。
done-take-back-door = 这次上门登记已撤回，不再算数。
done-return-paper = 选票已登记收回。接下来由两个人分别录入。
done-enter-paper = 已录入。两个人录得一样才算数。
done-cast-ballot = 您的票已收下。
done-cast-on-behalf = 已代录。等见证人自己登录确认以后才算数。
done-confirm-on-behalf = 已确认，这张代录的票现在算数了。
done-count-vote = 已计票。请由另一个人公布结果。
done-publish-vote = 结果已公布。
done-record-official = 官方结果已录入，与这里的结果并列。
done-void-vote = 已宣布无效，原因已公开。
done-ask-void-vote = 已提请宣布无效，要由另一个人决定。
done-confirm-void-vote = 已宣布无效，原因已公开；原来公布的仍可查看。
done-decline-void-vote = 不宣布无效，结果照旧。
done-call-vote = 已发起。名册已固定，选票的内容不再改。
done-issue-slips = 码条已发放。以前发的不再有效。

## 固定用语
# used-as: rule-*
rule-vote-longest-days = 投票期最长多少天
rule-vote-prolong-days = 投票期最多延长多少天（只能一次）
rule-vote-publish-days = 计票后几天内公布结果
rule-vote-proxies = 业主、住户能不能书面委托别人投票
rule-vote-proxies-each = 投票：一个人最多代几个人
rule-vote-secret-weight-min = 无记名：能投票的（计面积的，同样面积的）至少几户
rule-vote-turnout-min = 表决：一栋楼至少多少户，才在公布结果前单独说参加情况

# used-as: notice-about-*
notice-about-vote = 关于表决

## 公开记录里
# used-as: record-of-*
record-of-vote = 表决

# used-as: vote-stage-*
vote-stage-announced = 已公告
vote-stage-open = 投票中
vote-stage-over = 已截止，待计票
vote-stage-counted = 已计票，待公布
vote-stage-published = 已公布
vote-stage-void = 无效

vote-by-hands = 不记姓名
# used-as: vote-secrecy-*
vote-secrecy-named = 记名
vote-secrecy-secret = 无记名

# used-as: vote-way-*
vote-way-hands = 举手
vote-way-paper = 纸质票
vote-way-doors = 上门
vote-way-web = 网上
vote-way-on-behalf = 代录

# used-as: vote-across-*
vote-across-first-holds = 以先投的有效票为准；本人投的先于代录、委托的
vote-across-later-replaces = 以后投的有效票为准；本人投的先于代录、委托的
# used-as: vote-silent-*
vote-silent-not-taking-part = 送达没交回的算未参加
vote-silent-with-majority = 送达没交回的随多数
vote-silent-abstain = 送达没交回的算弃权

# used-as: ballot-mark-*
ballot-mark-agree = 同意
ballot-mark-oppose = 反对
ballot-mark-abstain = 弃权
ballot-mark-with-majority = 从众
ballot-mark-blank = 未选
ballot-mark-void = 废票

# used-as: ballot-void-for-*
ballot-void-for-tick-and-cross = 又勾又叉，或多勾
ballot-void-for-unreadable = 无法辨认
ballot-void-for-not-ours = 不是发放的选票
ballot-void-for-unsigned = 该签名没签
ballot-void-for-differs = 同一业主几张票意见不一致
ballot-void-for-not-in-box = 打了勾，票箱里没有

# used-as: door-*
door-delivered = 已送达
door-refused = 拒收
door-nobody-there = 无人

# used-as: ballot-state-*
ballot-state-not-delivered = 未送达
ballot-state-refused = 拒收
ballot-state-not-returned = 已送达未回收
ballot-state-unproven = 其中没有送达证明
ballot-state-void = 废票
ballot-state-blank = 未选
ballot-state-cast = 有效票

## 选票
ballot-at-most = { $n ->
    *[other] 最多选 { $n } 项
 }
ballot-none-of-these = 以上都不同意
ballot-is-void = 整张作废
ballot-void-why = 为什么作废
ballot-mark-each = 每一项都要选一个。
ballot-none-or-some = 选了“以上都不同意”，就不能再选别的。
ballot-choose = 请先选。

## 大家看到的
votes-title = 表决
votes-lede = 名册上的人投票：举手、纸质票、上门、网上，合在一起计数，谁都能重新数一遍。
votes-call = 发起表决
votes-call-hint = 从公示过的名册里定投票人；还没有名册的，先导入、公示。
votes-none = 还没有表决。
votes-none-ahead = 现在没有进行中的表决。
votes-ahead = 进行中的表决
votes-past = 以前的表决
votes-all = 全部表决
vote-row-electors = { $n ->
    *[other] { $n } 户
 }
vote-row-open = { $stage }，还有{ $span }
vote-row-outcome = { $verdict }：{ $n } 项
ballot-void-because = 废票：{ $why }
ballots-title = 公布的选票
ballots-secret = { $n ->
    *[other] 共 { $n } 张，按回执码排，不按投票的先后。
 }
ballots-named = { $n ->
    *[other] 共 { $n } 张，按选票编号排。
 }
ballots-number = 选票编号
ballots-says = 投的是
ballots-find = 凭回执码找自己的票
ballots-find-hint = 投票以后给您的 12 位码，例如 K7QM-2XAB-9TRC。
ballots-find-number = 凭编号找一张票
ballots-find-number-hint = 印在选票上的号，例如 0007-54。
ballots-find-button = 查找
ballots-found = 找到了
ballots-missing = 没有找到这个码。请对照再输一遍；还是没有，请告诉社区，并留好您的回执。
ballots-none = 没有选票。
ballots-shown = 从第 { $from } 张起，共 { $total } 张
ballots-before = 上一页
recount-title = 重新数一遍
recount-lede = 下面的结果不是存下来的，是刚才用公布的计票单重新数出来的。
recount-own = 用公布的计票单数
recount-agrees = 与计票时记下的一致。
recount-differs = 与计票时记下的不一致！请告诉社区。
recount-digest = 计票单的摘要：
recount-yourself = 在自己的电脑上数
recount-offline = 下载计票单，再用本程序数，不用联网，也不用相信这个网站：
recount-bring = 数一份您手里的计票单
recount-bring-hint = 选一个文件，或者粘贴。不保存，最大 4 MB。
recount-file = 文件
recount-paste = 或粘贴在这里
recount-count = 数一遍
recount-lede-none = 没有数：您给的东西读不出来，请看下面的提示，换一份再试。
recount-lede-brought = 下面是您给的这一份数出来的结果。公布的那一份，摘要是：{ $digest }
recount-brought = 您给的计票单
recount-brought-same = 正是公布的那一份，一个字也没有改。
recount-brought-differs = 不是公布的那一份：有地方不一样。
recount-brought-other = 不是这次表决的计票单。
recount-too-long = 这份文件太长了，请在自己的电脑上数。
recount-nothing = 请先选文件，或者粘贴。
recount-unread = 看不懂，这不是公布的计票单。
recount-uncountable = 数不出来：{ $why } { $number }
recount-line = 第 { $n } 项
roll-votes = 用这份名册的表决
vote-number = 表决 { $year }-{ $n }
vote-window = { $from } 至 { $to }
vote-day-begins = { $day } 00:00
vote-begins-in = 还有{ $span }开始投票
vote-prolonged = 投票期延长过一次，原来到 { $time } 为止。
vote-now = 现在
vote-when = 投票期
vote-who = 谁投票
vote-next-title = 接下来
# used-as: vote-next-*
vote-next-announced = 到时间自动开始投票，不用谁来打开
vote-next-open = 到时间自动截止，此后不再收票
vote-next-over = 两名监票人计票
vote-next-counted = 由另一个人公布结果
vote-next-published = 对结果有意见，可以在结果公示里提出，或者告诉社区
vote-next-void = 不再作数

vote-is-void = 已宣布无效：
vote-again = 上一次参加的人不够，没有作出决定，这是第二次表决。
vote-again-first = 看上一次
vote-second = 参加的人不够，没有作出决定，后来又发起了第二次表决。
vote-second-link = 看第二次
vote-void-asked = 有人提请宣布无效，等另一个人决定：
vote-publish-until = 结果应在 { $due } 前（含当天）公布。
vote-publish-overdue = 结果本应在 { $due } 前公布，已经逾期，请尽快公布。
vote-published-late = 结果 { $day } 才公布，晚于规定的 { $due }。
vote-of-matter = 就这件事进行的表决
vote-resolutions = 由这次表决形成的决议
vote-legal = 性质：{ $kind }（{ $force }），只有通过的才算。{ $basis }。
vote-corrected-title = 名册更正
vote-corrected = 发起时 { $before }；更正以后 { $now }。
vote-corrected-by = { $time }，{ $role }{ $what }。原因：
# used-as: vote-correction-*
vote-correction-changed = 更正一户
vote-correction-added = 补登一户
vote-correction-struck = 划去一户

vote-cast-here = 现在可以投票
vote-cast-slip = 用投票码条投票
vote-cast-account = 登录后投票
vote-asked = 表决什么
vote-ballot-motions = 每一项选：同意、反对或弃权。
vote-ballot-motions-majority = 每一项选：同意、反对、弃权或从众（随多数人的意见）。
vote-ballot-approval = { $n ->
    *[other] 最多选 { $n } 项。
 }
vote-ballot-election = { $n ->
    *[other] 选 { $n } 人；多选的票作废。
 }
vote-rule = 按什么规则
vote-by-owners = 业主共同决定
vote-by-owners-on = 业主共同决定：{ $matter }
vote-needs-part = 参加的：{ $asks }
vote-needs-agree = 同意的：{ $asks }
vote-basis = 依据：
vote-heads = { $n ->
    *[other] { $text } 人
 }
vote-homes = { $n ->
    *[other] { $text } 户
 }
vote-size-owners = { $electors } 套，{ $voices }（一人几套算一人，合有的几人算一人），{ $area }
vote-area-unknown = 面积不全
vote-ways = 怎么投票
vote-ways-join = 、
vote-void-set-aside = 废票不算参加
vote-proxies-may = 可以书面委托别人投票，本人投了就以本人为准
vote-proxies-may-not = 不能委托别人投票
vote-tellers = 监票人：{ $names }
vote-clause = 依据：
vote-secret-apart = 谁投过票、投了什么，分开存放，两边没有共同的编号、时间和顺序。
vote-secret-until = 计票时两边一起重写，从此对不上。在那以前，本机和投票期间做的备份里还可能对得上。
vote-secret-trust = 所以，保密要靠运行本系统的人；数票不靠他：公布以后谁都能重新数一遍。
vote-secret-receipt = 网上投票后给一个回执码，只显示一次；公布后凭它能找到自己的那张票。不要把它给别人看。
vote-secret-final = 投了就不能改。计票以前，谁也看不到得票。
vote-secret-alike = 如果大家投的都一样，从结果就知道每个人投了什么，什么办法也藏不住。
vote-secret-areas = 按面积计票，每张票要连同面积公布；每种面积有几户投了票也公布，但不公布是哪几户，所以同样面积的哪一户都有可能。知道是哪几户投了票的人（监票人、社区工作人员、邻居），遇到同样面积的投得少，或者投的都一样，还是推得出来。
vote-named-kept = 投票期间，每张票说了什么，只有读票的人看得到；计票以前不公布得票。
vote-named-published = 公布后，每张选票连同编号和面积公开，不写门牌和姓名；但编号按名册的顺序排，对着名册就能看出是哪一户。记名的票不保密。
vote-turnout = 参加情况
vote-turnout-in-steps = 投票期间只说大约参加了几成，不说具体数字，户数少的楼合在一起说，免得看出谁刚投了票。
vote-turnout-of-few = 户数少，参加情况和结果一起公布，免得看出谁刚投了票。
vote-turnout-building = 楼栋
vote-turnout-electors = 户数
vote-turnout-came = 参加的
vote-turnout-all = 全部
vote-turnout-small-buildings = 其他小楼合计
vote-turnout-exact = { $voted }（{ $share }）
vote-turnout-step = 已到 { $percent }%
vote-turnout-few = 不到 10%
vote-around = 相关
vote-link-notice = 表决公告
vote-link-result-notice = 结果公示
vote-link-matter = 起因的事项 { $number }
vote-link-roll = 名册
vote-link-call = 公告（可打印）
vote-link-ballots = 公布的选票，凭回执找自己的
vote-link-ballots-named = 公布的选票
vote-link-recount = 自己重新数一遍
vote-link-sheet = 下载计票单（数据）
vote-link-result = 结果公示（可打印）
vote-work = 办理
vote-door-doors = 上门、逐户情况
vote-door-papers = 录入纸质票
vote-door-box = 票箱
vote-door-slips = 投票码条
vote-door-waiting = 待见证的代录
vote-door-proxies = 委托
vote-door-correct = 更正名册
vote-door-ballots = 打印选票
vote-door-list = 打印上门表
vote-door-tally = 打印计票汇总表
vote-result = 结果
vote-result-unpublished = 结果（尚未公布，只有监票人和公布的人看得到）
vote-result-void = 宣布无效以前公布的结果，不再作数
vote-agrees = 打开这一页时又数了一遍：与计票时记下的一致。
vote-differs = 打开这一页时又数了一遍：与计票时记下的不一致！请告诉社区。
vote-official = 官方结果
vote-official-beside = 房管部门的表决系统公布的数字，与这里数出来的并列，不代替它。
vote-official-said = { $day } 公布，按这些数字：{ $outcome }
vote-official-replaced = （录入后已更正，以后面录入的为准）
vote-official-source = 来源：
vote-official-differs = 有数字不一样，已用 ≠ 标出。
vote-official-our-heads = 这里的人数
vote-official-their-heads = 官方的人数
vote-official-our-area = 这里的面积
vote-official-their-area = 官方的面积
vote-uncountable = 这次表决现在数不出结果，请告诉社区。
vote-test = { $name }：{ $of }里有 { $have }（{ $share }）。要求{ $asks }，就是至少 { $need }：{ $holds }。
vote-test-of-nobody = { $name }：{ $of }里有 { $have }。要求{ $asks }：{ $holds }。
vote-test-untold = { $name }：缺数字，算不出。
vote-not-carried-note = 没有通过，不等于相反的意见通过了。
vote-undetermined-note = 要看一个还不知道的数字。
vote-figures = 各项数字
vote-unknown = 不详
vote-otherwise = 没交回的人换一种算法，结果会怎样
vote-otherwise-verdict = { $silent }：{ $verdict }
vote-states = 选票都到哪儿去了
vote-state = 选票
vote-ballots-count = 张数
vote-all-ballots = 合计
vote-reconciliation = 逐种方式核对
vote-reconciled = { $way }：投了 { $issued } = { $parts }
vote-reconciled-papers = { $way }：发出 { $issued } = { $parts }
vote-reconciled-not = { $way }：{ $issued } 与 { $parts } 对不上！
vote-reconciled-cast = 有效 { $n }
vote-reconciled-secret = 无记名 { $n }
vote-reconciled-blank = 未选 { $n }
vote-reconciled-void = 废票 { $n }
vote-reconciled-aside = 另有一张作数 { $n }
vote-reconciled-not-returned = 没收回 { $n }
# used-as: vote-test-chosen-*
vote-test-chosen-agree-heads = 选的人数
vote-test-chosen-agree-area = 选的面积
vote-test-chosen-agree = 选了
vote-note-none-of-these = 选“以上都不同意”的：{ $parts }。
vote-part-of-taking-part = { $part }（参加的 { $share }）
vote-note-other-shares = 请注意：这份计票单要求的比例，本程序自带的规则里都没有。请对照依据，看是不是社区自己的规则，还是被改过。
vote-note-unproven = { $n ->
    *[other] 有 { $n } 户没交回、也没有送达的证明，所以没交回的一律算未参加。
 }
vote-note-proxies = 委托投的票计入参加。
vote-election-votes = 得票
vote-candidate = 候选人
vote-votes = 票数
vote-elected = 当选
vote-tied = 票数相同，要再决定
vote-election-papers = 名额 { $seats }，收回 { $papers } 张，其中废票 { $void } 张，没有选人的 { $blank } 张。
vote-election-needed = 当选：要求{ $asks }，{ $of }里至少 { $need } 票。
vote-seats-left = { $n ->
    *[other] 还空 { $n } 个名额。
 }
# used-as: vote-election-*
vote-election-carried = 选出来了
vote-election-not-carried = 没有全部选出
vote-election-no-quorum = 参加的人不够，没有人当选
vote-election-undetermined = 还判断不了

vote-key = 图例
vote-part-chosen = 选了
vote-part-not-chosen = 没有选
vote-part-there = 到场
vote-part-all-homes = 总数（全体住户）
vote-key-chosen-carries = 选的须到这里
# used-as: vote-key-*
vote-key-agree = 同意
vote-key-joined = 随多数，算同意
vote-key-oppose = 反对
vote-key-others = 其他参加的
vote-key-all = 没有参加
vote-key-part = 参加须到这里
vote-key-carries = 同意须到这里

## 投票
vote-for-homes = 这是 { $homes } 的票
vote-line-nth = 第 { $nth } 项，共 { $of } 项
vote-line-before = 回上一项
vote-go-on = 下一步
vote-what-is-this = 这次表决是怎么回事
vote-until = 到 { $time } 为止。
vote-sure = 请核对：您要投的是
vote-chosen = 选了
vote-change = 改
vote-confirm = 确认投票
vote-final-secret = 无记名票投了就不能改。
vote-final-first = 投了就不能改，以先投的为准。
vote-final-slip = 码条只能用一次。要改，可以在截止以前用别的方式再投，以后投的为准。
vote-final-later = 截止以前可以回来改，以后投的为准。
vote-good-to-know = 请知道
vote-not-taken = 这张票没有收下
vote-given = 投好了
vote-given-named = 您的票已经收下，到 { $time } 截止后计票。
vote-given-close = 写好了，关掉这一页
vote-given-done = 好了，关掉这一页
vote-receipt = 回执码
vote-receipt-once = 请现在写下来或拍照：只显示这一次，社区也没有，丢了找不回来。
vote-receipt-copy = 复制
vote-receipt-copied = 已复制
vote-receipt-print = 打印
vote-receipt-next = 接下来
vote-receipt-until = 到 { $time } 截止，由两名监票人计票。
vote-receipt-then = 由另一个人公布结果，所有选票按回执码公开。
vote-receipt-find = 到时在这次表决的“公布的选票”里输入回执码，就能看到自己的那张票算进去了。
vote-receipt-secret = 回执码不要给别人看：看到它的人，公布以后就知道您投了什么。
vote-to-the-vote = 看这次表决
vote-told-not-yet = 还没有开始投票
vote-told-not-yet-text = { $time } 开始。到时再扫码或输入就行，这张码条不会作废。
vote-told-over = 投票已经截止
vote-told-over-text = { $time } 截止，不再收票。
vote-told-void = 这次表决已宣布无效
vote-told-void-text = 不用再投。原因在这次表决的那一页。
vote-told-no-web = 这次表决不在网上投
vote-told-no-web-text = 请用公告里写的方式投票。
vote-told-no-home = 没有登记在您名下的房屋
vote-told-no-home-text = 名册里没有您这个账号可以投票的房屋。可以用码条投票，或者到社区领纸质票。
vote-which-home = 为哪几套投票
vote-own-homes = 您的房屋，一起投同样的票
vote-choose-home = 请先选房屋。
vote-for-home = 为 { $home } 投票
vote-by-proxy = 受委托
vote-by-themself = 本人
vote-home-said = 已投（{ $way }）：{ $said }
vote-home-voted = 已投票
vote-home-not-voted = 还没有投
slip-title = 请输入码条上的代码
slip-hint = 印在码条上的 12 位字母和数字，例如 K7QM-2XAB-9TRC。不分大小写，横线可以不输。
slip-open = 打开
slip-no-such = 没有这个代码。请对照码条再输一遍；计票以后，投票的码条就不再有用。
slip-lost = 码条丢了，可以到社区补一张，原来那张随即作废。
slip-another = 输入另一个代码
slip-used = 这张码条已经投过票了
slip-used-text = 票已经收下，不用再投。一张码条只能投一次。如果不是您家里人投的，请尽快告诉社区。
slip-home-voted = 这一户已经投过票了
slip-home-voted-text = 这一户已经用别的码条或别的方式投过票，不能再投一次。如果不是您家里人投的，请尽快告诉社区。

## 工作人员
### 发起表决、办理
call-choose-lede = 在哪个小区表决？从公示过的名册里定投票人。
call-no-roll = 还没有名册。先导入名册并公示，再发起表决。
call-post-first = 名册还没有公示，先公示
call-lede = 写好要表决什么、归谁决定、什么时候投，再选监票人，就可以核对。别的都有常用的设定，需要时再改。
call-again = 这是第二次表决：内容照第一次填好了，请核对时间和范围。
call-title = 表决的名称
call-text = 说明
call-text-hint = 为什么要表决、怎么做、花多少钱、钱从哪里来。公告里照写。
call-ask = 怎么问
call-lines = 议题、方案或候选人
call-lines-hint = 一行一项。要正面地问，如“是否同意更换水泵”。候选人写姓名，同名的在后面写房号。
call-number = 最多选几项，或者选几人
call-number-hint = 逐项表决的不用填。
call-decides = 谁决定、决定哪一类事
call-decides-hint = 业主共同决定的九类事（民法典第二百七十八条），要求各不相同。
call-decides-others = 不是业主表决
call-needs-join = ；
call-window = 什么时候投票
call-window-hint = 已按规则里最早的日子填好：发起以后，要先公告够天数才能开始投票。
call-from-date = 开始的日期
call-from-time = 开始的时间
call-to-date = 截止的日期
call-to-time = 截止的时间
call-tellers = 监票人
call-tellers-hint = 至少两人，候选人不能当。录票、计票都要两个人。
call-names-hint = 写姓名，用顿号分开。
call-scope-title = 只有一部分户投票
call-scope-hint = 不改就是名册里的全部住宅和商铺；车库、储藏室和这件事有关时再选上。
call-parts = 哪些用途
call-buildings = 哪几栋（都不选就是全部）
call-entrances = 哪几个单元
call-entrances-hint = 写成“栋-单元”，如 3-2，用顿号分开。空着就是全部。
call-floor-from = 从第几层
call-floor-to = 到第几层
call-scope-words = 范围，写进公告
call-scope-words-hint = 空着就按上面选的写。
call-how = 怎么投（记名，四种方式）
call-secrecy = 记名还是无记名
call-secrecy-hint = 按面积计票的，面积少见的户会被认出来，通常只能记名。
call-ways = 怎么投票
call-across = 投了几次的，以哪一次为准
call-void = 废票
call-void-takes-part = 交回废票的也算参加
call-owners = 只和业主表决有关的
call-silent = 送达了没交回的怎么算
call-silent-hint = 管理规约没有写的，按“算未参加”。
call-clause = 依据哪一条规约
call-clause-hint = 按别的办法算，要把规约的原文写在这里。
call-majority = 从众
call-majority-beside = 选票上列“从众”一栏
call-origin = 由哪里提出
call-body = 由哪个组织发起
call-body-none = 社区
call-matter = 事项编号
call-matter-hint = 例如 2026-0031。不是由事项引起的就空着。
call-named-instead = 改为记名，继续
call-look = 核对
call-look-hint = 下一步先看有多少户投票、公告怎么写，还不会发起。
call-look-lede = 请核对。发起以后名册固定，选票的内容不能再改。
call-doubts = 请留意
call-by-building = 逐栋户数
call-notice = 公告
call-notice-hint = 已按上面的内容拟好，可以改。发起时一起贴出。
call-freezes = 发起以后：名册固定，公告贴出，选票的内容和投票规则不能再改。
call-send = 发起表决
call-back = 返回修改（公告会重新拟）
call-wrong-decides = 请选谁决定、决定哪一类事。
call-wrong-lines = 请写要表决的议题，一行一项。
call-wrong-number = 请写数目：最多选几项，或者选几人，例如 2。
call-wrong-when = 请把开始、截止的日期和时间填完整，例如 2026-06-12，19:30。
call-wrong-floors = 楼层写得不对。请写数字，从低到高，例如 7 到 12。
call-wrong-parts = 请至少选一种用途。
call-wrong-person = 没有找到“{ $name }”，或者有几位同名。请核对姓名。
call-nobody-called = 没有找到“{ $name }”。请核对姓名：要在名册里，或者是这里的工作人员、议事成员。
call-several-called = 有几位叫“{ $name }”。请在姓名后面写上房号，如：张三 3-2-501。
call-homes = { $n } 套
call-scope = { $place }：{ $scope }
call-scope-all = 全部
call-scope-within = { $places }（栋、单元）
call-scope-floors = { $from } 至 { $to } 层
call-scope-floors-up = { $from } 层以上（含）
call-scope-join = ，
call-doubt-areas = { $n ->
    *[other] { $text } 套的面积不详，结果可能因此算不出来。最好先在名册里补上。
 }
call-doubt-owners = { $n ->
    *[other] { $text } 套不知道产权人，各算一人。
 }
call-doubt-unsold = { $n ->
    *[other] { $text } 套未交付（含未售），合起来算一人，由建设单位投票。
 }
call-doubt-first = 第一次表决有 { $before } 户，这次有 { $now } 户。请核对范围。
call-notice-title = 关于“{ $title }”表决的公告
call-notice-asked = 表决内容（{ $what }）
call-notice-who = 投票人：{ $what }。名册已经公示。
call-notice-rule = 决定的规则：{ $what }。
call-notice-window = 投票时间：{ $what }。
call-notice-ways = 投票方式：{ $secrecy }，{ $ways }。
call-notice-tellers = 监票人：{ $what }。
call-notice-objections = 对名册或表决有意见，请在公告期内向社区提出。
# used-as: call-ask-*
call-ask-motions = 逐项同意、反对或弃权
call-ask-approval = 几个方案里选（选票上都有“以上都不同意”）
call-ask-election = 选人

# used-as: call-way-*
call-way-hands = 举手（当场计人数，只能单独用）
call-way-paper = 纸质票
call-way-doors = 上门
call-way-web = 网上（账号或投票码条）
call-way-on-behalf = 代录，有人见证（无记名时不用）

vote-field-reason = 原因（公开）
vote-field-line = 哪一项
vote-field-present = 在场多少人
vote-field-other = 和您一起计票的监票人
vote-field-tellers = 监票人
vote-field-closes-date = 延长到哪一天
vote-field-closes-time = 几点截止
vote-field-notice = 公告
vote-hint-notice = 空着就按上面的时间和原因拟好贴出。
vote-hint-prolong = 原定 { $until } 截止。只能延长一次，最多 { $n } 天；参加的人够了就不能延长。
vote-hint-count = 两位监票人一起计。计了以后由另一个人公布。
vote-hint-void = 写清楚为什么无效。投过的票留在记录里，不再作数。
vote-field-source = 来源：哪个部门、哪个系统、文号
vote-field-announced = 哪一天公布的
vote-hint-official = 照公布的数字填，不知道的空着。填错了，再录一次就以后一次为准。
vote-hint-ask-void = 写清楚为什么无效。结果已经公布，要由另一个人同意才宣布；公布过的仍可查看。
vote-hint-remarks = 可以写说明；数字由程序按计票结果写，不能改。
vote-field-remarks = 说明（可以不写）
vote-hint-result = 公示的内容，按计票结果写好：
vote-hint-days = 至少公示 { $n } 天。
vote-hint-unconfirmed = 有 { $n } 张代录的票没有等到见证人确认，不计入。
vote-hint-unsettled = { $n ->
    *[other] 还有 { $text } 张票没有两个人录得一样，要先录完、核对好才能计票（见“录入纸质票”）。
 }
vote-wrong-other = 请选和您一起计票的监票人。
vote-wrong-hands = 请把四个数都填上，没有人就填 0。
vote-hint-hands = 填您自己清点的数字；另一位监票人也填得一样，才算数。
vote-hands-own = 第 { $line } 项：您填了，等另一位监票人填；两人一样才算数。
vote-hands-other = 第 { $line } 项：已有一位监票人填了，请填您清点的数字；两人一样才算数。
vote-hands-differ = 第 { $line } 项两人数得不一样，先不算数：{ $said }。请一起重新清点，再填一次。
vote-hands-join = ；
vote-hands-said = { $name } 到场 { $present }、同意 { $agree }、反对 { $oppose }、弃权 { $abstain }
vote-door-again = 再投一次（第二次表决）
vote-result-title = “{ $title }”表决结果公示
vote-result-intro = “{ $title }”的表决（投票时间 { $window }）已经计票，结果如下。
vote-result-line = { $n }. { $line }：{ $verdict }。
vote-result-candidate = { $name }：{ $votes } 票 { $came }
vote-result-ballots = 选票：{ $states }。
vote-result-objections = 对结果有异议，请在公示期内提出。全部选票和计票单已公布，谁都可以重新数一遍：{ $address }
vote-result-remarks = 说明：{ $remarks }
vote-prolong-title = “{ $title }”延长投票期的公告
vote-prolong-text = “{ $title }”的表决原定 { $before } 截止，延长到 { $after }。原因：{ $reason } 已经投的票继续有效。
elector-home = 房号
elector-home-hint = 写成“栋-单元-房号”，如 3-2-501；没有单元就写 3--501。
elector-find = 找这一户
elector-not-there = 表决人名册里没有“{ $home }”。请核对房号，写成 3-2-501 这样。
slips-lede = 每户一张码条：扫码或输入代码就能替这一户投一票，不用手机号登记。
slips-electors = 名册上的户数
slips-held = 发过码条的
slips-used = 用过的
slips-once = 代码只显示这一次。点了以后马上打印；丢了只能重发。
slips-issue-all = 发放 { $n } 户的码条
slips-home = 给一户发码条
slips-home-hint = 丢了的在这里重发。这一户以前的码条作废；投过票的，只有规定“以后投的为准”时才能再投。写成 3-2-501。
slips-issue-one = 发这一户的
slips-within = 给一栋（或一个单元）发码条
slips-place = { $place }：{ $electors } 户，已发 { $issued } 户
slips-issue-place = 发这一栋的
slips-choose-place = 请先选楼栋。
slips-place-sure = 我知道：这一栋以前发的码条全部作废
slips-place-sure-first = 这一栋已经发过码条。重发以后，以前的都会作废；确定要重发，请先勾选。
slips-again = 全部重新发放
slips-sure = 我知道：以前发的码条全部作废，已经送到各户的也不能再用
slips-sure-first = 以前已经发过码条。全部重发，以前的都会作废；确定要重发，请先勾选。
slips-not-now = 这次表决不在网上投票，或者已经截止，不发码条。
slips-list = 发过的码条
slips-list-home = 房号
slips-list-state = 用了没有
slips-is-used = 用过了
slips-used-at = { $time } 用过
slips-out-again = ；已补发新码条
slips-is-held = 还没有用
slips-issued = 码条
slips-back = 回到码条
slips-told-once = 请马上打印。这一页关掉以后，代码再也看不到；不要刷新这一页。
slips-voted-final = 已经投过票的：{ $homes }。这次表决投了就不能再投，他们拿到新码条也不能再投一次。
slips-voted-later = 已经投过票的：{ $homes }。他们用新码条再投，以后投的为准。
slip-qr-label = 扫码投票
slip-code = 代码
slip-how = 手机扫码，或打开 { $address } 输入代码。凭这张条替这一户投票一次，请交给户里能作主的人。
slip-until = 投票时间：{ $window }。{ $until } 以后作废。
proxies-lede = 业主、住户可以书面委托别人投票。先找到这一户，再登记委托书。本人投了票，委托就不起作用。
proxies-not-now = 这次表决不能委托，或者已经截止。
proxies-none = 还没有登记委托。
proxies-list = 登记过的委托
proxy-of = 登记 { $home } 的委托
proxy-no-owner = 名册里没有这一户的产权人。请先在名册里更正，再登记委托。
proxy-giver = 委托人（这一户的产权人）
proxy-giver-short = 委托人
proxy-holder = 代理人
proxy-holder-short = 代理人
proxy-holder-hint = 写姓名；同名的在后面写他自己的房号，如：张三 3-2-501。
proxy-unknown = 代理人不在名册里
proxy-new = 名册和工作人员里都没有这个人，按新人登记
proxy-phone = 新人的电话
proxy-pictures = 委托书的照片
proxy-sheet = 委托书
proxy-picture = 照片 { $n }
proxy-wrong-giver = 请选委托人：这一户的产权人之一。
proxy-wrong-holder = 请写代理人的姓名。
proxy-nobody-called = 没有找到“{ $name }”。请核对姓名；确实不在名册里的，勾选“按新人登记”再提交。
correct-lede = 名册在发起时就固定了。写错的、漏掉的、没有投票权的，在这里更正；每一次都留下原因。已经过户的，先在名册里改好产权人，再到这里更正这一户：以后由新业主用账号投票，原业主出的委托随即失效。
correct-not-now = 表决已经截止，名册不能再改。
correct-none = 还没有更正过。
correct-list = 更正过的
correct-of = 更正 { $home }
correct-add = 补登一户
correct-home = 正确的房号
correct-area = 面积（平方米）
correct-area-hint = 按产权证，最多四位小数。不知道就空着。
correct-same = 和哪一户是同一业主
correct-same-hint = 一人几套只算一人。写他另一套的房号；只有这一套就空着。
correct-reason-hint = 例如：产权证写的是 91 平方米。会公开，不要写姓名、房号、身份证号、电话。
correct-send = 更正
correct-add-send = 补登
correct-strike = 划去这一户
correct-wrong-home = 房号写得不对。请写成 3-2-501；没有单元就写 3--501。
correct-why = 原因：
correct-added = 补登 { $after }
correct-struck = 划去 { $before }
correct-changed = { $before } 改为 { $after }
correct-changed-voice = { $before } 改为 { $after }，业主也改了

### Floor work
# used-as: floor-*
floor-no-paper = 还没发选票
floor-to-visit = 待上门
floor-nobody-there = 无人
floor-delivered = 已送达
floor-refused = 拒收
floor-returned = 已收回
floor-differs = 两人录得不一样
floor-paper = 纸质票已投
floor-web = 网上已投
floor-on-behalf = 代录已投

# used-as: floor-letter-*
floor-letter-no-paper = 未发
floor-letter-to-visit = 待访
floor-letter-nobody-there = 无人
floor-letter-delivered = 送达
floor-letter-refused = 拒收
floor-letter-returned = 收回
floor-letter-differs = 不同
floor-letter-paper = 纸票
floor-letter-web = 网投
floor-letter-on-behalf = 代录

# used-as: floor-shown-*
floor-shown-all = 全部
floor-shown-to-visit = 要上门
floor-shown-not-returned = 没交回
floor-shown-differing = 不一样

floor-title = 上门
floor-until = 投票到 { $moment } 截止
floor-next = 下一户 { $home }
floor-all-buildings = 所有楼栋
floor-building = { $building } 栋
floor-only-building = 全部住户
floor-voted-of = { $n } / { $all } 已投或已收回
floor-entrances = 单元
floor-all-entrances = 全部单元
floor-entrance = { $entrance } 单元
floor-filters = 只看
floor-legend = 颜色和字的意思
floor-level = { $floor } 层
floor-grid-caption = 各户的情况，按楼层和房号
floor-tick = 勾选多户
floor-tick-all = 全部勾上
floor-tick-end = 不勾了
floor-tick-first = 请先勾选住户。
floor-choose = 请选上门的情况。
floor-other-day = 不是今天？
floor-on = 哪一天
floor-wrong-day = 日期写得不对。例如：2026-06-10。
floor-list = { $n ->
    *[other] 列表（{ $n } 户）
 }
floor-list-caption = 住户和选票的情况
floor-home = 住户
floor-paper-number = 票号
floor-standing = 情况
floor-visits = 上门次数
floor-none = 没有这样的住户。
floor-issue-building = { $n ->
    *[other] 给这一栋没有选票的 { $n } 户发放
 }
floor-issue-all = 给所有没有选票的住户发放

elector-title = { $home } 的选票
elector-back = 回到楼层图
elector-paper = 票号 { $number }
elector-not-issued = 还没有登记给这一户发选票，不能登记送达。请监票人先登记发放。
elector-day-pictures = 日期、照片
elector-receipt = 签收单的照片
elector-came = 选票的经过
elector-issued = 发放
elector-returned = 收回
elector-yes = 已登记
elector-no = 没有
elector-readings = { $n ->
    *[other] { $n } 人录过
 }
work-votes-due = 要计票、要公布的表决
work-doors = 要上门的表决
elector-visits = 上门
elector-taken-back = 已撤回：
elector-take-back-why = 撤回的原因
elector-proofs = { $n ->
    *[other] 有照片 { $n } 张
 }
elector-given = 投票
elector-by-proxy = 受托人投的
elector-holds = 有效
elector-aside = 不计
elector-proxy-title = 委托
elector-proxy = { $giver } 委托 { $holder }
elector-beside = 同一业主的另几套
elector-one-voice = 同一业主只算一人，几套房要投得一样；面积都计入。
elector-pictures = 选票的照片（只有监票人看得到）
elector-on-behalf-hint = 照他说的写，不替他选。要有另一个人在场看着；见证人自己登录确认以后才算数。本人自己投了票，以本人的为准。
elector-witness = 见证人
elector-witness-first = 请选见证人。
elector-waits = 等见证人确认，还不算
waiting-lede = 代录的票，要由见证人自己登录、在这里确认以后才算数。
waiting-lede-over = 投票已经结束。下面代录的票没有等到见证人确认，不计入。
waiting-none = 没有待见证的代录。
waiting-writer = 代录的人
waiting-by = { $name }，{ $time }
waiting-sure = 您当时在场，他说的就是上面写的，才点确认。
waiting-for-witness = 等见证人本人登录确认，还不算。
waiting-not-counted = 未经见证人确认，不计入

# used-as: elector-holds-*
elector-holds-only = 只有这一张。
elector-holds-own = 本人投了，受托人投的不计。
elector-holds-valid = 有效票优先于空白票和废票。
elector-holds-across = 按这次表决的规定：{ $rule }。

papers-title = 录入选票
papers-number = 票号
papers-number-hint = 输入或扫描选票上的号码，例如 0007-76。
papers-number-first = 请先输入票号。
papers-no-code = 照片上没有读出票号。请输入票号。
papers-no-number = 这不是票号。票号印在选票上，例如 0007-76。
papers-wrong-check = 票号不对：后两位和前面的数字对不上。请再看一遍选票。
papers-other-vote = 这是另一次表决的选票，不能录在这里。
papers-marks = 选了什么（用数字）
papers-marks-digits = { $n ->
    [1] 一个数字：
    *[other] 按顺序 { $n } 个数字：
 }
papers-marks-lines = 写选中的序号，例如 1 3；一个没选写 0；“以上都不同意”写 x。
papers-wrong-digits = 数字不对，或者个数和选票上的项数不一样。
papers-mark-first = 请写这张票选了什么。一个没选，就写 0。
papers-twice = 数字和下面勾选的不一样。请留一种。
papers-save = 保存，录下一张
papers-by-proxy = 受托人填的
papers-filled-in = 由谁填的
papers-pictures = 选票的照片（只有监票人看得到；拍到二维码就不用输票号）
papers-not-now = 现在是“{ $stage }”，不录选票。
papers-same-owner = 同一业主的另几套：
papers-open-home = 打开 { $home }
papers-note-not-issued = 还没有登记给这一户发选票。
papers-note-alike = 两个人已经录得一样，不用再录。
papers-note-own = 您已经录过，请另一位监票人录。
papers-note-given = 这一户还用别的方式投过票。
papers-after-first = { $number }（{ $home }）已录入，等另一位监票人再录一遍。
papers-after-alike = { $number }（{ $home }）两个人录得一样，已计入。
papers-after-differs = { $number }（{ $home }）和另一位录得不一样。请看下面，照着选票再录。
papers-differ = { $n ->
    *[other] 两人录得不一样：{ $n } 张
 }
papers-again = 照着选票再录
papers-ticked = 选了
papers-not-ticked = 没选
papers-waiting = 还要录的
papers-wait-second = 等您录第二遍：{ $n } 张
papers-wait-first = 收回了还没人录：{ $n } 张
papers-wait-others = 您录过，等别人录：{ $n } 张

box-title = 票箱
box-ticked = 投进票箱的人
box-papers = 已录入的票
box-by-area = 按面积
box-area = 面积
box-no-area = 面积不详
box-area-first = 请选这张票的面积。
box-too-many = 录入的票比投进票箱的人多。多录的，请两位监票人都登记“没有这张票”。
box-some-wait = 录入的票比投进票箱的人少，还有没录的。票箱里确实没有的，按废票“打了勾，票箱里没有”录。
box-tick-title = 谁投进了票箱
box-tick-hint = 看着选票投进票箱再打勾。打了勾不能取消，这一户不能再投。
box-number = 住户或票号
box-number-hint = 例如 3-2-501，或者 0007-76。
box-nobody = 名册里没有这一户。请核对房号，例如 3-2-501。
box-way = 怎么投的
box-tick = 已投进票箱
box-ticked-off = { $home } 已打勾。
box-no-paper = 这次表决不用纸质票。
box-enter-title = 录入票箱里的票
box-enter-hint = 投票结束了，打开票箱，一张一张录，两位监票人各录一遍。不登记是谁的。
box-entered = 已录入。回执码：
box-receipt-hint = 把这个码写在这张票上。另一位监票人凭它再录一遍，录得一样才算数；公布以后凭它找到这张票。
box-read-again = 已登记。
box-sent-before = 刚才用这张表单录的那张票已经录入，没有改动。那张录错了，请按它的码登记“没有这张票”；这次填的还没有录入，再提交一次，会另外录一张。
box-code = 票上写的码
box-code-hint = 另一位监票人录过的票，上面写着码，请填上；没有人录过的不用填。
box-code-first = 请填票上写的码。
box-out = 没有这张票
box-out-hint = 录错了、录重了？填上它的码，两位监票人都登记“没有这张票”，就去掉了。
box-not-there = 没有这张票
box-waiting = 还没录完的票
box-waiting-own = 您录过，等另一位监票人录
box-waiting-other = 另一位监票人录过，等您录
box-differ = 两个人录得不一样，请其中一位再看

## 纸
vote-paper-ballot = { $title }　表决票
vote-paper-slate = { $title }　选票
vote-paper-doors = { $title }　上门登记表
vote-paper-tally = { $title }　计票汇总表
vote-paper-result = { $title }　投票结果公示
vote-paper-call = { $title }　表决公告
vote-paper-receipt = { $title }　收票回执
vote-paper-receipt-link = 收票回执（打印、Word）
vote-paper-issuer = 发放
vote-paper-vote = 表决编号
vote-paper-home = 房号
vote-paper-area = 面积
vote-paper-term = 投票期
vote-paper-called = 选票 { $number }
vote-paper-motions = 表决事项
vote-paper-options = { $n ->
    *[other] 选项（最多选 { $n } 项）
 }
vote-paper-candidates = { $n ->
    *[other] 候选人（最多选 { $n } 人）
 }
vote-paper-tick = 选
vote-paper-how-motions = 怎么填：每一项只在一个方框里打“√”。
vote-paper-how-options = { $n ->
    *[other] 怎么填：在要选的方框里打“√”，最多选 { $n } 项。
 }
vote-paper-how-candidates = { $n ->
    *[other] 怎么填：在要选的人的方框里打“√”，最多选 { $n } 人，可以少选。
 }
vote-paper-void-motions = 怎样作废：同一项打了几个“√”、又勾又叉、看不清的，这一项作废；没有打“√”的，这一项算未选。不是社区发的票，整张作废。
vote-paper-void-options = { $n ->
    *[other] 怎样作废：选得超过 { $n } 项（人）、又勾又叉、看不清的，不是社区发的票，整张作废；什么都没选的，算未选。
 }
vote-paper-signed = 本票记名：要签名，没有签名的作废。谁投了什么，只有计票的人看得到。
vote-paper-secret = 本票无记名：票上没有编号，也没有二维码，张张一样。不要在票上写名字、房号或者做记号。
vote-paper-several = 一位业主有几套房的，每套一张，意见要一样：人数算一个，面积加在一起。
vote-paper-across = 又用别的方式投过的，{ $across }。
vote-paper-return = 怎么交回：{ $closes } 前交到{ $where }，或者交给上门的工作人员。过时不收。
vote-paper-into-box = 怎么交回：{ $closes } 前到{ $where }，折好，自己投进票箱。过时不收。
vote-paper-stamp = 盖章
vote-paper-voter-signs = 投票人签名
vote-paper-proxy-signs = 受托人签名
vote-paper-day = 日期
vote-paper-counterfoil = 沿线剪开　存根（由发放人保存）
vote-paper-received-by = 领票人签名
vote-paper-large = 大字版
vote-paper-office = 普通字号
vote-paper-next = 接着往后
vote-paper-of-building = { $n ->
    *[other] { $building }（{ $n } 户）
 }
vote-paper-copies = { $n ->
    *[other] 无记名的票张张一样：这一张印 { $n } 份，加上备用的，盖章后发放。领票时在上门登记表上签名，票上不留任何记号。
 }
vote-paper-not-issued = 打印不等于发放：发出去以后，请在“上门、逐户情况”里登记。
vote-paper-owner = 业主
vote-paper-known = 已知
vote-paper-voted = 已投票（{ $way }）
vote-paper-returned = 已交回
vote-paper-visited = { $n ->
    [1] { $door }
    *[other] { $door }（{ $n } 次）
 }
vote-paper-issued = 已发票
vote-paper-nobody = 这里没有表决人。
vote-paper-walker = 登记人
vote-paper-doors-note = 在送达、拒收、无人里勾一个；送达的请签收。回来以后登记到系统里。表上有房号和姓，用完交回社区，不要外传。
vote-paper-taken = 收票时间
vote-paper-receipt-says = 上面这张选票已经收到。选票上写了什么，本回执不记载。计票由两名监票人进行；公布后，谁都可以重新数一遍。
vote-paper-who = 表决人
vote-paper-rule = 规则
vote-paper-share = 占比（总数）
vote-paper-counted-by = 计票
vote-paper-counted-on = 计票时间
vote-paper-teller = 计票人
vote-paper-second-teller = 监票人
vote-paper-digest = 计票单摘要（改动一个数，摘要就不同）
vote-paper-scope = 范围
vote-paper-ways = 方式
vote-paper-ways-of = { $secrecy }；{ $ways }
vote-paper-about = 概述
vote-paper-page = 网页
vote-paper-scan = 扫码看全文
vote-paper-recount = 以上各数都由公布的选票算出，规则是投票最后一天有效的法律。公布的选票在网页上，谁都可以自己重新数一遍。
vote-paper-object = 公示期：{ $period }。对结果有意见的，在公示期内提出：在公示网页上写，或者到{ $where }说，由社区代写。
vote-paper-is-void = 本次表决已宣布无效：{ $reason }
vote-paper-frozen = 名册在发布本公告时固定。名册有错的，请在投票截止前向社区提出，更正要写明原因。
vote-paper-ask = 联系
# used-as: vote-paper-by-*
vote-paper-by-hands = 举手：在会场举手，由两个人清点。
vote-paper-by-paper = 纸质票：到社区领取，填好在截止前交回。
vote-paper-by-doors = 上门：工作人员把票送到家里，填好交给他们或者交回社区。
vote-paper-by-web = 网上：登录后投，或者用社区发的投票码条投，不用手机号。
vote-paper-by-on-behalf = 代录：写字不方便的，可以说给工作人员听，由他当着见证人录入。

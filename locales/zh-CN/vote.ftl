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
act-return-paper = 回收选票
act-enter-paper = 录入选票
act-cast-ballot = 网上投票
act-cast-on-behalf = 代录选票
act-count-vote = 计票
act-publish-vote = 公布结果
act-void-vote = 宣布无效
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
done-return-paper = 选票已登记收回。接下来由两个人分别录入。
done-enter-paper = 已录入。两个人录得一样才算数。
done-cast-ballot = 您的票已收下。
done-cast-on-behalf = 已代录，有人见证。
done-count-vote = 已计票。请由另一个人公布结果。
done-publish-vote = 结果已公布。
done-void-vote = 已宣布无效，原因已公开。
done-call-vote = 已发起。名册已固定，选票的内容不再改。
done-issue-slips = 码条已发放。以前发的不再有效。

## 固定用语
# used-as: rule-*
rule-vote-longest-days = 投票期最长多少天
rule-vote-prolong-days = 投票期最多延长多少天（只能一次）
rule-vote-proxies = 业主、住户能不能书面委托别人投票
rule-vote-proxies-each = 投票：一个人最多代几个人
rule-vote-secret-weight-min = 无记名计面积：同样面积的票至少几张

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
vote-across-first-holds = 以先投的有效票为准
vote-across-later-replaces = 以后投的有效票为准

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

# used-as: door-*
door-delivered = 已送达
door-refused = 拒收
door-nobody-there = 无人

# used-as: ballot-state-*
ballot-state-not-delivered = 未送达
ballot-state-refused = 拒收
ballot-state-not-returned = 已送达未回收
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

## 投票

## 工作人员

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
elector-visits = 上门
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
elector-on-behalf-hint = 照他说的写，不替他选。要有另一个人在场看着。
elector-witness = 见证人
elector-witness-first = 请选见证人。

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
    [one] 一个数字：
    *[other] 按顺序 { $n } 个数字：
 }
papers-marks-lines = 写选中的序号，例如 1 3；一个没选写 0；“以上都不同意”写 x。
papers-wrong-digits = 数字不对，或者个数和选票上的项数不一样。
papers-mark-first = 请写这张票选了什么。没有选的写“未选”。
papers-twice = 数字和下面勾选的不一样。请留一种。
papers-save = 保存，录下一张
papers-by-proxy = 受托人填的
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
box-too-many = 录入的票比投进票箱的人多。请核对，多出的不能计票。
box-some-wait = 录入的票比投进票箱的人少，还有没录的。
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
box-enter-hint = 投票结束了，打开票箱，一张一张录。不登记是谁的。
box-entered = 已录入。回执码：
box-receipt-hint = 把这个码写在这张票上：公布以后凭它找到这张票。
box-entered-meanwhile = 刚才已经录入了一张（也可能是重复提交）。请核对张数，再按一次保存。

## 纸

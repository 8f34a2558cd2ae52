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

## 纸

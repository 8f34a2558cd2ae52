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

# 告知：信件、打电话、未送达、推送。

## 动作
# used-as: act-*
act-send-again = 处理未送达的消息
act-keep-hooks = 管理推送
act-keep-incidents = 告知停水停电

# used-as: done-*
done-send-again = 已处理。
done-keep-hooks = 已保存。
done-keep-incidents = 已保存。

## 规则
# used-as: rule-*
rule-telling-digest-minutes = 同一人多少分钟内的消息合成一封
rule-telling-quiet-from-minutes = 几点以后不发消息
rule-telling-quiet-to-minutes = 几点起可以发消息
rule-telling-retry-minutes = 没送到的多少分钟后重试（每次加倍）
rule-telling-tries-max = 一条消息最多试几次
rule-telling-call-again-minutes = 没人接的隔多少分钟再打
rule-telling-calls-max = 最多打几次没人接的电话
rule-telling-incident-longest-days = 停水停电告知最长挂多少天
rule-telling-robot-minutes = 发给群机器人和程序的多少分钟合成一条

## 信件
letter-subject = 【{ $community }】您关心的事有 { $n } 条新消息
letter-dear = { $name }，您好：
letter-dear-nobody = 您好：
letter-matter = { $number } { $title }
letter-private = { $number }（不公开的事，凭查询码查看）
letter-reply = 答复：{ $said }
letter-question = 请您补充：{ $said }
letter-withdrawal = 提出人已撤回。您如果还遇到，可以自己反映。
letter-work = 有一件事交给你们单位办理，请登录查看。
letter-more = 另有 { $n } 条，请到网页上看。
letter-end = 这封信由系统发出，请不要直接回复。有话要说、要改联系方式，请找社区：{ $contact }
letter-end-no-contact = 这封信由系统发出，请不要直接回复。有话要说、要改联系方式，请找社区。
letter-unsubscribe = 不要再收这一类邮件：{ $address }

## 不再收邮件
letters-end-title = 这一类邮件
letters-end-sure = 以后不再给您发关于{ $kind }的邮件。
letters-end-button = 不再收
letters-end-done = 已办好。以后不再给您发关于{ $kind }的邮件。
letters-end-again = 还是要收
letters-end-resumed = 已恢复。以后照样给您发关于{ $kind }的邮件。
letters-end-what-stays = 只停这一类邮件。留了电话的改打电话；反映的事照样办，查询码照样用。
letters-end-no-such = 这个地址停不了邮件：可能过了一年，或者没有复制完整。最近一封邮件里有新的地址。

# used-as: letters-end-kind-*
letters-end-kind-matter = 您反映或附议的事
letters-end-kind-work = 交给你们单位的事

## 打电话名单
calls-title = 打电话名单
calls-lede = 一人一行，他等的消息都在这里。打完电话，点结果；没人接的，过些时候会再出现在这里。
calls-nobody = 现在没有要打的电话。
calls-since = { $when } 起等候
calls-unanswered = 打过 { $n } 次没人接
calls-question = 请补充：
calls-withdrawn = 提出人已撤回；如果还遇到，可以自己反映。
calls-work = 有一件事交给单位办理。
calls-hidden = 不公开的事
calls-changed = 这一位刚才已经有人打过了。

# used-as: calls-only-email-*
calls-only-email-nothing-is-sent = 只留了邮箱，没有留电话；这个系统没有设置发邮件。请自己写信告诉他，再点“已告知”。
calls-only-email-did-not-arrive = 只留了邮箱，没有留电话；系统发的邮件没有送到。请换别的办法告诉他，再点“已告知”。

# used-as: calls-result-*
calls-result-told = 已告知
calls-result-no-answer = 没人接
calls-result-wrong-number = 号码不对

# used-as: calls-done-*
calls-done-told = 已记下：告知了。
calls-done-no-answer = 已记下：没人接，过些时候再打。
calls-done-wrong-number = 已记下：号码不对，不再打。

## 未送达
dead-title = 未送达
dead-lede = 发了几次都没送到，或者不知道对方收没收到的。重发，或者放弃；放弃以后，这些人会出现在打电话名单里。
dead-nothing = 没有未送达的消息。
dead-unsure = 对方可能已经收到：重发会不会重复，请先问一问。
dead-failed = 没有送到。
dead-tries = 试了 { $n } 次
dead-made = { $when } 写成
dead-said = 对方的回答
dead-again = 重发
dead-give-up = 放弃
dead-changed = 这一条刚才已经有人处理了。

admin-dead-letters = 没送到的信件，重发或放弃
admin-dead-letters-count = { $n } 条

## 群机器人
robot-head = 【{ $community }】民情记录有更新
robot-raised = 新登记 { $n } 件
robot-replied = 新答复 { $n } 条
robot-closed = 办结 { $n } 件
robot-notices = 新公示 { $n } 条
robot-others = 新进展 { $n } 条

## 推送
hooks-title = 推送
hooks-lede = 记录有了公开的新进展，自动告诉别的程序（Standard Webhooks 1.0）或者企业微信、钉钉的群。只说数量和链接，不含任何人的信息。
hooks-none = 还没有推送。
hooks-off = 已停用（{ $why }，{ $when }）
hooks-secret = 签名密钥
hooks-secret-hint = 对方用它核对消息是不是真的；请当作密码保管。
hooks-rotate = 换密钥
hooks-rotate-hint = 换了以后，一天之内新旧两个密钥都签，请对方尽快换上新的。
hooks-turn-off = 停用
hooks-add = 添加推送
hooks-kind = 推给谁
hooks-name = 名称
hooks-url = 地址
hooks-url-hint = 程序填 https:// 开头的网址；群机器人填后台给的完整地址。地址本身就是密码，不要外传。
hooks-ding-secret = 钉钉“加签”密钥
hooks-ding-secret-hint = 只有钉钉要填，以 SEC 开头。
hooks-added = { $when } 添加

# used-as: hook-kind-*
hook-kind-webhook = 程序
hook-kind-we-com = 企业微信群机器人
hook-kind-ding-talk = 钉钉群机器人

# used-as: hook-off-*
hook-off-by-hand = 手工停用
hook-off-gone = 对方说已取消
hook-off-failing = 送不到（地址不通、不是公网 https，或多次没有回应）

admin-hooks = 把公开的新进展推送给程序或企业微信、钉钉的群
admin-hooks-count = { $n } 个

## 订阅
feeds-title = 订阅
home-door-feeds = 新事项、新答复、新公示，用阅读器自动收
feeds-lede = 用阅读器或者程序订阅，有新的自动收到；接访和会议可以加到手机日历里。
feeds-matters = 新事项
feeds-answers = 新答复
feeds-notices = 公示
feeds-resolutions = 决议
feeds-calendars = 日历
feeds-receptions = 接访日历
feeds-meetings = 各议事组织的会议日历

## 停水停电
incidents-title = 停水停电告知
incidents-lede = 已知的停水、停电等，居民打电话来就照这里说；居民在网上报这个地点的事，先看到“已知”。到时间自动撤下。
incidents-none = 现在没有。
incidents-announce = 发一条告知
incidents-kind = 停什么
incidents-text = 怎么说
incidents-text-hint = 一句话：为什么、什么时候好。例如：主管道抢修，预计今晚 22 点前来水。
incidents-from = 从什么时候起
incidents-from-hint = 不填就是现在
incidents-until = 到什么时候为止
incidents-inside = 只是{ $place }里的哪几处
incidents-places = 哪些地点
incidents-homes-hint = 地点太多，没有列出每一户：请选它所在的单元或楼栋。
incidents-end = 提前结束
incidents-over = 这一条已经结束了。
incidents-no-time = 请写明时间，例如 2026-11-29 22:00。
incidents-from-until = { $from } 至 { $until }
incidents-known = 已知：
incidents-to-say = 现在已知的，接电话、接待时就照这里说：
incidents-here = 就在这里
incidents-known-until = 预计 { $until } 恢复

# used-as: incident-kind-*
incident-kind-water = 停水
incident-kind-power = 停电
incident-kind-gas = 停气
incident-kind-lift = 电梯停运
incident-kind-other = 其他

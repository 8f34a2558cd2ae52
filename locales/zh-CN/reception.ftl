# 接访。

## 动作
# used-as: act-*
act-open-reception = 开一场接访
act-write-reception = 在接访时登记
act-close-reception = 结束接访

## 固定用语
# used-as: notice-*
notice-in-time = 按时预告
notice-short = 临时预告
notice-afterwards = 事后补登

# used-as: delegate-*
delegate-party-congress = 党代表
delegate-peoples-congress = 人大代表
delegate-cppcc = 政协委员

## 规则
# used-as: rule-*
rule-reception-notice-days = 接访提前多久预告
rule-reception-delegates-min = 接访至少几名代表

## 居民看的页面
receptions-title = 代表和委员接访
receptions-lede = 代表和委员到院子里当面听您说，记下来、转出去、盯到底。
receptions-none = 还没有接访。
receptions-ahead = 接下来
receptions-past = 已经开过的
reception-when = 时间
reception-paper-register = 接访登记表（打印、Word）
reception-paper-sheet = 打印登记表
reception-place = 地点
reception-delegates = 接访代表
reception-notice = 预告
reception-matters = 记下的事项（{ $n }件）
reception-none = 还没有公开的事项。

## 办理
work-reception-new = 预告一场接访
work-receptions-open = 还没结束的接访
work-reception-lede = 预告会公开：时间、地点、接访代表的姓名。
work-reception-title = 名称
work-reception-title-hint = 例如：六月党代表接待日
work-reception-date = 日期
work-reception-from = 从几点
work-reception-to = 到几点
work-reception-when = 时间
work-reception-place = 地点
work-reception-delegates = 接访代表
work-reception-no-delegates = 还没有登记接访代表。请管理员先授予“接访代表”身份。
work-reception-delegate = 第{ $n }位代表
work-reception-kind = 第{ $n }位是
work-reception-nobody = （空）
work-reception-open = 发布预告
work-wrong-reception = 请把日期和时间填完整，例如 2026-06-12，14:30 到 16:30。
work-wrong-delegates = 有一位代表选了两次，或者不在名册里。请重新选择。
work-wrong-kind = 请选第{ $n }位是党代表、人大代表还是政协委员。
work-reception-write = 登记一件事
work-reception-written = 已登记 { $n } 件
work-reception-nothing = 还没有登记。
work-reception-close = 结束接访
work-reception-over = 接访已经结束，不能再登记。

## 公开记录里
# used-as: record-of-*
record-of-reception = 接访

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

## 现场登记：接访或走访时登记，没有网络也能用
desk-register = 现场登记
desk-register-link = 要加照片，或没有网络：用“现场登记”
desk-register-lede = 接访、走访时用：一人一件，没有网络也能登记。写下的先留在本机，送出后才算办完。
desk-register-reception = 哪一场接访
desk-register-no-reception = 不是接访
desk-register-channel = 怎么来的（不是接访时选）
desk-register-pictures = 照片（可不加）
desk-register-answer = 当场答复（可不填）
desk-register-answer-hint = 会公开，算首次答复。不填就转给社区处理。
desk-register-written = 已登记的
desk-register-own = 您登记
desk-register-theirs = 别人登记
desk-register-received = { $at } 送到
desk-register-queue = 排队号
desk-register-turn = { $n } 号
desk-register-turn-script = 排队号 {"{n}"}
desk-register-moved-script = {"{n}"} 号刚才被另一台设备用了，这一件改为 {"{t}"} 号，请在纸条上改过来。
desk-register-closed = 选的这场接访刚才已经结束。请另选一场，或选“不是接访”。
desk-register-unsent-title = 还没送出
desk-register-unsent-script = {"{n}"} 件还没送出，最早一件写于 {"{t}"}。
desk-register-all-sent = 全部已送出。
desk-register-offline = 现在没有网络，请照常登记；有网络后自动送出。
desk-register-sign-in = 登录已过期。写下的都还在，请重新登录，之后自动送出。
desk-register-locked = 这台设备上现在没有人登录。请先在有网络时登录一次，之后没有网络也能登记。
desk-register-others-script = 这台设备上还有别人的 {"{n}"} 件没送出，要等本人登录后才送。
desk-register-room-script = 本机还能存 {"{n}"} 件。
desk-register-full = 本机存满了。请先送出，或丢掉不要的；刚写的还在。
desk-register-pictures-script = 一件最多 {"{n}"} 张照片，多的没有加。
desk-register-with-pictures-script = {"{n}"} 张照片
desk-register-take-out-script = 去掉第 {"{n}"} 张
desk-register-waiting = 等待送出
desk-register-refused = 没有收下
desk-register-unreadable = 这一件在本机已经读不出来。
desk-register-too-large = 太大，送不出去。请去掉一张照片再送。
desk-register-busy = 请先把表里正在写的登记完，或清空。
desk-register-no-device = 这个浏览器不能在没有网络时登记；有网络时可以照常用。
desk-register-other-role = 这一件是您用另一个身份写的。请在页面底部换回那个身份，再送一次。
desk-register-slips = 已送出：请把小票交给本人
desk-register-slips-hint = 查询码只留在本机，交出小票或退出登录后就没有了。
desk-register-print = 打印
desk-register-correct = 修改
desk-register-again = 再送一次
desk-register-drop = 丢掉
desk-register-given = 小票已交
desk-register-sure = 确定丢掉这一件吗？它还没送出，别处都没有。
desk-register-leave = 还有写下的没送出。退出登录后，本机上的会全部删掉，找不回来。仍要退出吗？

## 公开记录里
# used-as: record-of-*
record-of-reception = 接访

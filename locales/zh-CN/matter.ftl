# 事项：状态、步骤、列表、办理、反映、查询、待办、导出。

## 状态
# used-as: stage-*
stage-received = 已登记
stage-accepted = 已受理
stage-assigned = 已交办
stage-open-for-claim = 待认领
stage-in-progress = 办理中
stage-disputed = 待裁定
stage-escalated = 已上报街道
stage-deliberating = 协商中
stage-deferred = 挂账
stage-done = 办结待核
stage-verified = 已核实
stage-closed = 已办结
stage-declined = 不予受理
stage-merged = 并案
stage-withdrawn = 已撤回
stage-retracted = 已撤销导入

# used-as: next-*
next-received = 社区看过后，定下受理还是不受理
next-accepted = 社区定下由谁办
next-assigned = 这家单位认领，说明打算怎么办
next-open-for-claim = 等愿意办的单位来认领
next-in-progress = 办完后由别人核实
next-disputed = 街道裁定由谁办
next-escalated = 街道办理并答复
next-deliberating = 议事组织协商，决议公布后办理
next-deferred = 到期后自动恢复办理
next-done = 由没有经手的人核实
next-verified = 社区结案，请提出人评价
next-closed = 没有了；又遇到同样的事，请再说一次
next-closed-not-fixed = 没有了；没办好，{ $until } 前可以凭查询码要求重办
next-closed-for-review = 到期由社区复查
next-closed-by-file = 没有了；随文件导入，没有查询码
next-declined = 没有了；理由写在下面
next-merged = 在并入的那件事里继续办
next-withdrawn = 没有了，提出人已撤回
next-retracted = 没有了

handler-community = 社区
handler-street = 街道
handler-nobody = 没有人需要再办
deliberation-title = 协商情况
deliberation-item = { $body } { $day } 会议：{ $state }
deliberation-until = { $body } { $day } 会议：缓议到 { $until }
deliberation-to = { $body } { $day } 会议：转交{ $to }

## 怎么来的
# used-as: channel-*
channel-reception = 接访
channel-council = 居民议事会
channel-courtyard-group = 院坝议事小组
channel-web = 网页
channel-qr-notice = 院坝二维码
channel-walk-in = 来访代录
channel-phone = 电话代录
channel-paper = 书面
channel-hotline-file = 热线导入

# used-as: heard-*
heard-reception = 接访提出
heard-council = 居民议事会提出
heard-courtyard-group = 院坝议事小组提出
heard-web = 网页提出
heard-qr-notice = 扫码提出
heard-walk-in = 来访代录
heard-phone = 电话代录
heard-paper = 书面提出
heard-hotline-file = 热线导入

## 怎么办、给谁看
# used-as: track-*
track-ordinary = 一般事项
track-hazard = 安全隐患

# used-as: track-now-*
track-now-ordinary = 报的是安全隐患，改按一般事项办理
track-now-hazard = 改按安全隐患办理

# used-as: outcome-*
outcome-solved = 已解决
outcome-explained = 已解释说明
outcome-settled-elsewhere = 已转其他渠道
outcome-not-solved = 暂时解决不了

# used-as: visibility-*
visibility-public = 公开
visibility-private = 只给工作人员看

# used-as: personal-data-*
personal-data-none = 没有发现个人信息
personal-data-pending = 发现个人信息，已遮住，待复核
personal-data-masked = 个人信息已遮住
personal-data-cleared = 已复核，可以完整显示

# used-as: rating-*
rating-5 = 非常满意
rating-4 = 满意
rating-3 = 一般
rating-2 = 不满意
rating-1 = 非常不满意

## 步骤
# used-as: step-*
step-raised = 登记
step-accepted = 受理
step-declined = 不予受理
step-merged = 并入别的事项
step-absorbed = 并入了另一件
step-arbitrated = 裁定
step-left-to-community = 裁定由社区自己办
step-assigned = 交办
step-opened-for-claim = 开放认领
step-claimed = 认领
step-returned-to-arbiter = 退回，提请裁定
step-returned = 退回
step-deferred = 挂账
step-resumed = 恢复办理
step-escalated = 上报街道
step-taken-to-body = 提交协商
step-handed-back = 撤回协商，退回社区
step-resolved = 决议公布
step-resolution-voided = 所依据的决议被政府纠正，不再有效
step-replied = 答复
step-noted = 内部备注
step-followed-up = 跟进
step-urged = 催办
step-categorised = 归类
step-in-charge = 定负责人
step-asked-back = 请提出人补充
step-words-added = 补充说明
step-progressed = 进展
step-done = 报告办结
step-verified = 核实
step-found-not-done = 核实：没有办好
step-closed-by-import = 结案（随文件导入，本处未核实）
step-closed = 结案
step-rated = 提出人评价
step-reopened = 重办
step-withdrawn = 提出人撤回
step-personal-data-reviewed = 个人信息复核
step-corrected = 更正
step-unmerged = 撤销并案，单独办理
step-released = 撤销并案：并进来的一件分出去单独办理
step-split = 拆分：另一半单独立为一件
step-split-off = 登记（从另一件拆出）
step-published = 审核后公开
step-masked = 遮盖了一段文字里的几个字
step-taken-down = 撤下了一段文字或一张照片
step-shown-again = 恢复显示
step-code-reissued = 给提出人重发了查询码
step-visibility-changed = 调整公开范围
step-text-erased = 依申请删除了一段文字
step-picture-erased = 依申请删除了一张照片

# used-as: withheld-*
withheld-erased = 这段文字已经依规定删除。
withheld-awaits-review = 这段话待社区看过后公开。
withheld-taken-down = 这段文字已撤下。

# used-as: showing-*
showing-awaits-review = 待审核，公众还看不到
showing-masked = 有遮盖，公众看到的少几个字
showing-taken-down = 已撤下，公众看不到

step-pictures-withheld = { $n ->
    *[other] 另有 { $n } 张照片没有公开。
}
step-no-pictures-shown = { $n ->
    *[other] { $n } 张照片没有公开。
}
title-awaits-review = （内容待审核后公开）
title-taken-down = （标题已撤下）
title-erased = （标题已经依规定删除）
# used-as: corrected-*
corrected-title = 标题
corrected-place = 地点
corrected-track = 办理类别
corrected-channel = 渠道

corrected-was = ：原为
corrected-is = ，现为
corrected-unread = 有更正
step-before = 办之前
step-after = 办好之后
step-no-date = 没有注明日期
step-imported = 随文件导入
step-until = 到{ $day }
step-due = { $day }前办完
step-review = 没有解决，复查日期 { $day }

## 动作
# used-as: act-*
act-accept = 受理
act-decline = 不予受理
act-merge = 并入另一件事
act-assign = 交办
act-open-for-claim = 开放认领
act-claim = 认领
act-return = 退回
act-arbitrate = 裁定由谁办
act-defer = 挂账
act-resume = 恢复办理
act-escalate = 上报街道
act-deliberate = 提交协商
act-hand-back = 撤回协商
act-reply = 公开答复
act-note = 内部备注
act-follow-up = 跟进
act-urge = 催办
act-categorise = 归类
act-put-in-charge = 定负责人
act-ask-back = 请提出人补充
act-add-words = 补充说明
act-progress = 说说进展
act-mark-done = 报告办结
act-verify = 核实
act-close = 结案
act-rate = 评价
act-reopen = 没办好，要求重办
act-withdraw = 撤回
act-support = 我也遇到
act-raise = 登记一件事
act-write-for = 替别人登记（代录）
act-review-personal-data = 复核个人信息
act-correct = 更正
act-unmerge = 撤销并案
act-split = 拆成两件
act-publish = 审核公开
act-mask = 遮盖文字
act-take-down = 撤下
act-show-again = 恢复显示
act-change-visibility = 调整公开范围
act-reissue-code = 重发查询码
act-read-work = 查看待办
act-read-street = 查看街道总览
act-read-private = 查看不公开事项
act-see-telephone = 查看提出人同意拨打的电话
act-keep-template = 保存常用语
act-keep-shared-template = 保存社区常用语
act-export = 导出

# used-as: done-*
done-accept = 已受理。
done-decline = 已答复不予受理。
done-merge = 已并入另一件事。
done-assign = 已交办。
done-open-for-claim = 已开放认领。
done-claim = 已认领。
done-return = 已退回。
done-arbitrate = 已裁定由谁办。
done-defer = 已挂账，到期自动恢复。
done-resume = 已恢复办理。
done-escalate = 已上报街道。
done-deliberate = 已提交协商。办理期限照常计算。
done-hand-back = 已撤回协商，回到社区办理。
done-reply = 已答复。
done-note = 备注已记下。
done-follow-up = 跟进已记下。
done-categorise = 分类已记下。
done-put-in-charge = 负责人已定。
done-urge = 已催办。
done-ask-back = 已请提出人补充，答复时限照常计算。
done-add-words = 补充已记下。
done-progress = 进展已记下。
done-mark-done = 已报告办结，等别人核实。
done-verify = 核实结果已记下。
done-close = 已结案。
done-reopen = 已重新办理。
done-review-personal-data = 已复核个人信息。
done-correct = 已更正。
done-unmerge = 已撤销并案，恢复单独办理。
done-split = 已拆成两件，另一件的编号见“经过”。
done-publish = 已公开，所有人都能看到。
done-mask = 已遮盖。
done-take-down = 已撤下。
done-show-again = 已恢复显示。
done-change-visibility = 已调整公开范围。

## 规则
# used-as: rule-*
rule-clock-accept = 受理时限
rule-clock-accept-hazard = 受理时限（安全隐患）
rule-clock-first-reply = 首次答复时限
rule-clock-finish = 报告办结时限
rule-clock-finish-hazard = 报告办结时限（安全隐患）
rule-clock-verify = 核实时限
rule-clock-close = 核实后的结案时限
rule-return-cap = 最多退回几次，再退就裁定
rule-rating-reopen-at-most = 评价不高于几分就自动重办（共五分）
rule-rating-satisfied-at-least = 评价不低于几分算满意（共五分）
rule-reopen-window-days = 结案后多少天内可以要求重办
rule-reopen-cap = 重办几次之后只能由街道重办
rule-defer-max-days = 挂账最长多久
rule-review-max-days = 未解决的最迟多久复查
rule-publication-review-residents = 居民自己提交的内容先审后公开
rule-publication-review-written-down = 代录的内容先审后公开
rule-value-yes = 是
rule-value-no = 否
rule-follow-up-per-day = 同一人对同一件事一天最多跟进几次
rule-urge-per-day = 同一件事一天最多催办几次
rule-matter-still-days = 几天没有进展算停滞
rule-add-words-per-day = 同一件事一天最多补充几次
rule-group-households-min = 多少户以上算多人事项

## 事项列表
row-awaits-review = 未解决，待复查
row-no-clock = 没有时限
matters-search = 查找事项
matters-words = 关键词或编号
matters-find = 查找
matters-conditions = 更多条件
matters-state = 状态
matters-place = 地点
matters-channel = 渠道
matters-shown = 答复和期限
matters-any = 全部
matters-unanswered = 等待答复
matters-overdue = 已超期
matters-none = 没有找到这样的事项。换个说法或少选几个条件再找。
matters-total = 共{ $n }件，新的在前。
matters-more-than = 超过{ $n }件，新的在前。

## 事项
picture-alt = 第{ $n }张照片
matter-now = 现在
matter-waits = 等提出人补充，自{ $day }
matter-by = 由谁
matter-until = 到何时
matter-next = 接下来
matter-due = { $time } 前{ $what }
matter-comes-back = { $day }恢复办理
matter-no-clock = 没有时限
matter-kept = 时限
matter-print = 打印
matter-paper-handling = 办理单（打印、Word）
matter-paper-answer = 答复函（打印、Word）
matter-letter-number = 原信编号 { $number }
matter-masked = 文字里可能有个人信息，已经遮住。
review-notice = 提出人写的内容待社区看过后公开；时限照常计算。
review-notice-raiser = 您写的内容，社区看过后公开。在此之前别人只看到编号、地点、状态和时限；时限照常计算。
review-notice-desk = 有内容待审核：公众现在只看到编号、地点、状态和时限。看过后在受理、交办时一并公开，或者单独“审核公开”；不宜公开的先遮盖或撤下。
piece-decide-text = 遮盖或撤下
piece-decide-title = 标题：遮盖或撤下
piece-decide-picture = 撤下这张照片
piece-show-text-again = 恢复显示
piece-show-title-again = 标题：恢复显示
piece-show-picture-again = 恢复显示这张照片
piece-title-text = 这段文字给谁看
piece-title-picture = 这张照片给谁看
piece-back = 返回 { $number }
piece-now = 公众现在：
piece-said = 原文：
piece-masked = 遮盖后的文字：
piece-shown = 看得到
piece-kept = 遮盖或撤下不是删除：记录里写明做过这件事，不写明遮了什么；社区工作人员仍看得到原文。
piece-words = 要遮盖的字
piece-words-hint = 一行一处，照原文抄下来。例如：13800000000。文中每一处相同的字都会遮盖。
piece-take-down-reason = 为什么撤下（会公开）
piece-show-again-reason = 为什么恢复（会公开）
matter-story = 经过
matter-record = 这件事的每一步都在公开记录里，第 { $from } 条至第 { $to } 条之间。
matter-record-one = 这件事记在公开记录第 { $from } 条。
matter-record-yours = 只有您和工作人员看得到；公开记录里只留一个看不出内容的校验值。
matter-record-private = 只有提出人和工作人员看得到；公开记录里只留一个看不出内容的校验值。
matter-record-link = 看公开记录
matter-proof-link = 核对这份记录
matter-proof-latest = 核对最近一步

## 我也遇到
support-count = 也遇到的人：{ $n }
support-tell = 有了答复，怎么告诉您？
support-be-told = 有了答复告诉我
support-none = 不用告诉
support-none-hint = 以后在这件事的网页上看进展
support-own-data = 每封邮件里都可以点“不再收”；事情办结后，到期清除。不满14岁的，请父母等监护人来留自己的。
support-thanks = 记下了：您也遇到。

## 说一件事
report-steps = 填写步骤
report-step-where = 在哪里
report-step-what = 什么事
report-step-tell = 怎么告诉您
report-step-check = 检查并发送
report-error-title = 错误：
report-kept = 上次没写完的内容还在，已经替您填上。
report-where = 这件事在哪里？
report-choose-place = 选地点
report-where-hint = 选离得最近的院子。说不清楚也可以。
report-find-place = 找地点
report-find-place-hint = 写院子或街巷名字里的几个字，例如“东风巷”。
report-find-place-cut = 地点很多，下面只列出小区和公共场所。输入楼号可以找到具体的楼栋。
report-find-place-none = 没有名字里带“{ $words }”的地点，下面是全部地点。
report-scanned = 已按您扫的二维码选好；不对可以改。
report-at = 在哪里：
report-at-other = 不是这里，换一个
report-place-unsure = 别的地方，或者说不清楚
report-danger-title = 马上有危险？
report-danger = 请先打110、119、120，再来这里登记。
report-go-on = 下一步
report-back = 上一步
report-what = 什么事？
report-what-hint = 说清是什么、在什么位置、多久了、影响谁就好。别写身份证号和别人的电话。
report-similar = 已有人反映
report-similar-hint = 是同一件事，就点“我也遇到”，不用再说一遍；不是，请接着往下填。
report-about = 大概是哪一类（可不选）
report-about-hint = 说不准就不选，社区会归类。
report-about-unsaid = 说不准
report-hazard = 有安全隐患
report-hazard-hint = 可能伤到人，例如墙要倒、电线裸露
report-pictures = 照片（可不传）
report-pictures-hint = 最多{ $n }张，每张{ $mb }兆以内，JPEG、PNG或WebP。别拍到人脸和车牌。
report-pictures-in = 已收到的照片
report-picture-without = 不要这张
report-tell = 有了结果怎么告诉您？
reach-none = 不用告诉，我自己凭查询码查
reach-none-hint = 查询码印在回执上，可以打印或抄下来
reach-phone = 打电话
reach-email = 发电子邮件
reach-hint = 只有社区工作人员看得到
report-phone = 手机号
report-phone-hint = 选了“打电话”才填。
report-email = 电子邮箱
report-email-hint = 选了“发电子邮件”才填。
report-open = 谁能看到这件事
report-public-hint = 只公开事情，不公开您是谁
report-unit-may-call = 办理这件事的单位可以来电联系我
report-unit-may-call-hint = 不勾选，只有社区工作人员看得到您的电话。以后在“查进展”里可以改主意。
report-under-14 = 我不满14岁
report-under-14-hint = 照样可以说。要留电话或邮箱，得父母等监护人同意。
report-guardian = 监护人同意
report-guardian-name = 监护人姓名
report-guardian-relation = 和孩子的关系（母亲、父亲……）
report-guardian-agrees = 我是监护人，同意留联系方式，用来答复这件事
report-own-data = 凭查询码随时可以查看、更正、删除。
report-error-guardian = 不满14岁的，监护人同意了才能留电话或邮箱：请填写监护人姓名和关系，并勾选同意；或者选“不用告诉”。
report-consent = 联系方式只用来办理和答复这件事。
report-check = 检查一遍，然后发送
report-change = 改
report-send = 发送
report-send-hint = 发送后马上给您编号和查询码。
report-error-place = 没有这个地点。请从列表里选一个，或者选“说不清楚”。
report-error-retired = 这个地点已经停用。请从列表里选一个，或者选“说不清楚”。
report-error-what = 请写出是什么事。例如：三单元楼道灯不亮，晚上看不见台阶。
report-error-long = 写得太长，最多{ $max }个字。请删减一些。
report-error-picture = 有一张照片读不出来、不完整或太大。请传12兆以内的JPEG、PNG或WebP照片。
report-error-pictures = 照片最多{ $max }张，多出来的没有收。
report-error-reach = 请选一种告诉您的办法。
report-error-reach-unclear = 您留了电话或邮箱，又选了“不用告诉”。请选“打电话”或“发电子邮件”；不用告诉的，请把留的删掉。
report-error-phone = 请填写电话号码，例如：13812345678。

## 回执
receipt-title = 收到了，谢谢您
receipt-closed = 回执已关闭，请凭查询码查
receipt-closed-hint = 回执只在填写时用的那台设备上保留一天。查询码一直有效。
receipt-number = 编号
receipt-code = 查询码（只有您知道，请收好）
receipt-received = 收到时间
receipt-qr = 拍下或打印，扫码就能查
receipt-qr-label = 二维码：打开这件事的查询页
receipt-next = 接下来
receipt-accept = 社区最迟 { $time } 前决定是否受理。
receipt-reply = 最迟 { $time } 前给第一次答复。
receipt-reply-unknown = 最迟哪天给第一次答复现在还算不出：明年的放假安排还没有录入。事情照常办理。
receipt-hazard = 标为安全隐患，先处理，再商量。
receipt-held-back = 您写的内容社区看过后公开；在此之前别人只看到编号、地点、状态和时限。
receipt-told = 有了答复，我们按您选的方式告诉您。
receipt-told-none = 凭查询码随时可以查进展、评价、要求重办或撤回。
receipt-print-slip = 打印小票
receipt-share = 发给邻居看（公开页，没有查询码）
receipt-print = 这一页可以打印，交给没有手机的人保存。过一天就打不开了，查询码一直有效。

## 凭码查询
track-title = 请输入查询码或编号
track-hint = 查询码印在回执上，12位字母和数字，例如 K7QM-2XAB-9TRC，大小写和横线都不要紧。只记得编号也行，例如 明通2026-0001 或 0001。
track-open = 查看
track-error = 没有这个查询码或编号。请对照回执再输一遍，例如 K7QM-2XAB-9TRC。
track-error-number = 没有找到公开的事项 { $number }。不公开的事项要输入回执上的12位查询码；查询码丢了，请联系社区重发。
track-lost = 查询码丢了？公开的事项也可以按编号查：
track-acts = 您现在可以做
track-close = 关闭
track-held = 10分钟内可以在这台设备上再打开。公用设备用完请按“关闭”。
track-goes-on = 您的事项 { $number } 已并入下面这件，一起办理。您的查询码照样可以评价、要求重办。
track-own-story = 您的事项 { $number } 的经过
track-others = 同一个查询码还能查：
track-public-page = 看这件事公开的页面：需求、协议、资金和项目
track-rate = 办得怎么样？
track-rate-reason = 想说的话（可不填，会公开）
track-rate-reason-private = 想说的话（可不填）
track-rate-hint = 选“不满意”或“非常不满意”，这件事会重新办理。
track-error-level = 请选一种评价，例如“满意”。
track-reopen-reason = 哪里没有办好（会公开）
track-reopen-reason-private = 哪里没有办好
track-error-reopen = 请写出哪里没有办好，例如：换了两盏灯，还有一盏不亮。
track-withdraw-reason = 为什么撤回（可不填，会公开）
track-withdraw-reason-private = 为什么撤回（可不填）
track-asked = 办理的人请您补充：
track-add-words = 您想补充什么（会公开，请不要写电话、门牌号）
track-add-words-private = 您想补充什么
track-error-add-words = 请写出要补充的内容，例如：是3栋2单元的楼道灯。
track-done-rated = 已评价，谢谢您。
track-done-rated-low = 已评价，并已重新办理{ $known ->
    [yes] ，{ $due }前办结
   *[no] {""}
 }。
track-done-reopened = 已重新办理{ $known ->
    [yes] ，{ $due }前办结
   *[no] {""}
 }。
track-done-withdrawn = 已撤回。
track-may-be-called = 您同意过：办理这件事的单位可以打电话给您。
track-not-called = 不再让单位打电话
track-done-telephone = 好的，办理单位不再看得到您的电话。
track-done-added = 已补充，谢谢您。

## 待办
work-list = 待办
work-list-watched = 没有办结的事
work-find-words = 找什么
work-find-hint = 可以写：说到的字词、事项编号、来信编号。
work-find-hint-contacts = 可以写：说到的字词、事项编号、来信编号、提出人的姓名或电话。
work-find-unit = 单位
work-find-from = 提出日期起
work-find-until = 提出日期止
work-find-wrong-days = 日期要是日历上有的日子，开始不能晚于结束。请改好再试。
work-find-wrong-days-all = 下面的清单没有按日期筛选。
work-find-none = 没有找到。换个说法，或者少写几个字再试。
work-find-caption = 找到的事项
work-column-received = 提出日期
work-back = ← 返回待办
work-count = （{ $n }件）
work-raise = 代录一件事
work-many = 批量办理
work-many-hint = 在上面勾选事项。每件分别处理：一件办不了，不影响其他件。
work-many-act = 做什么
work-many-unit = 单位（交办，或受理同时交办）
work-many-category = 分类（归类，或受理、交办时一并归类）
work-many-done = 办好 { $n } 件（{ $what }）：
work-many-done-unit = 交办给{ $unit }
work-many-done-category = 归类为{ $category }
work-many-done-published = 等待审核的内容已公开
work-many-publish = 受理、交办时一并审核公开，或单独审核公开：内容我看过了
work-many-note = 要求（公开，可不填）
work-many-text = 答复内容（公开，每件相同）
work-many-button = 对勾选的一起办理
work-many-layout = 导出台账的格式
work-many-export = 导出所选
work-many-none = 还没有勾选事项。请在列表里至少勾选一件。
work-many-no-act = 请选择对勾选的事项做什么。
work-many-no-unit = 还没有选单位。交办要选一个单位。
work-many-no-category = 还没有选分类。归类要选一个分类。
work-many-unread = 还没有勾“内容我看过了”。列表上只有标题，请点开看过文字和照片，再勾上、公开。
work-many-publish-apart = 答复、归类时不能一并公开。请去掉“内容我看过了”，或者改选审核公开。
work-many-no-text = 还没有写答复内容。请写上，例如“已经在修，周五前修好”。
work-many-part = 办好 { $done } 件，{ $left } 件没办成，仍然勾选着：
work-many-now = { $why }现在是“{ $stage }”。
work-many-elsewhere = 没办成、已不在这一栏的事项
work-many-tick = 选中{ $number }
work-narrow = 按条件筛选
work-narrow-words = 文字或编号
work-narrow-button = 筛选
work-filter-name = 把这个筛选存下来，叫做
work-filter-save = 保存
work-filters = 我的筛选
work-filter-forget = 删除
work-filters-full = 存的筛选太多了。请先删掉一个，再保存。
work-track = 时限类型
matter-category = 分类
work-next-matter = 下一件
work-filter = 待办分类
work-shown-all = 全部
work-shown-mine = 我负责的
work-shown-open-to-claim = 可以认领
work-shown-given = 待我认领
work-shown-under-way = 正在办
work-shown-sent-back = 核实未通过
work-shown-reported-done = 已报办结
work-shown-ended = 已办结
work-shown-watched = 还没办结
work-shown-to-accept = 待受理
work-shown-to-assign = 待交办
work-shown-to-claim = 待认领
work-shown-with-unit = 办理中
work-shown-to-verify = 待核实
work-shown-unanswered = 待答复
work-shown-reopened = 重新打开
work-shown-asked-back = 等提出人补充
work-shown-due-soon = 快到期
work-shown-overdue = 已超期
work-shown-to-arbitrate = 待裁定
work-shown-escalated = 已上报街道
work-shown-returned = 多次退回
work-shown-still = 停滞
work-shown-review = 待审核公开
work-shown-personal-data = 个人信息待复核
work-nothing = 现在没有要办的事。
work-whole = 看全部待办
work-nothing-shown = “{ $shown }”里没有事项。
work-caption = 待办事项，时限近的在前
work-column-clock = 时限
work-column-number = 编号
work-column-title = 事项
work-column-place = 地点
work-column-stage = 状态
work-column-owner = 由谁
work-column-latest = 最近一步
work-no-clock = 没有时限
work-private-tag = 不公开
work-reopened-tag = 重新打开
work-sent-back-tag = 核实未通过
work-urged-tag = 已催办{ $n }次
work-review-tag = 待审核
work-keys = 快捷键：j、k 上下，Enter 打开，e 办理。
work-pages = 翻页
work-previous = 上一页
work-next = 下一页
work-owner-community = 社区
work-owner-street = 街道

## 办理
work-acts = 现在可以做
work-acts-as = 以“{ $role }”的身份。每一步都会写进记录。
work-alike = 可能是同一件事
work-alike-merge = 并入{ $number }
work-choose = 请选择
work-public = （公开）
work-optional = （可不填）
work-public-optional = （公开，可不填）
work-reply-private = 答复
work-changed = 您填写的时候，{ $who }在{ $when }办了“{ $step }”，现在是“{ $stage }”。您写的都还在；请看过“经过”，再决定要不要提交。
work-field-track = 按哪种时限办
work-field-decline = 为什么不受理，可以找谁
work-field-into = 并入哪件事
work-reopen = 重新办理
work-note-button = 记下备注
work-hint-into = 例如：{ $number }
work-field-into-other = 或者写别的编号
work-wrong-into = 请选一件，或者写编号，例如“2026-0001”。
work-field-merge = 为什么是同一件事
work-field-category = 分类
work-hint-category = 不选就是去掉分类。
work-field-category-along = 同时归类（可不选）
work-hint-category-now = 现在是：{ $category }。不选就不变。
work-tick-all = 全选这一页
work-tick-none = 全不选
work-publish-along = 待审核的内容
work-publish-along-read = 一并审核公开：内容我看过了
work-field-category-suggested = 相似的事归在哪一类
work-suggested-category = { $category }（{ $of }件相似的事里有{ $n }件，最近一件{ $number }）
work-suggested-category-none = 都不是，从下面的列表里选
work-field-unit = 单位
work-field-unit-at-once = 同时交办给（可不选）
work-field-who-does-it = 由谁办
work-choice-community = 社区自己办
work-hint-unit-at-once = 选了单位，受理和交办一步完成。
work-suggested-unit = { $of }件相似的事里，{ $n }件由{ $unit }办（最近一件{ $number }）。
work-field-note = 要求
work-field-plan = 打算怎么办，什么时候办好
work-field-return = 为什么退回
work-field-arbitrate = 裁定的理由
work-field-until = 恢复办理日期
work-field-review = 复查日期（没有解决时填）
work-hint-review = 到这一天社区再看一次，所有人可见。
work-hint-until = 到这一天自动恢复办理。
work-field-defer = 为什么暂时办不了
work-field-escalate = 为什么上报街道
work-field-body = 提交给哪个议事组织
work-field-why-there = 为什么提交给它
work-hint-why-there = 选建议的组织可不填；选别的组织要写明原因。
work-field-hand-back = 为什么撤回
# used-as: work-level-*
work-level-one-place = 建议：{ $body }。事项只涉及这一个院坝，由院坝的议事小组协商。
work-level-no-body-there = 建议：{ $body }。所在院坝没有议事小组，由社区议事会协商。
work-level-several-places = 建议：{ $body }。事项涉及多个院坝，由社区议事会协商。
work-level-no-place = 建议：{ $body }。事项不限于一个院坝，由社区议事会协商。
work-field-reply = 答复内容
work-field-internal = 备注（只给工作人员看）
work-field-follow-up = 想问什么
work-field-urge = 催什么（内部，可不填）
work-field-ask-back = 请提出人补充什么
work-hint-ask-back = 只问办理缺少的，例如：请补充是几栋几单元的灯。这不算答复，时限照常计算。
work-field-add-words = 提出人补充了什么
work-field-outcome = 结果
work-in-charge = 社区负责人：
work-field-in-charge = 由谁负责
work-hint-in-charge = 只在社区内部看得到。不选人，就是没有人负责。
work-field-in-charge-note = 交接说明（只给工作人员看，可不填）
work-field-progress = 办到哪一步了
work-hint-progress = 大家都看得到，可以附照片。这不算答复，时限照常计算。
work-hint-done = 写给提出人和大家看。只想让工作人员知道的，请写在“内部备注”里。
work-hint-reply = 写给提出人和看得到这件事的人。只想让工作人员知道的，请写在“内部备注”里。
work-hint-internal = 只有工作人员看得到，提出人和公众看不到。
work-field-before = 办之前的照片（可不传）
work-hint-before = 和办好之后的照片放在一起给大家看。
work-field-after = 办好之后的照片（可不传）
work-kept-texts = 常用语
work-put-in = 填入
work-put-in-done = 已填入常用语。请看一遍，改好再提交。
work-put-in-not-empty = 这里已经写了字，没有动。要用常用语，请先清空再点“填入”。
work-put-in-none = 请先选一条常用语，再点“填入”。
work-keep-draft = 存草稿
work-draft-kept = 草稿已存好，只有您看得到。照片要到提交时再传。
work-draft-too-long = 内容太长，存不成草稿。请直接提交，或者删短一些。
work-writing = { $who } { $when } 正在写“{ $act }”，还没有提交。您可以先问一声。
work-draft = 这是您{ $when }留下的草稿，还没有提交。
work-phone-see = 看提出人电话
work-phone-hint = 提出人同意办理单位打电话。每次查看都会记下。
work-phone-noted = 只用来办这件事。这次查看已经记下。
work-phone-agreed = 提出人同意办理单位打电话。
work-phone-looks = 看过电话的：
work-phone-look = { $unit } { $name }，{ $n } 次，最近 { $day }
work-field-done = 办了什么，结果怎样
work-field-verify = 看到了什么
work-hint-verify = 写事实，不写人名。
work-field-pictures = 照片（可不传）
work-hint-pictures = 最多 { $n } 张，每张 { $mb } 兆以内。
work-pictures-kept = 刚才传的 { $n } 张照片已经留着，不用再传。
work-picture-without = 不要第 { $n } 张
work-field-reopen = 为什么重办
work-field-title = 标题
work-hint-correct = 只改登记时写错的；提出人的原话不改，原来写的留在“经过”里。
work-field-place = 在哪里
work-field-channel = 怎么提出的
work-field-correct = 为什么更正
work-field-unmerge = 为什么不是同一件事
work-field-second-title = 另一件的标题
work-field-second-text = 另一件的内容
work-hint-second-text = 从原话里留下属于另一件的部分；不要写提出人没说过的话。
work-field-second-place = 另一件在哪里
work-field-split = 为什么拆成两件
work-wrong-channel = 请选一个渠道，例如“电话代录”。
work-wrong-place = 请选一个地点，或者选“说不清楚”。
work-verdict-confirmed = 核实属实
work-verdict-not-done = 没有办好，退回重办
work-keep-masked = 继续遮住
work-field-visibility = 为什么调整
work-make-private = 改为只给工作人员看
work-make-public = 改为公开（以前的答复也会公开）
work-wrong-visibility = 请选改为公开还是只给工作人员看。
work-masked-now = 现在遮住的：
work-show-in-full = 可以完整显示
work-wrong-track = 请选“一般事项”或“安全隐患”。
work-wrong-outcome = 请选一个结果，例如“已解决”。
work-wrong-verdict = 请按“核实属实”或“没有办好”。
work-wrong-date = 请填一个日期，例如 2026-09-01。
work-wrong-picture = 有一张照片读不出来、不完整，或者太大。请用 JPEG、PNG 或 WebP 格式，每张 12 兆以内。

## 负责人、代班、移交
team-title = 负责人和代班
team-in-charge = 负责 { $n } 件没办结的事
team-away = 谁不在
team-nobody-away = 现在没有人请假。
team-stand-in = 代班
team-days = { $from }到{ $to }
team-end = 回来了
team-say-away = 登记代班
team-who-is-away = 谁不在
team-who-stands-in = 谁代班
team-first-day = 第一天
team-last-day = 最后一天
team-hand-over = 全部移交
team-hand-over-lede = 把一个人负责的、没办结的事全部交给另一个人。每件都会记下是谁移交的。
team-from = 从谁那里
team-to = 交给谁
team-handed-over = { $n ->
    *[other] 已移交 { $n } 件。
}
team-stood-in = 代班已登记。代班的人在“我负责的”里看得到。
team-back = 已登记回来。
team-choose-two = 请选两个不同的人。
team-wrong-days = 请填第一天和最后一天，例如 2026-09-01 到 2026-09-05；最后一天不能早于第一天，也不能已经过去。

## 常用语
template-title = 常用语
template-lede = 常写的话存在这里，答复、说进展、报告办结、退回时一选就填入。只有本单位（社区的只有社区工作人员）看得到。
template-shared = 社区常用语
template-shared-lede = 由社区统一写好，社区工作人员、街道和单位经办人写答复时都能选，排在他们自己的后面。
template-shared-read = 由社区统一写好，谁都能选用；由社区书记或管理员修改。
template-none = 还没有常用语。
template-add = 新加一条
template-change = 修改这一条
template-name = 名称
template-act = 用在哪里
template-body = 内容
template-body-hint = 花括号里的词会换成事项里的内容，例如“您反映的{"{"}标题{"}"}（{"{"}编号{"}"}）已办好”。能用的词见下面。
template-keep = 保存
template-drop = 删除这一条
template-no-act = 请选这条常用语用在哪里，例如“公开答复”。
template-unknown = “{ $written }”不是能用的词。请改成下面列出的，例如 {"{"}编号{"}"}；不想替换就去掉花括号。
template-too-many = 最多存 { $n } 条。请先删掉不用的。
# used-as: template-done-*
template-done-kept = 已保存。
template-done-dropped = 已删除。

# used-as: placeholder-*
placeholder-number = 事项编号
placeholder-title = 事项标题
placeholder-place = 地点
placeholder-unit = 办理单位
placeholder-date = 填写那一天的日期

# used-as: placeholder-example-*
placeholder-example-title = 楼道灯不亮
placeholder-example-place = 东风巷14号院
placeholder-example-unit = 物业公司

## 代录
work-raise-lede = 替来访、来电的居民写下来。写好后把编号和查询码交给本人。
work-raise-channel = 怎么提出的
work-raise-body = 在哪个组织提出
work-raise-no-body = 不是在会议上提出的
work-written-text = 什么事
work-written-text-hint = 照原话写：是什么、多久了、影响谁。
work-written-title = 标题（可不填，取内容的第一句）
work-written-place = 在哪里
work-written-place-unknown = 说不清楚
work-written-private = 只给工作人员看
work-written-name = 提出人姓名（可不填）
work-written-contact-hint = 姓名和联系方式只有社区工作人员看得到，用来告知结果。
work-written-phone = 电话（可不填）
work-written-under-14 = 不满14岁的孩子
work-written-under-14-hint = 监护人同意了才留姓名、电话、邮箱；没有同意，照样登记，这些不留。
work-written-guardian = 同意的监护人
work-written-may-call = 本人同意办理单位来电联系
work-written-email = 电子邮箱（可不填）
work-written-send = 登记
work-written-already = 这张表已经登记过了，没有重复登记。请在待办里查看。
work-slip = 已登记，请交给提出人
work-slip-number = 编号
work-slip-code = 查询码（请本人收好）
work-slip-accept = 最迟受理
work-slip-reply = 最迟首次答复
work-slip-track = 在 { $address } 输入查询码，随时查进展。
work-slip-qr = 扫码查进展
work-slip-once = 查询码只显示这一次。请抄在纸条上，或打印这一页。
code-title = 重发查询码
code-lede = 提出人丢了查询码时用。先请对方说出登记时留的电话或邮箱，和登记的一样才发。发了新码，旧码马上作废。
code-contact = 对方说的电话或邮箱
code-contact-hint = 写全，例如 13812345678。
code-issue = 发新查询码
code-slip = 新查询码，请交给提出人

## 导出
cli-exported = 已导出 { $n } 件到 { $file }
export-number = 编号
export-letter-number = 原信编号
export-channel = 渠道
export-place = 地点
export-title = 标题
export-stage = 状态
export-visibility = 公开范围
export-unit = 承办单位
export-received = 收到时间
export-first-reply = 首次答复
export-due = 期限
export-closed = 结案时间
export-outcome = 结果
export-rating = 评价
export-replies = 答复次数
export-category = 分类
export-category-code = 市级分类代码
export-closed-by = 结案依据

# used-as: export-closed-by-*
export-closed-by-verification = 核实
export-closed-by-import = 随信导入，未经核实
export-closed-by-resolution = 按决议答复结案

## 公开记录里
# used-as: record-of-*
record-of-matter = 事项的后台处理
story-parts = 经过分页
story-latest = 最近的经过
story-earlier = 更早的经过

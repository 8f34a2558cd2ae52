# 居民看的页面。

pages = 翻页
pages-next = 下一页
error-mark = 错误：
errors-count = 有{ $n }处要改
picture-alt = 第{ $n }张照片
handler-community = 社区
handler-street = 街道
handler-nobody = 没有人需要再办

# 入口
start-title = 明通：有事请说
start-choose = 请选您的社区。
start-none = 这里还没有社区。

# 首页
home-title = 有事请说，件件有着落
home-lede = 楼道灯坏了、下水道堵了，都可以说。每件事有编号、有人管、有期限、有答复。
home-report = 说一件事
home-track = 查我说过的事
home-received-before = 收到
home-answered-before = 件，已答复
home-waiting-before = 件，等待答复
home-waiting-after = 件
home-longest = （最久{ $t }）
home-promise-end = 。
home-due = 最急的
home-solved = 刚办结的
home-latest = 最近说的
home-all-open = 全部事项（{ $n }件没有办结）
home-empty = 还没有人说过事。您可以说第一件。
home-receptions = 接访
home-all-receptions = 全部接访
home-open = 公开的
home-log = 公开记录
home-door-numbers = 每个比率写明分子、分母和没有计入的
home-door-about = 期限是多少，依据是什么
home-door-log = 每一步按先后排好，谁都能看

# 事项列表
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

# 事项
matter-now = 现在
matter-by = 由谁
matter-until = 到何时
matter-next = 接下来
matter-due = { $time } 前{ $what }
matter-comes-back = { $day }恢复办理
matter-no-clock = 没有时限
matter-kept = 时限
matter-print = 打印
matter-masked = 文字里可能有个人信息，已经遮住。
matter-story = 经过
matter-record = 这件事的每一步都在公开记录里，第 { $from } 条至第 { $to } 条之间。
matter-record-one = 这件事记在公开记录第 { $from } 条。
matter-record-yours = 只有您和工作人员看得到；公开记录里只留一个看不出内容的校验值。
matter-record-private = 只有提出人和工作人员看得到；公开记录里只留一个看不出内容的校验值。
matter-record-link = 看公开记录
step-erased = 这段文字已经依规定删除。
step-no-date = 没有注明日期
step-imported = 随文件导入
step-until = 到{ $day }
step-review = 没有解决，复查日期 { $day }
support-count = 也遇到的人：{ $n }
support-phone = 手机号（可不填）
support-phone-hint = 留了号码，有答复就告诉您。号码只有社区工作人员看得到。
support-thanks = 记下了：您也遇到。

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

# 说一件事
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
report-find-place-none = 没有名字里带“{ $words }”的地点，下面是全部地点。
report-scanned = 已按您扫的二维码选好；不对可以改。
report-place-unsure = 别的地方，或者说不清楚
report-danger-title = 马上有危险？
report-danger = 请先打110、119、120，再来这里登记。
report-go-on = 下一步
report-back = 上一步
report-what = 什么事？
report-what-hint = 说清是什么、在什么位置、多久了、影响谁就好。别写身份证号和别人的电话。
report-similar = 已有人反映
report-similar-hint = 是同一件事，就点“我也遇到”，不用再说一遍；不是，请接着往下填。
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
report-consent = 联系方式只用来办理和答复这件事。
report-check = 检查一遍，然后发送
report-change = 改
report-send = 发送
report-send-hint = 发送后马上给您编号和查询码。
report-error-place = 没有这个地点。请从列表里选一个，或者选“说不清楚”。
report-error-what = 请写出是什么事。例如：三单元楼道灯不亮，晚上看不见台阶。
report-error-long = 写得太长，最多{ $max }个字。请删减一些。
report-error-picture = 有一张照片读不出来或太大。请传12兆以内的JPEG、PNG或WebP照片。
report-error-pictures = 照片最多{ $max }张，多出来的没有收。
report-error-reach = 请选一种告诉您的办法。
report-error-reach-unclear = 您留了电话或邮箱，又选了“不用告诉”。请选“打电话”或“发电子邮件”；不用告诉的，请把留的删掉。
report-error-phone = 请填写电话号码，例如：13812345678。

# 回执
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
receipt-hazard = 标为安全隐患，先处理，再商量。
receipt-told = 有了答复，我们按您选的方式告诉您。
receipt-told-none = 凭查询码随时可以查进展、评价、要求重办或撤回。
receipt-print-slip = 打印小票
receipt-share = 发给邻居看（公开页，没有查询码）
receipt-print = 这一页可以打印，交给没有手机的人保存。过一天就打不开了，查询码一直有效。

# 凭码查询
track-title = 请输入查询码
track-hint = 印在回执上，12位字母和数字，例如 K7QM-2XAB-9TRC。大小写和横线都不要紧。
track-open = 查看
track-error = 没有这个查询码。请对照回执再输一遍，例如 K7QM-2XAB-9TRC。
track-lost = 查询码丢了？公开的事项也可以按编号查：
track-acts = 您现在可以做
track-close = 关闭
track-held = 10分钟内可以在这台设备上再打开。公用设备用完请按“关闭”。
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

# 接访
receptions-title = 代表和委员接访
receptions-lede = 代表和委员到院子里当面听您说，记下来、转出去、盯到底。
receptions-none = 还没有接访。
receptions-ahead = 接下来
receptions-past = 已经开过的
reception-when = 时间
reception-place = 地点
reception-delegates = 接访代表
reception-notice = 预告
reception-matters = 记下的事项（{ $n }件）
reception-none = 还没有公开的事项。

# 院坝
place-matters = 这里的事项（{ $n }件）
place-none = 这里还没有公开的事项。
place-all = 查看全部
place-notice = 张贴用的二维码
place-qr = 扫码就能说这里的事
place-qr-label = 二维码：说这里的事

# 统计
numbers-lede = 每个比率都写明分子和分母。只算公开的事项。
numbers-rates = 比率
numbers-rate = 指标
numbers-result = 结果
numbers-response = 响应率
numbers-response-of = 已公开答复的 / 收到的（不含撤回的）
numbers-response-in-time = 按时答复率
numbers-response-in-time-of = 期限内答复的 / 答复期限已经结束的
numbers-resolution = 解决率
numbers-resolution-of = 核实为已解决的 / 核实后办结的
numbers-finished-in-time = 按时办结率
numbers-finished-in-time-of = 期限内办完的 / 办结期限已经结束的
numbers-satisfaction = 满意率
numbers-satisfaction-of = 评价满意以上的 / 有评价的
numbers-outcomes = 核实后办结的结果
numbers-outcome = 项目
numbers-count = 件数
numbers-total = 合计
numbers-now = 现在
numbers-received = 收到
numbers-open = 没有办结
numbers-reopened = 重办过
numbers-left-out = 没有计入的，和原因
numbers-reason = 原因
numbers-left-out-withdrawn = 提出人撤回：不欠答复，不计入响应率
numbers-left-out-imported = 随文件导入：结果没有在本处核实，不计入解决率
numbers-left-out-merged = 并入别的事项：在那件事里办结，不计入解决率
numbers-left-out-declined = 不予受理：没有办理，不计入解决率

# 公开记录
record-total = 一共{ $n }条，从第0条起，一条不缺。新的在前。
record-none = 还没有记录。
record-position = 第{ $n }条
record-keeping = 登记与规则
record-sealed = 不公开的事项（只有校验值）
record-newer = 较新的
record-older = 较早的
record-machine = 机器可读（JSON）

# 规则
about-lede = 现在执行的规则，每条写明是谁的规定、依据是什么。
jurisdiction-general = 通用
jurisdiction-national = 全国
rule-value-times = { $n }次
rule-value-points = { $n }分
rule-value-households = { $n }户
rule-value-delegates = { $n }名
rule-value-share = { $permille ->
    [500] 一半（50%）
    [750] 四分之三（75%）
   *[other] { $percent }%
 }
about-until = （有效期至{ $day }）
about-data-title = 个人信息怎样处理
about-data = 由{ $name }处理。您是谁、怎么联系您，只有社区工作人员看得到，只用来办理和答复您说的事；不留也能反映。
about-data-kept = 说过的事和答复长期公开；您的姓名、电话和照片可以随时向社区要求查看、更正或删除，删除后记录里只留“依申请删除”。
about-record-title = 公开记录
about-record = 每一步都按先后写进公开记录，编号不间断，每条都有散列值；只续写，不改动、不抽走。

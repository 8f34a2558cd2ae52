# 办理：登录、待办、每一步的表单、代录、接访、告知。

# 登录
work-sign-in = 登录
work-sign-in-lede = 居民说事、查进展不用登录。工作人员、代表、单位和议事小组成员请登录。
work-login = 登录名
work-password = 密码
work-no-account = 忘了密码，或者还没有账号
work-no-account-text = 请到居委会找管理员当面办理，请带身份证件，只看不留复印件。

# 待办
work-list = 待办
work-count = （{ $n }件）
work-raise = 代录一件事
work-reception-new = 预告一场接访
work-receptions-open = 还没结束的接访
work-filter = 筛选待办
work-filter-button = 筛选
work-shown = 看哪些
work-shown-all = 要我办的，时限近的在前
work-shown-overdue = 已超期的
work-shown-unanswered = 还没答复的
work-shown-personal-data = 个人信息待复核的
work-nothing = 现在没有要办的事。
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
work-keys = 快捷键：j、k 上下，Enter 打开，e 办理。
work-pages = 翻页
work-previous = 上一页
work-next = 下一页
work-owner-community = 社区
work-owner-street = 街道

# 办理
work-acts = 现在可以做
work-acts-as = 以“{ $role }”的身份。每一步都会写进记录。
work-choose = 请选择
work-changed = 您填写的时候，{ $who }在{ $when }办了“{ $step }”，现在是“{ $stage }”。您写的都还在；请看过“经过”，再决定要不要提交。
work-field-track = 按哪种时限办
work-field-decline = 为什么不受理，可以找谁（公开）
work-field-into = 并入哪件事
work-hint-into = 例如：{ $number }
work-field-merge = 为什么是同一件事（公开）
work-field-unit = 单位
work-field-note = 要求（公开，可不填）
work-field-plan = 打算怎么办，什么时候办好（公开）
work-field-return = 为什么退回（公开）
work-field-arbitrate = 裁定的理由（公开）
work-field-until = 复查日期
work-hint-until = 到这一天自动恢复办理。
work-field-defer = 为什么暂时办不了（公开）
work-field-escalate = 为什么上报街道（公开）
work-field-reply = 答复内容（公开）
work-field-internal = 备注（只给工作人员看）
work-field-follow-up = 想问什么（公开）
work-field-outcome = 结果
work-field-done = 办了什么，结果怎样（公开）
work-field-verify = 看到了什么（公开，写事实，不写人名）
work-field-pictures = 照片（可不传）
work-hint-pictures = 最多 4 张，每张 12 兆以内。
work-pictures-kept = 刚才传的 { $n } 张照片已经留着，不用再传。
work-field-reopen = 为什么重办（公开）
work-verdict-confirmed = 核实属实
work-verdict-not-done = 没有办好，退回重办
work-keep-masked = 继续遮住
work-show-in-full = 可以完整显示
work-wrong-track = 请选“一般事项”或“安全隐患”。
work-wrong-outcome = 请选一个结果，例如“已解决”。
work-wrong-verdict = 请按“核实属实”或“没有办好”。
work-wrong-date = 请填复查日期，例如 2026-09-01。
work-wrong-picture = 有一张照片读不出来，或者太大。请用 JPEG、PNG 或 WebP 格式，每张 12 兆以内。

# 代录
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
work-written-contact-hint = 姓名和电话只有社区工作人员看得到，用来告知结果。
work-written-phone = 电话（可不填）
work-written-email = 电子邮箱（可不填）
work-written-send = 登记
work-written-already = 这张表已经登记过了，没有重复登记。请在待办里查看。
work-slip = 已登记，请交给提出人
work-slip-number = 编号
work-slip-code = 查询码（请本人收好）
work-slip-accept = 最迟受理
work-slip-reply = 最迟首次答复
work-slip-track = 在 { $address } 输入查询码，随时查进展。
work-slip-once = 查询码只显示这一次。请抄在纸条上，或打印这一页。

# 接访
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
work-reception-write = 登记一件事
work-reception-written = 已登记 { $n } 件
work-reception-nothing = 还没有登记。
work-reception-close = 结束接访
work-reception-over = 接访已经结束，不能再登记。

# 告知
work-tell = 待告知
work-tell-lede = 这些人留了联系方式，事情有了答复。打电话或发邮件告知后，点“已告知”。
work-tell-nobody = 没有人在等告知。
work-tell-since = { $when } 起等候
work-tell-changed = 这一位已经有人告知过了。
work-told = 已告知
work-no-name = 没有留姓名

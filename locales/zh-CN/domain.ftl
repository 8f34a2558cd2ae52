# 状态、渠道、角色、步骤等固定用语。

# used-as: stage-*
stage-received = 已登记
stage-accepted = 已受理
stage-assigned = 已交办
stage-open-for-claim = 待认领
stage-in-progress = 办理中
stage-disputed = 待裁定
stage-escalated = 已上报街道
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
next-deferred = 到期后自动恢复办理
next-done = 由没有经手的人核实
next-verified = 社区办结，请提出人评价
next-closed = 没有了；又遇到同样的事，请再说一次
next-closed-not-fixed = 没有了；没办好，{ $until } 前可以凭查询码要求重办
next-closed-for-review = 到期由社区复查
next-closed-by-file = 没有了；随文件导入，没有查询码
next-declined = 没有了；理由写在下面
next-merged = 在并入的那件事里继续办
next-withdrawn = 没有了，提出人已撤回
next-retracted = 没有了

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

# used-as: role-*
role-public = 居民
role-raiser = 提出人
role-building-lead = 楼栋长
role-group-member = 议事小组成员
role-council-member = 居民议事会成员
role-grid-worker = 网格员
role-delegate = 接访代表
role-staff = 社区工作者
role-secretary = 社区书记
role-unit-handler = 单位经办人
role-street = 街道
role-supervisor = 监督员
role-admin = 管理员

# used-as: clock-kind-*
clock-kind-accept = 受理
clock-kind-first-reply = 首次答复
clock-kind-finish = 办结
clock-kind-verify = 核实
clock-kind-close = 结案
clock-kind-review = 复查

# used-as: visibility-*
visibility-public = 公开
visibility-private = 只给工作人员看

# used-as: notice-*
notice-in-time = 按时预告
notice-short = 临时预告
notice-afterwards = 事后补登

# used-as: delegate-*
delegate-party-congress = 党代表
delegate-peoples-congress = 人大代表
delegate-cppcc = 政协委员

# used-as: place-kind-*
place-kind-grid = 网格
place-kind-courtyard = 院坝、小区
place-kind-building = 楼栋
place-kind-entrance = 单元
place-kind-home = 住户
place-kind-public = 街巷、公共场地

# used-as: step-*
step-raised = 登记
step-accepted = 受理
step-declined = 不予受理
step-merged = 并入别的事项
step-absorbed = 并入了另一件
step-arbitrated = 裁定
step-assigned = 交办
step-opened-for-claim = 开放认领
step-claimed = 认领
step-returned-to-arbiter = 退回，提请裁定
step-returned = 退回
step-deferred = 挂账
step-resumed = 恢复办理
step-escalated = 上报街道
step-replied = 答复
step-noted = 内部备注
step-followed-up = 跟进
step-done = 办结待核
step-verified = 核实
step-found-not-done = 核实：没有办好
step-closed-by-import = 办结（随文件导入，本处未核实）
step-closed = 办结
step-rated = 提出人评价
step-reopened = 重办
step-withdrawn = 提出人撤回
step-personal-data-reviewed = 个人信息复核
step-text-erased = 依申请删除了一段文字
step-picture-erased = 依申请删除了一张照片

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
act-reply = 公开答复
act-note = 内部备注
act-follow-up = 跟进
act-mark-done = 报告办结
act-verify = 核实
act-close = 办结
act-rate = 评价
act-reopen = 没办好，要求重办
act-withdraw = 撤回
act-support = 我也遇到
act-raise = 登记一件事
act-review-personal-data = 复核个人信息
act-open-reception = 开一场接访
act-write-reception = 在接访时登记
act-close-reception = 结束接访
act-tell = 告知提出人
act-import = 导入
act-undo-import = 撤销导入
act-erase = 删除内容
act-register-place = 登记地点
act-register-unit = 登记单位
act-form-body = 成立议事组织
act-grant-role = 授予身份
act-set-rule = 修改规则
act-tell-contact = 公布联系方式
act-read-public = 查看公开内容
act-read-work = 查看待办
act-read-private = 查看不公开事项
act-read-contacts = 查看联系方式
act-export = 导出

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

# used-as: rule-*
rule-clock-accept = 受理时限
rule-clock-accept-hazard = 受理时限（安全隐患）
rule-clock-first-reply = 首次答复时限
rule-clock-finish = 办结时限
rule-clock-finish-hazard = 办结时限（安全隐患）
rule-clock-verify = 核实时限
rule-clock-close = 核实后的结案时限
rule-clock-day-end-minutes = 一天到几点为止
rule-clock-amber-permille = 用去多少时限算“快到期”
rule-return-cap = 最多退回几次，再退就裁定
rule-rating-reopen-at-most = 评价不高于几分就自动重办（共五分）
rule-rating-satisfied-at-least = 评价不低于几分算满意（共五分）
rule-reopen-window-days = 办结后多少天内可以要求重办
rule-reopen-cap = 重办几次之后只能由街道重办
rule-defer-max-days = 挂账最长多久
rule-review-max-days = 未解决的最迟多久复查
rule-group-households-min = 多少户以上算多人事项
rule-reception-notice-days = 接访提前多久预告
rule-reception-delegates-min = 接访至少几名代表

# used-as: span-unit-*
span-unit-hours = { $n }小时
span-unit-days = { $n }天
span-unit-working-days = { $n }个工作日

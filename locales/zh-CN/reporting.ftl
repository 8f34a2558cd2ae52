# 双报到：单位和在职人员向社区报到，做了什么，做得怎样。不打卡、不积分、不排名。

## 动作
# used-as: act-*
act-report-unit = 单位报到
act-report-member = 在职人员报到
act-read-reporting = 查看报到
act-confirm-reporting = 确认报到
act-decline-reporting = 不予确认
act-note-service = 登记服务
act-evaluate-service = 评价服务
act-change-liaison = 更换单位联络员
act-change-community-liaison = 更换社区联络员
act-prolong-reporting = 调整期限
act-end-reporting = 结束报到

# used-as: done-*
done-report-unit = 已登记。
done-report-member = 已登记。
done-confirm-reporting = 已确认，从现在起算报到。
done-decline-reporting = 已写明不予确认的原因。
done-note-service = 服务已登记，等社区另一位同事评价。
done-evaluate-service = 评价已写下，从现在起公开。
done-change-liaison = 单位联络员已更换，原来的留在记录里。
done-change-community-liaison = 社区联络员已更换，原来的留在记录里。
done-prolong-reporting = 期限已调整。
done-end-reporting = 报到已结束。

## 固定用语
# used-as: reporting-kind-*
reporting-kind-unit = 单位报到
reporting-kind-member = 在职人员报到

# used-as: reporting-stage-*
reporting-stage-waiting = 待确认
reporting-stage-listed = 已报到
reporting-stage-over = 已到期
reporting-stage-declined = 未确认
reporting-stage-ended = 已结束

# used-as: reporting-service-*
reporting-service-unit = 单位的服务
reporting-service-member = 在职人员的服务

# used-as: reporting-shown-*
reporting-shown-now = 等处理的和已报到的
reporting-shown-work = 等处理的
reporting-shown-listed = 已报到的
reporting-shown-past = 过去的

## 报到的页面
reporting-title = 双报到
reporting-lede = 单位和在职人员向社区报到。谁报到只有社区和本单位知道；公开的只有人数、能做什么、做了什么。
reporting-to-work-on = 等处理的
reporting-none-to-work-on = 没有等确认、等评价的。
reporting-listed = 已报到的（先到期的在前）
reporting-none-listed = 还没有人报到。
reporting-past = 过去的
reporting-none-past = 没有过去的报到。
reporting-shown = 看哪些
reporting-what = 是什么
reporting-number = 编号
reporting-unit = 单位
reporting-days = 期限
reporting-since = { $day }起
reporting-until = 到{ $day }
reporting-wrong-year = 没有这样的年份，或者还没有到。网址里请写成 year=2021。
reporting-times = 什么时候有空
reporting-place = 在哪里
reporting-liaison = 单位联络员
reporting-ours = 社区联络员
reporting-ours-me = 我本人
reporting-whoever-reported = 报到人
reporting-name-erased = （姓名已删除）
reporting-reason = 原因：
reporting-services = 做过的服务
reporting-no-services = 还没有登记服务。
reporting-about = 对应
reporting-evaluation = 评价：
reporting-not-evaluated = 还没有评价
reporting-to-evaluate = { $n }次服务等评价

## 报到
reporting-unit-lede = 单位向社区报到，双方各定一位联络员。单位自己填的，等社区确认后公开。
reporting-member-lede = 单位的在职人员到社区报到。姓名不公开，只给社区和本单位看。
reporting-liaison-account = 有账号的经办人
reporting-liaison-name = 没有账号的，写姓名
reporting-liaison-hint = 只填一样。对外只显示姓。
reporting-brings = 单位能带来什么
reporting-brings-hint = 会公开。请不写个人的姓名和手机。
reporting-name = 姓名
reporting-name-hint = 不公开，只给社区和本单位看。
reporting-skills = 能做什么
reporting-skills-hint = 会公开，例如：修电、教手机、陪诊。请不写姓名和手机。
reporting-first-day = 从哪天起
reporting-send = 报到

## 填错时
reporting-wrong-unit = 请选是哪家单位。
reporting-wrong-day = 请把日期填完整，例如 2026-12-31。
reporting-wrong-service = 请选是哪一次服务。
reporting-wrong-liaison = 请选一位社区联络员。
reporting-wrong-about = 请写完整的编号，例如 2026-0031；需求写“需2026-0007”。不对应哪一件就空着。

## 办理
work-reporting-reason = 原因
work-reporting-decline-hint = 单位会看到。
work-reporting-end-hint = 留在记录里，单位和社区能看到。
work-reporting-until = 到哪天为止
work-reporting-until-hint = 不定期限就空着。
work-service-day = 哪天做的
work-service-text = 做了什么
work-service-text-hint = 会公开。请写做了什么，不写谁、不写时长。
work-service-about = 对应哪件需求或事项
work-service-about-hint = 写编号，例如 2026-0031 或 需2026-0007；没有就空着。
work-service-which = 哪一次服务
work-service-evaluation = 做得怎样
work-service-evaluation-hint = 会公开。用话说，不打分。

## 单位的页面
unit-reporting = 向社区报到
unit-reporting-open = 打开这份报到
unit-not-reported = 还没有向社区报到。
unit-members = 在职人员报到
unit-no-members = 还没有在职人员报到。
unit-members-count = { $n }人已报到，能做这些：
unit-services = { $year }年做了什么
unit-no-services = 这一年还没有登记服务。
unit-years = 别的年份
unit-year = { $year }年
unit-wanted = 社区需要、还没有人领的
unit-nothing-wanted = 现在没有等人领办的需求。
unit-wanted-all = 全部待领办的需求

## 公开记录里
# used-as: record-of-*
record-of-reporting = 双报到

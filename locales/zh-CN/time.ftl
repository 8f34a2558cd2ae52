# 时限、时长和工作日。

## 时限
clock-green = 还有{ $t }
clock-amber = 快到期，还有{ $t }
clock-overdue = 已超期{ $t }
clock-kept = { $what }按时：用了{ $used }，时限到 { $due }
clock-missed = { $what }超期{ $late }：用了{ $used }，时限到 { $due }
clock-paper = { $due } 前
clock-paper-overdue = 已超期，应在 { $due } 前
clock-green-script = 还有{"{t}"}
clock-amber-script = 快到期，还有{"{t}"}
clock-overdue-script = 已超期{"{t}"}
span-minutes = { $n ->
    *[other] { $text }分钟
}
span-hours = { $n ->
    *[other] { $text }小时
}
span-days = { $n ->
    *[other] { $text }天
}
span-years = { $n ->
    *[other] { $text }年
}
span-minutes-script = {"{n}"}分钟
span-hours-script = {"{n}"}小时
span-days-script = {"{n}"}天
span-years-script = {"{n}"}年

## 有哪些时限
# used-as: clock-kind-*
clock-kind-accept = 受理
clock-kind-first-reply = 首次答复
clock-kind-finish = 报告办结
clock-kind-verify = 核实
clock-kind-close = 结案
clock-kind-review = 复查

## 规则里的时长
# used-as: span-unit-*
span-unit-hours = { $n }小时
span-unit-days = { $n }天
span-unit-working-days = { $n }个工作日

## 所有时限共同的规则
# used-as: rule-*
rule-clock-day-end-minutes = 一天到几点为止
rule-clock-amber-permille = 用去多少时限算“快到期”

## 工作日历
work-calendar-ends = 工作日历只到 { $day }。请管理员加上下一年的放假通知，否则超过那天的时限算不出来：群众照样能报，但时限先空着；安全隐患照样受理，其他的要等通知录入后才能受理。

# 资源清单：单位和商户能出什么；一家单位提供了什么、办了什么。

## 动作
# used-as: act-*
act-offer-resource = 登记资源
act-prolong-resource = 调整有效期
act-withdraw-resource = 撤下资源

# used-as: done-*
done-offer-resource = 已登记，从现在起公开。
done-prolong-resource = 有效期已调整。
done-withdraw-resource = 已撤下。

## 固定用语
# used-as: resource-kind-*
resource-kind-place = 场地
resource-kind-people = 人员
resource-kind-skill = 专业技能
resource-kind-goods = 物资
resource-kind-money = 资金

# used-as: resource-stage-*
resource-stage-offered = 可用
resource-stage-over = 已到期
resource-stage-withdrawn = 已撤下

## 规则
# used-as: rule-*
rule-resource-longest-days = 资源登记最长有效多少天

## 居民看的页面
resources-lede = 单位和商户能出的场地、人手、技能、物资和资金。
resources-none = 还没有登记资源。
resource-until = 到{ $day }
resource-what = 是什么
resource-who = 谁提供
resource-where = 在哪里
resource-valid = 有效期
resource-number = 编号
resource-offered-on = { $day }登记
resource-reason = 撤下的原因：

## 登记资源
resource-new-title = 登记资源
resource-new-lede = 单位和商户能出什么，登记在这里，马上公开。
resource-new-unit = 哪家单位
resource-new-kind = 哪一种
resource-new-name = 一句话说清是什么
resource-new-name-hint = 例如：一楼会议室，可坐60人
resource-new-text = 什么时候可用、有多少、有什么要求
resource-new-text-hint = 会公开。请写单位的办公电话，不写个人手机。
resource-new-place = 在哪里
resource-new-until = 有效期到哪天
resource-new-until-hint = 从今天起最多{ $n }天。
resource-new-send = 登记

## 填错时
resource-wrong-kind = 请选是哪一种资源。
resource-wrong-unit = 请选是哪家单位。
resource-wrong-day = 请把日期填完整，例如 2026-12-31。

## 办理
work-resource-until = 新的有效期到哪天
work-resource-reason = 原因
work-resource-reason-hint = 会公开。

## 公开记录里
# used-as: record-of-*
record-of-resource = 资源

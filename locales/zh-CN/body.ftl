# 议事组织。

## 动作
# used-as: act-*
act-form-body = 成立议事组织

## 种类
# used-as: body-kind-*
body-kind-council = 居民议事会
body-kind-courtyard-group = 院坝议事小组

## 公开记录里
# used-as: record-of-*
record-of-body = 议事组织
rule-body-seats-min = 议事组织至少几席
rule-body-seats-max = 议事组织至多几席
rule-body-term-years = 任期最长
rule-body-founding-agree = 成立须多少户同意
rule-notice-founding-days = 成立公示最短几天

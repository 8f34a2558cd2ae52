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

# 议事组织。

## 动作
# used-as: act-*
act-form-body = 成立议事组织

## 公开记录里
# used-as: record-of-*
record-of-body = 议事组织

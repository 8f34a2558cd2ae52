# 议事组织。

## 动作
# used-as: act-*
act-form-body = 成立议事组织

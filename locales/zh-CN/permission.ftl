# 谁可以做什么：角色，和不专属某一类的动作。每一类的动作写在那一类的文件里。

## 角色
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

## 动作
# used-as: act-*
act-read-public = 查看公开内容

# 登记：地点、单位、角色由谁担任。

## 动作
# used-as: act-*
act-register-place = 登记地点
act-register-unit = 登记单位
act-grant-role = 授予身份

## 地点的种类
# used-as: place-kind-*
place-kind-grid = 网格
place-kind-courtyard = 院坝、小区
place-kind-building = 楼栋
place-kind-entrance = 单元
place-kind-home = 住户
place-kind-public = 街巷、公共场地

## 院坝
places-title = 院坝和街巷
places-lede = 每个地方有自己的一页：那里的事项，和张贴在门口的二维码。
places-none = 还没有登记院坝或街巷。
place-matters = 这里的事项（{ $n }件）
place-none = 这里还没有公开的事项。
place-all = 查看全部
place-notice = 张贴用的二维码
place-qr = 扫码就能说这里的事
place-qr-label = 二维码：说这里的事

## 单位
units-title = 共建单位
units-lede = 社区登记的单位和商户。不排名。
units-none = 还没有登记单位。
unit-resources = 能提供的
unit-no-resources = 还没有登记资源。
unit-uptakes = 领办的
unit-no-uptakes = 还没有领办。
unit-needs = 需要的
unit-no-needs = 还没有提出需求。

## 公开记录里
# used-as: record-of-*
record-of-register = 地点、单位与身份

# 登记：地点、单位、角色由谁担任。

## 动作
# used-as: act-*
act-register-place = 登记地点
act-register-category = 维护分类
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
place-retired = { $name }（已停用）
place-retired-on = 这个地点{ $day }停用。以前的事项照旧，没办完的接着办；新的事请选别的地点。
place-notice = 张贴用的二维码
place-qr = 扫码就能说这里的事
place-qr-label = 二维码：说这里的事
poster-link = 打印海报（A4）
poster-title = 张贴海报
poster-hint = 每个地点一张 A4，贴在大门口。海报上没有任何人反映的内容。
poster-cut = 一次最多 { $n } 张，其余的请分批勾选。
poster-asks = 在这里说一件事
poster-scan = 微信扫一扫，不用注册
poster-promise = 每件事都有编号、有人办、有期限、有答复。
poster-contact = 不会扫码，请打电话或者到社区：
poster-many = 打印院坝海报
poster-which = 打印哪些地点
poster-which-hint = 一个都不选，就全部打印，每个地点一张。
poster-make = 生成海报

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

## 管理
admin-title = 管理
admin-lede = 社区的底子在这里：规则、地点、单位、人员。改动写进公开记录。
admin-rules = 期限、次数、比例等每条规则，带依据和起止日期。
admin-rules-count = { $n }条规则
admin-review-residents-title = 居民写的，先审后公开
admin-review-residents = 居民自己提交的文字和照片，是先看过再公开，还是直接公开。
admin-review-written-down-title = 代录的，先审后公开
admin-review-written-down = 接访、议事、值班时代录的，是先看过再公开，还是直接公开。
admin-review-on = 现在：开，先看过再公开
admin-review-off = 现在：关，直接公开
admin-places-title = 地点
admin-places = 网格、院坝、楼栋、单元：从表格导入，或者逐个登记、改名、移动、停用。
admin-places-count = { $n }个地点
admin-categories-title = 诉求分类
admin-categories = 大类和小类：改名、停用、记市里的代码，也可以从表格粘贴。
admin-categories-count = { $n }个分类
admin-units-title = 单位
admin-units = 能领办、能提供资源、能接任务的单位和商户：登记和改名。
admin-units-count = { $n }个单位
admin-people = 工作人员、楼栋长、代表等：登记、授予和结束身份、设登录。
admin-people-count = { $n }人
admin-all = 全部设置
admin-bodies = 居民议事会、院坝小组、居民代表会议：登记、成员就任和离任、解散。
admin-bodies-count = { $n }个议事组织
admin-shared-templates = 答复、退回、不予受理时大家都能选用的话。
admin-shared-templates-count = { $n }条
admin-ledger = 收到的事项连同答复，按日期和地点导出成表格。
admin-ledger-excel = Excel，可以照本单位的格式
admin-others = 由别的身份来做
admin-others-lede = 管理员管系统，不办事项。要自己做这些的，先在“人员和身份”里给自己加上社区工作者的身份，再在页面底部换成这个身份；加身份会写进公开记录。
admin-others-by = 谁来做：{ $roles }
admin-others-between = 、
ready-missing = 还缺什么
ready-lede = 办完一项，这里自动少一项。
ready-there = 已有{ $n }项
ready-done = 有了
# used-as: ready-*
ready-contact = 写上怎么联系社区
ready-places = 登记地点
ready-desk = 请社区工作者进来
ready-second-keeper = 再有一位能管人员的
ready-units = 登记单位
ready-handlers = 每个单位有一位经办人
ready-accounts = 请进来的人都设好密码
ready-bodies = 登记议事组织
ready-rules = 定下本社区自己的规则
ready-calendar = 录入放假安排
# used-as: ready-about-*
ready-about-contact = 电话、地址、办公时间，印在每一页的下面。
ready-about-places = 从表格粘贴：院坝、楼栋、单元。居民说事时从里面选。
ready-about-desk = 至少一位社区工作者或社区书记设好密码，事项才有人受理。
ready-about-second-keeper = 社区书记或另一位管理员。只有一个人，他不在就没人能改。
ready-about-units = 物业、施工方、大党委成员单位，一次可以粘贴多个。
ready-about-handlers = 交办以后，由经办人在网页上认领、答复。
ready-about-accounts = 还有人没有用发给他的链接。丢了可以在本人的页面上另发。
ready-about-bodies = 居民议事会、院坝小组。没有也能先办事项。
ready-about-rules = 不定也行：按国家和省市的规定办。要改期限、次数，写上依据。
ready-about-calendar = 工作日快算到头了，没有新一年的放假安排，期限就算不出来。

## 地点的登记
admin-places-lede = 点名称可以改名、换编码、移动、停用，或者在里面添加。
admin-places-import = 从表格导入地点
admin-places-add-top = 登记最上层的地点
admin-places-add = 登记
admin-places-none = 还没有登记地点。可以从表格导入。
admin-places-inside = 里面还有{ $n }个
admin-places-left-out = 还有{ $n }个没有列出。请点开上级地点查看。
admin-place-name = 名称
admin-place-kind = 类型
admin-place-no-kind = 请选择类型。
admin-place-code = 编码
admin-place-code-hint = 可以不填。有编码的，要以上级的编码开头。
admin-place-codes = 以前的编码：
admin-place-public = 居民看到的这一页
admin-place-inside = 里面的地点
admin-place-nothing = 里面还没有登记地点。
admin-place-add = 在里面登记地点
admin-place-rename = 改名
admin-place-rename-hint = 这里的事项、名册、身份都跟着这个地点，只是名称变了。
admin-place-recode = 换编码
admin-place-move = 移到别的上级
admin-place-parent = 上级
admin-place-parent-hint = 写编码、名称或全名。空着就放到最上层。里面的地点一起移动。
admin-place-retired = 已停用
admin-place-retired-on = { $day }停用。这里以前的事项、资金、名册照旧，新的事不能再选它。
admin-place-retired-with = 随上级“{ $place }”一起停用，恢复上级就能再用。
admin-place-retire = 停用
admin-place-retire-hint = 以后新的事项、接访、名册、身份等都不能再选它，也没有张贴海报；以前的照旧，没办完的接着办。随时可以恢复。
admin-place-retire-inside = 里面的{ $n }个地点一起停用。
admin-place-restore = 恢复使用
admin-place-restore-hint = 恢复以后又可以选它，里面的地点也是；单独停用过的不恢复。
place-named-none = 没有叫“{ $given }”的地点。请写编码、名称或全名，如“东风巷14号院 1栋”。
place-named-many = 叫“{ $given }”的地点不止一个。请写编码或全名，如“东风巷14号院 1栋”。
admin-import-lede = 在表格软件里选中表头和各行，复制，粘贴到下面；也可以上传文件。先试一遍，看哪些行不对；没有一行不对才会写入。已经登记过的不会重复登记。
admin-import-example = 表头和写法
admin-import-kinds = 类型可以写：{ $kinds }。上级写编码、名称或全名；要在它下面各行的上面，或已经登记。
admin-import-rows = 粘贴的表格
admin-import-rows-hint = 第一行是表头。也可以一行一个单元：小区、楼栋、单元各一列（可加网格、房号）。一次粘贴两千行以内；更多的请上传文件。
admin-import-file = 或者选择文件
admin-import-file-hint = Excel（xlsx、xls）、ods 或 CSV。
admin-import-both = 粘贴和文件只能用一样。请清空粘贴的内容，或者不选文件。
admin-import-nothing = 请粘贴表格，或者选择文件。
admin-import-try = 先试一遍
admin-import-take-in = 导入
admin-import-new = 新增的地点

## 诉求分类
admin-categories-lede = 受理时选小类，居民报事时最多选大类。点名称可以改名、记市里的代码、移动或停用；停用的不再用在新事项上，以前归在下面的照旧。
admin-categories-import = 从表格导入分类
admin-categories-basis = 最初的分类，依据：
admin-category-add = 增加分类
admin-category-parent = 放在哪个大类里
admin-category-as-major = 它自己是大类
admin-category-name = 名称
admin-category-english = 英文名称（可不填）
admin-category-code = 市里的代码
admin-category-code-hint = 照市里的写，前面的 0 也要写；可以不填。小类没填的，按大类的代码算。
admin-category-codes = 以前的代码：
admin-category-since = 从{ $day }开始用。
admin-category-retired = 已停用
admin-category-retired-on = { $day }停用，以前归在这里的照旧。
admin-category-rename = 改名
admin-category-rename-hint = 归在这里的事项都跟着它，只是名称变了。
admin-category-recode = 记市里的代码
admin-category-move = 移动、排序
admin-category-order = 排序号
admin-category-order-hint = 小的排在前面，从 0 起。
admin-category-no-order = 排序号要写整数，比如 20。
admin-category-nothing = 没有看出要改什么。请再点一次要做的那个按钮。
admin-category-retire = 停用
admin-category-retire-hint = 以后的事项不能再选它；大类停用，里面的小类也不能再选。随时可以恢复。
admin-category-restore = 恢复使用
admin-category-restore-hint = 恢复以后又可以选它。
admin-categories-import-lede = 在表格软件里选中两列、三列或四列（大类、小类、市级代码、英文），复制，粘贴到下面；也可以上传文件。先试一遍，看每一行会怎样；没有一行不对才会写入。
admin-categories-rows-hint = 有没有表头都可以；没有表头就按上面四列的顺序。只写大类的一行，代码记在大类上。
categories-no-columns = 没有找到大类、小类两列。第一行是：{ $first }
admin-categories-refused = 有 { $faults } 行不对，什么都没有写入。请改正后再导入。
admin-categories-dry-run = 试了一遍，没有写入：会新增 { $new } 个，修改 { $changed } 个，{ $known } 个已有、不变。
admin-categories-taken-in = 已写入：新增 { $new } 个，修改 { $changed } 个，{ $known } 个已有、不变。
admin-categories-row-added = 新增
admin-categories-row-changed = 已有，补记这一行的代码或英文
admin-categories-row-known = 已有，不变
admin-categories-row-no-major = 没有写大类。
admin-categories-row-twice = 和第 { $above } 行是同一个分类。

## 单位的登记
admin-unit-name = 单位名称
admin-unit-name-hint = 写居民认得的名称。公开。
admin-unit-add = 登记单位
admin-units-many = 一次登记多个单位
admin-units-names = 单位名称，每行一个
admin-units-names-hint = 可以从表格里复制一列粘贴进来。已经登记过的不会重复登记。
admin-units-add-all = 全部登记
admin-units-added = 新登记 { $new } 个单位，{ $known } 个已经有了。
admin-unit-rename = 改名
admin-unit-rename-hint = 它领办的、提供的都跟着它，只是名称变了。
admin-unit-public = 居民看到的这一页

# used-as: done-*
done-register-place = 地点已登记或修改，写进了公开记录。
done-register-category = 分类已登记或修改，写进了公开记录。
done-register-unit = 单位已登记或修改，写进了公开记录。
done-grant-role = 已保存。

## 公开记录里
# used-as: record-of-*
record-of-register = 地点、单位与身份

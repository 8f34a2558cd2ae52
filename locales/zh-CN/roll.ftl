# 名册：一个地点的房屋、面积、产权人；导入、更正、公示。

## 动作
# used-as: act-*
act-open-roll = 建立名册
act-take-in-homes = 导入名册
act-take-back-homes = 撤销导入名册
act-correct-home = 更正房屋
act-strike-home = 划去房屋
act-post-roll = 公示名册
act-read-roll = 查看名册

## 固定用语
# used-as: area-source-*
area-source-register = 不动产登记
area-source-survey = 实测
area-source-contract = 合同

# used-as: home-part-*
home-part-dwelling = 住宅
home-part-shop = 商铺
home-part-garage = 车库、车位
home-part-storeroom = 储藏室
home-part-other = 其他

# used-as: home-handover-*
home-handover-handed-over = 已交付
home-handover-not-handed-over = 未交付（含未售）

# used-as: home-living-*
home-living-owner = 自住
home-living-tenant = 出租
home-living-empty = 空置
home-living-unknown = 不详

# used-as: notice-about-*
notice-about-roll = 关于名册

# used-as: record-of-*
record-of-roll = 名册

## 表格的列
# used-as: roll-field-*
roll-field-building = 楼栋
roll-field-entrance = 单元
roll-field-room = 房号
roll-field-address = 房屋坐落
roll-field-area-registered = 登记面积
roll-field-area-surveyed = 实测面积
roll-field-area-contracted = 合同面积
roll-field-area = 面积
roll-field-owner = 产权人
roll-field-co-owner = 共有人
roll-field-phone = 联系电话
roll-field-identity = 身份证号
roll-field-adults = 成年人数
roll-field-living = 居住情况
roll-field-handover = 交付状态
roll-field-part = 用途
roll-field-nature = 性质
roll-field-serial = 序号
roll-field-remark = 备注

roll-no-header = 没有认出表头。最像表头的一行是：{ $tried }。名册要有房号（或“房屋坐落”）一列，再加面积、产权人等至少一列，请改好列名重新上传。
roll-column-twice = 有两列说的是同一样：{ $text }。请只留一列；并排的两张表请接成一张，重新上传。
roll-other-unit = 面积要用平方米，这里写的是别的单位：{ $text }。请换算成平方米，重新上传。
roll-homes-above = 第 { $row } 行在列名上面，像是一套房。请把列名移到所有房屋的上面，重新上传。
roll-other-header = 第 { $row } 行又是一行列名，列的次序和上面不同。请把列排成一样，或者分成两个文件上传。

## 一行的问题
# used-as: roll-row-*
roll-row-no-room = 没有房号
roll-row-number-is-date = 房号被表格软件变成了日期：{ $text }
roll-row-number-unclear = 房号认不出来：{ $text }
roll-row-cells-torn = 这一行的格子比列名多，或者一个数字被拆进了两格：{ $text }
roll-row-home-twice = { $home } 与第 { $other } 行是同一套房，只取前一行
roll-row-too-many-owners = 一套房的产权人超过 { $max } 人
roll-row-name-too-long = 姓名太长：{ $text }
roll-row-no-building = { $home } 没有楼栋，整个当作房号
roll-row-area-unreadable = 面积不是数字：{ $text }。这一格没有读入，名册里原来有的不变
roll-row-area-decimals = 面积的小数超过四位：{ $text }。这一格没有读入，名册里原来有的不变
roll-row-area-impossible = 面积不可能是 { $text }。这一格没有读入，名册里原来有的不变
roll-row-area-unlike = 面积 { $text } 平方米，和其他房屋相差太大（一般是 { $usual } 平方米左右）
roll-row-part-unsure = 用途与“{ $text }”说的不一样，按用途一列读入
roll-row-no-owner = 没有写产权人
roll-row-owner-unknown = 产权人写的是“{ $text }”，不当作人名，按产权人不详处理
roll-row-owner-is-developer = 产权人写的是“{ $text }”，不当作人名，按未交付处理，与其他未交付的房屋合算一个人数
roll-row-phone-unlikely = 电话 { $text } 的位数或开头不对，手机号是 11 位，如 13900000001
roll-row-owner-names-nobody = “{ $name }”不是完整的姓名
roll-row-owners-left-out = 产权人没有写全：{ $text }
roll-row-counted-as-one = “{ $name }”与第 { $other } 行同名，没有电话或证件号可以区分，按同一人算一个人数
roll-row-counted-as-one-with-roll = “{ $name }”与名册里已有的人同名，没有电话可以区分，按同一人算一个人数
roll-row-id-digits-lost = 身份证号的尾数已被表格软件丢掉，没有使用
roll-row-word-unknown = “{ $field }”写的是“{ $text }”，不认识，没有使用
roll-row-phone-changed = { $name } 的电话与原来不同，以这个文件为准

# used-as: roll-row-*
roll-row-number-remedy = 请写成“3幢2单元501”或“3-2-501”，再重新导入。
roll-row-number-is-date-remedy = 请先把这一列设为文本格式，再从原件重新填写房号。
roll-row-home-twice-remedy = 请核对原件：同一套房只留一行，几个产权人写在同一格里，用顿号分开。
roll-row-cells-torn-remedy = 数字里请不要写逗号，或者用 Excel 文件上传。
roll-row-area-remedy = 请按产权证或测绘报告填写，单位是平方米，最多四位小数，如 98.53。
roll-row-part-unsure-remedy = 请核对用途。车库、储藏室写成住宅，会算进表决的人数和面积。
roll-row-owner-is-developer-remedy = 请核对是否已经交付：已交付的，请按产权证写上产权人的姓名或单位全称。
roll-row-phone-unlikely-remedy = 请核对电话。电话用来区分同名的人。
roll-row-owner-remedy = 请按产权证补全产权人；几个人用顿号分开。
roll-row-counted-as-one-remedy = 如果不是同一个人，请在名册里更正这套房；或在文件里补上电话后重新导入。
roll-row-id-digits-lost-remedy = 要用证件号区分同名的人，请把这一列设为文本格式后重新填写。证件号只用来区分，不保存。
roll-row-word-unknown-remedy = 这一项没有读入：名册里原来有的不变；新的房屋，用途按住宅、交付状态按已交付、其他按不详处理。不是这样的，请改用操作说明里的常用写法。
roll-row-phone-changed-remedy = 如果是另一个人，请在名册里更正这套房。

## 导入
roll-source-assumed = 文件没有写明面积的来源，按不动产登记的面积处理。
roll-nothing = （不详）
roll-changed-field = { $field }：{ $before } → { $after }
roll-not-in-file = 名册里另有 { $homes } 套房不在这个文件里，保持不变。
cli-roll-changed = 第 { $row } 行 { $home } 与名册不同：{ $fields }
cli-roll-summary = { $rows } 行：新增 { $new }，变更 { $changed }，不变 { $unchanged }，存疑 { $doubtful }，拒绝 { $rejected }，略过 { $passed }
cli-roll-building = { $building } 栋：{ $homes } 套，{ $heads } 人，{ $area } 平方米（{ $areas_unknown } 套面积不详，{ $not_handed_over } 套未交付）
cli-roll-one-building = 不分楼栋：{ $homes } 套，{ $heads } 人，{ $area } 平方米（{ $areas_unknown } 套面积不详，{ $not_handed_over } 套未交付）
cli-roll-numbers = 全部：{ $homes } 套，{ $heads } 人，{ $area } 平方米（{ $areas_unknown } 套面积不详，{ $not_handed_over } 套未交付）
cli-roll-kept = 保留 { $home }：后来有人更正过，或以后的文件改过
cli-roll-undone = 撤销 { $taken } 套，恢复 { $restored } 套，保留 { $kept } 套

## 做完以后
# used-as: done-*
done-correct-home = 已更正。原因已记下。
done-strike-home = 已划去。原因已记下。
done-post-roll = 名册已公示，居民可以提出异议。

## 页面
rolls-title = 名册
rolls-lede = 每个小区有多少套房、多少人数、多大面积。表决从公示过的名册里定人。
rolls-none = 还没有名册。
roll-title = 名册
roll-back = 回到名册
roll-place = 地点
roll-as-of = 截至哪天
roll-as-of-hint = 第一次导入时填写；不填就是今天。
roll-changed = 最近变动
roll-posted = 公示
roll-is-posted = 已公示
roll-is-not-posted = 未公示
roll-changed-since = 公示以后名册又有变动，公示的内容没有变。如有需要，请再公示一次。
roll-numbers = { $homes } 套，{ $heads } 人，{ $area }
roll-by-building = 按楼栋
roll-by-part = 按用途
roll-building = { $building } 栋
roll-no-building = 不分楼栋
roll-all = 全部
roll-homes = 套数
roll-heads = 人数
roll-heads-hint = 一人有几套房算一个人数；几个人共有一套算一个人数；没有交付的房屋合算一个人数。各栋的人数不能相加。
roll-square-metres = { $area } 平方米
roll-area-unknown = 面积不详
roll-area-m2 = 面积（平方米）
roll-areas-unknown = { $homes } 套面积不详
roll-owners-unknown = { $homes } 套产权人不详，各算一个人数
roll-not-handed-over = { $homes } 套未交付
roll-notes-join = ；
roll-floor = 楼层
roll-work = 办理
roll-posted-title = 公示的名册
roll-posted-lede = 姓名、门牌已遮盖，只留楼栋、楼层、姓和面积。认出自己的一行，看看对不对；不对就在公示期内提异议。
roll-posted-on = { $day } 发布的公示
roll-digest = 这一页的摘要（用来核对没有改动）：
roll-sheet-before = 上一页
roll-homes-title = 房屋与产权人
roll-homes-hint = 这一页有姓名和电话，只给办事的人看，请不要转发。
roll-homes-none = 没有房屋。
roll-import = 导入名册
roll-import-lede = 上传现有的业主名册（xlsx、xls、ods、CSV）。先看结果，再导入；导入后可以撤销。身份证号只用来区分同名的人，不保存。
roll-file = 名册文件
roll-file-hint = 要有房号（或房屋坐落）一列；楼栋、单元、面积、产权人、电话等列有就读。
roll-file-again = 再选一次文件
roll-try = 先看结果
roll-take-in = 导入
roll-trial = 导入会是这样
roll-trial-hint = 还没有写入。没有问题的话，在下面再选一次这个文件，点“导入”。
roll-imported = 已导入
roll-columns = 认出的列：
roll-findings = 需要核对的行
roll-findings-left-out = 另有 { $n } 行需要核对，没有列出。
roll-row = 第 { $row } 行
roll-changes = 与名册不同的房屋
roll-after = 导入后的名册
roll-to = 看名册
roll-imports = 导入记录
roll-imports-lede = 每次导入都可以撤销：新增的房屋退出名册，改过的恢复原样；后来有人更正过的保留。
roll-imports-none = 还没有导入过。
roll-import-of = { $day } 导入 { $homes } 套
roll-undo = 撤销这次导入
roll-no-file = 请选择文件。
roll-wrong-day = 日期写得不对，请重新选。
roll-post = 公示名册
roll-post-lede = 发布一份公示，名册按楼栋列出，姓名、门牌已遮盖。公示的内容以后不会变。
roll-post-title = { $place }业主名册公示
roll-post-text = { $place }的业主名册现予公示：共 { $homes } 套，{ $heads } 个业主人数，面积合计 { $area }，其中 { $unknown } 套面积不详。名册逐户列出（姓名、门牌已遮盖）。有异议的，请在公示期内在本页提出，或到社区说明。
roll-of-place = 名册

home-add = 补一套房
home-correct = 更正
home-no = 房号
home-no-hint = 写成“楼栋-单元-房号”，如 3-2-501；没有单元写 3--501。
home-area = 面积（平方米）
home-area-hint = 最多四位小数；不知道就空着。
home-source = 面积的来源
home-owners-stay = 现在的产权人
home-owners-stay-hint = 不再是产权人的，去掉勾。
home-owners-new = 加上产权人
home-owners-new-hint = 一行一人：姓名，空格，电话。同名的另一个人也写在这里，会算作另一个人。
home-adults = 成年人数
home-adults-hint = 十八周岁以上的居民；不知道就空着。
home-reason = 原因
home-reason-hint = 为什么改、凭什么改。
home-save = 保存
home-strike = 划去这套房
home-wrong-area = 面积写得不对。请写大于 0 的数，最多四位小数，如 98.53。
home-wrong-adults = 成年人数写得不对。请写整数，如 2。

## 名册公示文书
roll-notice = 公示文书（打印、Word）
roll-notice-title = { $place }名册公示
roll-notice-numbers = 名册合计
roll-notice-object = 认出自己的一行，看看对不对。不对的，在公示期内提出：在公示网页上写，或者到{ $where }说，由社区代写。
roll-notice-previous = 前面的名册
roll-notice-next = 后面的名册

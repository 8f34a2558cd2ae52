# 人：登录、联系方式、告知、删除。

## 动作
# used-as: act-*
act-tell = 告知提出人
act-read-contacts = 查看联系方式
act-erase = 删除内容
act-own-data = 查看和更正本人信息
act-answer-data-request = 答复个人信息请求
act-read-looks = 查看谁看过个人信息

# used-as: done-*
done-tell = 已标记为已告知。
done-answer-data-request = 已答复，居民在自己的页面看得到。
done-erase = 已删除。记录里只写着这里删过内容，不写删了什么。

## 登录
work-sign-in = 登录
work-sign-in-lede = 居民说事、查进展不用登录。工作人员、代表、单位和议事小组成员请登录。
work-sign-in-elsewhere = 您上次登录的社区：
work-login = 登录名
work-password = 密码
work-no-account = 忘了密码，或者还没有账号
work-no-account-text = 请到居委会找管理员当面办理，管理员会给您一个设新密码的链接。请带身份证件，只看不留复印件。

## 联系
work-kept-sign-in = 您刚才写的内容已经留着。重新登录后可以接着提交。
work-kept = 登录已过期，刚才写的还没有提交。内容都在这里，请核对后再提交一次；照片要重新选。
work-no-name = 没有留姓名
work-contact = 提出人和联系方式
work-contact-name = 提出人
work-contact-phone = 电话
work-contact-email = 电子邮箱
work-contact-withheld = 联系方式现在没有显示：谁看过要先记下来，刚才没能记上。过一会儿再打开这一页。

## 删除
# used-as: words-*
words-erased = 内容已依规定删除。

erase-title = 删除个人信息
erase-back = ← 返回
erase-lede = 当事人依法要求删除的文字、照片，在这里删。删了就没有了：页面、检索、导出里都不再有，谁也恢复不了；记录里只留下摘要和“已删除”这一步。
erase-copies = 这里删的只是这一处。会议、公示、纪要里照抄了同样的话的，要到那里另外删。
erase-name-stays = 组织的名称不在这里删：开会、公示、决议都用它写明是谁议的。名称要换，请先解散，再用新名称成立。
erase-nothing = 没有可以删除的文字和照片。
erase-picture = 删除这张照片
erase-sure = 删除以后不能恢复。
erase-for-good = 永久删除
erase-gone = 这里已经没有这项内容：之前已经删除了。
erase-passage = 删除纪要里的一段话
erase-passage-words = 要删除的原文
erase-passage-hint = 请照纪要原文复制，一字不差。每一稿里的这段话都会删掉，原处显示“{ $mark }”；纪要的其余内容和签字不变。
erase-earlier = 前面的
erase-later = 后面的

## 公开记录里
# used-as: record-of-*
record-of-person = 个人信息

## 我的个人信息
own-data-title = 我的个人信息
own-data-link = 看看社区留着我哪些个人信息
own-data-link-slip = 看看社区留着我家哪些信息
own-data-ask = 凭查询码或者您家的码条，可以查看社区留着您哪些信息，更正、收回同意、导出、删除。
own-data-code = 查询码或码条
own-data-code-hint = 回执上的查询码，或者投票、签协议时发给您家的码条
own-data-open = 打开
own-data-no-code = 没有码的，请带身份证件到居委会办理，只看不留复印件。
own-data-no-such = 没有这个码。请照回执或码条再核对一遍；补发过的，旧码已经作废。
own-data-lede = { $community }凭这个码留着的信息都在这里，别人的不在里面。
own-data-word = 导出Word文件
own-data-json = 导出数据文件（JSON）
own-data-close = 关闭这一页
own-data-acts = 您可以
own-data-registered = 您在这里有账号或身份，姓名和联系方式另有用处。要更正或删除，请在下面请居委会办理。
own-data-household = 码条代表一户，不说明是户里的哪一位。要更正或删除，请在下面请居委会办理。
own-data-correct = 更正姓名和联系方式
own-data-correct-hint = 不想留的，删空就行
own-data-calls = 不再让办理单位来电
own-data-calls-about = 马上生效，单位再也看不到您的电话。
own-data-untold = 不用再告诉我结果
own-data-untold-about = 电话和邮箱马上删除，姓名留着。以后凭查询码自己查。
own-data-letters-again = 恢复发邮件
own-data-erase = 删除姓名和联系方式
own-data-erase-about = 姓名、电话、邮箱和同意都马上删除，不能恢复。事情照样办，查询码照样用；记录里只写着这里删过。
own-data-erase-now = 马上删除
own-data-words = 删除我撤回的事里的文字和照片
own-data-words-about = 撤回的事没有人再办，您写的文字、发的照片马上删除，不能恢复。
own-data-request = 请居委会更正或删除
own-data-request-about = 大家正在用的内容要有人看过才能动，最迟{ $n }日内答复，答复就在这一页。
own-data-request-kind = 要办什么
own-data-request-words = 哪一处、为什么
own-data-request-hint = 例如：第二张照片里有我孩子的脸，请删除
own-data-request-send = 提交
own-data-requests = 提出过的请求
own-data-asked = { $day }提出
own-data-due = { $day }前答复
own-data-answered = { $day }答复：{ $result }
own-data-already-asked = 同样的请求已经提出，还在等答复。

# used-as: own-data-done-*
own-data-done-correct = 已更正。
own-data-done-untold = 电话和邮箱已删除。
own-data-done-calls = 已收回，单位看不到您的电话了。
own-data-done-letters = 已恢复发邮件。
own-data-done-erase = 姓名和联系方式已删除。
own-data-done-words = 文字和照片已删除。
own-data-done-ask = 已提交，答复会写在这一页。

# used-as: own-data-kind-*
own-data-kind-correct = 更正
own-data-kind-erase = 删除

# used-as: own-data-result-*
own-data-result-done = 已办
own-data-result-partly = 部分办了
own-data-result-refused = 不能办

# used-as: own-data-seen-*
own-data-seen-contact = 看了姓名和联系方式
own-data-seen-telephone = 看了电话
own-data-seen-call-list = 打电话名单
own-data-seen-dead-letters = 没送到的信
own-data-seen-objection = 看了提意见人的联系方式
own-data-seen-need = 看了提需求人的姓名和电话
own-data-seen-backup = 下载了备份

own-data-contact = 姓名和联系方式
own-data-kept = 留着的
own-data-nothing = 什么也没有留。
own-data-erased = { $day }已删除。
own-data-since = 什么时候起
own-data-for-what = 用来做什么
own-data-purpose = 办理和答复您反映的事，不作别用
own-data-keeps = 留到什么时候
own-data-until = 事情办结后{ $days }日，到期自动删除；您随时可以提前删
own-data-until-role = 您有账号或身份期间
own-data-reads = 谁看得到
own-data-desk-reads = 只有社区工作人员
own-data-letters = 邮件
own-data-letters-ended = 您已不要邮件，留了电话的改打电话
own-data-guardian = 监护人
own-data-guardian-is = { $name }（{ $relation }）同意
own-data-matter = { $number }
own-data-door = 从哪里来
own-data-where = 地点
own-data-everybody-reads = 文字和照片大家都看得到；个人信息先遮住，有人看过才公开
own-data-unit-reads = 社区工作人员和{ $unit }
own-data-said = 您说的
own-data-pictures = 照片（张）
own-data-called = 办理单位来电
own-data-called-since = { $day }同意
own-data-not-called = 没有同意，单位看不到电话
own-data-home = 您家
own-data-home-name = 名称
own-data-home-area = 名册上的面积
own-data-home-owners = 名册上的产权人
own-data-and = 、
own-data-home-vote = 表决
own-data-home-ballot = 投票
own-data-home-voted = 已投
own-data-home-not-voted = 未投
own-data-home-agreement = 协议
own-data-home-share = 承担或应得
own-data-home-yuan = { $yuan }元
own-data-home-reads = 名册由社区工作人员和组织投票的人看；对外公示的遮住姓名
own-data-looks = 谁看过您的姓名和联系方式
own-data-looked = 看过的
own-data-nobody-looked = 还没有人看过。
own-data-looks-kept = 查看记录保存{ $days }日
own-data-look = { $who }，{ $what }，{ $n }次
own-data-look-unit = { $role }（{ $unit }）
own-data-stays = 哪些不能删，为什么
own-data-stays-record = 记录里的位置
own-data-stays-record-why = 什么时候、什么身份做了哪一步，留着给大家核对；里面没有姓名、电话和原话
own-data-stays-ballot = 已投的票
own-data-stays-ballot-why = 计票和查验要用，法律规定保存；秘密投票的票上没有您家
own-data-stays-roll = 名册
own-data-stays-roll-why = 表决范围依它算出；写错的可以更正
own-data-stays-money = 账目
own-data-stays-money-why = 收支依法公布和保存，写错的用红字更正，不能删

## 个人信息请求
data-requests-title = 个人信息请求
data-requests-back = ← 返回
data-requests-lede = 居民凭码提出的更正和删除。先到相关页面办，再在这里答复；居民在自己的页面看得到答复。
data-requests-nothing = 没有请求。
data-requests-changed = 已经有人答复了。
data-requests-overdue = 应于{ $day }前答复，已超时
data-requests-answer = 答复
data-requests-result = 办了没有
data-requests-words = 答复内容；没有办的，说明原因
data-requests-party = 协议第{ $n }号
data-requests-home = 表决第{ $n }户
admin-data-requests = 居民要更正、删除的信息，按时答复
admin-data-requests-count = { $n } 件待答复

## 查看记录
looks-title = 谁看过个人信息
looks-lede = 工作人员每次打开居民的姓名、电话、邮箱都记在这里，保存{ $days }日。十分钟内重复打开同一处算一次；看电话每次都算。业主名册里的姓名不在内。管理员每次下载备份也记在这里。
looks-by = 谁看的
looks-whose = 看了谁的
looks-whose-hint = 姓名，或者事项编号
looks-find = 查找
looks-nobody = 没有查看记录。
looks-everybody = 所有人
looks-times = 当天{ $n }次

## 人员和身份
holders-title = 人员和身份
holders-lede = 有身份或有登录的人。只留了联系方式的居民不在这里。
holders-add = 登记一个人
people-many = 一次登记多人
people-many-lede = 在表格软件里选中各行，复制，粘贴到下面。每人得到一个设密码的链接，印成一张一张的小条，当面交给本人。有一行不对，就一个人都不登记。
people-many-example = 每行怎么写
people-many-roles = 身份可以写：{ $roles }。
people-many-rows = 粘贴的人员
people-many-rows-hint = 一行一人：姓名、身份、在哪里、登录名，用制表符或逗号隔开。全社区的身份，“在哪里”空着。一次最多 { $most } 人。
people-many-send = 登记并生成链接
people-many-line = 第 { $line } 行
people-many-refused = 没有登记任何人。请改好下面这些行，再提交。
people-many-cells = 要有四格：姓名、身份、在哪里、登录名。“在哪里”可以空着，隔开的符号要有。
people-many-name-missing = 没有写姓名。
people-many-login-missing = 没有写登录名。每人一个，和别人的不同，例如姓名的拼音。
people-many-no-role = 没有叫“{ $given }”的身份。
people-many-no-unit = 没有叫“{ $given }”的单位。请先登记单位。
people-many-no-body = 没有叫“{ $given }”的议事组织。请先登记议事组织。
people-many-made = 登记了{ $n }人，每人一个链接
people-many-once = 只显示这一次：请现在打印，剪开，当面交给本人。离开这一页就看不到了；丢了可以在本人的页面上另发一个。
holders-find = 按姓名或登录名找
holders-none = 没有找到。
holders-no-name = （姓名已删除）
holders-no-roles = 没有身份
holders-no-account = 没有登录
holders-name = 姓名
holders-role = 身份
holders-no-role = 请选择身份。
holders-scope = 在哪里
holders-scope-hint = 楼栋长、网格员填地点；小组成员、议事会成员选议事组织；单位经办人选单位；其他身份都不填，就是全社区。
holders-place = 地点
holders-place-hint = 写编码、名称或全名，如“东风巷14号院 1栋”。
holders-body = 议事组织
holders-unit = 单位
holders-one-scope = 地点、议事组织、单位只能填一样。
holders-account = 设登录
holders-account-hint = 可以不填：登记以后在本人的页面上发一个设密码的链接，密码由本人设。没有登录的人不能进工作台。
holders-password-hint = 至少8个字符，不要太容易猜到，例如四个不相干的词。请当面告诉本人。
holders-new-password = 换登录名或密码
holders-password-out = 保存以后，本人在各处都要重新登录。
holders-save-account = 保存登录
holders-email = 工作邮箱
holders-email-hint = 单位来了新的交办，写信告诉到这里；不填就不写信。
holders-save-email = 保存邮箱
holders-roles = 现有身份
holders-end = 结束这个身份
holders-end-sure = 结束以后，这个身份能做的就不能再做了；做过的留在记录里。
holders-end-role = 确定结束

## 我的账号
account-title = 我的账号
account-password = 换密码
account-old = 现在的密码
account-new = 新密码
account-new-hint = 至少8个字符，不要太容易猜到，例如四个不相干的词。
account-change = 换密码
account-sessions = 在哪里登录着
account-sessions-about = 有不认识的，请让它退出，并且换密码。
account-this = 就是这里
account-since = { $begun } 登录，最近使用 { $seen }
account-end = 让它退出
account-end-others = 其他都退出

# used-as: account-device-*
account-device-phone = 手机
account-device-tablet = 平板
account-device-computer = 电脑
account-device-program = 程序
account-device-other = 不明设备

# used-as: account-done-*
account-done-password = 密码已换好。其他地方的登录都已退出。
account-done-ended = 已退出。
account-done-linked = 已连上。下次登录就可以用它。
account-done-unlinked = 已断开。其他地方的登录都已退出。
account-done-codes-off = 动态码已关闭。以后登录只要密码。

## 动态码
codes-title = 登录动态码
codes-are-on = 已打开：登录时除了密码，还要输手机上的动态码。
codes-are-off = 没有打开：登录只要密码。
codes-see = 查看或关闭
codes-switch-on = 打开动态码
codes-switch-off = 关闭动态码
codes-lede = 打开以后，登录时输完密码还要输六位数字。数字由手机上的验证器软件显示，每半分钟换一次。别人知道了您的密码也进不来。通用的验证器软件都可以，不用联网。
codes-begin = 开始
codes-held-back = 规则表要求：能授予身份的人登录必须用动态码。您打开动态码以前，这个身份暂时不能用。
codes-scan = 打开手机上的验证器软件，扫这个码。
codes-type = 不能扫码的，请输入密钥：
codes-qr-label = 验证器密钥二维码
codes-first = 软件现在显示的动态码
codes-first-hint = 六位数字。
codes-now-on = 动态码已打开。其他地方的登录都已退出。
codes-recovery = 手机丢了怎么办
codes-recovery-about = 下面每一个备用码可以代替动态码登录一次。只在这里显示这一次：请打印或抄下来，不要和手机放在一起。
codes-kept = 我已经收好
codes-on-since = { $when } 打开。
codes-off-about = 关闭以后，登录只要密码；纸上的备用码也作废。
codes-ask = 还有一步：动态码
codes-ask-lede = 前一步通过了。请输入手机验证器软件上显示的动态码。
codes-ask-hint = 六位数字；也可以输入一个纸上的备用码。
codes-code = 动态码
codes-lost = 手机丢了
codes-lost-text = 请用纸上的备用码。备用码也没有了，请找管理员当面办理。

## 用外面的身份登录
provider-or = 或者
provider-about = 您的账号已经和{ $provider }连上的，可以不输密码。
provider-sign-in = 用{ $provider }登录
provider-instead-about = 也可以不设密码：用{ $provider }确认您是谁，以后就用它登录。
provider-instead = 用{ $provider }，不设密码
provider-title = 用{ $provider }登录
provider-linked = { $when } 连上了。登录时可以用{ $provider }，也可以用密码。在这里退出，只退出这里；{ $provider }那边要另外退出。
provider-alone = 您没有设过密码，这是您唯一的登录办法。要改用密码，请找管理员要一个设密码的链接。
provider-unlink = 断开
provider-link-about = 连上以后，登录时可以用{ $provider }，不用输密码。您有什么身份、能做什么，都不会因此改变；打开了登录动态码的，照样要输动态码。换密码以后要重新连一次。
provider-link-password = 先输一次现在的密码
provider-link = 和{ $provider }连上
provider-sent-title = 去确认身份
provider-sent = 正在转到{ $provider }。在那边确认以后会自动回来，请在十分钟内完成。
provider-sent-on = 继续到{ $provider }
provider-not-in-title = 没有登录成功
provider-again = 回到登录

# used-as: provider-not-in-*
provider-not-in-away = 对方的登录服务现在没有回应。请过几分钟再试，或者用登录名和密码登录。
provider-not-in-denied = 那边没有同意，什么都没有改变。可以再试一次，或者用登录名和密码登录。
provider-not-in-distrusted = 那边的回答核对不上，没有让任何人登录。请再试一次；还不行，请用登录名和密码登录，并告诉管理员。
provider-not-in-stale = 这一步已经用过、超过了十分钟，或者不是在这个浏览器里开始的。请重新开始。
provider-not-in-unknown = 那边确认了您是谁，但是这里没有和它连上的账号。有账号的，先用登录名和密码登录，再在“我的账号”里连上。没有账号的，请到居委会找管理员要一个链接。
provider-not-in-taken = 那边的这个身份已经连着另一个账号。请换成您自己的身份再试，或者先在那个账号里断开。

## 设密码的链接
welcome-title = 设密码
welcome-lede = 给您开通登录的人交给您一个码，请输在这里。
welcome-code = 设密码的码
welcome-code-hint = 十二个字母和数字，如 K7QM-2XAB-9TRC。
welcome-open = 下一步
welcome-choose = 保存密码
welcome-ends = 这个链接 { $when } 前有效，只能用一次。
welcome-no-link = 这个码不能用：已经用过、过期了，或者输错了。请核对，或者再要一个。
welcome-taken = 给您的登录名，别人已经先用了。请另起一个登录名，再设密码。
welcome-other-login = 新的登录名
welcome-done = 密码已保存。请用它登录。
welcome-have = 我有设密码的码

invite-make = 发一个设密码的链接
invite-about = 给新来的人，或者忘了密码的人。链接只显示一次，请当面交给本人；密码由本人设，您不会知道。以前发的链接作废。
invite-made = 设密码的链接
invite-once = 只显示这一次：请打印或抄下来，当面交给本人。谁拿到它，谁就能进来。
invite-ends = 有效期到
invite-address = 网址
invite-by-hand = 扫码，或者到 { $address } 输入上面的码
invite-qr-label = 设密码链接的二维码

holders-out = 让本人在各处退出
holders-out-about = 手机丢了、电脑没退出时用。本人可以用密码重新登录。
holders-codes-off = 取消本人的动态码
holders-codes-off-about = 只在本人当面、手机和备用码都丢了时用。取消后本人在各处退出，重新打开动态码以前只要密码就能登录。

# used-as: holders-done-*
holders-done-out = 已让本人在各处退出。
holders-done-codes-off = 已取消本人的动态码。
holders-done-elsewhere = 已登记，请把下面的地址告诉本人。
holders-done-elsewhere-end = 已取消，不能再从那里登录。

## 规则
# used-as: rule-*
rule-account-link-days = 设密码链接几天内有效
rule-privacy-answer-days = 个人信息请求几天内答复
rule-privacy-contact-days = 事情办结后姓名和联系方式留几天
rule-privacy-looks-days = 谁看过个人信息的记录留几天
rule-account-code-for-keepers = 管理员、书记登录必须用动态码

## 一个人在几个社区工作
# used-as: elsewhere-done-*
elsewhere-title = 在别的社区工作
elsewhere-see = 在别的社区工作
elsewhere-lede = 用这个账号也可以在本系统别的社区工作。用什么身份由那个社区定，那个社区随时可以收回。
elsewhere-works = 您工作的社区
elsewhere-works-nowhere = 目前只在本社区。
elsewhere-look = 有社区请您去工作吗？
elsewhere-which = 社区
elsewhere-which-hint = 那个社区的管理员告诉您已经登记了。
elsewhere-look-button = 查看
elsewhere-asks = 想确认：这是您吗？
elsewhere-asks-nothing = 这个社区没有请您确认什么。请问那里的管理员：您的登录名和所在社区写对了没有。
elsewhere-as = 姓名
elsewhere-until = 请在此前确认
elsewhere-agree = 是我
elsewhere-decline = 不是
elsewhere-leave = 退出
elsewhere-leave-about = 退出以后，您看那个社区就和大家一样。您在那里做过的事仍在记录里。
elsewhere-done-agreed = 好了，您现在也在那个社区工作。在页面上方切换社区。
elsewhere-done-left = 好了。
elsewhere-signs-in = 从别的社区登录
elsewhere-signs-in-at = 在 { $community } 登录
elsewhere-community = 在哪个社区登录
elsewhere-login = 在那里的登录名
elsewhere-agreed = 本人确认于
elsewhere-address = 请本人在那里登录后打开这个地址
elsewhere-offer = 从别的社区登录
elsewhere-offer-about = 用于已经在本系统别的社区登录的人，比如街道的同志。要本人登录后自己确认；有没有这个登录名，这里不会说。身份照常在本页授予和收回；能授予身份的身份不能从别的社区使用。
elsewhere-offer-button = 请本人确认
elsewhere-end = 不再从那里登录

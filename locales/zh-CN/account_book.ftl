# 账本：办公室自己的账，按期公示，与资金分开。

## 动作
# used-as: act-*
act-post-account-book = 公示账本
act-take-back-account-book = 撤回账本

## 办完
# used-as: done-*
done-post-account-book = 账本已公示。
done-take-back-account-book = 账本已整本撤回，原因已公开。

## 固定用语
# used-as: account-book-account-*
account-book-account-community = 社区经费
account-book-account-property-fee = 物业费
account-book-account-common-income = 公共收益
account-book-account-maintenance = 维修资金
account-book-account-other = 其他

# used-as: account-book-form-*
account-book-form-book = 账本
account-book-form-quarterly = 收支表

# used-as: record-of-*
record-of-account-book = 账本

## 栏目
# used-as: account-book-field-*
account-book-field-row = 行
account-book-field-day = 日期
account-book-field-voucher = 凭证号
account-book-field-summary = 摘要
account-book-field-source = 来源或类别
account-book-field-account = 账户
account-book-field-direction = 收支
account-book-field-amount = 金额
account-book-field-opening = 期初余额
account-book-field-income = 收入
account-book-field-expense = 支出
account-book-field-balance = 余额
account-book-field-serial = 序号

## 表里有疑问的行
# used-as: account-book-row-*
account-book-row-amount = 金额读不出来，或者不到一分：{ $text }
account-book-row-amount-remedy = 请写成元，最多两位小数；收入和支出要分清。改好以后整本重新导入。
account-book-row-direction = 看不出是收入还是支出：{ $text }
account-book-row-no-amount = 收入和支出都没有金额
account-book-row-both-sides = 同一行既有收入又有支出
account-book-row-sides-remedy = 请核对这一行的收入和支出。
account-book-row-day-of-above = 没有写日期，按上一行的日期
account-book-row-day-outside = 日期不在本期内
account-book-row-day-remedy = 请核对日期和本期的起止。
account-book-row-balance = 余额与逐行计算相差 { $by } 元
account-book-row-balance-remedy = 请从这一行起核对收入、支出和余额。
account-book-row-total = 合计写的是 { $said } 元，逐行相加是 { $counted } 元
account-book-row-opening-behind = { $account }：后一期（{ $from } 至 { $to }）的账本已经公示，期初 { $opening } 元，与本期期末相差 { $by } 元
account-book-row-opening-behind-remedy = 请核对本期。本期没有错的，公示以后撤回后一期、再重新导入，期初就从本期结转；再后面的各期也依次这样办。
account-book-row-twice = 与第 { $other } 行完全相同，凭证号也相同
account-book-row-twice-remedy = 如果是两笔，请写上各自的凭证号；如果是一笔，请删去一行。
account-book-row-personal = 文字里可能有个人信息（姓名、房号、电话等）
account-book-row-personal-remedy = 公开时会遮住。最好在账本里就不写。
account-book-row-line-or-total = 看不出是一笔收支，还是合计、结余
account-book-row-line-or-total-remedy = 一笔收支请写上日期，摘要写明事由；合计请核对金额；结余请只写在余额栏。改好以后整本重新导入。
account-book-row-no-line = 没有一行收支。当作合计、结余、说明的行：{ $rows }
account-book-row-unread-total = 合计的金额读不出来，没有核对：{ $text }
account-book-row-is-no-line = 不是收支，不导入，请核对
account-book-row-unit = 金额单位前后不一，或者不是人民币：{ $text }
account-book-row-perhaps-unit = 这里提到别的金额单位，没有按它换算：{ $text }
account-book-row-unit-remedy = 请在表头上方写明“单位：元”或“单位：万元”，各栏不同的写在栏名后面，如“收入（万元）”。外币请折成人民币。
account-book-row-other-book = 工作表“{ $sheet }”里也有账，{ $rows } 行没有读
account-book-row-other-book-remedy = 一次只导入一张工作表。请把各张的行合到一张，或者每张另存成一个文件分期导入；不用公示的请删掉或隐藏。
account-book-row-sheet-left-out = 工作表“{ $sheet }”没有读（{ $rows } 行）：它是隐藏的，或者不是账
account-book-row-sheet-left-out-remedy = 如果里面有要公示的收支，请把它放进同一张账，再重新导入。
account-book-row-no-day = 没有日期
account-book-row-day-incomplete = 日期不完整：{ $text }
account-book-row-day-impossible = 日期不存在：{ $text }
account-book-row-day-two-digit-year = 日期的年份只有两位：{ $text }
account-book-row-day-out-of-range = 日期不在 1990 年到 2100 年之间：{ $text }
account-book-row-day-in-the-future = 日期还没有到：{ $text }
account-book-row-day-unclear = 日期认不出来：{ $text }
account-book-row-bad-day-remedy = 请查原件，把日期写成年月日，如 2021-06-08，再整本重新导入。

## 整个文件读不了
account-book-no-header = 没有认出账本的表头。前 30 行里最像表头的一行是：{ $tried }。表头要有“摘要”（或“项目”“来源”），还要有“收入”和“支出”两栏，或者“收支”和“金额”两栏；有日期的写“日期”。请改好栏名再导入。

## 页面
account-books-title = 账本公示
account-books-lede = 社区、物业等办公室自己记的账，按期公示。这里只照原样公示和核对，不与资金的账混在一起。
account-books-none = 还没有公示账本。
account-book-title = 账本
account-book-lede = 这是办公室自己记的账，照原样公示。余额由逐行相加核对，对不上的地方写明相差多少。它不计入资金的账。
account-book-new = 导入账本
account-book-new-lede = 选一个账本或季度收支表，先试一试，看看有什么疑问，再公示。整本公示；公示以后可以整本撤回，要写明原因。
account-book-sheet = 账本
account-book-sums = 收支
account-book-closing = 期末余额
account-book-rows = 明细
account-book-form = 种类
account-book-place = 范围
account-book-everywhere = 全社区
account-book-posted = 公示于
account-book-from = 本期第一天
account-book-until = 本期最后一天
account-book-account-hint = 表里没有写明时，算作这个账户。物业费和公共收益各算各的余额。
account-book-file = 账本文件
account-book-file-hint = Excel、ods 或 CSV，要有摘要、收入、支出；有余额就逐行核对。
account-book-file-again = 选文件
account-book-no-file = 请选一个文件。
account-book-no-period = 请写明本期的第一天和最后一天。
account-book-try = 先试一试
account-book-trial = 试一试的结果
account-book-trial-hint = 还没有写入。
account-book-summary = { $lines } 行收支，{ $doubtful } 行有疑问，{ $rejected } 行不能用，{ $passed } 行是合计、表头等
account-book-sum = { $account }：期初 { $opening } 元，收入 { $income } 元，支出 { $expense } 元，期末 { $closing } 元
account-book-opening-off = 表里写的期初是 { $said } 元，与结转相差 { $by } 元
account-book-closing-off = 表里写的期末是 { $said } 元，与逐行计算相差 { $by } 元
account-book-before = { $account }：上一期期末 { $closing } 元
account-book-before-off = 本期期初与上一期期末相差 { $by } 元
account-book-odd = { $n } 行对不上，见明细。
account-book-to = 看公示的账本
account-book-xlsx = 下载 Excel
account-book-is-taken-back = 已撤回
account-book-taken-back-on = 这本账已于{ $day }撤回
account-book-take-back-lede = 整本撤回。原来的内容仍在记录里，原因公开。
account-book-reason = 原因

## 命令行
cli-account-book = 账本 { $book }。撤回：mingtong import take-back-accounts { $book } --community 社区 --reason 原因

# 信件：导入、撤销导入。变量都是文件里的原文或数字，直接显示。

## 动作
# used-as: act-*
act-import = 导入
act-undo-import = 撤销导入

## 一行的处理结果
import-severity-rejected = 未导入
import-severity-doubtful = 已导入，请核对
import-severity-skipped = 跳过
import-would-be-rejected = 不会导入
import-would-be-doubtful = 会导入，请核对
import-would-be-skipped = 会跳过

## 列的名称
import-field-number = 信件编号
import-field-title = 标题
import-field-body = 内容
import-field-written = 来信日期
import-field-reply = 答复内容
import-field-replied = 答复日期
import-field-unit = 承办单位
import-field-name = 来信人
import-field-phone = 联系电话
import-field-address = 地址
import-field-category = 类别

## 整个文件读不了
import-unreadable-empty = 文件里没有内容。请打开文件看一看，另存后重新上传。
import-unreadable-not-a-table = 这个文件是{ $kind }，不是表格。请上传 CSV、xlsx、xls 或 ods 表格。
import-unreadable-encrypted = 文件加了密码，无法读取。请在 Excel 或 WPS 里取消密码，另存后重新上传。
import-unreadable-encoding = 从第 { $row } 行起，文字编码有错，无法读取。请用 Excel 或 WPS 打开，另存为 xlsx 后重新上传。
import-unreadable-damaged = 文件已损坏或不完整。请用 Excel 或 WPS 打开原文件，另存后重新上传。
import-unreadable-no-sheet = 没有名为“{ $name }”的工作表。文件里的工作表有：{ $sheets }。请改写工作表的名称。
import-unreadable-no-sheets = 文件里没有分工作表（CSV 文件都没有），找不到“{ $name }”。请不要填工作表的名称。
import-unreadable-no-header = 没有认出表头。前 30 行里最像表头的一行是：{ $tried }。请写明表头在第几行，以及日期、内容等各是哪一列。
import-unreadable-no-header-at-all = 没有找到表头。请写明表头在第几行，以及日期、内容等各是哪一列。
import-unreadable-no-column = 第 { $row } 行是表头，但没有找到“{ $field }”这一列。表头有：{ $headers }。请写明是哪一列。
import-unreadable-no-column-told = 没有写明“{ $field }”是哪一列。没有表头的，请按列号（A、B、C……）写明。
import-unreadable-no-such-column = 写明“{ $field }”在“{ $wanted }”列，但没有这一列。表头有：{ $headers }。请改写是哪一列。
import-unreadable-no-such-letter = 写明“{ $field }”在“{ $wanted }”列，但没有这一列。没有表头的，请按列号（A、B、C……）写明。

import-kind-pdf = PDF 文件
import-kind-picture = 图片
import-kind-text-document = 文字文档
import-kind-web-page = 网页（有的系统把网页或单个文件网页 MHTML 存成 .xls，请用 Excel 或 WPS 打开后另存为 xlsx）
import-kind-lock-file = 表格打开时产生的临时文件（文件名以 ~$ 开头）（请关闭表格，上传不带 ~$ 的那个文件）
import-kind-xml = XML 文件（请用 Excel 打开后另存为 xlsx）
import-kind-other-workbook = 过旧或二进制格式的工作簿（请用 Excel 打开后另存为 xlsx）
import-kind-archive = 压缩包（请解压后上传里面的表格）
import-kind-unknown = 无法识别的文件

import-too-large-file = 文件超过 { $max } MiB。请按年份分成几个文件上传。
import-too-large-rows = 表格超过 { $max } 行。请按年份分成几个文件上传。
import-too-large-columns = 表格超过 { $max } 列。请删掉表格右边无用的列。
import-too-large-cells = 文件里有内容的单元格超过 { $max } 个。请按年份分成几个文件上传。
import-too-large-text = 文件里的文字合计超过 { $max } MiB。请按年份分成几个文件上传。
import-too-large-unpacked = 文件展开后过大（上限 { $max } MiB）。请删掉图片和无用的样式，另存后重新上传。
import-too-large-parts = 文件内部的部件过多（上限 { $max } 个）。请另存为新的 xlsx 后重新上传。
import-too-large-sheets = 工作表超过 { $max } 张。请只留下要导入的工作表。

## 对应表
import-mapping-too-large = 对应表超过 64 KiB。请检查是不是选错了文件。
import-mapping-syntax = 对应表第 { $line } 行写错了：{ $detail }。可以使用的键见操作说明。
import-mapping-hold-doubts = hold_doubts 应在 1 到 10 之间，现在是 { $given }。
import-mapping-column-twice = “{ $column }”列用了两次。一列只能对应一项。

## 不能导入的原因
import-date-missing = 没有来信日期
import-date-incomplete = 来信日期不完整：{ $text }
import-date-impossible = 来信日期不存在：{ $text }
import-date-two-digit-year = 来信日期的年份只有两位：{ $text }
import-date-out-of-range = 来信日期不在 1990 年到 2100 年之间：{ $text }
import-date-in-the-future = 来信日期还没有到：{ $text }
import-date-unclear = 来信日期认不出来：{ $text }
import-date-remedy = 请查原件，把来信日期改成年月日，如 2021-06-08，再重新导入。
import-date-unclear-remedy = 请把来信日期改成年月日，如 2021-06-08；如果年份写在最后，请写明日、月哪个在前。
import-no-text = 标题和内容都是空的
import-no-text-remedy = 请查原件补上标题或内容；如果这一行不是信件，请删掉。
import-text-too-long = “{ $field }”有 { $chars } 字，超过上限 { $max } 字
import-text-too-long-remedy = 请检查是不是几封信粘到了一个单元格里，分开后重新导入。
import-answered-twice = 与第 { $other } 行是同一封信，但答复不同
import-answered-twice-remedy = 请把两份答复合并到第 { $other } 行，或删掉不用的一份，再重新导入。
import-held = 这一行有 { $doubts } 处疑点，先不导入
import-held-remedy = 请逐项核对原件，改好后重新导入。

## 可疑之处
import-no-number = 没有信件编号
import-no-number-remedy = 请补上编号，便于以后查对。
import-number-digits-lost = 编号被表格软件改成了科学计数，尾数已丢失：{ $text }
import-number-digits-lost-remedy = 请把编号列设为文本格式，从原件重新填写。
import-number-shared = 编号 { $number } 与第 { $rows } 行的另一封信相同
import-number-shared-remedy = 请核对哪一封信用这个编号，给其余的改正编号。
import-number-day-impossible = 编号 { $number } 开头的日期不存在（本表编号以来信日期开头）
import-number-day-far = 编号 { $number } 开头的日期与来信日期相差 { $days } 天（本表编号以来信日期开头）
import-number-day-remedy = 请核对编号和来信日期，看哪一个写错了。
import-no-title = 没有标题
import-no-title-remedy = 请补上标题；不补也可以，会取内容的开头。
import-no-body = 没有内容，只有标题
import-no-body-remedy = 请查原件补上内容。
import-answer-without-date = 有答复，没有答复日期
import-answer-date-unusable = 有答复，但答复日期无法使用：{ $text }
import-answer-before-letter = 答复日期 { $replied } 早于来信日期 { $written }
import-answer-date-remedy = 请查原件，改正答复日期。
import-no-answer-yet = 答复栏写的是“{ $text }”，不是答复，事项等待办理
import-no-answer-yet-remedy = 有了答复后填进表里再导入一次，会补到这件事项上。
import-answer-unsure = 答复栏写的是“{ $text }”，看不出答复内容，没有当作答复，事项等待办理
import-answer-unsure-remedy = 请把答复全文填进答复栏再导入一次；表里写的话已记在事项的内部备注里。
import-same-words = 与第 { $rows } 行日期、内容相同，没有编号、姓名、电话或地址可以区分，各算一封
import-same-words-remedy = 请核对是不是同一封信；是的话，导入后并案或不予受理多出的一件。
import-night-unclear = 来信时间“{ $text }”说不清是当天还是次日零点，只取日期
import-night-unclear-remedy = 如果要紧，请改成 24 小时制，如 2024-03-06 00:05。
import-phone-unlikely = 电话“{ $text }”位数或开头不对，照原样记下
import-no-phone = 电话栏写的是“{ $text }”，不是电话号码，没有记下
import-phone-remedy = 请查原件改正电话，如 13900000001 或 0871-63123456；没有留电话的，请把这一格清空。
import-place-unclear = 地址“{ $text }”可能是几个地方：{ $places }，没有记地点
import-place-unclear-remedy = 请在地址里写明是哪个院、哪栋楼，例如“东风巷14号院2栋”；不改也会收下，地点以后在事项里补。
import-columns-alike = 像“{ $field }”的不止一列：{ $columns }，读的是 { $taken }
import-columns-alike-remedy = 请核对；读错了的，请指明哪一列是“{ $field }”，再导入一次。
import-hidden-columns = 有的列在表格里是隐藏的，照样读入：{ $columns }
import-hidden-columns-remedy = 如果本来不想导入，请删掉这些列，或指明不读，再导入一次。
import-hidden-row = 这一行在表格里是隐藏的，照样导入
import-hidden-row-remedy = 如果本来不想导入，请删掉这一行，或撤销这次导入。
import-stray-quote = 有一个英文双引号（"）没有配对，已略去
import-rows-in-cell = 一个单元格里像是有好几行信件
import-quotes-remedy = 请核对这一行，看是否少了一个英文双引号；可另存为 xlsx 后重新导入。

## 不是信件的行
import-skip-total = 小计或合计行
import-skip-footer = 制表人或说明行
import-skip-header = 重复的表头
import-skip-duplicate = 与第 { $other } 行是同一封信

## 撤销导入时保留的事项
import-kept-acted-on = 导入以后有人办理过，或另一个文件补了答复
import-kept-supported = 有居民点过“我也遇到”

## 命令行
cli-import-columns = 表头在第 { $row } 行，各列：{ $columns }
cli-import-unused = 没有用到的列：{ $names }
cli-import-unknown-categories = 这些类别不在本社区的分类里，没有归类，原话记在内部备注里：{ $names }
letters-unknown-category = { $category }（{ $n } 件）
cli-import-sheets = 另有工作表也像台账，没有读：{ $names }
cli-import-finding = 第 { $row } 行 { $severity }：{ $reasons }
cli-import-reasons-join = ；
cli-import-summary = { $rows } 行：新增 { $new }，已有 { $recognised }，补答复 { $updated }，存疑 { $doubtful }，拒绝 { $rejected }，略过 { $passed }
cli-import-mapping-hint = 用 --mapping 指定对应表（TOML），可以写明工作表（sheet）、表头行（header_row）、各列（[columns]）、日期的顺序（date_order）、几处疑点先不导入（hold_doubts）。
cli-import-dry-run = 这是试运行，什么都没有写入。
cli-import-batch = 批次 { $batch }。要撤销：mingtong import undo { $batch }
cli-import-stopped = 导入中断，已导入 { $new } 件（批次 { $batch }）。请再导入一次同一文件，会接着做完。原因：{ $why }
cli-import-undone = 已撤销
cli-no-batch = 没有批次 { $batch }。用 mingtong import list --community … 查看已有的批次。
cli-undo-kept = 保留 { $matter }：{ $why }
cli-undo-summary = 撤销 { $taken } 件，保留 { $kept } 件

## 导入信件的页面
letters-title = 导入的信件
letters-about = 市长信箱、热线工单等表格，先试一遍再导入，可以撤销。
letters-count = 导入过 { $n } 次
letters-lede = 市长信箱、热线工单、信访登记等表格导入以后，每封信成为一件事项；已有答复的办结，没有答复的等待办理。
letters-none = 还没有导入过。
letters-new = 导入一个表格
letters-of-import = { $when } 导入，{ $n } 封
letters-undo-about = 这一次导入的事项都撤销；导入以后有人办理过、有居民也遇到的留下。
letters-new-lede = 选一个表格，先试一遍：看看会导入多少、哪些行有问题，什么都不会写入。
letters-no-file = 请选择要导入的表格。
letters-trial = 试一遍的结果
letters-done = 已导入
letters-trial-hint = 什么都没有写入。没有问题的，请再选一次同一个文件，按“导入”。
letters-again = 再选一次文件
letters-file = 表格
letters-file-hint = CSV、xlsx、xls、ods 都可以，最大 64 MiB。同一个文件导入两次不会重复。
letters-columns = 各列是什么
letters-columns-hint = 一般会自己认出来。认错了、认不出的，在这里选是哪一列。
letters-found = 自己认出：{ $column }
letters-by-itself = 自己认
letters-field-twice = “{ $field }”选了两列。一项内容只能从一列读，请留一列。
letters-not-read = 不读
letters-order = 年份写在最后的日期
letters-order-ymd = 年在前；说不清的不导入
letters-order-dmy = 日/月/年
letters-order-mdy = 月/日/年
letters-sheet = 工作表
letters-sheet-hint = 不填，就读第一张看得见、有表头的。
letters-header = 表头在第几行
letters-header-hint = 不填，就自己找；0 表示没有表头。
letters-unit = 没有写承办单位时，由谁答复
letters-unit-hint = 如市信息办。可以不填。
letters-try = 先试一遍

# 为什么没有办成：先说哪里不对，再说怎么办。$detail 是上限、日期或编号，直接显示。

## 事项
refusal-not-in-this-state = 现在的状态下不能这样做。请刷新页面，看看现在可以做什么。
refusal-role-may-not = 您当前的身份不能做这件事。请换一个身份，或请有权限的同事办理。
refusal-not-your-unit = 这件事由别的单位办理。请联系社区工作者。
refusal-outside-your-place = 这个地点不在您负责的范围内。请转给负责该地点的同事。
refusal-not-the-raiser = 只有提出人可以这样做。请凭查询码操作。
refusal-handler-cannot-verify = 办理的人不能核实自己的办理结果。请由其他人核实。
refusal-assignment-is-binding = 责任已经裁定，不能再改，也不能退回。如有困难，请在答复中说明。
refusal-no-reply-yet = 还没有公开答复，不能结束。请先答复。
refusal-merge-into-itself = 事项不能并入它自己。请填写另一件事项的编号。
refusal-merge-target-ended = { $detail } 已经结束或已并入别的事项，不能再并入。请另选一件。
refusal-merge-visibility = { $detail } 的公开范围与本事项不同，不能并案。请另选一件。
refusal-merge-hazard = { $detail } 是一般事项，安全隐患并进去会丢掉 48 小时的时限。请反过来并：把 { $detail } 并入这一件。
refusal-nothing-corrected = 没有改动：填写的和现在的一样。请改过以后再提交。
refusal-correct-deferred = 这件事正在挂账，安全隐患不能挂账。请先恢复办理，再更正。
refusal-hazard-not-deferred = 安全隐患不能挂账，请马上处理，或者上报街道。
refusal-hazard-not-withdrawn = 这是已经受理的安全隐患，危险还在，不能撤回。如果已经没有危险，请告诉社区。
refusal-others-stand-behind = 有别的事项并入了这件，或者有社区登记过的人也遇到，还在等答复，不能撤回。您不想再跟进，不用做什么。
refusal-not-your-channel = “{ $detail }”这个渠道由在场的工作人员登记。请用网页提出。
refusal-defer-until-past = 恢复办理的日期已经过去。请选今天以后的日期。
refusal-defer-too-long = 挂账最多 { $detail } 天。请选更早的日期。
refusal-review-date-missing = 没有解决的，请写明哪天复查，例如三个月后的一天。
refusal-review-date-too-near = 复查日期太近：核实、结案还要时间。请选两周以后的日期，例如三个月后的一天。
refusal-review-date-too-far = 复查最迟在 { $detail } 天内。请选更早的日期。
refusal-decline-reopened = 这件事办过又重办，不能再不予受理。请办理后由别人核实，再办结。
refusal-with-the-street = 这件事已上报街道，由街道交办或退回社区。
refusal-phone-incomplete = 号码不完整或者多了数字。手机号是11位，例如：13812345678；座机请带区号，例如：0871-63312345。
refusal-email-incomplete = 邮箱不完整。请填写完整的电子邮箱，例如：name@example.com。
refusal-rating-range = 评价只有 1 到 5 五档。请选其中一档。
refusal-already-rated = 这次办结已经评价过了，不能重复评价。
refusal-reopen-window-over = 办结已超过 { $detail } 天，不能再申请重办。请重新提出一件事项。
refusal-reopened-too-often = 这件事已经重办 { $detail } 次，只有街道可以再次重办。请联系街道。
refusal-already-supported = 您已经附议过这件事了，不用再点。
refusal-own-matter = 这是您自己提出的事项，不用附议。
refusal-nothing-to-review = 这件事里没有发现个人信息，不用复核。
refusal-already-so = 已经是这样了，不用再改。
refusal-nothing-awaits-review = 没有等待审核的内容。
refusal-record-too-long = 这件事的记录太长，不能再追加。请另立一件事项并注明编号。
refusal-too-many-today = 今天对这件事已经说了 { $detail } 次。请明天再来，或者给社区打电话。
refusal-no-such-matter = 没有找到事项 { $detail }。请核对编号。
refusal-in-the-future = 填写的时间还没有到。请核对日期。

## 填写
refusal-text-missing = 有必填的内容没有填，或太短。请补充后再提交。
refusal-password-guessed = 这个密码太容易猜到。请换一个，例如四个不相干的词。
refusal-text-too-long = 内容太长，最多 { $detail } 个字。请删减后再提交。
refusal-words-not-there = 文中没有“{ $detail }”。请照原文抄要遮盖的字，一行一处。
refusal-too-many-pictures = 图片太多，最多 { $detail } 张。请减少后再提交。
refusal-not-a-picture = 图片无法读取、不完整（可能没有传完），或者像素太多。请换成 JPEG、PNG 或 WebP 图片，必要时缩小后再提交。

## 时限与规则
refusal-calendar-ends = 工作日历没有覆盖到 { $detail }，算不出时限。请联系管理员更新日历。
refusal-no-such-rule = 规则库里没有这条现行规则。请联系管理员补上。
refusal-bad-rule = 规则的值超出可取的范围：{ $detail }（h 小时，d 日，wd 工作日）。请改正后再提交。
refusal-bad-rule-dates = 规则的止日早于起日。请改正这两个日期。
refusal-rules-contradict = 这个值与同一时期有效的另一条规则“{ $detail }”相互矛盾：会引起重办的评价不能算满意，安全隐患的时限不能比一般事项长，未解决事项的复查要排在核实时限之后。请先调整那条规则，或者换一个值。
refusal-bad-rule-text = 适用范围和依据各写一行，最多 { $detail } 个字。请改正后再提交。

## 登记
refusal-no-such-place = 没有这个地点。请从列表里重新选择。
refusal-no-such-unit = 没有这个单位。请从列表里重新选择。
refusal-no-such-person = 没有这个人。请先登记，再重新选择。
refusal-no-such-body = 没有这个议事组织。请从列表里重新选择。
refusal-no-such-reception = 没有这场接访。请从列表里重新选择。
refusal-code-in-use = 这个编码已经用在别的地点。请换一个编码。
refusal-code-prefix = 编码必须以上级地点的编码开头，并且更长。请改正编码。
refusal-place-too-deep = 地点最多 { $detail } 层。请挂到更高的一层。
refusal-register-full = 已达到上限 { $detail }，不能再增加。请联系管理员。
refusal-uncountable = 这次表决没法计票：{ $detail }
refusal-name-in-use = 这个名称已经有了。请换一个名称。
refusal-login-in-use = 这个登录名已经有人用了。请换一个登录名。
refusal-password-too-short = 要有登录名，密码至少 { $detail } 个字符。请换一个长一些的密码。
refusal-scope-does-not-fit = 这个身份不能用在所选的范围。请重新选择范围。
refusal-role-unchanged = 身份没有变化：要么已经有了，要么本来就没有。请刷新后核对。
refusal-last-in-role = 您是最后一个有这个身份的人：卸任以后没有人能管理登记、授予身份。请先授予别人。
refusal-bad-slug = 社区短名只能用 2 到 40 个小写字母、数字和连字符。请改正。

## 接访
refusal-reception-over = 这场接访已经结束，不能再登记。请从“来访代录”登记。
refusal-reception-times = 接访要先开始后结束，最长一天。请改正时间。
refusal-delegate-count = 接访代表的人数不合要求：至少 { $detail } 人，最多 20 人。请重新选择。

## 公示
refusal-notice-dates = 公示不能从今天以前开始，最后一天不能早于第一天。请改正日期，例如从今天起。
refusal-notice-too-long = 公示最长 { $detail } 天。请改早最后一天。
refusal-posted-before-notice = 公示从 { $detail } 开始，不会更早贴出。请核对日期。
refusal-notice-sheets = 张贴最多登记 { $detail } 处。请挑主要的登记。
refusal-notice-to-come = 公示从 { $detail } 开始，到那天再提出异议。
refusal-notice-over = 公示到 { $detail } 24:00 为止，已经结束，不能再提出异议。您有意见，请用“说一件事”告诉社区。
refusal-notice-runs = 公示到 { $detail } 24:00 才结束。提前撤下，请写明原因，原因会公开。
refusal-notice-full = 这份公示的记录已满，不能再写。请给社区打电话或到社区来说。
refusal-no-such-objection = 没有第 { $detail } 号异议。请刷新页面后再看。
refusal-objection-answered = 第 { $detail } 号异议已经答复过了。请刷新页面看答复。
refusal-objections-unanswered = 还有 { $detail } 条异议没有答复。请先答复，再撤下。
refusal-notice-of-private = 这件事项不公开，不能为它发公示。请先改成公开，或者不写编号。

## 还没有走到办理这一步
refusal-changed = 您查看以后，有人处理过这件事，所以没有照办。请看最新情况后再决定。
refusal-unavailable = 暂时连不上数据库，什么都没有改动。请过一分钟再试。
refusal-not-found = 没有找到。请核对地址和编号。
refusal-sign-in = 登录名或密码不对。请重新输入。
refusal-no-session = 请先登录；如果登录过，登录已经失效。
refusal-fault = 程序出了错，已经记录（{ $detail }）。请稍后再试，或把这个编号告诉管理员。
refusal-malformed = 提交的内容无法读取：{ $detail }。请按接口说明改正。
refusal-too-large = 提交的内容太大，最多 { $detail } 字节。请减少后再提交。
refusal-too-often = 尝试太频繁。请过一分钟再试。
refusal-busy = 现在办这件事的人太多，还没有轮到，什么都没有改动。请过一分钟再试。
refusal-crowded = 从您所用的网络同时连进来的太多了。请关掉不用的连接，过一分钟再试。
refusal-too-slow = 网络太慢，内容没有传完，什么都没有改动。请换个信号好的地方再试。
refusal-no-such-method = 这个地址不支持这种请求方法。请查看接口说明。
refusal-import-stopped = 导入中断（批次 { $detail }），已经导入的都在。请再提交一次同一文件，会接着做完。
refusal-seat-count = 席位数不在规则表允许的范围内（{ $detail }）。请改一个数。
refusal-seats-full = 席位已满（共 { $detail } 席）。请先办理离任，或者登记为候补。
refusal-seat-held = 这个人已经有席位了。
refusal-no-seat = 这个人在那一天没有席位。
refusal-seat-unchanged = 职务没有变化；候补要先递补就任。
refusal-seat-term = 任期不对：结束日不能早于开始日，最长 { $detail } 年。
refusal-not-an-alternate = 这个人不是候补，不能递补。
refusal-another-alternate-first = 还有得票更多的候补，应当先递补。
refusal-no-convenor = 还没有召集人（组长）。请先登记召集人，再宣布成立。
refusal-more-than-all = 同意的户数不能多于应征求的户数，应征求的户数不能为 0（{ $detail }）。
refusal-too-few-agree = 同意的户数没有达到规则要求（{ $detail }）。
refusal-notice-too-short = 公示不能少于 { $detail } 天，公示当天不算。请把截止日期往后改。
refusal-notice-still-runs = 公示还没有结束（到 { $detail }）。结束以后再宣布成立。
refusal-day-to-come = 日期不能晚于今天。到那一天再登记。

## 会议
refusal-not-your-meeting = 这个会由召集人、主持人、记录人、监票人或社区工作者办理。请联系他们。
refusal-body-not-active = 这个议事组织还没有成立，或者已经解散，不能开会。
refusal-same-body = 这个议题本来就在这个组织。请选另一个组织。
refusal-meeting-times = 请核对时间：结束要晚于开始，而且不超过一天。
refusal-meeting-not-yet = 会议在 { $detail }，还没到日子。要改日子，请办理延期。
refusal-day-not-to-come = 这一天不行：不能早于今天，也不能早于通知大家的日子。请选更晚的日子。
refusal-too-many-items = 议题太多，一次会议最多 { $detail } 项。请分几次开。
refusal-matter-not-public = 事项 { $detail } 不公开，不能写进公开的议程。
refusal-no-such-item = 没有第 { $detail } 项议题。请核对。
refusal-item-not-open = 第 { $detail } 项已经办完，不能再改。
refusal-item-not-voted = 第 { $detail } 项通知的是讨论或通报，不能表决。请列为下次会议的表决项。
refusal-item-not-noticed = 第 { $detail } 项没有按时通知，可以讨论，不能表决。请放到下次会议，提前通知。
refusal-items-open = 还有议题没有办完：第 { $detail } 项。请先表决、议毕、缓议、转交或撤回。
refusal-owners-are-polled = 业主共同决定要按人数和面积投票，不在会上举手。请另行组织业主投票。
refusal-no-such-motion = 没有这个动议，或者已经表决过。
refusal-motion-before-it = 一次只议一个动议，修正案在前：先表决动议 { $detail }。
refusal-chair-without-seat = 主持人要有这个组织的席位，或者是社区工作者（{ $detail }）。
refusal-chair-counts = 主持人不能兼监票人。请另选监票人。
refusal-teller-count = 监票人、计票人至少 { $detail } 名，而且不能重复。
refusal-two-tellers-count = 要由两位不同的监票人一起计票。请从本次会议的监票人里选两位。
refusal-teller-not-there = 监票人 { $detail } 不在场。请先签到，或者更换监票人。
refusal-there-already = { $detail } 已经在场，不用再签到。
refusal-not-there = { $detail } 不在场。
refusal-no-seat-today = { $detail } 今天没有表决席位。请登记为列席或旁听。
refusal-no-vote = { $detail } 在这次表决里没有票：不在场、列席旁听或者回避。
refusal-named-twice = { $detail } 写了两次。每人只能一次。
refusal-chair-takes-no-side = 主持人主持时保持中立，不发表自己的意见。要发言，请先由别人主持。
refusal-observer-speaks = { $detail }是旁听，不发言。主持人同意发言的，先登记为列席。
refusal-nothing-moved = 还没有动议。先提出动议，再发言。
refusal-no-turn-left = 同一动议每人最多发言 { $detail } 次，已经用完。可以提问，或者提出程序问题。
refusal-no-such-speech = 没有这个等待中的发言（{ $detail }），可能已经发言、撤回，或者议题已经结束。请刷新再看。
refusal-out-of-turn = 按次序下一个是第 { $detail } 号。要请别人先说，请写明原因。
refusal-too-many-speeches = 一次会议最多登记 { $detail } 次发言。
refusal-too-many-people = 人太多，一次最多 { $detail } 人。请分几次登记。
refusal-no-quorum = 到会人数不够，不能表决：{ $detail }。可以讨论，也可以休会改日再议。
refusal-more-hands-than-people = 票数比人数多：{ $detail }。请重新计票。
refusal-more-than-due = 到会人数比应到人数多，或者数字太大：{ $detail }。请核对。
refusal-numbers-missing = 没有名册的会议，请填应到、实到人数，并写明依据（例如签到表、户册）。
refusal-roll-knows = 应到按席位、实到按签到计算，不用另填人数。
refusal-no-roll = 这个会议没有名册，不能点名，请用举手表决。
refusal-no-proxies = 这里不能委托别人表决。请按本人到会的人数计票。
refusal-proxy-giver-there = { $detail } 本人在场，不能再由别人代为表决。
refusal-proxy-holder-away = { $detail } 不在场或没有表决权，不能替别人表决；委托也不能再转委托。
refusal-too-many-proxies = { $detail } 代的人太多，超过了规则允许的人数。
refusal-minutes-rewritten = 纪要已经重写。请看过新的一稿再签字。
refusal-signed-already = 这一稿已经签过了。
refusal-sheet-missing = 替别人登记纸上的签字，请附签字页的照片。
refusal-signature-missing = 主持人和记录人都签字后才能定稿，还缺：{ $detail }。

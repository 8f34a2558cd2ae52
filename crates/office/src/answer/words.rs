//! The words of which notes in an answer's column are made. In lower case, half-width and simplified writing.

/// Characters up to which the first or last character of a text says what it is.
pub(super) const SHORT_CHARS_MAX: usize = 8;

/// What people spell out for nothing.
pub(super) const NOTHING: &str = "无 空 暂无 没有 未知 空白 无内容 为空 空值 空数据 数据为空 缺 暂缺 缺失 缺失值 数据缺失 无数据 \
    无记录 略 未填 未填写 未填报 未录入 未提供 不详 不明 待填 待录入 加载中 数据加载中 读取失败 查询失败 查无此件 查无记录";

/// What programs write for nothing; also twice.
pub(super) const NOTHING_OF_PROGRAMS: &str = "undefined unknown null值 null none nil nan nat na blank empty false void \
    missing nodata norecord notavailable notapplicable notprovided notspecified unspecified nothing noinformation \
    noinfo objectobject objectundefined objectnull 1ind 1qnan ind qnan loading err error";

/// Words before what is said of the answer.
pub(super) const LABELS: &str =
    "您好 你好 答复 回复 内容 具体 处理 办理 结果 情况 意见 请 可 书面 材料 另 已 目前 当前 至今 截至目前 现";

/// Notes of one word, of a person or of a system's list of states.
pub(super) const NOT_YET: &str = "待办 在办 未办 没办 还没办 未办完 待定 答复待定 待补充 待完善 未完结 未有回复 未有答复 暂缓 暂缓办理 \
    挂起 延期 延时 延期办理 已延期 超期未办 另行通知 容后答复 容后回复 将于近日答复 走流程 正在走流程 新建 新工单 未读 已读 阅 已阅 已阅知 \
    知悉 已知悉 知晓 已知晓 知道了 已知 已呈报 已报领导 退回 已退回 退件 退单 已退单 退回重办 退回重新办理 重办 重新办理 发回重办 打回 已打回 \
    驳回 已驳回 已立案 申请延期 已申请延期 延期申请 延期申请中 申请延期办理 已延期办理 同意延期 缓办 搁置 已搁置 中止 已中止 中止办理 \
    作废 已作废 撤回 已撤回 撤单 已撤单 撤销 已撤销 撤诉 已撤诉 撤件 删除 已删除 取消 已取消 草稿 暂存 未提交 待提交 未审核 未发布 待发布 \
    无效 无效件 无效工单 容后 择期答复 改日答复";

/// Ends of short notes that say that something is open.
pub(super) const UNDONE_ENDS: &str = "未结 未果 未定 未决 未出 未复 未答 未回 未办妥 未出来 待定 待查 待核 待议 待复 待研 待批 待审 待转 \
    待派 待回 待补 待报 待办 没结果 没消息 没回 没回音 无果 无下文 没下文 无回音 无音讯 无消息";

/// Ends of short notes by which a letter was taken out of work, or a thing that is no letter was taken away.
pub(super) const ENDED_ENDS: &str = "撤回 撤诉 撤单 撤销 作废 删除 退单 退件 重办 延期 缓办 搁置 挂起 被退回 件退回 单退回 信退回 \
    言退回 求退回";

/// Somebody tried the column out.
pub(super) const TRIALS: &str = "测试 测试一下 测试数据 测试答复 测试回复 测试内容 测试工单 测试件 测试信件 测试用 测试测试 仅测试 \
    仅供测试 这是测试 系统测试 演示 示例 样例 样板 模板 试试 试一下 test testing tests testdata testtest test1 test123 demo sample \
    example asdf qwer qwerty placeholder";

/// Ticks and flags of a column that asks whether there is an answer.
pub(super) const MARKS: &str = "\
    好 好的 好吧 行 嗯 嗯嗯 知道 明白 了解 对 对的 是的 okay 是 否 有 y n yes no true ok 附 一样 相同 重复 图片 照片 same 自动回复 系统自动回复 自动答复 系统回复 \
    系统默认 默认";

/// States that end a matter in a system, or keep an answer from being read.
pub(super) const MAYBE_ENDED: &str = "关闭 已关闭 归档 已归档 存档 已存档 终止 已终止 终止办理 过期 已过期 锁定 已锁定 合并 已合并 保密 \
    涉密 不公开 暂不公开 未公开 答复不公开 回复不公开 不予公开 不便公开 非公开 内部 隐藏 已隐藏 屏蔽 已屏蔽 closed archived";

pub(super) const NOT_YET_IN_ENGLISH: &str = "pending inprogress inprocess processing open new assigned received \
    forwarded \
    awaitingreply awaitinganswer awaitingresponse notanswered notansweredyet notyetanswered notreplied noreply \
    noreplyyet noanswer noansweryet noresponse noresponseyet unanswered underreview \
    inreview underinvestigation tobeanswered awaiting ongoing tbd tbc tba wip todo notyet onhold hold deferred \
    postponed delayed cancelled canceled withdrawn deleted draft returned reopened escalated transferred referred \
    acknowledged queued registered submitted logged noted noupdate noupdateyet noresult noresultyet willreplysoon \
    replytofollow answertofollow tofollow comingsoon underprocess beingprocessed underway unresolved unprocessed \
    incomplete notstarted notresolved notprocessed notdone undone waiting waitingforreply replypending \
    answerpending responsepending pendingreply pendingresponse pendingreview tobedetermined toberesolved";

/// Words by which something is said not to be there.
pub(super) const NEGATIONS: &str = "暂时 暂 尚 还 仍 并 均 目前 至今 没有 没 无 未有 未见 未收到 未得到 未获 未接到 未能 未 查无 不见 缺少 缺乏 缺 任何 相关 有关 具体";

/// What is said not to be there, where that says that there is no answer.
pub(super) const WHAT_IS_MISSING: &str = "信息 内容 数据 资料 记录 结果 消息 进展 答案 答复 回复 回应 回音 反馈 音讯 音信 下文 \
    反应 动静 处理结果 办理结果 办理情况 处理情况 处理意见 办理意见 答复意见 答复内容 回复内容 反馈结果 反馈信息 回复信息 \
    答复信息 处理信息 办理信息 办理记录 处理记录 回复记录 答复记录 结论 定论 更新 明确答复 正式答复 书面答复 最新进展 最新消息 详情";

/// Words by which a text says where the answer stands instead.
pub(super) const POINTERS: &str = "详见 附件 附表 附页 附后 附图 另附 另函 参见 参阅 参照上 如上 同上 同前 同第 同一答复 同一回复 答复同 \
    回复同 意见同 同编号 与上一 与上条 与上件 合并答复 合并回复 一并答复 一并回复 已合并 与上同 上面一样 参考第 网站公开 \
    重复件 重复工单 重复来信 重复投诉 点击 查看详 查看附 查看原 查看全 查看答 查看回 查看更多 查看内容 查看链接 查看图 看附 看图 \
    下载查看 下载附 请下载 扫码 扫一扫 扫描二维码 登录查看 登陆查看 网站查看 官网查看 系统查看 平台查看 后台查看 请查看 展开全文 \
    阅读全文 查看全文 更多内容 与左 同左 同右 如左 如下图 如图 内容同 结果同 情况同 处理同 办理同 见链接 打开链接 \
    seeattach attachment attached seeabove sameas asabove ditto clickhere clickto readmore moredetails viewdetails \
    viewmore download";

/// Phrases that say that something was finished. The text is an answer, if a short one.
pub(super) const DONE: &str = "已办结 已答复 已回复 已解决 已处理 已处置 已落实 已整改 已完成 已结案 已反馈 已办理完 完毕 并办结 并解决 \
    并处理 已办好 已协调解决 已调查处理 已查处 已告知来 已告知市民 已告知诉求 已告知投诉 已告知反映 已告知您";

/// What makes one of [`DONE`] a thing to come: 尚未办理完毕, 将尽快核实并处理.
pub(super) const NOT_DONE: &str = "未 没 待 等 将 拟 尽快 请 正在 抓紧 督促 责成 要求 及时 争取 力争 准备 预计 尽早";

/// Words of finding, deciding and finishing. A courtesy has none of them.
pub(super) const FOUND: &str = "经查 经核 经调 经了解 经现场 经咨询 经询 经实地 经走访 经勘 属实 《 已修 修好 修复 已清 清理 清运 清除 \
    已拆 拆除 已更换 已换 已安装 已恢复 恢复 已整治 已取缔 已停止 已退 已补 已支付 已发放 已缴 已赔 责令 约谈 处罚 罚款 \
    已立案查处 解释 说明 已建成 已开工 已完工 竣工 已投入 已出台 印发 公布 公示 已批准 已取得 缓解 改善 已消除 排除 劝 制止 \
    疏通 不予 不属于 不符合 不存在 不能 不得 无法 无权 建议您 建议你 同意 满意 认可 符合 应当 可以 已于 可拨 请拨 \
    请您 请你 请与 请到 请前往 请携 请登录 请咨询 请直接 请联系 咨询电话 维修 施工 完工 开工 正常 因为 由于 原因 请根据 进行了认真 进行了核 进行了调 \
    进行了整 进行了处 进行了清 进行了维 进行了修";

/// Words before 答复 that say that none is given.
pub(super) const GIVEN_NONE: &str =
    "无需 无须 毋需 毋须 不用 不需 不需要 不必 免 免于 免予 不予 无法 无从 不能 不便 不作 不做 不要 不 要求不再";

/// That whoever wrote could not be reached.
pub(super) const UNREACHED: &str = "\
    无法联系 无法取得联系 无法与来信 无法与反映 无法与诉求 无法与投诉 无法与来电 联系不上 联系不到 未能联系 未联系上 没联系上 没有联系上 联系未果 失联 打不通 无法接通 无人接 没人接 未接听 不接电话 拒接 \
    电话关机 手机关机 电话停机 手机停机 已关机 空号 号码有误 号码错误 电话有误 电话错误 未留联系 没留联系 未留电话 没留电话 未留下联系 无联系方式 没有联系方式 无联系电话 没有联系电话 联系方式有误 \
    联系方式错误 联系方式无效 查无此人 noreplyneeded noreplyrequired noreplynecessary noanswerneeded noanswerrequired \
    noresponseneeded noresponserequired unabletocontact unabletoreach couldnotreach couldnotcontact cannotcontact \
    cannotreach notreachable unreachable";

/// What is done with a letter on the way to its answer.
pub(super) const ACTS: &str = "答复 回复 回应 反馈 回访 办理 办结 办毕 承办 主办 经办 处理 处置 处办 解决 核实 核查 调查 查处 查证 落实 \
    整改 跟进 跟踪 研究 研判 会商 协调 转办 交办 转交 转派 转送 转 派单 派发 派遣 分派 分办 下派 下发 批转 受理 \
    登记 收到 收悉 收件 签收 接收 接单 审核 审批 审签 签批 会签 汇总 催办 督办 督促 联系 对接 沟通 完成 结案 \
    流转 移交 移送 上报 报送 呈批 领导批示 推进 答 回 核处 阅处 阅示 酌处 妥处 处结 协办 联办 复核 核定 商议 讨论 立案 报告 请示 \
    转达 转告 交由 告知 通知 安排 组织 开展 负责 会商";

/// The words around them.
pub(super) const FRAME: &str = "未 尚 暂 还 仍 没 没有 无 待 等待 等 有待 正在 正 在 中 之中 过程中 阶段 状态 结果 意见 内容 情况 信息 进展 \
    单位 部门 相关 有关 职能 责任 主管 牵头 人员 工作人员 领导 街道 街道办 社区 居委会 物业 公司 上级 下级 此件 \
    本件 该件 件 此 该 本 您 你 您的 反映 所 的 问题 诉求 事项 来信 信件 工单 留言 投诉 建议 咨询 我 我们 我局 \
    我办 我委 我市 我区 我县 我镇 中心 局 了 已 已经 现 目前 当前 至今 截至 暂时 均 都 将 会 尽快 及时 立即 马上 \
    稍后 稍候 稍等 随后 后续 后 再 并 由 给 至 到 向 于 为 请 敬请 耐心 关注 谅解 理解 感谢 谢谢 您好 你好 网友 \
    市民 群众 同志 支持 监督 对 与 和 及 进行 予以 进一步 第一时间 时间 预计 以内 内 个 工作日 日 天 周 月 流程 \
    系统 平台 按 程序 规定 逐级 具体 任何 能 予 曾 是 以 持续 继续 积极 抓紧 加快 数据 消息 资料 记录 拟 即将 准备 等候 候 无人 没人 \
    近期 近日 届时 争取 力争 人 时限 期限 内部 来件 来函 来电 属地 尊敬 我单位 贵单位 各 各位 年 号 左右 之后 以后 第三方 工作";

/// Words that say, in a text that is made of nothing else, that the letter is on its way.
pub(super) const SIGNALS: &str = "未 待 等候 拟 即将 正在 转办 转交 转派 转送 已转 交办 受理 登记 收到 收悉 签收 接收 派 移交 移送 上报 \
    报送 流转 尽快 稍后 后续 催办 审核 审批 无人 没人";

pub(super) fn is_one_of(text: &str, list: &str) -> bool {
    list.split_whitespace().any(|word| word == text)
}

pub(super) fn has_any(text: &str, list: &str) -> bool {
    list.split_whitespace().any(|word| text.contains(word))
}

pub(super) fn starts_with_any(text: &str, list: &str) -> bool {
    list.split_whitespace().any(|word| text.starts_with(word))
}

pub(super) fn ends_with_any(text: &str, list: &str) -> bool {
    list.split_whitespace().any(|word| text.ends_with(word))
}

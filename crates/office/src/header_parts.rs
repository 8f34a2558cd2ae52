//! What a header says, taken apart: offices build the names of their columns from few words, and no list has them all.
//!
//! A name is a tail that says what kind of value it is (时间, 单位, 电话, 内容) and a stem before it that says of what.
//! Only where the whole stem is made of words that fit the field is it that field: 答复时间 is not 来信时间, and the
//! telephone of the unit is not the writer's.

use crate::vocabulary::Field;

/// The field that a header means, and how telling it is: the less, the better.
pub(crate) fn meaning(key: &str) -> Option<(Field, usize)> {
    if key.chars().count() > NAME_CHARS_MAX || key.is_ascii() {
        return None;
    }
    let mut meanings = key.split(['/', '|', '\\', '或']).filter(|part| !part.is_empty()).map(of_one_name);
    let first = meanings.next()??;
    // 时间/地点 is two things at once.
    meanings.all(|other| other.is_none_or(|(field, _)| field == first.0)).then_some(first)
}

/// Characters of the longest header that is a name and not a sentence.
const NAME_CHARS_MAX: usize = 16;

/// What makes a column say something about the letter that we do not read.
const NEVER: &str = "是否 满意 评价 评分 回访 状态 时限 时长 期限 限时 限办 超期 逾期 超时 应办 应答 应回 要求 计划 预计 截止 \
    到期 剩余 邮箱 邮件地址 电子邮件 邮件链接 网址 链接 附件 图片 照片 性别 年龄 证件 身份 渠道 来源 方式类型 次数 数量 进度 级别 等级 满意度 被 更新 \
    修改 导出 打印 审核 审批 批示 拟办 初审 督办 催办 撤回 退回 延期 公开时间 公示 是否公开 备注";

/// Whoever writes, calls or comes.
const WHO: &str = "来信 写信 寄信 信访 上访 来访 走访 投诉 举报 反映 诉求 留言 来电 去电 致电 提交 提问 提出 发帖 发布 咨询 求助 \
    求决 建议 申请 申诉 报事 报修 报案 报料 爆料 报告 上报 反馈 联系 业主 住户 户主 居民 市民 群众 网友 网民 村民 用户 客户 顾客 租户 \
    家长 当事 本 主叫 反应 提案 提议 献策 呼入 呼叫 来话 发信 拨打 人 者 人员 方 工单 信件 注册 会员 诉 求 的 主要 第一 受访 服务对象 服务 发件 房主 租客 委托 公众 公民 投递 联络 诉件 寄件 \
    投件 委员 代表";

/// What comes: a letter by its many names.
const WHAT: &str = "反应 诉件 来函 函件 邮件 交办件 转办件 信件 来信 信 诉求 反映 案卷 案情 提案 呼叫 投诉 举报 信访 上访 留言 来电 来访 来件 来文 咨询 求助 求决 建议 意见 意见建议 \
    问题 事项 \
    事件 事情 工单 案件 帖子 发帖 主帖 报事 报修 报料 爆料 申请 申诉 申述 业务 热线 民生 办件 线索 提问 网络 网上 网民 网友 群众 \
    市民 居民 业主 用户 客户 村民 件 案 单 人 者 书记 市长 区长 县长 局长 主任 镇长 领导 信箱 登记 受理 收 任务 服务 物业 维修 故障 \
    矛盾 纠纷 矛盾纠纷 隐患 需求 民意 社情民意 社情 民情 12345 12319 的 所";

/// Words that say how, and nothing about what.
const HOW: &str = "主要 具体 详细 基本 简要 全部 原始 初始 相关 有关 原 及 与 和 及其 完整 主 首次 实际 最终 最新 一级 二级 三级 \
    四级 所属 归属 热点 大 小";

/// Acts of writing and calling.
const WRITING: &str = "投稿 呼叫 呼叫开始 通话开始 来函 反应 发件 寄件 投件 寄出 发出 邮件 献策 来信 写信 寄信 发信 投递 进线 报单 发表 留言 来电 致电 来访 上访 反映 诉求 投诉 \
    举报 信访 提问 发帖 发布 咨询 求助 求决 建议 报事 报修 \
    报案 报料 爆料 申请 申诉 提出 发起 上报 反馈人 呼入 接报 问题 事项 意见 工单 信件 案件 事件 帖子 网民 网友 群众 市民 居民 业主 \
    用户 客户 人 热线 拨打 通话 来件 来文 信 线索";

/// Acts of taking in.
const TAKING_IN: &str = "接待 上传 提交 登记 受理 收件 交件 接访 收信 收文 收到 收 接收 接件 接听 接单 接电 创建 建单 建立 录入 生成 立案 下单 导入 \
    采集 呈报 填报 填写 新增 添加 提报 报送 来";

/// Acts that answer or end a matter.
pub(crate) const ANSWERING: &str = "结单 关单 调解 答复 回复 回应 反馈 回告 回函 复函 办复 办理 办结 办毕 处理 处置 处办 调处 解决 落实 整改 结案 结办 完成 \
    完结 核查 核实 调查 协调 化解 查处 维修 跟进 处结 销号 销单 关闭 完毕 完工 回单 办";

/// Who answers.
pub(crate) const ANSWERER: &str = "管理员 站长 版主 小编 编辑 网管 后台 值班员 校长 院长 所长 社长 村长 县长 区长 局长 镇长 村委 村委会 居委 居委会 \
    业委会 街道办 办事处 窗口 专员 网格员 楼长 公开 官方 最终 最后 最新 单位 部门 机构 机关 承办 主办 责任 经办 牵头 政府 物业 社区 街道 乡镇 镇街 局 职能 \
    书面 网上 网站 平台 客服 管家 中心 工作人员 主管 领导 书记 市长 属地 区县 村居 首次 二次";

/// Acts of those who handle it.
pub(crate) const HANDLING: &str = "\
    去向 转往 有权处理 负责 协办 会办 回复人 答复人 承办人 办理人 处理人 经办人 责任人 负责人 答复者 回复者 答复 回复 回应 反馈 承办 办理 主办 责任 处理 处置 处办 经办 牵头 执行 落实 整改 \
    主责 主管 归口 受理 接收 转办 转交 交办 办结 办件 转送 转派 分派 派发 派单 派往 派遣 承接 承接办理 主要 最终 实际 管辖 属地 权属 职能 维修 信件 工单 诉求 事项 问题 投诉 留言 案件 的 \
    一级 二级 三级 政府 解决 具体";

/// Acts of a unit that are no answer yet; without any, a unit may be the writer's own.
const ACTING: &str = "去向 转往 有权处理 负责 协办 会办 承办 主办 责任 经办 牵头 执行 主责 主管 归口 受理 接收 转办 转交 交办 转送 转派 分派 派发 派单 派往 派遣 承接 管辖 \
    属地 权属 职能";

pub(crate) const PERSON_ENDS: &str = "人 者 方 用户 客户 业主 住户 顾客";

const PERSONS: &str = "用户 客户 业主 居民 市民 群众 网友 网民 村民 人 者 领导";

const DAYS: &str = "时间 日期 年月日 时刻 时点 时间点";

struct Shape {
    field: Field,
    tails: &'static str,
    /// Lists of words of which the stem is made.
    stems: &'static [&'static str],
    /// Whether the tail alone is a name.
    is_whole: bool,
}

const fn shape(field: Field, tails: &'static str, stems: &'static [&'static str], is_whole: bool) -> Shape {
    Shape { field, tails, stems, is_whole }
}

/// Tried from above; the first that fits is it. The order matters where a tail ends with another one.
const SHAPES: [Shape; 27] = [
    shape(Field::Written, DAYS, &[WRITING, TAKING_IN, HOW], true),
    shape(Field::Replied, DAYS, &[ANSWERING, ANSWERER, WHAT, HOW, "发布 公布 上网"], false),
    // 日 alone is a part of a day.
    shape(Field::Written, "日", &[WRITING, TAKING_IN], false),
    shape(Field::Replied, "日", &[ANSWERING, ANSWERER], false),
    // When it happened; only where nothing says when it was written.
    shape(Field::Written, DAYS, &["案发 事发 发生 发现 事件 问题 案件 事故 故障"], false),
    shape(
        Field::Unit,
        "单位名称 部门名称 机构名称 单位 部门 机构 机关 科室 处室 主体 责任单位 责任部门 站所",
        &[HANDLING, HOW],
        false,
    ),
    shape(Field::Unit, "部门 承办 主办 单位名称 部门名称", &[], true),
    shape(
        Field::Phone,
        "联系电话 电话号 电话号码 手机号码 移动电话 固定电话 联系方式 联系号码 电话 手机号 手机 座机 固话 号码 联络方式 联络电话 联系手机",
        &[WHO, "通讯 移动 固定 座机 固话 手机 联络 第二 备用 常用 办公 住宅 家庭"],
        true,
    ),
    shape(
        Field::Address,
        "详细地址 地址 地点 住址 位置 住所 方位 房号 门牌号 房间号 楼栋号 室号 门牌 门牌号码 房间 楼栋 小区 小区名称",
        &[
            WHO,
            WHAT,
            HOW,
            "事发 发生 案发 案件 家庭 住宅 房产 邮寄 居住 通讯 通信 联络 常住 详细 所在 房屋 现 现场 户籍 涉及 地理 地图 涉事 故障 小区 楼盘 项目 楼栋 单元",
        ],
        true,
    ),
    shape(
        Field::Number,
        "编号 编码 单号 流水号 查询码 查询号 查询编号 代码 工单号 受理号 序列号 id 件号 案号 帖号",
        &[
            WHAT,
            TAKING_IN,
            HOW,
            "办理 处理 承办 回执 派单 派件 派工 回单 收据 凭证 档案 流水 系统 平台 交办 转办 业务 唯一 内部 主键 工 查询 留言板 来信 文件 记录 数据 单据 订单",
        ],
        true,
    ),
    shape(Field::Phone, "主叫 主叫方 来电显示", &[], true),
    shape(
        Field::Address,
        "街道 区域 区县 县区 镇街 乡镇 街镇 村居 村社 网格 辖区 片区 行政区 行政区划 区划 属地 地区",
        &["事发 发生 案发 居住 所在 所属 户籍 问题 诉求 事件 投诉 现 涉及 信访 信件 来信 来电 工单 反映 管辖"],
        false,
    ),
    shape(Field::Address, "属地 行政区划 所属地", &[], true),
    shape(Field::Address, "地 社区", &["事发 发生 案发 居住 所在 所属 户籍 问题 诉求 事件 投诉 现"], false),
    shape(
        Field::Number,
        "号 号码 序号",
        &[
            "信件 来信 工单 留言 诉求 投诉 信访 受理 登记 案件 事件 事项 业务 办件 服务 交办 转办 单 系统 咨询 举报 帖子 \
             案卷 任务 线索 议案 记录 回单 派 派单 派件 派工单 回执 诉件 文 来文 收文 来函 函件 档案 编 案",
        ],
        false,
    ),
    shape(
        Field::Category,
        "类别 类型 分类 种类 类目 大类 小类 细类 子类 性质 标签 领域 板块 专题 门类 品类 归类 类",
        &[WHAT, HOW, "主题 内容 归口 目的 业务 标题 行业 一 二 三 涉及"],
        true,
    ),
    shape(Field::Category, "信访目的 信访件目的", &[], true),
    shape(Field::Name, "姓名 名字 昵称 称呼 称谓 网名 用户名 用户名称 网友名称", &[WHO], true),
    shape(
        Field::Name,
        "名称 人 者 名 人员 用户 网友 网民 市民 居民 业主 住户 客户 群众 村民 作者 家长 账号 会员",
        &[WHO],
        false,
    ),
    shape(
        Field::Name,
        "作者 户主 业主 住户 客户 发件人 寄件人 用户 网友 网民 市民 群众 居民 村民 领衔代表 领衔人 租户 顾客 服务对象 投诉方 客户名称 \
         单位或个人",
        &[],
        true,
    ),
    shape(
        Field::Reply,
        "内容 情况 意见 结果 答复 回复 回应 反馈 说明 详情 描述 正文 结论 措施 全文 回函 原文 信息 回告 概要 详述 明细 办法 方案 记录 过程 进展",
        &[ANSWERING, ANSWERER, WHAT, HOW, "结果 情况 意见 内容"],
        true,
    ),
    shape(Field::Title, "标题 主题 题目 事由 案由 题名 题", &[WHAT, HOW, WHO, "内容 发布 提交"], true),
    shape(
        Field::Title,
        "名称 题目名称 简称",
        &["信件 来信 诉求 工单 留言 问题 事项 案件 事件 帖子 投诉 信访 建议 提案 主 任务"],
        false,
    ),
    shape(
        Field::Body,
        "内容 详情 描述 正文 详述 全文 原文 明细 陈述 叙述 诉说 表述",
        &[WHAT, WHO, HOW, "内容 事实 经过 情况 文本 文字 陈述 提交 发布 描述"],
        true,
    ),
    shape(
        Field::Body,
        "信息 现象 情况 说明 经过 要点 事实 概况 摘要 概要 概述 简述 简介 事项 问题 诉求 建议 意见 意见建议 需求 理由 缘由 内容摘要 要求 目的",
        &[WHAT, WHO, HOW, "情况 内容 事实 故障 现象 事发"],
        false,
    ),
    shape(
        Field::Body,
        "案情 诉求 留言 反映 问题 事项 描述 详情 诉求问题 问题诉求 意见建议 建议意见 投诉 咨询投诉 摘要 内容摘要",
        &[],
        true,
    ),
    shape(Field::Title, "摘要标题 标题内容 主题内容 标题名称 主题词", &[], true),
];

fn of_one_name(name: &str) -> Option<(Field, usize)> {
    let name = name.trim_start_matches(|c: char| c.is_ascii_digit() && !name.starts_with("123"));
    let name = name.trim_end_matches(|c: char| c.is_ascii_digit());
    if has_any(name, NEVER) && !name.starts_with("被反映") || name.starts_with("被") {
        return None;
    }
    SHAPES.iter().find_map(|shape| {
        let stem = shape.tails.split(' ').filter_map(|tail| name.strip_suffix(tail)).find(|stem| shape.fits(stem))?;
        shape.accepts(name, stem).then_some((shape.field, rank(shape.field, name)))
    })
}

impl Shape {
    fn fits(&self, stem: &str) -> bool {
        if stem.is_empty() { self.is_whole } else { is_made_of(stem, self.stems) }
    }

    /// What a stem must have besides being made of the right words.
    fn accepts(&self, name: &str, stem: &str) -> bool {
        match self.field {
            // 业主内容 is what an owner wrote; an answer says that it answers.
            Field::Reply => {
                // What is in hand (办件) is not what was done about it.
                (matches!(name, "反馈" | "结果" | "结果反馈")
                    || has_any(name, "答复 回复 回应 回告 回函")
                    || (!stem.is_empty() && has_any(stem, ANSWERING)))
                    && !is_about_what_is_in_hand(name)
            }
            Field::Replied => has_any(stem, ANSWERING),
            Field::Unit => stem.is_empty() || has_any(stem, ANSWERING) || has_any(stem, ACTING),
            // The kind of a person is not the kind of a matter.
            Field::Category => !PERSONS.split(' ').any(|person| stem.ends_with(person)),
            // 工单名称 names no person, and 联系人信息 is nothing that anybody wrote.
            Field::Name => !name.ends_with("名称") || has_any(stem, PERSON_ENDS),
            Field::Body => !name.ends_with("信息") || !has_any(stem, PERSON_ENDS),
            Field::Phone => name != "号码" && !stem.ends_with("工单") && !stem.ends_with("信件"),
            _ => true,
        }
    }
}

/// How telling a name is for its field, where the file has several that fit.
fn rank(field: Field, name: &str) -> usize {
    // These only where nothing says more.
    const LEAST: usize = 9;
    if matches!(name, "结果") || (field == Field::Unit && has_any(name, "协办 会办")) {
        return LEAST;
    }
    let first_of = |groups: &[&str]| groups.iter().position(|words| has_any(name, words)).unwrap_or(groups.len());
    match field {
        Field::Reply => first_of(&["答复 回复 回应 回告 回函", "反馈", "结果 结论", "情况 说明 措施"]),
        Field::Replied => {
            first_of(&["答复 回复 回应 回告", "反馈", "办结 结案 办毕 结办 办复", "完成 完结", "办理 处理 处置"])
        }
        Field::Written => first_of(&[
            "来信 写信 发件 来函 反应 邮件 留言 来电 来访 反映 诉求 投诉 举报 信访 提问 发帖 咨询 求助 报事 报修 上报 申请",
            "提交 提出 发布 登记 受理 收 创建 接 录入 建单",
        ]),
        Field::Unit => {
            first_of(&["答复 回复 回应", "承办 主办 办理 责任 处理 处置 牵头 主责", "反馈 落实 整改", "转办 交办"])
        }
        Field::Body => first_of(&["内容 详情 描述 正文 全文 原文"]),
        Field::Title => first_of(&["标题 主题 题目"]),
        Field::Category => first_of(&["类别 类型 分类 种类"]),
        Field::Name => first_of(&["姓名 名字", "人 者"]),
        Field::Address => first_of(&["事发 发生 案发", "地址 地点", "住址 位置"]),
        Field::Phone | Field::Number => 0,
    }
}

fn is_about_what_is_in_hand(name: &str) -> bool {
    const OF_IT: &str = "内容 详情 描述 正文 详述 全文 原文 明细 概要 信息 说明";
    name.strip_prefix("办件").is_some_and(|of| OF_IT.split(' ').any(|word| word == of))
}

pub(crate) fn has_any(text: &str, words: &str) -> bool {
    words.split_whitespace().any(|word| text.contains(word))
}

/// Whether a text is these words, one after the other, and nothing else.
pub(crate) fn is_made_of(text: &str, words: &[&str]) -> bool {
    let mut reached = vec![false; text.len() + 1];
    reached[0] = true;
    for (at, _) in text.char_indices() {
        if reached[at] {
            for word in
                words.iter().flat_map(|list| list.split_whitespace()).filter(|word| text[at..].starts_with(*word))
            {
                reached[at + word.len()] = true;
            }
        }
    }
    reached[text.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(name: &str) -> Option<Field> {
        meaning(name).map(|(field, _)| field)
    }

    fn all(expected: Option<Field>, names: &str) {
        for name in names.split_whitespace() {
            assert_eq!(field(name), expected, "{name}");
        }
    }

    #[test]
    fn who_wrote_and_how_they_are_reached() {
        let names = "留言用户 投诉人姓名 信访人 信访人姓名 来电人 来电人姓名 反映人 诉求人姓名 举报人 上访人员 业主姓名 住户姓名 报修人 \
            报事人 提交人 发帖人 发布人 提问人 市民姓名 网友昵称 用户昵称 昵称 用户名 联系人姓名 写信人姓名 咨询人 求助人 建议人 申请人 \
            来访人姓名 留言人昵称 客户姓名 投诉者 反映者姓名 留言网友 当事人姓名 群众姓名 作者 投诉人名称";
        all(Some(Field::Name), names);
        let phones = "联系人电话 投诉人电话 来电人电话 信访人联系电话 业主电话 手机号码 来电号码 主叫号码 联系方式 投诉人联系方式 \
            报修电话 反映人手机 留言人手机号 联系人手机号码 诉求人联系方式 用户手机号 移动电话 市民电话 联系人联系电话";
        all(Some(Field::Phone), phones);
        let addresses = "事发地址 事发地点 问题地点 诉求地址 投诉地址 家庭住址 联系地址 信访人住址 发生地点 事件地点 详细地址 业主房号 \
            房号 报修地址 所在小区 问题发生地址 通讯地址 居住地址 案发地点 反映地点 具体位置 事件发生地点";
        all(Some(Field::Address), addresses);
        all(
            Some(Field::Name),
            "市民 群众 居民 村民 服务对象 提案人 提案人姓名 反应人 领衔代表 委员姓名 房主姓名 公民姓名",
        );
        all(Some(Field::Phone), "主叫 主叫方 来电显示 提案人电话 反应人电话 通讯电话");
        all(Some(Field::Address), "属地 所属街道 所在区域 所属区县 所属网格 问题属地 涉及街道 行政区划 住宅地址");
    }

    #[test]
    fn what_they_wrote() {
        let bodies = "留言详情 留言内容 诉求内容 诉求描述 问题描述 信访内容 投诉内容 工单内容 来电内容 反映内容 反映问题 投诉事项 信访事项 \
            诉求详情 事件描述 咨询内容 建议内容 主要内容 具体内容 问题详情 报修内容 报事内容 帖子内容 来信正文 诉求概述 反映情况 投诉情况 \
            问题情况 信访诉求 主要诉求 具体诉求 群众诉求 市民诉求 反映的问题 问题及诉求 基本情况 来信内容摘要 案件描述 故障描述 \
            投诉理由 求助内容 事项描述 留言正文 业务内容 详细描述 内容描述 诉求";
        all(Some(Field::Body), bodies);
        let titles = "留言主题 留言标题 诉求标题 工单标题 信件主题 投诉主题 问题标题 信访标题 事项名称 帖子标题 来信主题 咨询标题 案由 工单主题";
        all(Some(Field::Title), titles);
        let numbers = "留言编号 信件编号 工单编号 工单号 诉求编号 受理编号 受理号 登记号 案件编号 事件编号 投诉单号 信访编号 信访件编号 \
            流水号 业务编号 来电编号 办件编号 报修单号 工单流水号 服务单号 信件id 查询码 问题编码 系统编号 留言号 任务单号 交办单号";
        all(Some(Field::Number), numbers);
        let categories = "工单类型 信件类型 诉求类型 问题类别 信访类别 投诉类型 留言类型 事项分类 内容分类 问题分类 一级分类 诉求大类 \
            事件类型 业务类型 信件分类 所属领域 留言类别 问题性质 热点分类 投诉类别 二级类别 报修类型";
        all(Some(Field::Category), categories);
        all(Some(Field::Category), "信访目的 主题分类 主题类别 诉求主题分类");
        all(Some(Field::Body), "反应内容 办件内容 反应问题 来函内容 邮件正文");
        all(Some(Field::Title), "邮件主题 邮件标题 提案题目");
        let numbers = "文号 来文号 办理编号 诉件编号 回执编号 回执单号 派单号 派件单号 派工单号 档案编号 案卷号 任务号";
        all(Some(Field::Number), numbers);
    }

    #[test]
    fn when_and_who_answered_what() {
        let written = "来信时间 来电时间 留言时间 投诉时间 信访时间 信访日期 受理时间 登记时间 登记日期 提交时间 创建时间 反映时间 诉求时间 \
            工单创建时间 诉求提交时间 报修时间 发帖时间 提问时间 收件时间 接收时间 建单时间 来访时间 举报时间 申请时间 上报时间 发布时间 \
            受理日期 录入时间 接听时间 呼入时间 问题提交时间 市民来电时间 写信日期 来信登记时间 投诉受理时间";
        all(Some(Field::Written), written);
        let replied = "答复时间 回复时间 办结时间 办结日期 处理时间 反馈时间 结案时间 完成时间 单位答复时间 承办单位回复时间 信访办结时间 \
            来信答复时间 处置时间 回复日期 最终答复时间 部门回复时间 工单办结时间 官方回复时间 处理完成时间";
        all(Some(Field::Replied), replied);
        let replies = "答复意见 回复意见 处置结果 办理结果 处理结果 处理意见 办理意见 办理情况 答复内容 回复内容 答复情况 反馈内容 反馈意见 \
            反馈结果 部门回复 官方回复 单位答复 承办单位意见 承办单位答复 承办单位处理结果 处理情况 处置情况 解决情况 整改情况 落实情况 \
            公开答复 留言回复 来信答复 信访答复意见 工单处理结果 办结意见 调查处理情况 核查情况 办理答复 回应内容 物业回复 办结情况 \
            处理结论 处置措施 最终答复 回复";
        all(Some(Field::Reply), &replies.replace("承办单位意见", "承办单位办理意见"));
        let units = "承办单位 答复单位 回复单位 办理单位 主办单位 责任单位 处理单位 承办部门 责任部门 回复部门 办理部门 处置部门 处置单位 \
            转办单位 主责单位 牵头单位 受理单位 受理部门 答复机构 回复机构 责任科室 承办科室 承办单位名称 主管部门 办理机关 执行单位";
        all(Some(Field::Unit), units);
        all(Some(Field::Unit), "负责单位 负责部门 回复人单位 承办人单位 去向单位 协办单位 会办单位");
        all(Some(Field::Reply), "结果 结果反馈 管理员回复 站长回复 版主回复 网格员回复 处理结果反馈 调解结果");
        all(Some(Field::Written), "案发时间 发件时间 事发时间 来函时间 接待日期 来信时间点 写信日 登记日 立案日期");
        all(Some(Field::Replied), "回复时间点 答复发布时间 回复发布日期 办结时间点 答复日 办结日 结单时间");
    }

    #[test]
    fn what_looks_alike_is_not_taken() {
        let others = "序号 答复状态 是否答复 答复期限 办理时限 满意度 回访时间 回访结果 满意度评价 来信渠道 诉求来源 来电渠道 信件状态 \
            工单状态 承办人 经办人 办理人 处理人 受理人 登记人 接待人 审核人 答复人 回复人 填表人 承办人电话 经办人电话 承办单位电话 \
            单位联系人 单位地址 单位电话 电子邮箱 邮箱地址 证件号码 身份证号 证件类型 性别 年龄 附件 备注 被投诉人 被投诉单位 被举报人 \
            截止时间 到期时间 派单时间 转办时间 交办时间 更新时间 修改时间 领导批示 拟办意见 审核意见 要求办结时间 预计完成时间 \
            是否公开 公开方式 来信单位 投诉单位 涉事单位 事项单位 答复方式 联系类型 用户类型 地址类型 手机型号 车牌号 浏览次数 答复附件 紧急程度 时间/地点";
        all(None, others);
        all(
            None,
            "被反映人 被叫号码 回访情况 邮件地址 电子邮件 答复文号 号码归属地 工作日 生日 初步意见 服务时间 网格长",
        );
    }
}

//! What a column of a roll can hold, and what the offices call it.

use crate::vocabulary::header_key;

/// What a column of a roll can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RollField {
    /// The building.
    Building,
    /// The entrance.
    Entrance,
    /// The room.
    Room,
    /// All three in one.
    Address,
    /// The area by the register.
    AreaRegistered,
    /// The area by a survey.
    AreaSurveyed,
    /// The area by the contract.
    AreaContracted,
    /// The area, without saying from where it is known.
    Area,
    /// Whose it is.
    Owner,
    /// Who owns it with them.
    CoOwner,
    /// Their telephone.
    Phone,
    /// Their identity number: read to tell owners apart, never kept.
    Identity,
    /// Residents of eighteen years or more.
    Adults,
    /// Who lives there.
    Living,
    /// Whether it was handed over.
    Handover,
    /// What it is used for.
    Part,
    /// What it is: what it is used for, or whose kind of property.
    Nature,
    /// The number of the row.
    Serial,
    /// Remarks.
    Remark,
}

impl RollField {
    /// All of them.
    pub const ALL: [RollField; 19] = [
        RollField::Building,
        RollField::Entrance,
        RollField::Room,
        RollField::Address,
        RollField::AreaRegistered,
        RollField::AreaSurveyed,
        RollField::AreaContracted,
        RollField::Area,
        RollField::Owner,
        RollField::CoOwner,
        RollField::Phone,
        RollField::Identity,
        RollField::Adults,
        RollField::Living,
        RollField::Handover,
        RollField::Part,
        RollField::Nature,
        RollField::Serial,
        RollField::Remark,
    ];

    /// Where a home is numbered.
    pub(super) const NUMBERS: [RollField; 4] =
        [RollField::Building, RollField::Entrance, RollField::Room, RollField::Address];
    /// Where its area stands, the one that is known best first.
    pub(super) const AREAS: [RollField; 4] =
        [RollField::AreaRegistered, RollField::AreaSurveyed, RollField::AreaContracted, RollField::Area];

    /// The key of the field's name in the person's language.
    pub fn name_key(self) -> &'static str {
        match self {
            RollField::Building => "roll-field-building",
            RollField::Entrance => "roll-field-entrance",
            RollField::Room => "roll-field-room",
            RollField::Address => "roll-field-address",
            RollField::AreaRegistered => "roll-field-area-registered",
            RollField::AreaSurveyed => "roll-field-area-surveyed",
            RollField::AreaContracted => "roll-field-area-contracted",
            RollField::Area => "roll-field-area",
            RollField::Owner => "roll-field-owner",
            RollField::CoOwner => "roll-field-co-owner",
            RollField::Phone => "roll-field-phone",
            RollField::Identity => "roll-field-identity",
            RollField::Adults => "roll-field-adults",
            RollField::Living => "roll-field-living",
            RollField::Handover => "roll-field-handover",
            RollField::Part => "roll-field-part",
            RollField::Nature => "roll-field-nature",
            RollField::Serial => "roll-field-serial",
            RollField::Remark => "roll-field-remark",
        }
    }

    /// Header texts in use, as they are compared.
    fn headers(self) -> &'static str {
        match self {
            RollField::Building => "楼栋 楼幢 楼号 楼栋号 楼幢号 幢 幢号 栋 栋号 座 座号 楼 楼座 幢楼号 building",
            RollField::Entrance => "单元 单元号 门洞 门栋 entrance unit",
            RollField::Room => "房号 室号 房间号 房室号 室 房间 户号 户室号 房屋号 单元房号 room roomnumber flat",
            RollField::Address => {
                "房屋坐落 坐落 房屋座落 座落 门牌号 门牌 房屋地址 地址 房屋 房产 房产地址 房屋编号 房屋位置 住址 \
                 楼栋单元房号 楼栋房号 幢单元室 房屋坐落地址 address home"
            }
            RollField::AreaRegistered => {
                "产权面积 登记面积 产权登记面积 不动产登记面积 房产证面积 产权证面积 不动产权证面积 证载面积 registeredarea"
            }
            RollField::AreaSurveyed => "实测面积 测绘面积 实测建筑面积 surveyedarea",
            RollField::AreaContracted => "合同面积 合同建筑面积 购房合同面积 预测面积 预测建筑面积 contractarea",
            RollField::Area => "建筑面积 专有部分面积 专有面积 专有部分建筑面积 面积 房屋面积 房屋建筑面积 area",
            RollField::Owner => {
                "产权人 产权人姓名 业主 业主姓名 业主名称 户主 户主姓名 所有权人 所有权人姓名 权利人 房主 房主姓名 购房人 \
                 姓名 产权单位 owner owners name"
            }
            RollField::CoOwner => "共有人 共有产权人 共同共有人 其他产权人 共有人姓名 coowner coowners",
            RollField::Phone => {
                "电话 联系电话 电话号码 手机 手机号 手机号码 联系方式 业主电话 户主电话 产权人电话 phone telephone mobile"
            }
            RollField::Identity => {
                "身份证 身份证号 身份证号码 证件号 证件号码 公民身份号码 居民身份证号码 统一社会信用代码 idnumber identity"
            }
            RollField::Adults => {
                "成年人数 成年人 成年人口 18周岁以上 18周岁以上人数 18岁以上 18岁以上人数 十八周岁以上 十八周岁以上人数 \
                 成年居民 成年居民人数 adults"
            }
            RollField::Living => {
                "居住情况 居住状态 使用状况 使用情况 使用状态 入住情况 入住状态 房屋状态 自住出租空置 自住/出租/空置 居住性质 \
                 living occupancy"
            }
            RollField::Handover => "交付状态 交付情况 是否交付 交房状态 交房情况 销售状态 销售情况 交付 handover",
            RollField::Part => "用途 房屋用途 规划用途 设计用途 房屋性质 房屋类型 房屋类别 use usage",
            RollField::Nature => "性质",
            RollField::Serial => "序号 编号 号 no",
            RollField::Remark => "备注 附注 说明 remark remarks",
        }
    }

    /// What a header means; none for one that nobody here knows.
    pub(super) fn of(header: &str) -> Option<RollField> {
        let key = header_key(header);
        let key = ["平方米", "m2", "㎡"].iter().find_map(|unit| key.strip_suffix(unit)).unwrap_or(&key);
        let is_it = |field: &RollField| field.headers().split_whitespace().any(|known| known == key);
        RollField::ALL.into_iter().find(is_it)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn no_header_means_two_things_and_all_are_written_as_compared() {
        let mut seen = BTreeMap::new();
        for field in RollField::ALL {
            for header in field.headers().split_whitespace() {
                assert_eq!(header_key(header), header);
                assert_eq!(seen.insert(header, field), None, "{header}");
            }
        }
    }

    #[test]
    fn headers_are_known_in_their_dress() {
        for (header, field) in [
            ("建筑面积（㎡）", RollField::Area),
            ("建筑面积㎡", RollField::Area),
            (" 产权\n面积(平方米)", RollField::AreaRegistered),
            ("楼栋-单元-房号", RollField::Address),
            ("１８周岁以上人数", RollField::Adults),
            ("*业主姓名：", RollField::Owner),
        ] {
            assert_eq!(RollField::of(header), Some(field), "{header}");
        }
        assert_eq!(RollField::of("人口"), None, "children are among them");
    }
}

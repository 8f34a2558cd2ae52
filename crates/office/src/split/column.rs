//! The columns of a list of homes, by the headings that offices give them.

use crate::clean::squeeze;
use crate::vocabulary::header_key;
use mingtong_domain::split::PartyField;

/// What a column can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Building,
    Entrance,
    Floor,
    Serial,
    Of(PartyField),
}

impl Column {
    pub(super) const ALL: [Column; 11] = [
        Column::Of(PartyField::Id),
        Column::Building,
        Column::Entrance,
        Column::Floor,
        Column::Of(PartyField::Area),
        Column::Of(PartyField::Coefficient),
        Column::Of(PartyField::Percent),
        Column::Of(PartyField::Fixed),
        Column::Of(PartyField::Weight),
        Column::Of(PartyField::Pays),
        Column::Serial,
    ];

    /// Headings in use, as they are compared.
    pub(super) fn headers(self) -> &'static str {
        match self {
            Column::Building => "楼栋 楼幢 楼号 楼栋号 幢 幢号 栋 栋号 座 building",
            Column::Entrance => "单元 单元号 门洞 entrance unit",
            Column::Floor => "楼层 层 所在楼层 层数 层次 floor storey",
            Column::Serial => "序号 编号 号 no",
            Column::Of(PartyField::Id) => {
                "房号 室号 房间号 房室号 室 房间 户号 户室号 房屋号 单元房号 楼栋房号 楼栋单元房号 门牌号 门牌 房屋 房屋坐落 \
                 坐落 地址 住户 户 商户 商家 商铺 店铺 门店 店名 铺号 摊位 摊位号 各户 shop id room roomnumber flat home household"
            }
            Column::Of(PartyField::Area) => {
                "面积 建筑面积 产权面积 登记面积 产权登记面积 房屋面积 房屋建筑面积 专有面积 专有部分面积 专有部分建筑面积 \
                 房产证面积 area"
            }
            Column::Of(PartyField::Coefficient) => {
                "系数 楼层系数 分摊系数 分配系数 出资系数 费用系数 楼层分摊系数 coefficient factor"
            }
            Column::Of(PartyField::Percent) => {
                "比例 分摊比例 出资比例 费用比例 承担比例 百分比 占比 percent percentage"
            }
            Column::Of(PartyField::Fixed) => "固定金额 固定 固定费用 固定出资 固定额 定额 约定金额 fixed fixedamount",
            Column::Of(PartyField::Weight) => "权重 权数 加权 折算 折算系数 weight",
            Column::Of(PartyField::Pays) => {
                "是否分摊 是否出资 是否参与 是否参加 是否承担 是否付费 参与分摊 pays paying"
            }
        }
    }

    pub(super) fn of(header: &str) -> Option<Column> {
        let key = header_key(header);
        let named = |key: &str| {
            let is_it = |column: &Column| column.headers().split_whitespace().any(|known| known == key);
            Column::ALL.into_iter().find(is_it)
        };
        // Only what is not known as it stands is a name with its unit: 单元 is no 单 in yuan.
        let bare = || ["平方米", "m2", "㎡", "%", "元"].iter().find_map(|unit| named(key.strip_suffix(unit)?));
        named(&key).or_else(bare)
    }

    /// Whether a heading gives a measure in another unit than the one in which it is split: 万元, 亩. Nobody sees such a
    /// factor in what comes out.
    pub(super) fn is_in_odd_unit(header: &str) -> bool {
        const LARGE: [&str; 8] = ["万元", "千元", "百元", "万", "亩", "公顷", "平方尺", "平方千米"];
        let is_measure =
            |column: Column| matches!(column, Column::Of(PartyField::Fixed | PartyField::Area | PartyField::Percent));
        let key = header_key(header);
        let bare = LARGE.iter().find_map(|unit| Column::of(key.strip_suffix(unit)?));
        let squeezed = squeeze(header).to_lowercase();
        let inside = squeezed.find(['(', '[', '【', '〔', '{']).and_then(|at| squeezed.get(at..)).unwrap_or_default();
        let odd: &[&str] = match Column::of(header) {
            Some(Column::Of(PartyField::Fixed)) => {
                &["万", "千", "百", "角", "美元", "港", "usd", "hkd", "%", "m2", "平"]
            }
            Some(Column::Of(PartyField::Area)) => &["万", "亩", "公顷", "尺", "ft", "%", "元"],
            Some(Column::Of(PartyField::Percent)) => &["‰", "千分", "万分", "元", "m2", "平"],
            _ => &[],
        };
        bare.is_some_and(is_measure) || odd.iter().any(|unit| inside.contains(unit))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_heading_means_two_things_and_all_are_written_as_compared() {
        let mut seen = std::collections::BTreeSet::new();
        for header in Column::ALL.iter().flat_map(|column| column.headers().split_whitespace()) {
            assert_eq!(header_key(header), header);
            assert!(seen.insert(header), "{header}");
        }
    }

    #[test]
    fn units_that_would_be_lost_are_seen() {
        for header in ["固定金额（万元）", "固定金额万元", "面积（亩）", "固定费用(千元)", "比例（‰）", "面积（%）"]
        {
            assert!(Column::is_in_odd_unit(header), "{header}");
        }
        for header in ["固定金额（元）", "面积（㎡）", "比例（%）", "面积（平方米）", "备注（万元）", "单元"]
        {
            assert!(!Column::is_in_odd_unit(header), "{header}");
        }
    }
}

//! What a column of an account book holds, by the words of the offices.

use crate::money_unit::{normal, without_unit};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BookField {
    /// The day.
    Day,
    /// The number of the voucher.
    Voucher,
    /// What for.
    Summary,
    /// From whom, or of which kind.
    Source,
    /// Of which account.
    Account,
    /// Whether an amount came in or went out.
    Direction,
    /// The amount, where one column holds both.
    Amount,
    /// What stood there before.
    Opening,
    /// What came in.
    Income,
    /// What went out.
    Expense,
    /// The balance behind the row.
    Balance,
    /// A number of the row that says nothing.
    Serial,
}

// How the columns are called, in the normal form of headers.
const DAY: &[&str] = &["日期", "时间", "年月日", "记账日期", "发生日期", "收支日期", "业务日期", "day", "date"];
const VOUCHER: &[&str] = &[
    "凭证号",
    "凭证编号",
    "凭证字号",
    "凭证号码",
    "凭证",
    "票据号",
    "票据号码",
    "单据号",
    "单据编号",
    "票号",
    "发票号",
    "收据号",
    "voucher",
    "voucherno.",
];
const SUMMARY: &[&str] = &[
    "摘要",
    "内容",
    "事由",
    "项目",
    "收支项目",
    "用途",
    "说明",
    "明细",
    "名称",
    "收支内容",
    "项目名称",
    "收支明细",
    "科目名称",
    "summary",
    "item",
    "whatfor",
];
const SOURCE: &[&str] = &[
    "来源",
    "资金来源",
    "类别",
    "科目",
    "收支类别",
    "对方单位",
    "分类",
    "收付款单位",
    "往来单位",
    "来源或类别",
    "source",
    "sourceorkind",
    "kind",
];
const ACCOUNT: &[&str] = &["账户", "账目", "资金类别", "所属账户", "账别", "account"];
const DIRECTION: &[&str] = &["收支", "方向", "收支类型", "收支方向", "借或贷", "收/支", "类型"];
const AMOUNT: &[&str] = &["金额", "发生额", "收支金额", "amount"];
const OPENING: &[&str] = &[
    "期初余额",
    "上期结余",
    "期初",
    "上期余额",
    "期初结余",
    "上季结余",
    "上季度结余",
    "上期结转",
    "年初余额",
    "opening",
];
const INCOME: &[&str] = &[
    "收入",
    "收入金额",
    "本期收入",
    "本季收入",
    "本季度收入",
    "借方",
    "借方金额",
    "收方",
    "进账",
    "收款",
    "收入额",
    "income",
];
const EXPENSE: &[&str] = &[
    "支出",
    "支出金额",
    "本期支出",
    "本季支出",
    "本季度支出",
    "贷方",
    "贷方金额",
    "付方",
    "付款",
    "支出额",
    "expense",
];
const BALANCE: &[&str] = &[
    "余额",
    "结余",
    "结存",
    "期末余额",
    "本期结余",
    "期末结余",
    "结余金额",
    "结存金额",
    "本季结余",
    "账面余额",
    "balance",
    "closing",
];
const SERIAL: &[&str] = &["序号", "编号", "行号", "no.", "row"];

impl BookField {
    /// The key of its name.
    pub fn name_key(self) -> &'static str {
        match self {
            BookField::Day => "account-book-field-day",
            BookField::Voucher => "account-book-field-voucher",
            BookField::Summary => "account-book-field-summary",
            BookField::Source => "account-book-field-source",
            BookField::Account => "account-book-field-account",
            BookField::Direction => "account-book-field-direction",
            BookField::Amount => "account-book-field-amount",
            BookField::Opening => "account-book-field-opening",
            BookField::Income => "account-book-field-income",
            BookField::Expense => "account-book-field-expense",
            BookField::Balance => "account-book-field-balance",
            BookField::Serial => "account-book-field-serial",
        }
    }

    fn words(self) -> &'static [&'static str] {
        match self {
            BookField::Day => DAY,
            BookField::Voucher => VOUCHER,
            BookField::Summary => SUMMARY,
            BookField::Source => SOURCE,
            BookField::Account => ACCOUNT,
            BookField::Direction => DIRECTION,
            BookField::Amount => AMOUNT,
            BookField::Opening => OPENING,
            BookField::Income => INCOME,
            BookField::Expense => EXPENSE,
            BookField::Balance => BALANCE,
            BookField::Serial => SERIAL,
        }
    }

    const ALL: [BookField; 12] = [
        BookField::Day,
        BookField::Voucher,
        BookField::Summary,
        BookField::Source,
        BookField::Account,
        BookField::Direction,
        BookField::Amount,
        BookField::Opening,
        BookField::Income,
        BookField::Expense,
        BookField::Balance,
        BookField::Serial,
    ];

    /// Those that are amounts.
    pub(super) const AMOUNTS: [BookField; 5] =
        [BookField::Opening, BookField::Income, BookField::Expense, BookField::Balance, BookField::Amount];

    /// What a header names, whatever unit stands beside it.
    pub(super) fn of(header: &str) -> Option<BookField> {
        let header = normal(header);
        let named = |name: &str| {
            let name = name.trim_end_matches(':');
            BookField::ALL.into_iter().find(|field| field.words().contains(&name))
        };
        let before_brackets = header.split(['(', '[', '【', '〔']).next().unwrap_or_default();
        named(&header).or_else(|| named(before_brackets)).or_else(|| named(without_unit(&header)?))
    }
}

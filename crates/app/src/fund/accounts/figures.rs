//! The figures of a statement in the order in which they are told: on pages and paper, in sheets and over the API.

use super::entries::is_for_strangers;
use super::statement::Statement;
use crate::fund::access::Sight;
use crate::fund::budget::BudgetRow;
use mingtong_domain::fund::{AccountKind, Source, SpendingLine};

/// What a figure says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// The funds' own money at the beginning 期初.
    Opening,
    /// Income of a source 收入.
    Income,
    /// Advances 垫付.
    Advanced,
    /// Carried in 结转转入.
    CarriedIn,
    /// Everything that came, less what was given back.
    Came,
    /// Given back to a source 退还: taken off the income.
    GivenBack,
    /// Expenses of a line 支出.
    Expense,
    /// Taxes 税费.
    Tax,
    /// Advances repaid 归还垫付.
    Repaid,
    /// Rests paid out 结余支付.
    PaidOut,
    /// Carried on 结转转出.
    CarriedOn,
    /// Everything that went.
    Went,
    /// The funds' own money at the end 期末.
    Closing,
    /// Held for others at the beginning 代管.
    HeldOpening,
    /// What came to be held.
    HeldCame,
    /// What of it was given back.
    HeldWent,
    /// Held for others at the end.
    HeldClosing,
    /// What labour, goods and discounts were worth, by source 实物让利.
    InKind,
    /// What was planned for a line 预算; no part of a statement.
    Budget,
}

impl Section {
    /// Its key.
    pub fn key(self) -> &'static str {
        match self {
            Section::Opening => "opening",
            Section::Income => "income",
            Section::Advanced => "advanced",
            Section::CarriedIn => "carried_in",
            Section::Came => "came",
            Section::GivenBack => "given_back",
            Section::Expense => "expense",
            Section::Tax => "tax",
            Section::Repaid => "repaid",
            Section::PaidOut => "paid_out",
            Section::CarriedOn => "carried_on",
            Section::Went => "went",
            Section::Closing => "closing",
            Section::HeldOpening => "held_opening",
            Section::HeldCame => "held_came",
            Section::HeldWent => "held_went",
            Section::HeldClosing => "held_closing",
            Section::InKind => "in_kind",
            Section::Budget => "budget",
        }
    }

    /// The account in which its entries stand; none for a sum of several.
    pub fn account(self) -> Option<AccountKind> {
        Some(match self {
            Section::Opening | Section::Closing => AccountKind::Cash,
            Section::Came | Section::Went | Section::Budget => return None,
            Section::Income => AccountKind::Given,
            Section::Advanced | Section::Repaid => AccountKind::Advances,
            Section::CarriedIn => AccountKind::Opening,
            Section::GivenBack => AccountKind::GivenBack,
            Section::Expense => AccountKind::Expense,
            Section::Tax => AccountKind::Tax,
            Section::PaidOut => AccountKind::PaidOut,
            Section::CarriedOn => AccountKind::CarriedOn,
            Section::HeldOpening | Section::HeldCame | Section::HeldWent | Section::HeldClosing => AccountKind::Held,
            Section::InKind => AccountKind::InKindGiven,
        })
    }

    /// Whether somebody of this sight reads the entries of it.
    pub fn is_opened_by(self, sight: Sight) -> bool {
        self.account().is_some_and(|account| sight > Sight::Stranger || is_for_strangers(account))
    }

    /// Whether it sums up others, or says what is there.
    pub fn is_sum(self) -> bool {
        matches!(self, Section::Opening | Section::Came | Section::Went | Section::Closing)
    }
}

/// A figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figure {
    /// What it says.
    pub section: Section,
    /// Of which source.
    pub source: Option<Source>,
    /// Of which line of spending.
    pub line: Option<SpendingLine>,
    /// How much, in fen.
    pub fen: i64,
}

impl Figure {
    fn plain(section: Section, fen: i64) -> Self {
        Self { section, source: None, line: None, fen }
    }

    /// What was planned for a line.
    pub(super) fn planned(row: &BudgetRow) -> Self {
        Self { line: Some(row.line), ..Self::plain(Section::Budget, row.planned) }
    }

    /// The key of its source or line; empty where it is of all.
    pub fn item(&self) -> &'static str {
        match (self.section, self.source, self.line) {
            (Section::Tax, ..) => SpendingLine::Tax.key(),
            (_, Some(source), _) => source.key(),
            (_, None, line) => line.map(SpendingLine::key).unwrap_or_default(),
        }
    }
}

impl Statement {
    /// Its figures in their order; what is nothing is left out, but for what says what is there and what it came to.
    pub fn figures(&self) -> Vec<Figure> {
        let of_source = |section| {
            move |(source, fen): (&Source, &i64)| Figure { source: Some(*source), ..Figure::plain(section, *fen) }
        };
        let of_line =
            |(line, fen): (&SpendingLine, &i64)| Figure { line: Some(*line), ..Figure::plain(Section::Expense, *fen) };
        let plain = Figure::plain;
        let mut all = vec![plain(Section::Opening, self.opening)];
        all.extend(self.income.iter().map(of_source(Section::Income)));
        all.extend(self.given_back.iter().map(of_source(Section::GivenBack)));
        all.extend([plain(Section::Advanced, self.advanced), plain(Section::CarriedIn, self.carried_in)]);
        all.push(plain(Section::Came, self.came()));
        all.extend(self.expenses.iter().map(of_line));
        all.push(plain(Section::Tax, self.tax));
        all.extend([
            plain(Section::Repaid, self.repaid),
            plain(Section::PaidOut, self.paid_out),
            plain(Section::CarriedOn, self.carried_on),
            plain(Section::Went, self.went()),
            plain(Section::Closing, self.closing),
            plain(Section::HeldOpening, self.held.opening),
            plain(Section::HeldCame, self.held.came),
            plain(Section::HeldWent, self.held.went),
            plain(Section::HeldClosing, self.held.closing),
        ]);
        all.extend(self.in_kind.iter().map(of_source(Section::InKind)));
        all.retain(|figure| figure.fen != 0 || figure.section.is_sum());
        all
    }
}

//! A statement: what was there, what came, what went, what is there. Opening and what came, less what went, is the
//! closing, exactly: every booking comes to nothing, so what moves the cash stands in another account.

use mingtong_domain::fund::{AccountKind, BookingKind, Source, SpendingLine};
use mingtong_store::rows::FlowRow;
use std::collections::BTreeMap;

/// What is held for others 代管, in fen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Held {
    /// At the beginning.
    pub opening: i64,
    /// What came.
    pub came: i64,
    /// What was given back.
    pub went: i64,
    /// At the end.
    pub closing: i64,
}

/// What moved in some funds in a time, in fen. Red entries are taken off what they stand beside.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Statement {
    /// Their own money at the beginning, without what is held for others.
    pub opening: i64,
    /// Income by its source.
    pub income: BTreeMap<Source, i64>,
    /// What was advanced and is to be repaid.
    pub advanced: i64,
    /// What was carried in from closed funds: it passes through and is no income.
    pub carried_in: i64,
    /// What of the income was given back.
    pub given_back: BTreeMap<Source, i64>,
    /// Expenses by line of spending, without taxes.
    pub expenses: BTreeMap<SpendingLine, i64>,
    /// Taxes.
    pub tax: i64,
    /// What was repaid of advances.
    pub repaid: i64,
    /// What was left in closed funds and paid out.
    pub paid_out: i64,
    /// What was carried on into other funds: it passes through and is no expense.
    pub carried_on: i64,
    /// Their own money at the end.
    pub closing: i64,
    /// What is held for others, apart.
    pub held: Held,
    /// What labour, goods and discounts were worth, by source; never in the money.
    pub in_kind: BTreeMap<Source, i64>,
}

impl Statement {
    /// From what moved before the time and within it.
    pub(super) fn of<'a>(
        before: impl IntoIterator<Item = &'a FlowRow>,
        within: impl IntoIterator<Item = &'a FlowRow>,
    ) -> Self {
        let mut it = Self::default();
        for row in before {
            match AccountKind::from_key(&row.account) {
                Some(AccountKind::Cash) => it.opening += row.fen,
                Some(AccountKind::Held) => {
                    it.opening += row.fen;
                    it.held.opening -= row.fen;
                }
                _ => {}
            }
        }
        (it.closing, it.held.closing) = (it.opening, it.held.opening);
        for row in within {
            it.add(row);
        }
        it.income.retain(|_, fen| *fen != 0);
        it.given_back.retain(|_, fen| *fen != 0);
        it.expenses.retain(|_, fen| *fen != 0);
        it.in_kind.retain(|_, fen| *fen != 0);
        it
    }

    fn add(&mut self, row: &FlowRow) {
        let Some(account) = AccountKind::from_key(&row.account) else { return };
        let source = || Source::from_key(&row.item).unwrap_or(Source::Other);
        // What was given back, and what of that was turned round.
        let went = BookingKind::from_key(&row.moved) == Some(BookingKind::GivenBack);
        let fen = row.fen;
        match account {
            AccountKind::Cash => self.closing += fen,
            AccountKind::Given => *self.income.entry(source()).or_default() -= fen,
            AccountKind::GivenBack => *self.given_back.entry(source()).or_default() += fen,
            AccountKind::Held => {
                self.closing += fen;
                self.held.closing -= fen;
                if went { self.held.went += fen } else { self.held.came -= fen }
            }
            AccountKind::Advances if went => self.repaid += fen,
            AccountKind::Advances => self.advanced -= fen,
            AccountKind::Expense => {
                let line = SpendingLine::from_key(&row.item).unwrap_or(SpendingLine::Other);
                *self.expenses.entry(line).or_default() += fen;
            }
            AccountKind::Tax => self.tax += fen,
            // It stands on both sides.
            AccountKind::InKindUsed => {}
            AccountKind::InKindGiven => *self.in_kind.entry(source()).or_default() -= fen,
            AccountKind::Opening => self.carried_in -= fen,
            AccountKind::CarriedOn => self.carried_on += fen,
            AccountKind::PaidOut => self.paid_out += fen,
        }
    }

    /// What was given for the purpose, without what of it was given back: a refund takes income away and is no expense.
    /// Below nought where more went back in the time than came.
    pub fn kept(&self) -> i64 {
        self.income.values().sum::<i64>() - self.given_back.values().sum::<i64>()
    }

    /// What was paid, with taxes.
    pub fn spent(&self) -> i64 {
        self.expenses.values().sum::<i64>() + self.tax
    }

    /// Everything that came, with what passes through, without what was given back.
    pub fn came(&self) -> i64 {
        self.kept() + self.advanced + self.carried_in
    }

    /// Everything that went, with what passes through.
    pub fn went(&self) -> i64 {
        self.spent() + self.repaid + self.paid_out + self.carried_on
    }

    /// Whether opening and what came, less what went, is the closing.
    pub fn is_balanced(&self) -> bool {
        self.opening + self.came() - self.went() == self.closing
    }
}

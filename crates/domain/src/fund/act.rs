//! Every act on a fund, on a pledge and on an expense, declared once: its key, who may attempt it, in which states it
//! is possible, what it asks for, and the file that decides it; the others stand at the end.

use super::StageKind::{self, *};
use super::withdraw_expense;
use super::{BudgetLine, Case, Event, Form, Quote, RedReason, RestGoes, Shown, Source, SpendingLine};
use super::{approve, close, enter_expense, give_back, giver, pay, pledge_money};
use super::{receive, reverse, set_budget, void_pledge};
use crate::acts::roles::{DESK, RAISERS};
use crate::context::Context;
use crate::ids::{ExpenseId, MatterId, PersonId, PictureId, PledgeId, TextRef, UnitId};
use crate::limits::{NAME_CHARS_MAX, REASON_CHARS_MAX};
use crate::refusal::Refusal;
use crate::role::Role;
use jiff::civil::Date;

/// Whoever approves: the desk, the street office, and those whom neighbours elected.
const APPROVERS: &[Role] = &[Role::GroupMember, Role::CouncilMember, Role::Staff, Role::Secretary, Role::Street];
/// Whoever reads everything: the desk, and the supervisors of accounts 居务监督委员会.
const READERS: &[Role] = &[Role::Staff, Role::Secretary, Role::Supervisor];
/// An id that nobody made.
const SAMPLE: &str = "sample-sample";

acts_on! {
    "What is done with funds, pledges and expenses.";
    (it: Case<'_>, _stage: StageKind, _around: (), cx)
    commands {
        /// Give one's word 认捐.
        Pledge {
            key: "pledge_money", roles: RAISERS, stages: &[Open],
            data: {
                /// The id that whoever gives it made: sent twice, it is one.
                pledge: PledgeId,
                /// Where it comes from.
                source: Source,
                /// For whom it is.
                form: Form,
                /// How much, in fen.
                amount: i64,
                /// Whose word it is, where the desk writes it down for somebody.
                person: Option<PersonId>,
                /// Which unit or shop gives it.
                unit: Option<UnitId>,
                /// How they stand in public.
                shown: Shown,
                /// The last day on which it holds.
                until: Date,
            },
            maybe_words: {
                /// Who gives it, in words: a home, a name.
                donor: NAME_CHARS_MAX,
                /// What it is; asked for where it is no money.
                what: REASON_CHARS_MAX,
            },
            sample: {
                // What is no money may still come where all the money has.
                let own = giver::sources_for(it.fund, it.around, cx.actor);
                let in_kind = own.iter().copied().find(|source| !source.is_money());
                let source = in_kind.or_else(|| own.first().copied())?;
                let person = cx.actor.person.clone();
                let words = Some(it.fund.purpose.clone());
                Command::Pledge {
                    pledge: SAMPLE.into(), source, form: Form::Gift, amount: 1, person, unit: None,
                    shown: Shown::Named, until: cx.now.date(), donor: words.clone(), what: words,
                }
            },
            decide: {
                let word = pledge_money::Word { pledge, source, form, amount, person, unit, donor, shown, what, until };
                pledge_money::pledge_money(it.fund, it.around, word, cx)
            },
        }
        /// Take in what was pledged 收款.
        Receive {
            key: "receive_pledge", roles: DESK, stages: &[Open],
            data: {
                /// How much, in fen.
                amount: i64,
                /// On which day it came.
                day: Date,
                /// The id that whoever took it made: sent twice, it is one receipt.
                slip: String,
                /// Pictures of it.
                pictures: Vec<PictureId>,
            },
            sample: Command::Receive { amount: 1, day: cx.now.date(), slip: SAMPLE.to_owned(), pictures: vec![] },
            decide: {
                let coming = receive::Coming { amount, day, slip, pictures };
                receive::receive((it.fund, it.around), coming, cx)
            },
        }
        /// Say that the rest is not to come 作废认捐.
        VoidPledge {
            key: "void_pledge", roles: RAISERS, stages: &[Open],
            words: { #[doc = "Why."] reason: REASON_CHARS_MAX, },
            sample: Command::VoidPledge { reason: it.fund.purpose.clone() },
            decide: void_pledge::void_pledge(it.around, reason, cx),
        }
        /// Give back: repay an advance, return what was held, refund 退还.
        GiveBack {
            key: "give_back", roles: DESK, stages: &[Open],
            data: {
                /// How much, in fen.
                amount: i64,
                /// On which day.
                day: Date,
                /// Pictures of what proves it.
                pictures: Vec<PictureId>,
            },
            maybe_words: { #[doc = "Why."] words: REASON_CHARS_MAX, },
            sample: Command::GiveBack { amount: 1, day: cx.now.date(), pictures: vec![], words: None },
            decide: give_back::give_back((it.fund, it.around), (amount, day, pictures), words, cx),
        }
        /// Make a red entry beside a receipt, or what was given back 红冲收款.
        ReverseReceipt {
            key: "reverse_receipt", roles: DESK, stages: &[Open],
            data: {
                /// Beside which booking.
                of: u32,
                /// How much is turned round, in fen.
                amount: i64,
                /// Why.
                reason: RedReason,
                /// Pictures of what proves it.
                pictures: Vec<PictureId>,
            },
            words: { #[doc = "Why, in words."] words: REASON_CHARS_MAX, },
            sample: {
                let (of, amount, reason) = reverse::sample(it.around)?;
                Command::ReverseReceipt { of, amount, reason, words: it.fund.purpose.clone(), pictures: vec![] }
            },
            decide: reverse::reverse_receipt(it.around, reverse::Turned { of, amount, reason, words, pictures }, cx),
        }
        /// Enter what is to be paid 登记支出.
        EnterExpense {
            key: "enter_expense", roles: DESK, stages: &[Open],
            data: {
                /// The id that whoever enters it made: sent twice, it is one.
                expense: ExpenseId,
                /// How much, in fen.
                amount: i64,
                /// For what kind of thing.
                line: SpendingLine,
                /// Pictures of what proves it.
                vouchers: Vec<PictureId>,
                /// What its bill comes to as a whole, in fen, where it is a part of that.
                bill: Option<i64>,
                /// What was offered.
                quotes: Vec<Quote>,
                /// The hazard for which fewer are asked.
                hazard: Option<MatterId>,
            },
            words: {
                /// To whom.
                payee: NAME_CHARS_MAX,
                /// For what.
                purpose: REASON_CHARS_MAX,
            },
            maybe_words: {
                /// Who offered, in words.
                quoted_by: REASON_CHARS_MAX,
                /// Why fewer were asked; everybody reads that.
                why_fewer: REASON_CHARS_MAX,
            },
            sample: {
                let text = it.fund.purpose.clone();
                Command::EnterExpense {
                    expense: SAMPLE.into(), amount: 1, line: SpendingLine::Work, vouchers: vec![], bill: None,
                    quotes: vec![], hazard: None, payee: text.clone(), purpose: text, quoted_by: None, why_fewer: None,
                }
            },
            decide: {
                let asked = enter_expense::Asked {
                    amount, line, vouchers, bill, quotes, hazard, payee, purpose, quoted_by, why_fewer,
                };
                enter_expense::enter_expense((it.fund, it.around), expense, asked, cx)
            },
        }
        /// Change it: nobody has approved it then 修改支出.
        ChangeExpense {
            key: "change_expense", roles: DESK, stages: &[Open],
            data: {
                /// How much, in fen.
                amount: i64,
                /// For what kind of thing.
                line: SpendingLine,
                /// Pictures of what proves it.
                vouchers: Vec<PictureId>,
                /// What its bill comes to as a whole, in fen, where it is a part of that.
                bill: Option<i64>,
                /// What was offered.
                quotes: Vec<Quote>,
                /// The hazard for which fewer are asked.
                hazard: Option<MatterId>,
            },
            words: {
                /// To whom.
                payee: NAME_CHARS_MAX,
                /// For what.
                purpose: REASON_CHARS_MAX,
            },
            maybe_words: {
                /// Who offered, in words.
                quoted_by: REASON_CHARS_MAX,
                /// Why fewer were asked; everybody reads that.
                why_fewer: REASON_CHARS_MAX,
            },
            sample: {
                let text = it.fund.purpose.clone();
                Command::ChangeExpense {
                    amount: 1, line: SpendingLine::Work, vouchers: vec![], bill: None, quotes: vec![], hazard: None,
                    payee: text.clone(), purpose: text, quoted_by: None, why_fewer: None,
                }
            },
            decide: {
                let asked = enter_expense::Asked {
                    amount, line, vouchers, bill, quotes, hazard, payee, purpose, quoted_by, why_fewer,
                };
                enter_expense::change_expense((it.fund, it.around), asked, cx)
            },
        }
        /// Approve it as it stands 审批支出.
        Approve {
            key: "approve_expense", roles: APPROVERS, stages: &[Open],
            data: { #[doc = "The digest of what whoever approves saw."] digest: String, },
            sample: Command::Approve { digest: it.around.digest.clone() },
            decide: approve::approve(it.around, digest, cx),
        }
        /// Write down that it was paid 登记支付.
        Pay {
            key: "pay_expense", roles: DESK, stages: &[Open],
            data: { #[doc = "On which day."] day: Date, },
            sample: Command::Pay { day: cx.now.date() },
            decide: pay::pay((it.fund, it.around), day, cx),
        }
        /// Say that it is not to be paid 撤回支出.
        WithdrawExpense {
            key: "withdraw_expense", roles: DESK, stages: &[Open],
            words: { #[doc = "Why."] reason: REASON_CHARS_MAX, },
            sample: Command::WithdrawExpense { reason: it.fund.purpose.clone() },
            decide: withdraw_expense::withdraw_expense(it.around, reason, cx),
        }
        /// Make a red entry beside it 红冲支出.
        ReverseExpense {
            key: "reverse_expense", roles: DESK, stages: &[Open],
            data: {
                /// Beside which booking.
                of: u32,
                /// How much is turned round, in fen.
                amount: i64,
                /// Why.
                reason: RedReason,
                /// Pictures of what proves it.
                pictures: Vec<PictureId>,
            },
            words: { #[doc = "Why, in words."] words: REASON_CHARS_MAX, },
            sample: {
                let expense = it.around.expense.as_ref()?;
                let (of, amount) = (expense.paid.as_ref()?.no, expense.net());
                Command::ReverseExpense {
                    of, amount, reason: RedReason::Refund, words: it.fund.purpose.clone(),
                    pictures: vec![SAMPLE.into()],
                }
            },
            decide: reverse::reverse_expense(it.around, reverse::Turned { of, amount, reason, words, pictures }, cx),
        }
        /// Set its budget 编制预算, or another in the place of it.
        SetBudget {
            key: "set_budget", roles: DESK, stages: &[Open],
            data: { #[doc = "How much may be spent, line by line."] lines: Vec<BudgetLine>, },
            maybe_words: { #[doc = "Why it takes the place of the one before."] reason: REASON_CHARS_MAX, },
            sample: Command::SetBudget { lines: set_budget::sample(it), reason: Some(it.fund.purpose.clone()) },
            decide: set_budget::set_budget((it.fund, it.around), lines, reason, cx),
        }
        /// Close it 结清资金.
        Close {
            key: "close_fund", roles: DESK, stages: &[Open],
            data: { #[doc = "Where the rest goes."] goes: RestGoes, },
            maybe_words: { #[doc = "To whom it is paid out, or why."] words: REASON_CHARS_MAX, },
            sample: {
                let goes = if it.around.balance.cash == 0 { RestGoes::Nowhere } else { RestGoes::CarriedOn };
                Command::Close { goes, words: None }
            },
            decide: close::close(it.around, goes, words, cx),
        }
    }
    others {
        /// Open one 设立资金.
        OpenFund { key: "open_fund", roles: DESK, stages: &[], }
        /// Give a surplus back in proportion 退还结余.
        RefundSurplus { key: "refund_surplus", roles: DESK, stages: &[], }
        /// Read its accounts as a whole 查阅账目.
        ReadBooks { key: "read_books", roles: READERS, stages: &[], }
    }
}

/// To which stream the events of an act go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WritesTo {
    /// To that of the fund.
    Fund,
    /// To that of the pledge.
    Pledge,
    /// To that of the expense.
    Expense,
}

impl Act {
    /// Whether its decision looks at what is to come: a sum over all pledges that are open.
    pub fn looks_at_what_is_to_come(self) -> bool {
        matches!(self, Act::Pledge | Act::Close)
    }

    /// Whether its decision looks at how many expenses wait.
    pub fn looks_at_what_waits(self) -> bool {
        matches!(self, Act::Close | Act::RefundSurplus)
    }

    /// Whether its decision looks at what is promised to expenses that are approved.
    pub fn looks_at_what_is_promised(self) -> bool {
        matches!(self, Act::GiveBack | Act::ReverseReceipt)
    }

    /// Whether its decision looks at what was paid or waits, line by line.
    pub fn looks_at_lines(self) -> bool {
        matches!(self, Act::EnterExpense | Act::ChangeExpense | Act::SetBudget)
    }

    /// Whether, sent twice, it would be done twice: whoever does it says what they saw.
    pub fn adds_up(self) -> bool {
        matches!(self, Act::GiveBack | Act::ReverseReceipt | Act::ReverseExpense)
    }

    /// Whether its decision looks at how what the fund comes from stands.
    pub fn looks_at_origin(self) -> bool {
        matches!(self, Act::Pledge | Act::Receive | Act::Pay) || self.looks_at_what_is_promised()
    }

    /// To which stream its events go.
    pub fn writes_to(self) -> WritesTo {
        use Act::{ChangeExpense, EnterExpense, GiveBack, Pay, Receive, ReverseExpense, ReverseReceipt, VoidPledge};
        match self {
            Act::Pledge | Receive | VoidPledge | GiveBack | ReverseReceipt => WritesTo::Pledge,
            EnterExpense | ChangeExpense | Act::Approve | Pay | Act::WithdrawExpense | ReverseExpense => {
                WritesTo::Expense
            }
            Act::SetBudget | Act::Close | Act::OpenFund | Act::RefundSurplus | Act::ReadBooks => WritesTo::Fund,
        }
    }
}

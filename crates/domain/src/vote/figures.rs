//! What a vote came to. Page, screen, Word, API and whoever counts again take every number from here.

use super::keys::{TestKind, Verdict, Way};
use crate::motion::Silent;
use crate::rules::{Requirement, RuleId};
use serde::Serialize;

/// What was counted of one measure: heads, or ten-thousandths of a square metre. None is unknown, never nought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Column {
    /// All who may vote.
    pub electorate: Option<u64>,
    /// Who took part.
    pub took_part: Option<u64>,
    /// 赞成.
    pub agree: Option<u64>,
    /// 反对.
    pub oppose: Option<u64>,
    /// 弃权.
    pub abstain: Option<u64>,
    /// 从众, as an option of the ballot.
    pub with_majority: Option<u64>,
    /// 未选.
    pub blank: Option<u64>,
    /// 废票.
    pub void: Option<u64>,
    /// 已送达未回收.
    pub not_returned: Option<u64>,
    /// 未送达.
    pub not_delivered: Option<u64>,
}

/// One share that had to be reached, with the numbers that were compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Arithmetic {
    /// What was asked.
    pub test: TestKind,
    /// The rule by which it was asked.
    pub rule: RuleId,
    /// Which share of whom.
    pub asks: Requirement,
    /// The part.
    pub have: Option<u64>,
    /// The whole.
    pub of: Option<u64>,
    /// The smallest part that is enough.
    pub need: Option<u64>,
    /// Whether it is; none where that hangs on a number that is not known.
    pub holds: Option<bool>,
}

/// What follows under one way to treat the silent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Under {
    /// How the silent were treated.
    pub silent: Silent,
    /// Each test.
    pub tests: Vec<Arithmetic>,
    /// What follows.
    pub verdict: Verdict,
}

/// What one line of the ballot came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Item {
    /// Which line, from 1.
    pub line: u32,
    /// By heads.
    pub heads: Column,
    /// By area, where areas count.
    pub area: Option<Column>,
    /// By the setting of the vote.
    pub chosen: Under,
    /// By the other ways to treat the silent; empty where there are none.
    pub others: Vec<Under>,
}

/// Who ticked that none of the options will do 以上都不同意 (R09). To each option they are among those who did not choose it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct NoneOfThese {
    /// In heads.
    pub heads: Option<u64>,
    /// In ten-thousandths of a square metre, where areas count.
    pub area: Option<u64>,
}

/// Somebody who stands, with their votes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Votes {
    /// The line of the ballot on which they stand, from 1.
    pub candidate: u32,
    /// How many papers name them.
    pub votes: u64,
}

/// On how many papers somebody has to be named to be elected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Needed {
    /// The rule.
    pub rule: RuleId,
    /// The share that it asks for.
    pub asks: Requirement,
    /// Of how many.
    pub of: u64,
    /// The fewest papers that are enough; none of nobody.
    pub need: Option<u64>,
}

/// What an election came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Elected {
    /// How many seats.
    pub seats: u32,
    /// Papers that came back,
    pub papers: u64,
    /// of these void,
    pub void: u64,
    /// and of these without a name.
    pub blank: u64,
    /// Everybody who was named, most votes first.
    pub votes: Vec<Votes>,
    /// Who is elected, by the lines of the ballot.
    pub elected: Vec<u32>,
    /// Who has equal votes for the last seats.
    pub tied: Vec<u32>,
    /// Seats that nobody has.
    pub left: u32,
    /// On how many papers somebody has to be named, where the rules ask for that.
    pub needed: Option<Needed>,
    /// The test of attendance, where the rules ask for one.
    pub tests: Vec<Arithmetic>,
    /// Whether anybody could be elected at all, and whether all seats are taken.
    pub verdict: Verdict,
}

/// What became of the ballots of one way: what was issued is what holds, what came back and does not hold, and what
/// did not come back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Reconciled {
    /// Which way.
    pub way: Way,
    /// Papers issued; elsewhere ballots that were given.
    pub issued: u64,
    /// Ballots that hold and say something.
    pub cast: u64,
    /// That hold and are blank.
    pub blank: u64,
    /// That hold and are void.
    pub void: u64,
    /// Cast in secret: what they say stands among the receipts.
    pub secret: u64,
    /// That came back while a ballot that came another way holds.
    pub aside: u64,
    /// That did not come back.
    pub not_returned: u64,
}

impl Reconciled {
    /// Whether nothing is missing and nothing too many.
    pub fn balances(&self) -> bool {
        let parts = [self.cast, self.blank, self.void, self.secret, self.aside, self.not_returned];
        self.issued == parts.into_iter().sum::<u64>()
    }
}

/// How many ballots are in which state (R22).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Ballots {
    /// All: as many as electors.
    pub electors: u64,
    /// Heads.
    pub voices: u64,
    /// 有效票.
    pub cast: u64,
    /// 未选.
    pub blank: u64,
    /// 废票.
    pub void: u64,
    /// 已送达未回收.
    pub not_returned: u64,
    /// Of these without a proof of delivery.
    pub unproven: u64,
    /// 拒收.
    pub refused: u64,
    /// 未送达.
    pub not_delivered: u64,
}

/// What a vote came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct VoteResult {
    /// How many ballots are in which state; with hands, none.
    pub ballots: Ballots,
    /// What each line of the ballot came to; empty for an election.
    pub items: Vec<Item>,
    /// Who ticked that none of the options will do; none where that is not on the ballot.
    pub none_of_these: Option<NoneOfThese>,
    /// What an election came to.
    pub election: Option<Elected>,
    /// One line for each way.
    pub ways: Vec<Reconciled>,
    /// Whether the setting for silent owners could not hold, because some of them have no proof of delivery.
    pub is_unproven: bool,
    /// Whether voices given by others count.
    pub proxies_count: bool,
}

impl VoteResult {
    /// What each line came to; one for an election.
    pub fn verdicts(&self) -> Vec<Verdict> {
        let items = self.items.iter().map(|item| item.chosen.verdict);
        items.chain(self.election.iter().map(|election| election.verdict)).collect()
    }
}

//! What one line of a ballot came to, as a vote says it and the resolutions that rest on it.

use crate::keys::mirror;
use mingtong_domain::vote::{Arithmetic, Column, Item, Under};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What was counted of one measure: heads, or ten-thousandths of a square metre. Null is unknown, never nought.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct VoteColumnBody {
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

impl From<Column> for VoteColumnBody {
    fn from(it: Column) -> Self {
        Self {
            electorate: it.electorate,
            took_part: it.took_part,
            agree: it.agree,
            oppose: it.oppose,
            abstain: it.abstain,
            with_majority: it.with_majority,
            blank: it.blank,
            void: it.void,
            not_returned: it.not_returned,
            not_delivered: it.not_delivered,
        }
    }
}

/// One share that had to be reached, with the numbers that were compared.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct VoteTestBody {
    /// What was asked.
    pub test: VoteTest,
    /// The rule by which it was asked.
    pub rule: String,
    /// Which share of whom: `>=2/3 all`.
    pub asks: String,
    /// The part.
    pub have: Option<u64>,
    /// The whole.
    pub of: Option<u64>,
    /// The smallest part that is enough.
    pub need: Option<u64>,
    /// Whether it is; null where that hangs on a number that is not known.
    pub holds: Option<bool>,
}

impl From<Arithmetic> for VoteTestBody {
    fn from(it: Arithmetic) -> Self {
        Self {
            test: it.test.into(),
            rule: it.rule.to_string(),
            asks: it.asks.to_string(),
            have: it.have,
            of: it.of,
            need: it.need,
            holds: it.holds,
        }
    }
}

/// What follows under one way to treat the silent.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct UnderBody {
    /// How the silent were treated.
    pub silent: Silent,
    /// Each test.
    pub tests: Vec<VoteTestBody>,
    /// What follows.
    pub verdict: VoteVerdict,
}

impl From<Under> for UnderBody {
    fn from(it: Under) -> Self {
        let tests = it.tests.into_iter().map(Into::into).collect();
        Self { silent: it.silent.into(), tests, verdict: it.verdict.into() }
    }
}

/// What one line of the ballot came to.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct VoteLineBody {
    /// Which line, from 1.
    pub line: u32,
    /// By heads.
    pub heads: VoteColumnBody,
    /// By area, where areas count.
    pub area: Option<VoteColumnBody>,
    /// By the setting of the vote.
    pub chosen: UnderBody,
    /// By the other ways to treat the silent.
    pub others: Vec<UnderBody>,
}

impl From<Item> for VoteLineBody {
    fn from(it: Item) -> Self {
        Self {
            line: it.line,
            heads: it.heads.into(),
            area: it.area.map(Into::into),
            chosen: it.chosen.into(),
            others: it.others.into_iter().map(Into::into).collect(),
        }
    }
}

mirror! {
    /// What a test of a result asks.
    VoteTest = mingtong_domain::vote::TestKind {
        ParticipationHeads, ParticipationArea, AgreeHeads, AgreeArea, Attendance, Agree,
    }
    /// What a vote came to.
    VoteVerdict = mingtong_domain::vote::Verdict { Carried, NotCarried, NoQuorum, Undetermined }
    /// What becomes of those who were given a ballot and did not return it.
    Silent = mingtong_domain::motion::Silent { NotTakingPart, WithMajority, Abstain }
}

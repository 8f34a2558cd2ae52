//! What parties agree on: the terms, what it costs, who bears that by which rule, and when it starts; or what common
//! parts earned, and who gets how much of that.

use super::keys::{NeedKind, SharedBy, SharedOf};
use crate::ids::TextRef;
use crate::references::{Refer, References};
use jiff::civil::Date;
use mingtong_methods::{Comparison, Threshold};
use serde::{Deserialize, Serialize};

/// A share that has to be reached, as it is written: `>=2/3`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Need(pub Threshold);

impl Need {
    /// How it compares.
    pub fn kind(self) -> NeedKind {
        let is_whole = self.0.numerator() == self.0.denominator();
        match self.0.comparison() {
            Comparison::AtLeast if is_whole => NeedKind::All,
            Comparison::AtLeast => NeedKind::AtLeast,
            Comparison::MoreThan => NeedKind::MoreThan,
        }
    }

    /// The share, as a fraction: `2/3`.
    pub fn share(self) -> String {
        format!("{}/{}", self.0.numerator(), self.0.denominator())
    }
}

impl TryFrom<String> for Need {
    type Error = mingtong_methods::ThresholdFault;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse().map(Need)
    }
}

impl From<Need> for String {
    fn from(need: Need) -> String {
        need.0.to_string()
    }
}

/// When it starts: both have to be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Starts {
    /// Of the parties that are asked, so many consent.
    pub heads: Need,
    /// Of the money, so much is pledged by those who consent.
    pub money: Need,
}

/// That no cost is borne, but what common parts earned is shared out 公共收益. Net of its reasonable cost it belongs to
/// the owners (Civil Code 282); it is shared as is agreed, else by area (283). Whether gross or net is agreed, too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Income {
    /// What came in, in fen.
    pub came: i64,
    /// What of it is reasonable cost, in fen.
    pub cost: i64,
    /// What is shared out.
    pub of: SharedOf,
}

impl Income {
    /// What there is to share out, in fen.
    pub fn to_share(self) -> i64 {
        match self.of {
            SharedOf::Gross => self.came,
            SharedOf::Net => self.came.saturating_sub(self.cost),
        }
    }
}

/// The terms of one version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deed {
    /// What is agreed, in full.
    pub text: TextRef,
    /// Whom it concerns and who therefore pays, in words: a stairwell, floors, a yard.
    pub circle: TextRef,
    /// The day on which the weights stood so.
    pub day: Date,
    /// What it costs in money, or what is shared out, in fen.
    pub total: i64,
    /// Where that is no cost: from what it is. Agreements of before it could be said bear a cost.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub income: Option<Income>,
    /// By which rule those who pay share that, or those who get it.
    pub by: SharedBy,
    /// When it starts.
    pub starts: Starts,
    /// How somebody joins late; none where nobody does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub late: Option<TextRef>,
    /// How somebody leaves; none where nobody does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exit: Option<TextRef>,
}

impl Refer for Deed {
    fn refer(&self, to: &mut References) {
        self.text.refer(to);
        self.circle.refer(to);
        self.late.refer(to);
        self.exit.refer(to);
    }
}

/// How many stand in a version: numbers that everybody may read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Size {
    /// All parties.
    pub parties: u32,
    /// Those that are asked.
    pub asked: u32,
    /// Those that pay.
    pub paying: u32,
    /// What is given beside the money is worth so much, in fen.
    pub worth: i64,
}

impl Refer for Size {}

//! What stands on the sheet of a final account beside its figures, on the wire.

use crate::agreement::keys::{AgreementPart, AgreementPartyKind};
use crate::fund::keys::RestGoes;
use crate::moment::rfc3339;
use crate::resolution::keys::ResolutionKind;
use mingtong_app::agreement::{BorneShare, BorneTogether};
use mingtong_app::project::{AccountSheet, DecidedView, PaidLine, PostedSheet, RestLine, Voices};
use mingtong_domain::money::yuan;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// How many were for something.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ProjectVoicesBody {
    /// Who was asked: people of a meeting or on a roll, parties of an agreement.
    pub asked: u64,
    /// Who agreed.
    pub agree: u64,
    /// Who did not.
    pub oppose: u64,
    /// Who abstained; none where nobody can.
    pub abstain: Option<u64>,
}

impl From<Voices> for ProjectVoicesBody {
    fn from(it: Voices) -> Self {
        let Voices { asked, agree, oppose, abstain } = it;
        Self { asked, agree, oppose, abstain }
    }
}

/// The resolution or the agreement on which a project rests.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ProjectDecidedBody {
    /// What the resolution is by law; none for an agreement.
    pub kind: Option<ResolutionKind>,
    /// Its public number.
    pub number: String,
    /// When it was decided, or when the agreement started.
    pub at: String,
    /// How many were for it, once for each thing that was put to the vote.
    pub voices: Vec<ProjectVoicesBody>,
}

impl From<DecidedView> for ProjectDecidedBody {
    fn from(it: DecidedView) -> Self {
        let voices = it.voices.into_iter().map(Into::into).collect();
        Self { kind: it.kind.map(Into::into), number: it.number, at: rfc3339(it.at), voices }
    }
}

/// A red entry beside something that was paid.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ProjectRedBody {
    /// Its number.
    pub no: u32,
    /// What it takes back, in yuan.
    pub amount: String,
}

/// Something that was paid.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ProjectPaidBody {
    /// The id of the fund.
    pub fund: String,
    /// The number of its voucher in the books of that fund.
    pub no: u32,
    /// On which day.
    pub day: String,
    /// To whom, masked.
    pub payee: String,
    /// For what.
    pub purpose: String,
    /// What of it stood when the account was published, in yuan.
    pub amount: String,
    /// Red entries beside it.
    pub reds: Vec<ProjectRedBody>,
    /// How many pictures prove it.
    pub vouchers: usize,
}

impl From<PaidLine> for ProjectPaidBody {
    fn from(it: PaidLine) -> Self {
        let red = |(no, fen): (u32, i64)| ProjectRedBody { no, amount: yuan(fen) };
        Self {
            fund: it.fund.0,
            no: it.no,
            day: it.day.to_string(),
            payee: it.payee,
            purpose: it.purpose,
            amount: yuan(it.net_fen),
            reds: it.reds.into_iter().map(red).collect(),
            vouchers: it.vouchers,
        }
    }
}

/// What parties of one name bear alike.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ProjectShareBody {
    /// What they are.
    pub kind: AgreementPartyKind,
    /// What each is called, masked: of a home the building, of a name the first character.
    pub name: String,
    /// What they do.
    pub part: AgreementPart,
    /// How many they are.
    pub parties: u32,
    /// What each pays, in yuan.
    pub share: String,
}

impl From<BorneShare> for ProjectShareBody {
    fn from(it: BorneShare) -> Self {
        let BorneShare { kind, name, part, parties, share_fen } = it;
        Self { kind: kind.into(), name, part: part.into(), parties, share: yuan(share_fen) }
    }
}

/// What parties bear together of whom nothing else is told.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ProjectTogetherBody {
    /// How many they are.
    pub parties: u32,
    /// What all of them pay, in yuan.
    pub shares: String,
}

impl From<BorneTogether> for ProjectTogetherBody {
    fn from(it: BorneTogether) -> Self {
        let BorneTogether { parties, shares_fen } = it;
        Self { parties, shares: yuan(shares_fen) }
    }
}

/// What becomes of what is left in a fund, as it is now.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ProjectRestBody {
    /// The id of the fund.
    pub fund: String,
    /// What it is for.
    pub purpose: String,
    /// What was given back of it, in yuan.
    pub given_back: String,
    /// What is left, or was when it was closed, in yuan.
    pub left: String,
    /// Where that went; none while the fund is open.
    pub goes: Option<RestGoes>,
    /// To whom, or why.
    pub words: Option<String>,
}

impl From<RestLine> for ProjectRestBody {
    fn from(it: RestLine) -> Self {
        Self {
            fund: it.fund.0,
            purpose: it.purpose,
            given_back: yuan(it.given_back_fen),
            left: yuan(it.left_fen),
            goes: it.goes.map(Into::into),
            words: it.words,
        }
    }
}

/// How the notice of an account is posted.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ProjectPostedBody {
    /// The id of the notice.
    pub notice: String,
    /// The first day.
    pub from: String,
    /// The last day.
    pub to: String,
    /// The ids of pictures of the sheet where it hangs: they are shown at the notice.
    pub sheet_pictures: Vec<String>,
}

impl From<PostedSheet> for ProjectPostedBody {
    fn from(it: PostedSheet) -> Self {
        let sheet_pictures = it.pictures.into_iter().map(|picture| picture.0).collect();
        Self { notice: it.notice.0, from: it.from.to_string(), to: it.to.to_string(), sheet_pictures }
    }
}

/// What stands on the sheet of a final account beside its figures, as strangers read it.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ProjectSheetBody {
    /// By what it was decided; none where it comes from a matter or a need.
    pub decided: Option<ProjectDecidedBody>,
    /// What was paid until the account was published, the first first.
    pub paid: Vec<ProjectPaidBody>,
    /// How many payments there are beyond these: they stand in the accounts.
    pub paid_more: usize,
    /// Who bears what, where an agreement says it: those who consented, and those who bear nothing and are not asked.
    pub shares: Vec<ProjectShareBody>,
    /// What those of them bear for whom there was no line left.
    pub shares_more: ProjectTogetherBody,
    /// What those would bear who did not consent: nothing says who they are.
    pub shares_others: ProjectTogetherBody,
    /// What becomes of the rest, fund by fund.
    pub rests: Vec<ProjectRestBody>,
    /// How it is posted.
    pub posted: Option<ProjectPostedBody>,
}

impl From<AccountSheet> for ProjectSheetBody {
    fn from(it: AccountSheet) -> Self {
        Self {
            decided: it.decided.map(Into::into),
            paid: it.paid.into_iter().map(Into::into).collect(),
            paid_more: it.paid_more,
            shares: it.shares.into_iter().map(Into::into).collect(),
            shares_more: it.shares_more.into(),
            shares_others: it.shares_others.into(),
            rests: it.rests.into_iter().map(Into::into).collect(),
            posted: it.posted.map(Into::into),
        }
    }
}

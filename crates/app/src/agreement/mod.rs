//! Agreements 协议: drafted with every party's share, put to the parties, answered by each of them, listed, shown.
//!
//! What a party answers is a stream of its own, so that the last of a thousand costs what the first did. Strangers read
//! terms, sums and counts; whoever stands for a party their own line; staff and the supervisors of accounts all lines.

mod access;
mod act;
mod around;
mod borne;
mod draft;
mod erase_paper;
mod lines;
mod list;
mod number;
mod origin;
mod preview;
mod read;
mod show_picture;
mod slips;
mod to_answer;
mod view;

pub(crate) use access::agreement_in;
pub use act::act_on_agreement;
pub(crate) use borne::{Borne, borne_by_all};
pub use borne::{BorneShare, BorneTogether};
pub use draft::{NewAgreement, NewVersion, draft_agreement, redraft_agreement};
pub use erase_paper::erase_paper;
pub use lines::{LineList, LineView, agreement_lines};
pub use list::{AgreementItem, AgreementList, AgreementQuery, list_agreements};
pub(crate) use number::number_of_agreement;
pub(crate) use origin::matter_behind;
pub use preview::{PreviewLine, PreviewView, preview_agreement};
pub use read::{NewCircle, NewLine, NewStands, NewTerms};
pub use show_picture::agreement_picture;
pub use slips::{
    AgreementSlip, AgreementSlipState, OpenAgreementSlip, SlipAnswer, agreement_slips, answer_by_slip,
    issue_agreement_slips, open_agreement_slip,
};
pub use to_answer::{ToAnswer, agreements_to_answer};
pub use view::{AgreementView, VersionView, view_agreement};

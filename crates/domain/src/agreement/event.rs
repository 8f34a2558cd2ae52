//! What happens to an agreement. Who the parties are and what they answer is sealed: strangers read terms and sums.

use super::deed::{Deed, Size};
use super::keys::{Answer, Change};
use super::party::Party;
use crate::ids::{AgreementId, BodyId, MatterId, NeedId, PersonId, PictureId, PlaceId, TextRef};
use jiff::civil::Date;

events! {
    "What happens to an agreement.";

    /// It was drafted: its first version.
    Drafted = "agreement.drafted", Everybody {
        /// The new agreement.
        agreement: AgreementId,
        /// Its number within the year.
        number: u32,
        /// What it is called.
        title: TextRef,
        /// Where it holds; none for the whole community.
        place: Option<PlaceId>,
        /// The body that brings the parties together.
        body: Option<BodyId>,
        /// The matter that it comes from.
        matter: Option<MatterId>,
        /// The need that it comes from; agreements of before needs could be said come from none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        need: Option<NeedId>,
        /// Its terms.
        deed: Box<Deed>,
        /// How many stand in it.
        size: Size,
    },
    /// It was drafted anew: every consent to what was before lapses.
    Redrafted = "agreement.redrafted", Everybody {
        /// The number of the version.
        version: u32,
        /// What kind of change it is.
        change: Change,
        /// Why.
        reason: TextRef,
        /// Its terms.
        deed: Box<Deed>,
        /// How many stand in it.
        size: Size,
    },
    /// The parties of a version, with their shares; a part of the list.
    PartiesListed = "agreement.parties_listed", Nobody {
        /// Of which version.
        version: u32,
        /// The parties.
        parties: Vec<Party>,
    },
    /// A version was put to its parties.
    Put = "agreement.put", Everybody {
        /// Which.
        version: u32,
        /// The digest over its terms, its parties and their shares: what consent is given to.
        digest: String,
        /// The last day to answer, until 24:00.
        until: Date,
    },
    /// Its condition was reached.
    Started = "agreement.started", Everybody {
        /// Which version.
        version: u32,
        /// So many parties consented.
        heads: u32,
        /// So much was pledged by them, in fen.
        money: i64,
    },
    /// It is void.
    Voided = "agreement.voided", Everybody {
        /// Why.
        reason: TextRef,
    },
    /// Whoever stands for a party answered on a page.
    Answered = "agreement.answered", Nobody {
        /// What.
        answer: Answer,
        /// To what.
        digest: String,
        /// Why, where they say so.
        reason: Option<TextRef>,
    },
    /// Slips with which parties answer were issued; those that the same parties had hold no longer.
    SlipsIssued = "agreement.slips_issued", Everybody {
        /// For which version.
        version: u32,
        /// The number of the first party that got one, as programs of before told everybody: of one alone that named
        /// its home.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<u32>,
        /// The number of the last, told as long.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<u32>,
        /// How many.
        count: u32,
    },
    /// Whoever holds the slip of a party answered with it.
    AnsweredBySlip = "agreement.answered_by_slip", Nobody {
        /// What.
        answer: Answer,
        /// To what.
        digest: String,
        /// Why, where they say so.
        reason: Option<TextRef>,
    },
    /// A paper of a party was entered.
    PaperEntered = "agreement.paper_entered", Nobody {
        /// What it says.
        answer: Answer,
        /// To what.
        digest: String,
        /// When it was signed.
        day: Date,
        /// Its pictures.
        pictures: Vec<PictureId>,
    },
    /// What a party said was written down; it waits for its witness.
    SaidOnBehalf = "agreement.said_on_behalf", Nobody {
        /// What they said.
        answer: Answer,
        /// To what.
        digest: String,
        /// Who was there.
        witness: PersonId,
    },
    /// The witness confirmed it.
    OnBehalfConfirmed = "agreement.on_behalf_confirmed", Nobody {
        /// Which of those that were written down, from 1.
        nth: u32,
    },
    /// One of its texts was erased, because somebody had a right to it.
    TextErased = "agreement.text_erased", Everybody {
        /// What is no longer there.
        text: TextRef,
    },
    /// One of its pictures was erased, because somebody had a right to it.
    PictureErased = "agreement.picture_erased", Everybody {
        /// What is no longer there.
        picture: PictureId,
    },
}

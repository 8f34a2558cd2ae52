//! What a matter is.

use super::{
    Binding, Channel, Clocks, Handler, Outcome, Pace, PersonalData, Piece, Publication, Stage, Track, Visibility,
};
use crate::ids::*;
use crate::letter::LetterSource;
use crate::time::Millis;

/// How a matter stood when it was merged into another.
#[derive(Debug, Clone, PartialEq)]
pub struct BeforeMerge {
    /// Its state.
    pub stage: Stage,
    /// Its clocks.
    pub clocks: Clocks,
}

/// A matter as it stands after its events.
#[derive(Debug, Clone, PartialEq)]
pub struct Matter {
    /// Its number.
    pub id: MatterId,
    /// Through which door it came.
    pub channel: Channel,
    /// Where it is.
    pub place: Option<PlaceId>,
    /// What it is about.
    pub title: TextRef,
    /// What was said.
    pub text: Option<TextRef>,
    /// Who raised it.
    pub raiser: Option<PersonId>,
    /// Who sees it.
    pub visibility: Visibility,
    /// Ordinary or hazard.
    pub track: Track,
    /// Pictures of the report.
    pub pictures: Vec<PictureId>,
    /// The reception at which it was written down.
    pub reception: Option<ReceptionId>,
    /// The body in which it was raised.
    pub body: Option<BodyId>,
    /// When the voice was heard.
    pub received: Millis,
    /// Where an imported letter came from.
    pub letter: Option<LetterSource>,
    /// Its state; ask [`Matter::stage_at`] for the state at a moment.
    pub stage: Stage,
    /// Its clocks.
    pub clocks: Clocks,
    /// Times it was returned since it was accepted or reopened.
    pub returns: u32,
    /// Times it was opened again.
    pub reopenings: u32,
    /// Times that the unit that had it was urged on.
    pub urgings: u32,
    /// Times that a check found the work not done since it was last reported: it is back with whoever does it.
    pub sent_back: u32,
    /// What it is about: an entry of the community's list, which may have been retired since.
    pub category: Option<CategoryId>,
    /// Who of the community sees to it.
    pub in_charge: Option<PersonId>,
    /// Public replies.
    pub replies: u32,
    /// When the first public reply was given, where that is known.
    pub first_replied: Option<Millis>,
    /// The unit that has or last had it.
    pub unit: Option<UnitId>,
    /// Whether the work, as it was last given, can be returned; where no unit has it, whether the community may give it
    /// to one.
    pub binding: Binding,
    /// The person who reported it as done.
    pub done_by: Option<PersonId>,
    /// When it was last closed.
    pub closed: Option<Millis>,
    /// The latest outcome.
    pub outcome: Option<Outcome>,
    /// When the desk looks again at what was not solved.
    pub review: Option<Millis>,
    /// The judgement of the latest closing: the lowest, where raisers of matters that ended in this one judge too.
    pub rating: Option<u8>,
    /// The matters whose raisers have judged the latest closing.
    pub rated_by: Vec<MatterId>,
    /// The judgement of a closing before, as long as there is none of the latest.
    pub rated_before: Option<u8>,
    /// Milliseconds for which it was put off since it was accepted or reopened.
    pub deferred_ms: i64,
    /// How it stood when it was merged into another, to which it comes back when that is undone.
    pub before_merge: Option<BeforeMerge>,
    /// Personal data in its texts.
    pub personal_data: PersonalData,
    /// What of it is not shown as it was said.
    pub publication: Publication,
    /// Since when it waits for whoever raised it to tell more; none where nobody asked, or they did.
    pub asked_back: Option<Millis>,
    /// What was said about it lately, by which people are kept from saying too much.
    pub pace: Pace,
    /// Events so far.
    pub events: usize,
    /// The position of the latest event, and when it was recorded.
    pub latest: (i64, Millis),
}

impl Matter {
    /// A matter with which nobody has done anything.
    pub(super) fn untouched(id: MatterId, channel: Channel, title: TextRef, received: Millis) -> Matter {
        Matter {
            id,
            channel,
            place: None,
            title,
            text: None,
            raiser: None,
            visibility: Visibility::Public,
            track: Track::Ordinary,
            pictures: vec![],
            reception: None,
            body: None,
            received,
            letter: None,
            stage: Stage::Received,
            clocks: Clocks::default(),
            returns: 0,
            reopenings: 0,
            urgings: 0,
            sent_back: 0,
            category: None,
            in_charge: None,
            replies: 0,
            first_replied: None,
            unit: None,
            binding: Binding::Returnable,
            done_by: None,
            closed: None,
            outcome: None,
            review: None,
            rating: None,
            rated_by: vec![],
            rated_before: None,
            deferred_ms: 0,
            before_merge: None,
            personal_data: PersonalData::None,
            publication: Publication::default(),
            asked_back: None,
            pace: Pace::default(),
            events: 1,
            latest: (0, received),
        }
    }

    /// The state at a moment: a deferral is over when its date has come, without anybody doing anything.
    pub fn stage_at(&self, now: Millis) -> &Stage {
        match &self.stage {
            Stage::Deferred { until, back } if now >= *until => back,
            stage => stage,
        }
    }

    /// The first picture of its report that is shown as it was sent; none where there is none, or it waits, was taken
    /// down or erased.
    pub fn first_public_picture(&self) -> Option<&PictureId> {
        let is_shown = |id: &&PictureId| self.publication.of(&Piece::Picture((*id).clone())).is_none();
        self.pictures.iter().find(is_shown)
    }

    /// Who has it; none where nobody has to act. What was closed without being solved stays with the desk, which looks
    /// again.
    pub fn handler(&self) -> Option<Handler> {
        let in_review = matches!(self.stage, Stage::Closed { .. }) && self.review.is_some();
        self.stage.handler().or(in_review.then_some(Handler::Community))
    }
}

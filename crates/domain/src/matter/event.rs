//! What happens to a matter.

use super::{Binding, Change, Channel, ClosedBy, Handler, Outcome, Piece, ReopenCause, ReturnedTo, Track, Visibility};
use crate::ids::*;
use crate::letter::LetterSource;
use crate::time::{Deadline, Millis};

events! {
    "What happens to a matter.";

    /// A matter was raised.
    Raised = "matter.raised", Everybody {
        /// The new matter.
        matter: MatterId,
        /// Through which door it came.
        channel: Channel,
        /// Where it is; none for "I cannot say".
        place: Option<PlaceId>,
        /// What it is about, in a line.
        title: TextRef,
        /// What was said; none where a letter came without content.
        text: Option<TextRef>,
        /// Who raised it; none for nobody that can be told apart.
        raiser: Option<PersonId>,
        /// Whether the public sees it.
        visibility: Visibility,
        /// Ordinary or hazard.
        track: Track,
        /// Pictures.
        pictures: Vec<PictureId>,
        /// The reception at which it was written down.
        reception: Option<ReceptionId>,
        /// The body in which it was raised.
        body: Option<BodyId>,
        /// Whether personal data were found in its texts; they are masked until a person decides.
        personal_data: bool,
        /// When the voice was heard (for imported letters: the day of the letter).
        received: Millis,
        /// The clocks that start.
        clocks: Vec<Deadline>,
        /// Where an imported letter came from.
        letter: Option<LetterSource>,
        /// The matter whose voice spoke of two things, of which this is the second.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        split_from: Option<MatterId>,
        /// Whether its words and pictures are shown only after somebody has looked at them.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        held_back: bool,
    },
    /// It was accepted.
    Accepted = "matter.accepted", Everybody {
        /// Ordinary or hazard, as the desk sees it.
        track: Track,
        /// The clocks that start.
        clocks: Vec<Deadline>,
    },
    /// It was declined; the reason is the reply before this event.
    Declined = "matter.declined", Everybody {},
    /// It was merged into another; the reason is the reply before this event.
    Merged = "matter.merged", Everybody {
        /// The matter that goes on.
        into: MatterId,
    },
    /// Another matter was merged into this one.
    Absorbed = "matter.absorbed", Everybody {
        /// The matter that ended here.
        from: MatterId,
        /// The deadlines it was still promised.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        clocks: Vec<Deadline>,
    },
    /// It was given to a unit.
    Assigned = "matter.assigned", Everybody {
        /// To whom.
        unit: UnitId,
        /// Whether an arbiter decided, so that it cannot be returned.
        binding: Binding,
        /// What is asked.
        note: Option<TextRef>,
    },
    /// An arbiter left it to the community to do it itself.
    LeftToCommunity = "matter.left_to_community", Everybody {
        /// Why.
        reason: TextRef,
    },
    /// Units may come forward.
    OpenedForClaim = "matter.opened_for_claim", Everybody {
        /// What is asked.
        note: Option<TextRef>,
    },
    /// A unit took it on.
    Claimed = "matter.claimed", Everybody {
        /// Who.
        unit: UnitId,
        /// What it will do.
        plan: TextRef,
    },
    /// It was sent back.
    Returned = "matter.returned", Everybody {
        /// By which unit; none for the street office.
        unit: Option<UnitId>,
        /// Why.
        reason: TextRef,
        /// To the desk, or to an arbiter because it was returned too often.
        to: ReturnedTo,
    },
    /// It was put off.
    Deferred = "matter.deferred", Everybody {
        /// When it comes back by itself.
        until: Millis,
        /// Why.
        reason: TextRef,
        /// The new clock to finish, where one ran.
        finish: Option<Deadline>,
    },
    /// It was taken up again before its date.
    Resumed = "matter.resumed", Everybody {
        /// The clock to finish without the rest of the deferral, if it runs.
        finish: Option<Deadline>,
    },
    /// It was reported to the street office.
    Escalated = "matter.escalated", Everybody {
        /// Why.
        reason: TextRef,
    },
    /// A body has it before it, to deliberate on it.
    TakenToBody = "matter.taken_to_body", Everybody {
        /// Which body.
        body: BodyId,
        /// Why there.
        reason: Option<TextRef>,
    },
    /// A body has it before it no longer: it is back at the desk.
    HandedBack = "matter.handed_back", Everybody {
        /// Which body had it.
        body: BodyId,
        /// Why.
        reason: TextRef,
    },
    /// A resolution about it was published: whoever it names does it until then.
    Resolved = "matter.resolved", Everybody {
        /// Which.
        resolution: ResolutionId,
        /// The unit that does it; none for the community.
        unit: Option<UnitId>,
        /// The body that does it.
        body: Option<BodyId>,
        /// The clock to finish.
        clocks: Vec<Deadline>,
    },
    /// The resolution that came back into it holds no more: government voided it.
    ResolutionVoided = "matter.resolution_voided", Everybody {
        /// Which.
        resolution: ResolutionId,
        /// Whether it is taken back from the unit that was to do it and had not begun.
        taken_back: bool,
    },
    /// It was answered in public.
    Replied = "matter.replied", Everybody {
        /// The answer.
        text: TextRef,
        /// The unit that answers; none for the community.
        unit: Option<UnitId>,
        /// When it was given; none where an imported answer carries no date.
        given: Option<Millis>,
        /// Whether personal data were found in it.
        personal_data: bool,
    },
    /// An internal note was written.
    Noted = "matter.noted", Workers {
        /// The note.
        text: TextRef,
    },
    /// Somebody of the community sees to it from now on, or nobody any more.
    InCharge = "matter.in_charge", Workers {
        /// Who.
        person: Option<PersonId>,
        /// What they need to know.
        note: Option<TextRef>,
    },
    /// It was said what it is about, or that so far nobody can say.
    Categorised = "matter.categorised", Workers {
        /// An entry of the community's list.
        category: Option<CategoryId>,
    },
    /// The unit that has it was urged on.
    Urged = "matter.urged", Workers {
        /// Which.
        unit: UnitId,
        /// What was urged.
        text: Option<TextRef>,
    },
    /// Somebody asked in public how it stands.
    FollowedUp = "matter.followed_up", Everybody {
        /// The question.
        text: TextRef,
    },
    /// Whoever raised it was asked to tell more.
    AskedBack = "matter.asked_back", Everybody {
        /// The question.
        text: TextRef,
        /// The unit that asks; none for the community or the street office.
        unit: Option<UnitId>,
    },
    /// Whoever raised it told more.
    WordsAdded = "matter.words_added", Everybody {
        /// What was added.
        text: TextRef,
        /// Pictures.
        pictures: Vec<PictureId>,
    },
    /// Whoever works on it told how far it is.
    Progressed = "matter.progressed", Everybody {
        /// The unit that works on it.
        unit: UnitId,
        /// How far it is.
        text: TextRef,
        /// Pictures of it.
        pictures: Vec<PictureId>,
    },
    /// The work is reported as done; what was done is the reply before this event.
    Done = "matter.done", Everybody {
        /// With which outcome.
        outcome: Outcome,
        /// Who handled it.
        handler: Handler,
        /// Pictures of how it was before.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        before: Vec<PictureId>,
        /// Pictures of the result.
        pictures: Vec<PictureId>,
        /// The clocks that start.
        clocks: Vec<Deadline>,
        /// When the desk looks again at what is not solved.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        review: Option<Millis>,
    },
    /// Somebody else checked it.
    Verified = "matter.verified", Everybody {
        /// What was seen.
        text: TextRef,
        /// Pictures of what was seen.
        pictures: Vec<PictureId>,
        /// The clock to close it.
        clocks: Vec<Deadline>,
    },
    /// Somebody else checked it and found it not done.
    FoundNotDone = "matter.found_not_done", Everybody {
        /// What was seen.
        text: TextRef,
        /// Pictures of what was seen.
        pictures: Vec<PictureId>,
    },
    /// It was closed.
    Closed = "matter.closed", Everybody {
        /// With which outcome.
        outcome: Outcome,
        /// After a check, or by an import.
        by: ClosedBy,
    },
    /// The raiser judged the outcome.
    Rated = "matter.rated", Everybody {
        /// 5 very satisfied … 1 very dissatisfied.
        level: u8,
        /// In their words.
        text: Option<TextRef>,
        /// The matter whose raiser judges, where it ended in this one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        of: Option<MatterId>,
    },
    /// It was opened again.
    Reopened = "matter.reopened", Everybody {
        /// On whose word.
        cause: ReopenCause,
        /// Why.
        reason: Option<TextRef>,
        /// The clocks that start.
        clocks: Vec<Deadline>,
        /// The matter whose raiser says so, where it ended in this one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        of: Option<MatterId>,
        /// Pictures of what is not done. Before they could be sent there were none.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pictures: Vec<PictureId>,
    },
    /// The raiser took it back.
    Withdrawn = "matter.withdrawn", Everybody {
        /// Why.
        reason: Option<TextRef>,
    },
    /// A person decided on the personal data found in its texts.
    PersonalDataReviewed = "matter.personal_data_reviewed", Workers {
        /// Whether they stay masked.
        keep_masked: bool,
    },
    /// Personal data were found in a text that came with the act before; its texts are masked until a person decides.
    PersonalDataFound = "matter.personal_data_found", Nobody {},
    /// What was written down wrongly was put right.
    Corrected = "matter.corrected", Everybody {
        /// Why.
        reason: TextRef,
        /// What it is about.
        title: Option<Change<TextRef>>,
        /// Where it is.
        place: Option<Change<Option<PlaceId>>>,
        /// Ordinary or hazard.
        track: Option<Change<Track>>,
        /// Through which door it came.
        channel: Option<Change<Channel>>,
        /// The clocks that start.
        clocks: Vec<Deadline>,
    },
    /// Its merge was undone: it goes on by itself again.
    Unmerged = "matter.unmerged", Everybody {
        /// The matter in which it had gone on.
        from: MatterId,
        /// Why.
        reason: TextRef,
    },
    /// A matter that was merged into this one goes on by itself again.
    Released = "matter.released", Everybody {
        /// Which.
        matter: MatterId,
        /// Why.
        reason: TextRef,
    },
    /// Another matter was made of one half of it.
    Split = "matter.split", Everybody {
        /// The other.
        into: MatterId,
        /// Why.
        reason: TextRef,
    },
    /// One of its texts was erased, because somebody had a right to it.
    TextErased = "matter.text_erased", Everybody {
        /// What is no longer there.
        text: TextRef,
    },
    /// One of its pictures was erased, because somebody had a right to it.
    PictureErased = "matter.picture_erased", Everybody {
        /// What is no longer there.
        picture: PictureId,
    },
    /// What came with the event after this one is shown only after somebody has looked at it.
    HeldBack = "matter.held_back", Nobody {
        /// Which texts and pictures.
        pieces: Vec<Piece>,
    },
    /// Somebody has looked at what waited, and everybody may read it.
    Published = "matter.published", Everybody {},
    /// Words within a text were masked by hand.
    Masked = "matter.masked", Everybody {
        /// Which text.
        what: Piece,
        /// The text without them, which stands in its place.
        shown: TextRef,
    },
    /// A text or a picture was taken down.
    TakenDown = "matter.taken_down", Everybody {
        /// Which.
        what: Piece,
        /// Why.
        reason: TextRef,
    },
    /// A text or a picture is shown again as it was said.
    ShownAgain = "matter.shown_again", Everybody {
        /// Which.
        what: Piece,
        /// Why.
        reason: TextRef,
    },
    /// Its raiser got another tracking code; the one before opens nothing any more.
    CodeReissued = "matter.code_reissued", Everybody {},
    /// It was made staff-only, or public.
    VisibilityChanged = "matter.visibility_changed", Everybody {
        /// Who sees it from now on.
        visibility: Visibility,
        /// Why.
        reason: TextRef,
    },
    /// The import that brought it was taken back.
    ImportUndone = "matter.import_undone", Nobody {
        /// Which import.
        batch: BatchId,
    },
    /// Somebody met the same.
    Supported = "matter.supported", Nobody {
        /// Which matter.
        matter: MatterId,
        /// Who.
        supporter: PersonId,
    },
}

//! What happens to a meeting, who comes to it, and who speaks.

use super::asked::Asked;
use super::decision::{NamedVoice, Proxy, Votes};
use super::figures::{Figures, Papers, WrittenTest};
use super::keys::{AdjournedFor, Attends, SignedInBy, SpeechKind, ToldBy, Verdict, VotedBy};
use super::numbers::{ItemId, MotionId, SpeechId};
use super::state::NewItem;
use crate::ids::{BodyId, MeetingId, PersonId, PictureId, Stream, TextRef};
use crate::motion::DecidedBy;
use crate::time::Millis;
use jiff::civil::Date;

events! {
    "What happens to a meeting, who comes to it, and who speaks.";

    /// A meeting was called.
    Called = "meeting.called", Everybody {
        /// The new meeting.
        meeting: MeetingId,
        /// Whose.
        body: BodyId,
        /// Its number among the meetings of that body in its year.
        number: u32,
        /// What it is called.
        title: TextRef,
        /// Where, in words.
        place: TextRef,
        /// From when.
        starts: Millis,
        /// Until when.
        ends: Option<Millis>,
        /// Days ahead on which people are to be told of it.
        notice_days: u32,
        /// The agenda.
        items: Vec<NewItem>,
        /// Who asked for it; events of before, and what nobody asked for, do not say.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        asked: Option<Asked>,
    },
    /// An item was added.
    ItemAdded = "meeting.item_added", Everybody {
        /// Its place.
        item: ItemId,
        /// The item.
        new: NewItem,
    },
    /// An item was taken from the agenda.
    ItemWithdrawn = "meeting.item_withdrawn", Everybody {
        /// Which.
        item: ItemId,
        /// Why.
        reason: TextRef,
    },
    /// People were told of it.
    Told = "meeting.told", Everybody {
        /// How.
        by: ToldBy,
        /// On which day.
        on: Date,
        /// Pictures of it.
        pictures: Vec<PictureId>,
    },
    /// It does not take place.
    CalledOff = "meeting.called_off", Everybody {
        /// Why.
        reason: TextRef,
    },
    /// It was opened.
    Opened = "meeting.opened", Everybody {
        /// Who leads it.
        chair: PersonId,
        /// Who writes.
        recorder: PersonId,
        /// Who counts.
        tellers: Vec<PersonId>,
        /// Who was due by the seats of that moment; events of before do not say.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        due: Option<Vec<PersonId>>,
    },
    /// Others lead, write or count from now on.
    OfficersChanged = "meeting.officers_changed", Everybody {
        /// Who leads it.
        chair: PersonId,
        /// Who writes.
        recorder: PersonId,
        /// Who counts.
        tellers: Vec<PersonId>,
    },
    /// An item touches somebody: they do not decide on it.
    Recused = "meeting.recused", Everybody {
        /// Which item.
        item: ItemId,
        /// Who.
        person: PersonId,
        /// Why.
        reason: TextRef,
    },
    /// A motion was put.
    MotionPut = "meeting.motion_put", Everybody {
        /// Its number.
        motion: MotionId,
        /// Its item.
        item: ItemId,
        /// What shall hold.
        text: TextRef,
        /// The motion it would change.
        amends: Option<MotionId>,
        /// Who moves it.
        mover: Option<PersonId>,
    },
    /// A motion was decided.
    Decided = "meeting.decided", Everybody {
        /// Which.
        motion: MotionId,
        /// Its item.
        item: ItemId,
        /// How voices were asked for.
        voted_by: VotedBy,
        /// By which rule.
        rule: DecidedBy,
        /// What was counted.
        figures: Figures,
        /// The tests with their numbers.
        tests: Vec<WrittenTest>,
        /// What follows.
        verdict: Verdict,
        /// The two who counted.
        counted_by: [PersonId; 2],
        /// Who said what, in a call of names.
        voices: Vec<NamedVoice>,
        /// Voices given for others.
        proxies: Vec<Proxy>,
        /// Who did not decide on it.
        recused: Vec<PersonId>,
        /// From where the number of those due and present is known, where nobody keeps a roll.
        source: Option<TextRef>,
    },
    /// Persons were elected.
    Elected = "meeting.elected", Everybody {
        /// On which item.
        item: ItemId,
        /// To how many seats.
        seats: u32,
        /// What was counted.
        figures: Papers,
        /// The test of attendance.
        tests: Vec<WrittenTest>,
        /// Everybody who was named, most votes first.
        votes: Vec<Votes>,
        /// Who is elected.
        elected: Vec<PersonId>,
        /// Who has equal votes for the last seats.
        tied: Vec<PersonId>,
        /// Seats that nobody has.
        left: u32,
        /// The two who counted.
        counted_by: [PersonId; 2],
        /// From where the number of those due and present is known, where nobody keeps a roll.
        source: Option<TextRef>,
    },
    /// An item was put off to a day.
    ItemPutOff = "meeting.item_put_off", Everybody {
        /// Which.
        item: ItemId,
        /// To which day.
        to: Date,
        /// Why.
        reason: TextRef,
    },
    /// An item was sent to another body.
    ItemReferred = "meeting.item_referred", Everybody {
        /// Which.
        item: ItemId,
        /// To which body.
        to: BodyId,
        /// Why.
        reason: TextRef,
    },
    /// An item was dealt with without a decision.
    ItemNoted = "meeting.item_noted", Everybody {
        /// Which.
        item: ItemId,
        /// What came of it.
        text: Option<TextRef>,
    },
    /// Somebody's view is to be read beside what was decided.
    ViewRecorded = "meeting.view_recorded", Everybody {
        /// On which item.
        item: ItemId,
        /// Whose.
        person: PersonId,
        /// Their words.
        text: TextRef,
    },
    /// It was put off or broken off to a day.
    Adjourned = "meeting.adjourned", Everybody {
        /// To which day.
        to: Date,
        /// Why.
        why: AdjournedFor,
        /// Why, in words.
        reason: TextRef,
    },
    /// It goes on.
    Resumed = "meeting.resumed", Everybody {},
    /// It ended.
    Ended = "meeting.ended", Everybody {},
    /// Its minutes were written, or written anew before they stood.
    MinutesWritten = "meeting.minutes_written", Everybody {
        /// The text.
        text: TextRef,
    },
    /// Somebody signed a version of the minutes.
    MinutesSigned = "meeting.minutes_signed", Everybody {
        /// The version: the reference of its text is its digest.
        version: TextRef,
        /// Who.
        person: PersonId,
        /// Pictures of the signed sheet, where they signed on paper.
        pictures: Vec<PictureId>,
    },
    /// The minutes stand.
    MinutesFrozen = "meeting.minutes_frozen", Everybody {
        /// The version.
        version: TextRef,
    },
    /// The minutes that stood were changed: a version follows them and is signed anew.
    MinutesAmended = "meeting.minutes_amended", Everybody {
        /// The text.
        text: TextRef,
        /// Why.
        reason: TextRef,
    },
    /// What is left of a version of the minutes, of which a passage is erased: it stands in the place of the text.
    MinutesShortened = "meeting.minutes_shortened", Everybody {
        /// The version: the reference of the text that was signed.
        version: TextRef,
        /// What is left.
        left: TextRef,
    },
    /// One of its texts was erased, because somebody had a right to it.
    TextErased = "meeting.text_erased", Everybody {
        /// What is no longer there.
        text: TextRef,
    },
    /// One of its pictures was erased, because somebody had a right to it.
    PictureErased = "meeting.picture_erased", Everybody {
        /// What is no longer there.
        picture: PictureId,
    },

    /// People came.
    Came = "presence.came", Everybody {
        /// Who.
        persons: Vec<PersonId>,
        /// As what.
        attends: Attends,
        /// How it was noted.
        by: SignedInBy,
    },
    /// People left.
    Left = "presence.left", Everybody {
        /// Who.
        persons: Vec<PersonId>,
    },
    /// People said before that they cannot come.
    Excused = "presence.excused", Everybody {
        /// Who.
        persons: Vec<PersonId>,
        /// Why.
        reason: Option<TextRef>,
    },
    /// Whoever was there left, because the meeting was over or broken off.
    Emptied = "presence.emptied", Everybody {},

    /// Somebody asked for the floor.
    FloorAsked = "floor.asked", Everybody {
        /// The number of their speech.
        speech: SpeechId,
        /// Who.
        person: PersonId,
        /// As what.
        kind: SpeechKind,
        /// About which item.
        item: ItemId,
        /// About which motion on it.
        motion: Option<MotionId>,
    },
    /// Somebody got the floor.
    FloorGiven = "floor.given", Everybody {
        /// For which speech.
        speech: SpeechId,
        /// Why, where somebody else was next.
        reason: Option<TextRef>,
    },
    /// Somebody finished, or no longer wants to speak.
    FloorLeft = "floor.left", Everybody {
        /// Which speech.
        speech: SpeechId,
    },
    /// Nobody speaks or waits any longer, because the meeting was over or broken off.
    FloorCleared = "floor.cleared", Everybody {},
}

impl Event {
    /// The stream of a meeting to which it belongs.
    pub fn stream(&self, of: &MeetingId) -> Stream {
        match self {
            Event::Came { .. } | Event::Left { .. } | Event::Excused { .. } | Event::Emptied {} => {
                Stream::Presence(of.clone())
            }
            Event::FloorAsked { .. } | Event::FloorGiven { .. } | Event::FloorLeft { .. } | Event::FloorCleared {} => {
                Stream::Floor(of.clone())
            }
            _ => Stream::Meeting(of.clone()),
        }
    }
}

//! The acts on a meeting, a declaration each; those of who comes and goes among them.

use super::keys;
use super::wire::MeetingActed;
use super::wire_call::{EnteredBody, NamedVoiceBody, PaperBody, ProxyBody, maybe_matter};
use crate::acting::{ActBody, acts, says_what_was_seen};
use crate::caller::Caller;
use crate::extract::Id;
use crate::moment::day;
use crate::problem::Problem;
use axum::Json;
use mingtong_app::meeting::{act_on_meeting, view_meeting};
use mingtong_app::{App, Fail};
use mingtong_domain::ids::{BodyId, MeetingId, PersonId, PictureId, TextRef};
use mingtong_domain::meeting::{Command, ItemId, MotionId, SpeechId};

/// Does an act.
async fn act<B: ActBody<Command = Command<String>>>(
    app: &App,
    caller: &Caller,
    id: MeetingId,
    body: B,
) -> Result<Json<MeetingActed>, Problem> {
    let who = caller.signed_in()?;
    let (seen, command) = (body.seen(), body.command()?);
    says_what_was_seen(&who, (command.act(), command.act().adds_up()), seen)?;
    match act_on_meeting(app, &caller.hall, &who, id.clone(), seen, command).await {
        Ok(acted) => Ok(Json(acted.into())),
        Err(Fail::Changed) => {
            let meeting = view_meeting(app, &caller.hall, &who, &id).await?.meeting;
            Err(Problem::changed(meeting.stage.key(), meeting.latest))
        }
        Err(other) => Err(other.into()),
    }
}

fn persons(ids: Vec<String>) -> Vec<PersonId> {
    ids.into_iter().map(PersonId).collect()
}

fn pictures(ids: Vec<String>) -> Vec<PictureId> {
    ids.into_iter().map(PictureId).collect()
}

fn two(ids: Vec<String>) -> Result<[PersonId; 2], Problem> {
    persons(ids).try_into().map_err(|_| Problem::unfit("counted_by"))
}

fn all<T, U: From<T>>(bodies: Vec<T>) -> Vec<U> {
    bodies.into_iter().map(Into::into).collect()
}

acts! {
    (meeting at "/communities/{c}/meetings/{id}/", "id" as Id<MeetingId>, answers MeetingActed, by act);

    /// Add an item to the agenda. One that comes too late is talked about and not voted on.
    /// It asks for `seen` (422 without): sent twice, it would be done twice.
    AddItem: add_item at "add-item" with AddItemBody {
        /// What is done with it.
        kind: keys::ItemKind,
        /// The number of its matter.
        matter: Option<String>,
        /// What it is called.
        title: String,
    } => { kind: kind.into(), matter: maybe_matter(matter)?, title };

    /// Take an item from the agenda.
    WithdrawItem: withdraw_item at "withdraw-item" with WithdrawItemBody {
        /// Which.
        item: u32,
        /// Why.
        reason: String,
    } => { item: ItemId(item), reason };

    /// Write down how people were told of it.
    Tell: tell_of_meeting at "tell-of-meeting" with TellOfMeetingBody {
        /// How.
        by: keys::ToldBy,
        /// On which day: `2021-06-15`.
        on: String,
        /// Ids of pictures of it.
        #[serde(default)]
        pictures: Vec<String>,
    } => { by: by.into(), on: day("on", &on)?, pictures: self::pictures(pictures) };

    /// Call it off.
    CallOff: call_off_meeting at "call-off-meeting" with CallOffMeetingBody {
        /// Why.
        reason: String,
    } => { reason };

    /// Open it.
    Open: open_meeting at "open-meeting" with OpenMeetingBody {
        /// The id of whoever leads it.
        chair: String,
        /// The id of whoever writes.
        recorder: String,
        /// The ids of those who count: two at least.
        tellers: Vec<String>,
    } => { chair: PersonId(chair), recorder: PersonId(recorder), tellers: persons(tellers) };

    /// Let others lead, write or count.
    ChangeOfficers: change_officers at "change-officers" with ChangeOfficersBody {
        /// The id of whoever leads it.
        chair: String,
        /// The id of whoever writes.
        recorder: String,
        /// The ids of those who count: two at least.
        tellers: Vec<String>,
    } => { chair: PersonId(chair), recorder: PersonId(recorder), tellers: persons(tellers) };

    /// Note that people came: 500 at most at a time.
    Come: sign_in_at_meeting at "sign-in" with MeetingSignInBody {
        /// Their ids.
        persons: Vec<String>,
        /// As what.
        attends: keys::Attends,
        /// How it was noted.
        by: keys::SignedInBy,
    } => { persons: self::persons(persons), attends: attends.into(), by: by.into() };

    /// Note that people left.
    Leave: sign_out_of_meeting at "sign-out" with MeetingSignOutBody {
        /// Their ids.
        persons: Vec<String>,
    } => { persons: self::persons(persons) };

    /// Note that people cannot come. They do not count as there.
    Excuse: excuse at "excuse" with ExcuseBody {
        /// Their ids.
        persons: Vec<String>,
        /// Why.
        reason: Option<String>,
    } => { persons: self::persons(persons), reason };

    /// Note that an item touches somebody, who does not decide on it.
    Recuse: recuse at "recuse" with RecuseBody {
        /// Which item.
        item: u32,
        /// The id of whom.
        person: String,
        /// Why.
        reason: String,
    } => { item: ItemId(item), person: PersonId(person), reason };

    /// Put a motion: one at a time, amendments first.
    PutMotion: put_motion at "put-motion" with PutMotionBody {
        /// On which item.
        item: u32,
        /// The motion it would change.
        amends: Option<u32>,
        /// The id of whoever moves it.
        mover: Option<String>,
        /// What shall hold.
        text: String,
    } => { item: ItemId(item), amends: amends.map(MotionId), mover: mover.map(PersonId), text };

    /// Decide a motion by a show of hands. Where too few are there nothing is recorded, and `detail` says how many
    /// there are and how many it takes.
    DecideByHands: decide_by_hands at "decide-by-hands" with DecideByHandsBody {
        /// Which motion.
        motion: u32,
        /// How many agree.
        agree: u32,
        /// How many oppose it.
        oppose: u32,
        /// How many abstain.
        abstain: u32,
        /// The ids of the two tellers who counted.
        counted_by: Vec<String>,
        /// Voices given for others.
        #[serde(default)]
        proxies: Vec<ProxyBody>,
        /// Who is due and there, where nobody keeps a roll.
        entered: Option<EnteredBody>,
        /// From where that is known.
        source: Option<String>,
    } => {
        motion: MotionId(motion), agree, oppose, abstain, counted_by: two(counted_by)?, proxies: all(proxies),
        entered: entered.map(Into::into), source,
    };

    /// Decide a motion by calling names: each voice stands beside who gave it.
    DecideByName: decide_by_name at "decide-by-name" with DecideByNameBody {
        /// Which motion.
        motion: u32,
        /// Who says what.
        voices: Vec<NamedVoiceBody>,
        /// The ids of the two tellers who counted.
        counted_by: Vec<String>,
        /// Voices given for others.
        #[serde(default)]
        proxies: Vec<ProxyBody>,
    } => {
        motion: MotionId(motion), voices: all(voices), counted_by: two(counted_by)?, proxies: all(proxies),
    };

    /// Elect persons by papers with names. More names than seats make a paper void.
    /// It asks for `seen` (422 without): sent twice, it would be done twice.
    Elect: elect at "elect" with ElectBody {
        /// On which item.
        item: u32,
        /// To how many seats.
        seats: u32,
        /// The papers, as the tellers read them.
        papers: Vec<PaperBody>,
        /// The ids of the two tellers who counted.
        counted_by: Vec<String>,
        /// Who is due and there, where nobody keeps a roll.
        entered: Option<EnteredBody>,
        /// From where that is known.
        source: Option<String>,
    } => {
        item: ItemId(item), seats, papers: all(papers), counted_by: two(counted_by)?,
        entered: entered.map(Into::into), source,
    };

    /// Put an item off to a day.
    PutOffItem: put_off_item at "put-off-item" with PutOffItemBody {
        /// Which.
        item: u32,
        /// To which day: `2021-07-01`.
        to: String,
        /// Why.
        reason: String,
    } => { item: ItemId(item), to: day("to", &to)?, reason };

    /// Send an item to another body.
    ReferItem: refer_item at "refer-item" with ReferItemBody {
        /// Which.
        item: u32,
        /// The id of the body.
        to: String,
        /// Why.
        reason: String,
    } => { item: ItemId(item), to: BodyId(to), reason };

    /// Note that an item was told or talked about.
    NoteItem: note_item at "note-item" with NoteItemBody {
        /// Which.
        item: u32,
        /// What came of it.
        text: Option<String>,
    } => { item: ItemId(item), text };

    /// Record a view in somebody's own words, to be read beside what was decided.
    RecordView: record_view at "record-view" with RecordViewBody {
        /// On which item.
        item: u32,
        /// The id of whose it is.
        person: String,
        /// Their words.
        text: String,
    } => { item: ItemId(item), person: PersonId(person), text };

    /// Ask for the floor. Whoever asks speaks to the motion that is before the meeting, where one is.
    AskForFloor: ask_for_floor at "ask-for-floor" with AskForFloorBody {
        /// About which item.
        item: u32,
        /// The id of who wants to speak.
        person: String,
        /// As what.
        kind: keys::SpeechKind,
    } => { item: ItemId(item), person: PersonId(person), kind: kind.into() };

    /// Give somebody the floor. Where somebody else is next, `detail` says who, and a reason is asked for.
    GiveFloor: give_floor at "give-floor" with GiveFloorBody {
        /// For which speech.
        speech: u32,
        /// Why, where somebody else is next.
        reason: Option<String>,
    } => { speech: SpeechId(speech), reason };

    /// Finish a speech, or no longer ask for it.
    LeaveFloor: leave_floor at "leave-floor" with LeaveFloorBody {
        /// Which speech.
        speech: u32,
    } => { speech: SpeechId(speech) };

    /// Put it off or break it off to a day.
    Adjourn: adjourn_meeting at "adjourn-meeting" with AdjournMeetingBody {
        /// To which day: `2021-06-25`.
        to: String,
        /// Why.
        why: keys::AdjournedFor,
        /// Why, in words.
        reason: String,
    } => { to: day("to", &to)?, why: why.into(), reason };

    /// Go on with it.
    Resume: resume_meeting at "resume-meeting" with ResumeMeetingBody {} => {};

    /// End it. Refused while an item is open; `detail` names them.
    End: end_meeting at "end-meeting" with EndMeetingBody {} => {};

    /// Write the minutes, or write them anew before they stand: signatures of before stay with the version of before.
    WriteMinutes: write_minutes at "write-minutes" with WriteMinutesBody {
        /// The text.
        text: String,
    } => { text };

    /// Sign the minutes. Whoever signs on paper is entered with a picture of the sheet.
    SignMinutes: sign_minutes at "sign-minutes" with SignMinutesBody {
        /// The `digest` of the version that was read.
        version: String,
        /// The id of whoever signs.
        person: String,
        /// Ids of pictures of the signed sheet.
        #[serde(default)]
        pictures: Vec<String>,
    } => { version: TextRef(version), person: PersonId(person), pictures: self::pictures(pictures) };

    /// Let the minutes stand, once whoever led and whoever wrote have signed.
    FreezeMinutes: freeze_minutes at "freeze-minutes" with FreezeMinutesBody {} => {};

    /// Change minutes that stand: what stood stays readable, the new version is signed anew.
    AmendMinutes: amend_minutes at "amend-minutes" with AmendMinutesBody {
        /// The text.
        text: String,
        /// Why.
        reason: String,
    } => { text, reason };
}

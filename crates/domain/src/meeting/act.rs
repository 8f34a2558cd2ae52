//! Every act on a meeting, declared once: its key, who may attempt it, in which states it is possible, what it asks
//! for, and the file that decides it. The acts of those who come and go stand among them; the one that calls a meeting
//! at the end.

use super::StageKind::{self, *};
use super::count::Said;
use super::open::Team;
use super::{AdjournedFor, Attends, Entered, Event, Gathering, ItemId, ItemKind, MotionId, NamedVoice, NewItem, Paper};
use super::{Proxy, SignedInBy, SpeechId, SpeechKind, ToldBy};
use super::{add_item, adjourn, ask_for_floor, call_off, come, decide_by_hands, decide_by_name, elect, end, excuse};
use super::{freeze_minutes, give_floor, leave, leave_floor, note_item, open, put_motion, put_off_item, record_view};
use super::{recuse, refer_item, resume, sign_minutes, tell, withdraw_item, write_minutes};
use crate::context::Context;
use crate::ids::{BodyId, MatterId, PersonId, PictureId, TextRef};
use crate::limits::{MINUTES_CHARS_MAX, REASON_CHARS_MAX, TEXT_CHARS_MAX, TITLE_CHARS_MAX};
use crate::refusal::Refusal;
use crate::role::Role;
use jiff::civil::Date;

/// Whoever may lead a body or a meeting of it; whether they do is decided beside the meeting.
const LEADERS: &[Role] = &[Role::GroupMember, Role::CouncilMember, Role::Staff, Role::Secretary];

/// Whoever may come to a meeting and sign what was written of it: everybody of the community but whoever only reads.
const PEOPLE: &[Role] = &[
    Role::BuildingLead,
    Role::GroupMember,
    Role::CouncilMember,
    Role::GridWorker,
    Role::Delegate,
    Role::Staff,
    Role::Secretary,
    Role::UnitHandler,
    Role::Street,
];

acts_on! {
    "What is done with meetings.";
    (it: Gathering<'_>, _stage: StageKind, _around: (), cx)
    commands {
        /// Add an item to the agenda 增加议题.
        AddItem {
            key: "add_item", roles: LEADERS, stages: &[Called, Running, Adjourned],
            data: { #[doc = "What is done with it."] kind: ItemKind, #[doc = "Its matter."] matter: Option<MatterId>, },
            words: { #[doc = "What it is called."] title: TITLE_CHARS_MAX, },
            sample: Command::AddItem { kind: ItemKind::Discuss, matter: None, title: it.meeting.title.clone() },
            decide: add_item::add_item(it, NewItem { kind, title, matter }, cx),
        }
        /// Take an item from the agenda 撤回议题.
        WithdrawItem {
            key: "withdraw_item", roles: LEADERS, stages: &[Called, Running, Adjourned],
            data: { #[doc = "Which."] item: ItemId, },
            words: { #[doc = "Why."] reason: REASON_CHARS_MAX, },
            sample: Command::WithdrawItem { item: open_item(it)?, reason: it.meeting.title.clone() },
            decide: withdraw_item::withdraw_item(it, item, reason, cx),
        }
        /// Write down how people were told of it 登记通知.
        Tell {
            key: "tell_of_meeting", roles: LEADERS, stages: &[Called, Adjourned],
            data: {
                /// How.
                by: ToldBy,
                /// On which day.
                on: Date,
                /// Pictures of it.
                pictures: Vec<PictureId>,
            },
            sample: Command::Tell { by: ToldBy::Sheet, on: cx.now.date(), pictures: vec![] },
            decide: tell::tell(it, by, on, pictures, cx),
        }
        /// Call it off 取消会议.
        CallOff {
            key: "call_off_meeting", roles: LEADERS, stages: &[Called, Adjourned],
            words: { #[doc = "Why."] reason: REASON_CHARS_MAX, },
            sample: Command::CallOff { reason: it.meeting.title.clone() },
            decide: call_off::call_off(it, reason, cx),
        }
        /// Open it 开会.
        Open {
            key: "open_meeting", roles: LEADERS, stages: &[Called, Adjourned],
            data: {
                /// Who leads it.
                chair: PersonId,
                /// Who writes.
                recorder: PersonId,
                /// Who counts.
                tellers: Vec<PersonId>,
            },
            sample: {
                let Team { chair, recorder, tellers } = open::sample(it, cx)?;
                Command::Open { chair, recorder, tellers }
            },
            decide: open::open(it, Team { chair, recorder, tellers }, cx),
        }
        /// Let others lead, write or count 更换主持、记录、监票.
        ChangeOfficers {
            key: "change_officers", roles: LEADERS, stages: &[Running],
            data: {
                /// Who leads it.
                chair: PersonId,
                /// Who writes.
                recorder: PersonId,
                /// Who counts.
                tellers: Vec<PersonId>,
            },
            sample: {
                let Team { chair, recorder, tellers } = open::another(it)?;
                Command::ChangeOfficers { chair, recorder, tellers }
            },
            decide: open::change_officers(it, Team { chair, recorder, tellers }, cx),
        }
        /// Note that people came 签到.
        Come {
            key: "sign_in", roles: PEOPLE, stages: &[Called, Running, Adjourned],
            data: {
                /// Who.
                persons: Vec<PersonId>,
                /// As what.
                attends: Attends,
                /// How it was noted.
                by: SignedInBy,
            },
            sample: {
                let (person, attends) = come::sample(it, cx);
                Command::Come { persons: vec![person], attends, by: SignedInBy::Hand }
            },
            decide: come::come(it, persons, attends, by, cx),
        }
        /// Note that people left 离场.
        Leave {
            key: "sign_out", roles: PEOPLE, stages: &[Called, Running, Adjourned],
            data: { #[doc = "Who."] persons: Vec<PersonId>, },
            sample: Command::Leave { persons: vec![leave::sample(it, cx)?] },
            decide: leave::leave(it, persons, cx),
        }
        /// Note that people cannot come 请假.
        Excuse {
            key: "excuse", roles: PEOPLE, stages: &[Called, Running, Adjourned],
            data: { #[doc = "Who."] persons: Vec<PersonId>, },
            maybe_words: { #[doc = "Why."] reason: REASON_CHARS_MAX, },
            sample: Command::Excuse { persons: vec![excuse::sample(it, cx)?], reason: None },
            decide: excuse::excuse(it, persons, reason, cx),
        }
        /// Note that an item touches somebody, who does not decide on it 回避.
        Recuse {
            key: "recuse", roles: PEOPLE, stages: &[Called, Running, Adjourned],
            data: { #[doc = "Which item."] item: ItemId, #[doc = "Who."] person: PersonId, },
            words: { #[doc = "Why."] reason: REASON_CHARS_MAX, },
            sample: {
                let (item, person) = recuse::sample(it, cx)?;
                Command::Recuse { item, person, reason: it.meeting.title.clone() }
            },
            decide: recuse::recuse(it, item, person, reason, cx),
        }
        /// Ask for the floor 申请发言.
        AskForFloor {
            key: "ask_for_floor", roles: PEOPLE, stages: &[Running],
            data: {
                /// About which item.
                item: ItemId,
                /// Who.
                person: PersonId,
                /// As what.
                kind: SpeechKind,
            },
            sample: {
                let (item, person, kind) = ask_for_floor::sample(it, cx)?;
                Command::AskForFloor { item, person, kind }
            },
            decide: ask_for_floor::ask_for_floor(it, item, person, kind, cx),
        }
        /// Give somebody the floor 请发言.
        GiveFloor {
            key: "give_floor", roles: LEADERS, stages: &[Running],
            data: { #[doc = "For which speech."] speech: SpeechId, },
            maybe_words: { #[doc = "Why, where somebody else is next."] reason: REASON_CHARS_MAX, },
            sample: Command::GiveFloor { speech: give_floor::sample(it)?, reason: None },
            decide: give_floor::give_floor(it, speech, reason, cx),
        }
        /// Finish a speech, or no longer ask for it 发言结束.
        LeaveFloor {
            key: "leave_floor", roles: PEOPLE, stages: &[Running],
            data: { #[doc = "Which speech."] speech: SpeechId, },
            sample: Command::LeaveFloor { speech: leave_floor::sample(it, cx)? },
            decide: leave_floor::leave_floor(it, speech, cx),
        }
        /// Put a motion 提出动议.
        PutMotion {
            key: "put_motion", roles: LEADERS, stages: &[Running],
            data: {
                /// On which item.
                item: ItemId,
                /// The motion it would change.
                amends: Option<MotionId>,
                /// Who moves it.
                mover: Option<PersonId>,
            },
            words: { #[doc = "What shall hold."] text: REASON_CHARS_MAX, },
            sample: {
                let put_motion::NewMotion { item, amends, mover, text } = put_motion::sample(it, cx)?;
                Command::PutMotion { item, amends, mover, text }
            },
            decide: put_motion::put_motion(it, put_motion::NewMotion { item, amends, mover, text }, cx),
        }
        /// Decide a motion by a show of hands 举手表决.
        DecideByHands {
            key: "decide_by_hands", roles: LEADERS, stages: &[Running],
            data: {
                /// Which motion.
                motion: MotionId,
                /// How many agree.
                agree: u32,
                /// How many oppose it.
                oppose: u32,
                /// How many abstain.
                abstain: u32,
                /// The two who counted.
                counted_by: [PersonId; 2],
                /// Voices given for others.
                proxies: Vec<Proxy>,
                /// Who is due and there, where nobody keeps a roll.
                entered: Option<Entered>,
            },
            maybe_words: { #[doc = "From where that is known."] source: REASON_CHARS_MAX, },
            sample: {
                let decide_by_hands::Hands { motion, said, counted_by, proxies, entered, source } =
                    decide_by_hands::sample(it, cx)?;
                let Said { agree, oppose, abstain } = said;
                Command::DecideByHands { motion, agree, oppose, abstain, counted_by, proxies, entered, source }
            },
            decide: {
                let said = Said { agree, oppose, abstain };
                let hands = decide_by_hands::Hands { motion, said, counted_by, proxies, entered, source };
                decide_by_hands::decide_by_hands(it, hands, cx)
            },
        }
        /// Decide a motion by calling names 点名表决.
        DecideByName {
            key: "decide_by_name", roles: LEADERS, stages: &[Running],
            data: {
                /// Which motion.
                motion: MotionId,
                /// Who says what.
                voices: Vec<NamedVoice>,
                /// The two who counted.
                counted_by: [PersonId; 2],
                /// Voices given for others.
                proxies: Vec<Proxy>,
            },
            sample: {
                let decide_by_name::Names { motion, voices, counted_by, proxies } = decide_by_name::sample(it, cx)?;
                Command::DecideByName { motion, voices, counted_by, proxies }
            },
            decide: {
                let names = decide_by_name::Names { motion, voices, counted_by, proxies };
                decide_by_name::decide_by_name(it, names, cx)
            },
        }
        /// Elect persons by papers with names 选举.
        Elect {
            key: "elect", roles: LEADERS, stages: &[Running],
            data: {
                /// On which item.
                item: ItemId,
                /// To how many seats.
                seats: u32,
                /// The papers, as the tellers read them.
                papers: Vec<Paper>,
                /// The two who counted.
                counted_by: [PersonId; 2],
                /// Who is due and there, where nobody keeps a roll.
                entered: Option<Entered>,
            },
            maybe_words: { #[doc = "From where that is known."] source: REASON_CHARS_MAX, },
            sample: {
                let elect::Ballot { item, seats, papers, counted_by, entered, source } = elect::sample(it, cx)?;
                Command::Elect { item, seats, papers, counted_by, entered, source }
            },
            decide: elect::elect(it, elect::Ballot { item, seats, papers, counted_by, entered, source }, cx),
        }
        /// Put an item off to a day 缓议.
        PutOffItem {
            key: "put_off_item", roles: LEADERS, stages: &[Running],
            data: { #[doc = "Which."] item: ItemId, #[doc = "To which day."] to: Date, },
            words: { #[doc = "Why."] reason: REASON_CHARS_MAX, },
            sample: Command::PutOffItem {
                item: open_item(it)?, to: adjourn::sample(it, cx)?, reason: it.meeting.title.clone(),
            },
            decide: put_off_item::put_off_item(it, item, to, reason, cx),
        }
        /// Send an item to another body 转交其他组织.
        ReferItem {
            key: "refer_item", roles: LEADERS, stages: &[Running],
            data: { #[doc = "Which."] item: ItemId, #[doc = "To which body."] to: BodyId, },
            words: { #[doc = "Why."] reason: REASON_CHARS_MAX, },
            sample: Command::ReferItem {
                item: open_item(it)?, to: BodyId::from("any"), reason: it.meeting.title.clone(),
            },
            decide: refer_item::refer_item(it, item, to, reason, cx),
        }
        /// Note that an item was told or talked about 议毕.
        NoteItem {
            key: "note_item", roles: LEADERS, stages: &[Running],
            data: { #[doc = "Which."] item: ItemId, },
            maybe_words: { #[doc = "What came of it."] text: TEXT_CHARS_MAX, },
            sample: Command::NoteItem { item: open_item(it)?, text: None },
            decide: note_item::note_item(it, item, text, cx),
        }
        /// Record a view in somebody's own words 记录意见.
        RecordView {
            key: "record_view", roles: PEOPLE, stages: &[Running, Ended],
            data: { #[doc = "On which item."] item: ItemId, #[doc = "Whose."] person: PersonId, },
            words: { #[doc = "Their words."] text: TEXT_CHARS_MAX, },
            sample: {
                let (item, person) = record_view::sample(it, cx)?;
                Command::RecordView { item, person, text: it.meeting.title.clone() }
            },
            decide: record_view::record_view(it, item, person, text, cx),
        }
        /// Put it off or break it off 延期、休会.
        Adjourn {
            key: "adjourn_meeting", roles: LEADERS, stages: &[Called, Running, Adjourned],
            data: { #[doc = "To which day."] to: Date, #[doc = "Why."] why: AdjournedFor, },
            words: { #[doc = "Why, in words."] reason: REASON_CHARS_MAX, },
            sample: Command::Adjourn {
                to: adjourn::sample(it, cx)?, why: AdjournedFor::Other, reason: it.meeting.title.clone(),
            },
            decide: adjourn::adjourn(it, to, why, reason, cx),
        }
        /// Go on with it 复会.
        Resume {
            key: "resume_meeting", roles: LEADERS, stages: &[Adjourned],
            sample: Command::Resume {},
            decide: resume::resume(it, cx),
        }
        /// End it 散会.
        End {
            key: "end_meeting", roles: LEADERS, stages: &[Running],
            sample: Command::End {},
            decide: end::end(it, cx),
        }
        /// Write the minutes 写纪要.
        WriteMinutes {
            key: "write_minutes", roles: LEADERS, stages: &[Ended, Minuted],
            words: { #[doc = "The text."] text: MINUTES_CHARS_MAX, },
            sample: Command::WriteMinutes { text: it.meeting.title.clone() },
            decide: write_minutes::write_minutes(it, text, cx),
        }
        /// Sign the minutes 签字.
        SignMinutes {
            key: "sign_minutes", roles: PEOPLE, stages: &[Minuted],
            data: {
                /// The version: the reference of its text.
                version: TextRef,
                /// Who signs.
                person: PersonId,
                /// Pictures of the signed sheet, where they signed on paper.
                pictures: Vec<PictureId>,
            },
            sample: {
                let (version, person, pictures) = sign_minutes::sample(it, cx)?;
                Command::SignMinutes { version, person, pictures }
            },
            decide: sign_minutes::sign_minutes(it, version, person, pictures, cx),
        }
        /// Let the minutes stand 定稿.
        FreezeMinutes {
            key: "freeze_minutes", roles: LEADERS, stages: &[Minuted],
            sample: Command::FreezeMinutes {},
            decide: freeze_minutes::freeze_minutes(it, cx),
        }
        /// Change minutes that stand 更正纪要.
        AmendMinutes {
            key: "amend_minutes", roles: LEADERS, stages: &[Frozen],
            words: { #[doc = "The text."] text: MINUTES_CHARS_MAX, #[doc = "Why."] reason: REASON_CHARS_MAX, },
            sample: Command::AmendMinutes { text: it.meeting.title.clone(), reason: it.meeting.title.clone() },
            decide: write_minutes::amend_minutes(it, text, reason, cx),
        }
    }
    others {
        /// Call a meeting 召集会议.
        Call { key: "call_meeting", roles: LEADERS, stages: &[], }
    }
}

impl Act {
    /// Whether, sent twice, it would be done twice: whoever does it says what they saw.
    pub fn adds_up(self) -> bool {
        matches!(self, Act::AddItem | Act::Elect)
    }
}

/// An item that is still to be dealt with.
fn open_item(it: &Gathering<'_>) -> Option<ItemId> {
    it.meeting.open_items().next().map(|item| item.id)
}

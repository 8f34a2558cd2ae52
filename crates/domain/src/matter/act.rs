//! Every act on a matter, declared once: its key, who may attempt it, in which states it is possible, what it asks for,
//! a sample of it with nothing in it that could be refused, and the file that decides it.
//!
//! The table of roles is printed with all others (`tests/golden/permissions.snap`); that of states is printed as it
//! really behaves (`tests/golden/lifecycle.snap`).

use super::samples::{another_channel, body, unit, words};
use super::stages::{BEFORE_CLOSING, DELIBERABLE, OPEN, RECORDED, REPLIABLE, UNDER_WAY};
use super::{
    Around, Channel, Event, Matter, Outcome, Piece, Stage, StageKind, StageKind::*, Track, Verdict, Visibility,
};
use super::{
    accept, add_words, arbitrate, ask_back, assign, categorise, change_visibility, claim, close, correct, decline,
    defer, deliberate, escalate, in_charge, mark_done, merge, progress, publish, rate, reopen, reply, return_work,
    review_personal_data, split, take_down, unmerge, urge, verify, withdraw,
};
use crate::acts::roles::*;
use crate::context::Context;
use crate::ids::{BodyId, CategoryId, MatterId, PersonId, PictureId, PlaceId, TextRef, UnitId};
use crate::limits::{REASON_CHARS_MAX, TEXT_CHARS_MAX, TITLE_CHARS_MAX};
use crate::refusal::Refusal;
use crate::role::Role::*;
use crate::time::Millis;

acts_on! {
    "What is done with matters.";
    (matter: Matter, stage: Stage, around: Around, cx)
    commands {
        /// Accept it 受理.
        Accept {
            key: "accept", roles: DESK, stages: &[Received],
            data: {
                /// Ordinary or hazard, as the desk sees it; as it was reported where none is given.
                track: Option<Track>,
                /// To whom it is given at once 受理并交办; to nobody yet where none is named.
                unit: Option<UnitId>,
            },
            maybe_words: { #[doc = "What is asked of the unit."] note: REASON_CHARS_MAX, },
            sample: Command::Accept { track: Some(matter.track), unit: None, note: None },
            decide: accept::accept_and_give(matter, track, (unit, note), cx),
        }
        /// Decline it with a reason and where to go instead 不予受理.
        Decline {
            key: "decline", roles: DESK, stages: &[Received, Accepted],
            words: { #[doc = "Why, and where to go instead."] reason: TEXT_CHARS_MAX, },
            sample: Command::Decline { reason: words(matter) },
            decide: decline::decline(matter, reason, cx),
        }
        /// Merge it into another 并案. What lies with an arbiter or the street office is not taken away from them.
        Merge {
            key: "merge", roles: DESK,
            stages: &[Received, Accepted, Assigned, OpenForClaim, InProgress, Deliberating, Deferred],
            data: { #[doc = "Which."] into: MatterId, },
            words: { #[doc = "Why."] reason: REASON_CHARS_MAX, },
            sample: Command::Merge { into: matter.id.neighbour(), reason: words(matter) },
            decide: merge::merge(matter, stage, into, reason, around, cx),
        }
        /// Give it to a unit 交办.
        Assign {
            key: "assign", roles: DESK_AND_STREET, stages: &[Accepted, Assigned, OpenForClaim, Escalated],
            data: { #[doc = "To whom."] unit: UnitId, },
            maybe_words: { #[doc = "What is asked."] note: REASON_CHARS_MAX, },
            sample: Command::Assign { unit: unit(stage, cx), note: None },
            decide: assign::assign(matter, stage, unit, note, cx),
        }
        /// Let units come forward 开放认领.
        OpenForClaim {
            key: "open_for_claim", roles: DESK, stages: &[Accepted],
            maybe_words: { #[doc = "What is asked."] note: REASON_CHARS_MAX, },
            sample: Command::OpenForClaim { note: None },
            decide: assign::open_for_claim(matter, note, cx),
        }
        /// Take it on with a plan 认领.
        Claim {
            key: "claim", roles: HANDLERS, stages: &[Assigned, OpenForClaim],
            data: { #[doc = "Who."] unit: UnitId, },
            words: { #[doc = "What it will do."] plan: REASON_CHARS_MAX, },
            sample: Command::Claim { unit: unit(stage, cx), plan: words(matter) },
            decide: claim::claim(stage, unit, plan, cx),
        }
        /// Send it back with a reason 退回.
        Return {
            key: "return", roles: HANDLERS_AND_STREET, stages: &[Assigned, InProgress, Escalated],
            words: { #[doc = "Why."] reason: REASON_CHARS_MAX, },
            sample: Command::Return { reason: words(matter) },
            decide: return_work::return_work(matter, stage, reason, cx),
        }
        /// Decide who does work that was returned too often 裁定.
        Arbitrate {
            key: "arbitrate", roles: LEADERS, stages: &[Disputed],
            data: { #[doc = "Who; the community itself where none is named."] unit: Option<UnitId>, },
            words: { #[doc = "Why."] reason: REASON_CHARS_MAX, },
            sample: Command::Arbitrate { unit: Some(unit(stage, cx)), reason: words(matter) },
            decide: arbitrate::arbitrate(unit, reason),
        }
        /// Put it off with a public reason and a date on which it comes back 挂账.
        Defer {
            key: "defer", roles: LEADERS,
            stages: &[Accepted, Assigned, OpenForClaim, InProgress, Escalated, Deliberating],
            data: {
                /// When it comes back by itself.
                until: Millis,
            },
            words: { #[doc = "Why."] reason: REASON_CHARS_MAX, },
            sample: Command::Defer { until: Millis(cx.now.0.saturating_add(1)), reason: words(matter) },
            decide: defer::defer(matter, until, reason, cx),
        }
        /// Take a deferred matter up again before its date 恢复办理.
        Resume {
            key: "resume", roles: DESK_AND_STREET, stages: &[Deferred],
            sample: Command::Resume {},
            decide: defer::resume(matter, stage, cx),
        }
        /// Report it to the street office 上报街道.
        Escalate {
            key: "escalate", roles: DESK, stages: &[Accepted, Assigned, OpenForClaim, InProgress, Disputed],
            words: { #[doc = "Why."] reason: REASON_CHARS_MAX, },
            sample: Command::Escalate { reason: words(matter) },
            decide: escalate::escalate(reason),
        }
        /// Take it to a body, which deliberates on it 提交协商; from one body to another.
        Deliberate {
            key: "deliberate", roles: DESK_AND_MEMBERS, stages: DELIBERABLE,
            data: { #[doc = "To which."] body: BodyId, },
            maybe_words: { #[doc = "Why there; asked for where another is nearer."] reason: REASON_CHARS_MAX, },
            sample: Command::Deliberate { body: body(stage, cx), reason: Some(words(matter)) },
            decide: deliberate::deliberate(matter, stage, body, reason, around, cx),
        }
        /// Take it from the body that deliberates on it, back to the desk 撤回协商.
        HandBack {
            key: "hand_back", roles: DESK_AND_MEMBERS, stages: &[Deliberating],
            words: { #[doc = "Why."] reason: REASON_CHARS_MAX, },
            sample: Command::HandBack { reason: words(matter) },
            decide: deliberate::hand_back(stage, reason, around, cx),
        }
        /// Say who of the community sees to it 定负责人; nobody any more where none is named.
        PutInCharge {
            key: "put_in_charge", roles: DESK, stages: BEFORE_CLOSING,
            data: { #[doc = "Who."] person: Option<PersonId>, },
            maybe_words: { #[doc = "What they need to know; for staff."] note: REASON_CHARS_MAX, },
            sample: Command::PutInCharge { person: in_charge::another(matter, cx), note: None },
            decide: in_charge::put_in_charge(matter, person, note, cx),
        }
        /// Say what it is about 归类; nothing any more where no category is named.
        Categorise {
            key: "categorise", roles: DESK, stages: RECORDED,
            data: { #[doc = "Which, of those in use."] category: Option<CategoryId>, },
            sample: Command::Categorise { category: categorise::another(matter) },
            decide: categorise::categorise(matter, category, cx),
        }
        /// Answer in public 答复.
        Reply {
            key: "reply", roles: &[Delegate, Staff, Secretary, UnitHandler, Street], stages: REPLIABLE,
            words: { #[doc = "The answer."] text: TEXT_CHARS_MAX, },
            sample: Command::Reply { text: words(matter) },
            decide: reply::reply(stage, text, cx),
        }
        /// Write an internal note 内部备注.
        Note {
            key: "note", roles: &[Delegate, GridWorker, Staff, Secretary, UnitHandler, Street], stages: RECORDED,
            words: { #[doc = "The note."] text: REASON_CHARS_MAX, },
            sample: Command::Note { text: words(matter) },
            decide: reply::note(stage, text, cx),
        }
        /// Urge the unit on that has it 催办.
        Urge {
            key: "urge", roles: DESK_AND_STREET, stages: &[Assigned, InProgress],
            maybe_words: {
                /// What is urged; for whoever works on it.
                text: REASON_CHARS_MAX,
            },
            sample: Command::Urge { text: None },
            decide: urge::urge(matter, stage, text, cx),
        }
        /// Ask in public how it stands 跟进.
        FollowUp {
            key: "follow_up",
            roles: &[BuildingLead, GroupMember, CouncilMember, Delegate, Secretary, Street],
            stages: BEFORE_CLOSING,
            words: { #[doc = "The question."] text: REASON_CHARS_MAX, },
            sample: Command::FollowUp { text: words(matter) },
            decide: reply::follow_up(matter, text, cx),
        }
        /// Ask whoever raised it to tell more 请补充. It is no reply, and the state stays what it is.
        AskBack {
            key: "ask_back", roles: HANDLERS_AND_STREET, stages: OPEN,
            words: { #[doc = "What is asked."] text: REASON_CHARS_MAX, },
            sample: Command::AskBack { text: words(matter) },
            decide: ask_back::ask_back(stage, text, cx),
        }
        /// Tell more 补充说明, asked or not; the desk writes down what whoever raised it said 代录.
        AddWords {
            key: "add_words", roles: RAISER_AND_DESK, stages: BEFORE_CLOSING,
            data: { #[doc = "Pictures."] pictures: Vec<PictureId>, },
            words: { #[doc = "What there is to add."] text: TEXT_CHARS_MAX, },
            sample: Command::AddWords { pictures: vec![], text: words(matter) },
            decide: add_words::add_words(matter, text, pictures, cx),
        }
        /// Tell in public how far the work is 进展, with pictures. It is no reply, and the state stays what it is.
        Progress {
            key: "progress", roles: HANDLERS, stages: &[InProgress],
            data: { #[doc = "Pictures of it."] pictures: Vec<PictureId>, },
            words: { #[doc = "How far it is."] text: REASON_CHARS_MAX, },
            sample: Command::Progress { pictures: vec![], text: words(matter) },
            decide: progress::progress(stage, text, pictures, cx),
        }
        /// Report the work as done 办结.
        MarkDone {
            key: "mark_done", roles: HANDLERS_AND_STREET, stages: &[Accepted, InProgress, Escalated],
            data: {
                /// With which outcome.
                outcome: Outcome,
                /// When the desk looks again; asked for where it is not solved, kept for no other outcome.
                review: Option<Millis>,
                /// Pictures of how it was before.
                before: Vec<PictureId>,
                /// Pictures of the result.
                pictures: Vec<PictureId>,
            },
            words: {
                /// What was done, for everybody to read.
                text: TEXT_CHARS_MAX,
            },
            sample: Command::MarkDone {
                outcome: Outcome::Solved, review: None, before: vec![], pictures: vec![], text: words(matter),
            },
            decide: mark_done::mark_done(stage, mark_done::Work { outcome, review, text, before, pictures }, cx),
        }
        /// Check that it is done; never by the handler 核实.
        Verify {
            key: "verify", roles: WITNESSES, stages: &[Done],
            data: {
                /// Whether it is really done.
                verdict: Verdict,
                /// Pictures of what was seen.
                pictures: Vec<PictureId>,
            },
            words: {
                /// What was seen.
                text: REASON_CHARS_MAX,
            },
            sample: Command::Verify { verdict: Verdict::Confirmed, pictures: vec![], text: words(matter) },
            decide: verify::verify(matter, stage, verdict, text, pictures, cx),
        }
        /// Close it 结案.
        Close {
            key: "close", roles: DESK_AND_STREET, stages: &[Verified],
            sample: Command::Close {},
            decide: close::close(matter, stage, cx),
        }
        /// Judge the outcome 评价.
        Rate {
            key: "rate", roles: &[Raiser], stages: &[Closed],
            data: {
                /// 5 very satisfied … 1 very dissatisfied.
                level: u8,
            },
            maybe_words: {
                /// In their words.
                text: REASON_CHARS_MAX,
            },
            sample: Command::Rate { level: 5, text: None },
            decide: rate::rate(matter, level, text, cx),
        }
        /// Open it again 重办.
        Reopen {
            key: "reopen", roles: &[Raiser, Staff, Secretary, Street], stages: &[Closed, Declined],
            data: { #[doc = "Pictures of what is not done."] pictures: Vec<PictureId>, },
            words: { #[doc = "Why."] reason: REASON_CHARS_MAX, },
            sample: Command::Reopen { pictures: vec![], reason: words(matter) },
            decide: reopen::reopen(matter, reason, pictures, cx),
        }
        /// Take it back 撤回.
        Withdraw {
            key: "withdraw", roles: &[Raiser], stages: OPEN,
            maybe_words: { #[doc = "Why."] reason: REASON_CHARS_MAX, },
            sample: Command::Withdraw { reason: None },
            decide: withdraw::withdraw(matter, stage, reason, around, cx),
        }
        /// Decide whether personal data found in its texts stay masked 个人信息复核.
        ReviewPersonalData {
            key: "review_personal_data", roles: DESK, stages: RECORDED,
            data: { #[doc = "Whether they stay masked."] keep_masked: bool, },
            sample: Command::ReviewPersonalData { keep_masked: true },
            decide: review_personal_data::review(matter, keep_masked, cx),
        }
        /// Let everybody read what residents wrote, after somebody has looked at it 审核公开.
        Publish {
            key: "publish", roles: DESK, stages: RECORDED,
            sample: Command::Publish {},
            decide: publish::publish(matter, cx),
        }
        /// Take a text or a picture down 撤下.
        TakeDown {
            key: "take_down", roles: DESK, stages: RECORDED,
            data: { #[doc = "Which."] what: Piece, },
            words: { #[doc = "Why."] reason: REASON_CHARS_MAX, },
            sample: Command::TakeDown { what: Piece::Text(matter.title.clone()), reason: words(matter) },
            decide: take_down::take_down(matter, what, reason, cx),
        }
        /// Show what was taken down or masked as it was said 恢复显示.
        ShowAgain {
            key: "show_again", roles: DESK, stages: RECORDED,
            data: { #[doc = "Which."] what: Piece, },
            words: { #[doc = "Why."] reason: REASON_CHARS_MAX, },
            sample: Command::ShowAgain { what: Piece::Text(matter.title.clone()), reason: words(matter) },
            decide: take_down::show_again(matter, what, reason, cx),
        }
        /// Make it staff-only, or public 调整公开范围.
        ChangeVisibility {
            key: "change_visibility", roles: DESK, stages: RECORDED,
            data: { #[doc = "Who sees it from now on."] visibility: Visibility, },
            words: { #[doc = "Why."] reason: REASON_CHARS_MAX, },
            sample: Command::ChangeVisibility { visibility: matter.visibility.other(), reason: words(matter) },
            decide: change_visibility::change_visibility(matter, visibility, reason, cx),
        }
        /// Put right what was written down wrongly 更正; what is left out stays.
        Correct {
            key: "correct", roles: DESK, stages: RECORDED,
            data: {
                /// Where it is; the inner none for "cannot say".
                place: Option<Option<PlaceId>>,
                /// Ordinary or hazard.
                track: Option<Track>,
                /// Through which door it came.
                channel: Option<Channel>,
            },
            words: { #[doc = "Why."] reason: REASON_CHARS_MAX, },
            maybe_words: {
                /// What it is about, in a line.
                title: TITLE_CHARS_MAX,
            },
            sample: Command::Correct {
                place: None, track: None, channel: Some(another_channel(matter)), reason: words(matter), title: None,
            },
            decide: correct::correct(matter, stage, correct::Correction { title, place, track, channel, reason }, cx),
        }
        /// Undo a merge 撤销并案: it goes on by itself again.
        Unmerge {
            key: "unmerge", roles: DESK, stages: &[Merged],
            words: { #[doc = "Why."] reason: REASON_CHARS_MAX, },
            sample: Command::Unmerge { reason: words(matter) },
            decide: unmerge::unmerge(stage, reason, cx),
        }
        /// Make two matters of one voice 拆分.
        Split {
            key: "split", roles: DESK, stages: UNDER_WAY,
            data: {
                /// Where the second is; none for "cannot say".
                place: Option<PlaceId>,
            },
            words: {
                /// What the second is about, in a line.
                title: TITLE_CHARS_MAX,
                /// The words of the second, taken from what was said.
                text: TEXT_CHARS_MAX,
                /// Why.
                reason: REASON_CHARS_MAX,
            },
            sample: Command::Split {
                place: matter.place.clone(), title: words(matter), text: words(matter), reason: words(matter),
            },
            // The second is written down where it begins: `split_off`.
            decide: { let _ = (place, title, text); split::split(reason, around, cx) },
        }
    }
    others {
        /// Raise a matter 提出.
        Raise { key: "raise", roles: RAISERS, stages: &[], }
        /// Write down what somebody else said 代录. When it is somebody else's: [`super::speaks_for_another`].
        WriteFor { key: "write_for", roles: WRITERS, stages: &[], }
        /// Say "me too" 附议.
        Support { key: "support", roles: &[
                Public, Raiser, BuildingLead, GroupMember, CouncilMember, GridWorker, Delegate, Staff, Secretary,
                UnitHandler,
            ], stages: BEFORE_CLOSING, }
        /// Mask words within a text by hand 遮盖.
        Mask { key: "mask", roles: DESK, stages: RECORDED, }
        /// Issue a lost tracking code anew against the contact on record 重发查询码.
        ReissueCode { key: "reissue_code", roles: DESK, stages: &[], }
        /// Read the worklist 查看待办.
        ReadWork { key: "read_work", roles: INSIDE, stages: &[], }
        /// See several communities beside one another 街道总览.
        ReadStreet { key: "read_street", roles: &[Street], stages: &[], }
        /// Read matters that are only for staff 查看不公开事项.
        ReadPrivate { key: "read_private", roles: READERS, stages: &[], }
        /// Read who raised a matter and how to reach them 查看联系方式.
        ReadContacts { key: "read_contacts", roles: DESK, stages: &[], }
        /// See the telephone number of a raiser who agreed to be called, while one's unit works on it 查看可拨电话.
        SeeTelephone { key: "see_telephone", roles: &[UnitHandler], stages: &[], }
        /// Keep texts for replies and reports 常用语.
        KeepTemplate { key: "keep_template", roles: HANDLERS_AND_STREET, stages: &[], }
        /// Keep texts for everybody who writes in the community 社区常用语.
        KeepSharedTemplate { key: "keep_shared_template", roles: KEEPERS, stages: &[], }
        /// Export the matters 导出.
        Export { key: "export", roles: READERS, stages: &[], }
    }
}

//! Every act on a vote and on the ballot of one elector, declared once: its key, who may attempt it, in which states
//! it is possible, what it asks for, and the file that decides it; the one that calls a vote stands at the end.

use super::StageKind::{self, *};
use super::{Case, Correction, Door, Event, Hands, Official, Paper, Proxy, samples};
use super::{cast, change_tellers, close_count, correct_elector, count_hands, enter_paper, issue_paper, name_proxy};
use super::{note_door, on_behalf, prolong, publish, record_official, return_paper, take_back_door, void};
use crate::acts::roles::{DESK, RAISERS, WRITERS};
use crate::context::Context;
use crate::ids::{NoticeId, PersonId, PictureId, TextRef};
use crate::limits::REASON_CHARS_MAX;
use crate::refusal::Refusal;
use crate::resolution::Figure;
use crate::role::Role;
use crate::time::Millis;
use jiff::civil::Date;

/// Whoever may lead the body that asks, and the desk.
const LEADERS: &[Role] = &[Role::GroupMember, Role::CouncilMember, Role::Staff, Role::Secretary];

acts_on! {
    "What is done with votes and with ballots.";
    (it: Case<'_>, _stage: StageKind, _around: (), cx)
    commands {
        /// Let it go on for longer, once 延长投票期.
        Prolong {
            key: "prolong_vote", roles: LEADERS, stages: &[Open],
            data: {
                /// Until when.
                closes: Millis,
                /// The notice by which that is told.
                notice: Option<NoticeId>,
            },
            words: { #[doc = "Why."] reason: REASON_CHARS_MAX, },
            sample: Command::Prolong {
                closes: it.vote.window.closes.saturating_add_hours(1),
                notice: Some(NoticeId::from("any")),
                reason: it.vote.title.clone(),
            },
            decide: prolong::prolong(it.vote, it.around, (closes, notice, reason), cx),
        }
        /// Put the electorate right 更正表决人名册.
        CorrectElector {
            key: "correct_elector", roles: DESK, stages: &[Announced, Open],
            data: { #[doc = "What is put right."] correction: Correction, },
            words: { #[doc = "Why."] reason: REASON_CHARS_MAX, },
            sample: Command::CorrectElector { correction: samples::missing(it.around), reason: it.vote.title.clone() },
            decide: correct_elector::correct_elector(it.vote, it.around, correction, reason, cx),
        }
        /// Write down who gives the voice of another 登记委托.
        NameProxy {
            key: "name_proxy", roles: DESK, stages: &[Announced, Open],
            data: {
                /// For which elector.
                elector: u32,
                /// Whose voice it is.
                giver: PersonId,
                /// Who gives it.
                holder: PersonId,
                /// Pictures of the written proxy.
                pictures: Vec<PictureId>,
            },
            sample: {
                let (elector, giver, holder) = samples::proxy(it.around)?;
                Command::NameProxy { elector, giver, holder, pictures: vec![PictureId::from("any")] }
            },
            decide: {
                let proxy = Proxy { elector, giver, holder, pictures };
                name_proxy::name_proxy(it.vote, it.around, proxy, cx)
            },
        }
        /// Let others count 更换监票人.
        ChangeTellers {
            key: "change_tellers", roles: LEADERS, stages: &[Announced, Open, Over],
            data: { #[doc = "Who."] tellers: Vec<PersonId>, },
            words: { #[doc = "Why."] reason: REASON_CHARS_MAX, },
            sample: Command::ChangeTellers {
                tellers: samples::other_tellers(it.vote), reason: it.vote.title.clone(),
            },
            decide: change_tellers::change_tellers(it.vote, it.around, tellers, reason, cx),
        }
        /// Count hands, as one of two 举手计票.
        CountHands {
            key: "count_hands", roles: WRITERS, stages: &[Open, Over],
            data: { #[doc = "What whoever acts counted on a line of the ballot."] hands: Hands, },
            sample: Command::CountHands { hands: samples::hands(it.vote, cx) },
            decide: count_hands::count_hands(it.vote, it.around, hands, cx),
        }
        /// Issue a paper 发放选票.
        IssuePaper {
            key: "issue_paper", roles: WRITERS, stages: &[Announced, Open],
            sample: Command::IssuePaper {},
            decide: issue_paper::issue_paper(it.vote, it.around, cx),
        }
        /// Write down what was met at the door 登记上门.
        NoteDoor {
            key: "note_door", roles: WRITERS, stages: &[Announced, Open],
            data: {
                /// What was met there.
                door: Door,
                /// On which day.
                on: Date,
                /// Pictures that prove it.
                pictures: Vec<PictureId>,
            },
            sample: Command::NoteDoor { door: Door::NobodyThere, on: cx.now.date(), pictures: vec![] },
            decide: note_door::note_door(it.vote, it.around, (door, on, pictures), cx),
        }
        /// Take back what was noted of a door by mistake 撤回上门登记.
        TakeBackDoor {
            key: "take_back_door", roles: WRITERS, stages: &[Announced, Open, Over],
            data: { #[doc = "Which visit, from 1."] visit: u32, },
            words: { #[doc = "Why."] reason: REASON_CHARS_MAX, },
            sample: Command::TakeBackDoor { visit: samples::visit(it.around)?, reason: it.vote.title.clone() },
            decide: take_back_door::take_back_door(it.vote, it.around, visit, reason, cx),
        }
        /// Note that a paper came back 回收选票.
        ReturnPaper {
            key: "return_paper", roles: WRITERS, stages: &[Open],
            sample: Command::ReturnPaper {},
            decide: return_paper::return_paper(it.vote, it.around, cx),
        }
        /// Enter what a paper says 录入选票.
        EnterPaper {
            key: "enter_paper", roles: WRITERS, stages: &[Open, Over],
            data: {
                /// What it says.
                paper: Paper,
                /// Whether whoever holds the proxy filled it in.
                by_proxy: bool,
                /// Pictures of it.
                pictures: Vec<PictureId>,
            },
            sample: Command::EnterPaper { paper: samples::blank(it.vote), by_proxy: false, pictures: vec![] },
            decide: enter_paper::enter_paper(it.vote, it.around, (paper, by_proxy, pictures), cx),
        }
        /// Vote on a page 网上投票.
        Cast {
            key: "cast_ballot", roles: RAISERS, stages: &[Open],
            data: {
                /// What it says.
                paper: Paper,
                /// Whether whoever holds the proxy gives it.
                by_proxy: bool,
            },
            sample: Command::Cast { paper: samples::blank(it.vote), by_proxy: false },
            decide: cast::cast(it.vote, it.around, paper, by_proxy, cx),
        }
        /// Write down a ballot that somebody says, before a witness 代录选票.
        CastOnBehalf {
            key: "cast_on_behalf", roles: WRITERS, stages: &[Open],
            data: {
                /// What it says.
                paper: Paper,
                /// Who sees that it is written down as it is said.
                witness: PersonId,
            },
            sample: Command::CastOnBehalf { paper: samples::blank(it.vote), witness: samples::witness(it.vote, cx)? },
            decide: on_behalf::say(it.vote, it.around, paper, witness, cx),
        }
        /// Confirm, as its witness, a ballot that was written down for somebody 见证代录.
        ConfirmOnBehalf {
            key: "confirm_on_behalf", roles: WRITERS, stages: &[Open],
            data: { #[doc = "Which of those that were written down for the elector, from 1."] nth: u32, },
            sample: Command::ConfirmOnBehalf { nth: samples::waiting(it.around)? },
            decide: on_behalf::confirm(it.vote, it.around, nth, cx),
        }
        /// Count it 计票.
        Count {
            key: "count_vote", roles: WRITERS, stages: &[Over],
            data: { #[doc = "The two who count."] counted_by: [PersonId; 2], },
            sample: Command::Count { counted_by: samples::two(it.vote, cx)? },
            decide: close_count::count(it.vote, it.around, counted_by, cx),
        }
        /// Publish its result 公布结果.
        Publish {
            key: "publish_vote", roles: DESK, stages: &[Counted],
            data: { #[doc = "The notice of the result."] notice: Option<NoticeId>, },
            sample: Command::Publish { notice: Some(NoticeId::from("any")) },
            decide: publish::publish(it.vote, it.around, notice, cx),
        }
        /// Enter beside it what the housing authority's system announced 录入官方结果.
        RecordOfficial {
            key: "record_official", roles: DESK, stages: &[Over, Counted, Published],
            data: {
                /// Of which line of the ballot.
                line: u32,
                /// On which day it was announced.
                announced: Date,
                /// The numbers, by the names of the fields of `motion`.
                figures: Vec<Figure>,
            },
            words: { #[doc = "From where: the office, its system, its document."] source: REASON_CHARS_MAX, },
            sample: Command::RecordOfficial {
                line: 1, announced: cx.now.date(), figures: samples::announced(), source: it.vote.title.clone(),
            },
            decide: record_official::record_official(it.vote, Official { line, announced, source, figures }, cx),
        }
        /// Declare it void 宣布无效.
        Void {
            key: "void_vote", roles: LEADERS, stages: &[Announced, Open, Over, Counted],
            words: { #[doc = "Why."] reason: REASON_CHARS_MAX, },
            sample: Command::Void { reason: it.vote.title.clone() },
            decide: Ok(void::void(reason)),
        }
        /// Ask to declare it void, though its result is public 提请宣布无效.
        AskVoid {
            key: "ask_void_vote", roles: LEADERS, stages: &[Published],
            words: { #[doc = "Why."] reason: REASON_CHARS_MAX, },
            sample: Command::AskVoid { reason: it.vote.title.clone() },
            decide: void::ask(it.vote, reason, cx),
        }
        /// Declare void what another asked for 同意宣布无效.
        ConfirmVoid {
            key: "confirm_void_vote", roles: LEADERS, stages: &[Published],
            sample: Command::ConfirmVoid {},
            decide: void::confirm(it.vote, cx),
        }
        /// Let it stand 不宣布无效.
        DeclineVoid {
            key: "decline_void_vote", roles: LEADERS, stages: &[Published],
            sample: Command::DeclineVoid {},
            decide: void::decline(it.vote, cx),
        }
    }
    others {
        /// Call a vote 发起表决.
        Call { key: "call_vote", roles: LEADERS, stages: &[], }
        /// Issue slips with which households vote 发放投票码条.
        IssueSlips { key: "issue_slips", roles: DESK, stages: &[], }
        /// Read who may vote, with their homes 查看表决人名册.
        ReadElectors { key: "read_electors", roles: WRITERS, stages: &[], }
    }
}

/// The stream of its own to which what follows from an act is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WritesTo {
    /// That of the vote.
    Vote,
    /// That of its electorate.
    Electorate,
    /// That of the ballot of one elector.
    Ballot,
}

impl Act {
    /// To which stream its events go; of [`Act::Call`] the pieces of the electorate go to that of the electorate.
    pub fn writes_to(self) -> WritesTo {
        match self {
            Act::CorrectElector | Act::NameProxy => WritesTo::Electorate,
            Act::IssuePaper | Act::NoteDoor | Act::TakeBackDoor | Act::ReturnPaper => WritesTo::Ballot,
            Act::EnterPaper | Act::Cast | Act::CastOnBehalf | Act::ConfirmOnBehalf => WritesTo::Ballot,
            Act::Call | Act::Prolong | Act::ChangeTellers | Act::CountHands => WritesTo::Vote,
            Act::Count | Act::Publish | Act::Void | Act::AskVoid | Act::ConfirmVoid | Act::DeclineVoid => {
                WritesTo::Vote
            }
            Act::RecordOfficial | Act::IssueSlips | Act::ReadElectors => WritesTo::Vote,
        }
    }
}

//! What can be asked, and by whom a voice is given: proxies, hands, options, persons, the second vote after no quorum.

use super::support::*;
use mingtong_app::Who;
use mingtong_app::community::{LogEntry, public_log};
use mingtong_app::matter::add_picture;
use mingtong_app::vote::*;
use mingtong_domain::Millis;
use mingtong_domain::ids::{PersonId, PictureId, VoteId};
use mingtong_domain::motion::{DecidedBy, OwnersMatter};
use mingtong_domain::refusal::Code;
use mingtong_domain::vote::{Command, Decides, Hands, Mark, Paper, Scope, Secrecy, Verdict, Way};
use mingtong_testkit::{DAY_MS, TestApp, png};

mingtong_testkit::on_both!(
    a_proxy_counts_only_while_its_giver_is_absent,
    hands_are_counted_by_two_and_never_twice,
    options_and_none_of_these_are_voices,
    an_election_on_paper_seats_those_with_most_votes,
    a_second_vote_follows_only_one_without_quorum,
);

async fn sheet(polls: &Polls) -> PictureId {
    add_picture(&polls.t.app, polls.hall(), png(1), vec![]).await.expect("a picture")
}

async fn owner_of(polls: &Polls, home: &str) -> PersonId {
    polls.owner(home).await.actor.person.expect("a person")
}

async fn a_proxy_counts_only_while_its_giver_is_absent(t: TestApp) {
    let polls = Polls::posted(t).await;
    let id = polls.call(polls.owners_vote()).await;
    let picture = sheet(&polls).await;
    let (giver, holder) = (owner_of(&polls, "1-1-202").await, owner_of(&polls, "2-1-201").await);
    let proxy = |elector, giver: &PersonId, holder: &PersonId| Command::NameProxy {
        elector,
        giver: giver.clone(),
        holder: holder.clone(),
        pictures: vec![picture.clone()],
    };
    let staff = polls.staff();
    let by = async |elector: u32, giver: &PersonId, holder: &PersonId| {
        polls.act(&staff, &id, &[elector], proxy(elector, giver, holder)).await
    };
    by(4, &giver, &holder).await.unwrap();
    let chain = by(7, &holder, &giver).await.unwrap_err();
    assert_eq!(chain.code(), Some(Code::ProxyChain), "who gives a voice holds none");
    polls.at(OPENS);
    let for_giver = NewBallot { electors: vec![4], paper: says(Mark::Oppose), by_proxy: true, once: None };
    let holding = polls.owner("2-1-201").await;
    cast_ballot(&polls.t.app, polls.hall(), &holding, id.clone(), Voter::Account, for_giver.clone()).await.unwrap();
    let of_holder = own_electors(&polls.t.app, polls.hall(), &holding, &id).await.unwrap();
    let seen: Vec<_> = of_holder.iter().map(|it| (it.elector, it.by_proxy, it.voted)).collect();
    assert_eq!(seen, [(7, false, false), (4, true, true)]);
    polls.cast(&polls.owner("1-1-202").await, &id, &[4], Mark::Agree).await.unwrap();
    let late = cast_ballot(&polls.t.app, polls.hall(), &holding, id.clone(), Voter::Account, for_giver).await;
    assert_eq!(late.unwrap_err().code(), Some(Code::GiverVoted), "whoever comes speaks for themself");
    polls.at(CLOSES);
    polls.count(&id).await.unwrap();
    let result = polls.seen(&polls.teller(0), &id).await.result.unwrap();
    let heads = result.items[0].heads;
    assert_eq!((heads.took_part, heads.agree, heads.oppose), (Some(1), Some(1), Some(0)));
    polls.is_sound().await;
}

async fn hands_are_counted_by_two_and_never_twice(t: TestApp) {
    let polls = Polls::posted(t).await;
    let by = Decides::by(DecidedBy::ResidentsMeeting);
    let mixed = NewVote { decides: by, ways: vec![Way::Hands, Way::Web], ..polls.owners_vote() };
    let refused = call_vote(&polls.t.app, polls.hall(), &polls.staff(), mixed).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::HandsStandAlone), "nobody knows whose hands they were");
    let id = polls.call(NewVote { decides: by, ways: vec![Way::Hands], ..polls.owners_vote() }).await;
    let hands =
        |present, agree| Command::CountHands { hands: Hands { line: 1, present, agree, oppose: 1, abstain: 0 } };
    let early = polls.act(&polls.teller(0), &id, &[], hands(6, 5)).await.unwrap_err();
    assert_eq!(early.code(), Some(Code::NotInThisState));
    polls.at(OPENS);
    let too_many = polls.act(&polls.teller(0), &id, &[], hands(9, 5)).await.unwrap_err();
    assert_eq!(too_many.code(), Some(Code::MoreThanDue), "no more people than voices");
    polls.act(&polls.teller(0), &id, &[], hands(8, 6)).await.unwrap();
    polls.act(&polls.teller(1), &id, &[], hands(6, 5)).await.unwrap();
    let log = public_log(&polls.t.app, polls.hall(), 0, 500).await.unwrap();
    let is_told = |entry: &LogEntry| entry.canonical.as_deref().is_some_and(|it| it.contains("hands_counted"));
    assert!(!log.iter().any(is_told), "what hands came to is not in the log before the result");
    polls.at(CLOSES);
    assert_eq!(polls.count(&id).await.unwrap_err().code(), Some(Code::HandsUnsettled), "they differ");
    let waiting = polls.seen(&polls.teller(0), &id).await.hands;
    assert_eq!((waiting.len(), waiting[0].differ.len()), (1, 2), "both see what differs");
    assert_eq!(polls.seen(&polls.staff(), &id).await.hands, []);
    polls.act(&polls.teller(0), &id, &[], hands(6, 5)).await.unwrap();
    for who in [Who::public(None), polls.staff()] {
        let view = polls.seen(&who, &id).await;
        assert_eq!(view.vote.hands, [], "before the count nobody reads what hands came to");
        assert!(view.turnout.is_empty(), "nobody knows of which building a hand was");
    }
    polls.count(&id).await.unwrap();
    let result = polls.seen(&polls.teller(0), &id).await.result.unwrap();
    let heads = result.items[0].heads;
    assert_eq!((heads.agree, heads.oppose), (Some(5), Some(1)), "counted anew, not beside");
    assert_eq!(result.verdicts(), [Verdict::Carried]);
    polls.is_sound().await;
}

/// All issued, entered by both.
async fn on_paper(polls: &Polls, new: NewVote, papers: &[(u32, Paper)]) -> VoteId {
    let id = polls.call(NewVote { ways: vec![Way::Paper], ..new }).await;
    polls.at(OPENS);
    for (no, paper) in papers {
        polls.act(&polls.teller(0), &id, &[*no], Command::IssuePaper {}).await.unwrap();
        for teller in [polls.teller(0), polls.teller(1)] {
            let entered = Command::EnterPaper { paper: paper.clone(), by_proxy: false, pictures: vec![] };
            polls.act(&teller, &id, &[*no], entered).await.unwrap();
        }
    }
    polls.at(CLOSES);
    polls.count(&id).await.unwrap();
    id
}

async fn options_and_none_of_these_are_voices(t: TestApp) {
    let polls = Polls::posted(t).await;
    let options = ["甲方案", "乙方案"].map(str::to_owned).to_vec();
    let ask = |none| NewVote {
        question: NewQuestion::Approval(options.clone(), 1, none),
        decides: Decides::by(DecidedBy::ResidentsMeeting),
        ..polls.owners_vote()
    };
    let refused = call_vote(&polls.t.app, polls.hall(), &polls.staff(), ask(false)).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::NoneOfTheseMissing), "r09");
    let chosen = |option| Paper::Chosen(vec![option]);
    let papers = [
        (1, chosen(1)),
        (2, chosen(1)),
        (3, chosen(1)),
        (4, chosen(2)),
        (7, Paper::NoneOfThese),
        (8, Paper::Chosen(vec![1, 2])),
    ];
    let id = on_paper(&polls, ask(true), &papers).await;
    let result = polls.seen(&polls.teller(0), &id).await.result.unwrap();
    let agree: Vec<_> = result.items.iter().map(|item| item.heads.agree).collect();
    assert_eq!((agree, result.ballots.void), (vec![Some(3), Some(1)], 1), "two ticks where one is asked are none");
    let none = result.none_of_these.unwrap();
    assert_eq!((none.heads, none.area), (Some(1), None), "r09: who wants none of them is counted");
    polls.is_sound().await;
}

async fn an_election_on_paper_seats_those_with_most_votes(t: TestApp) {
    let polls = Polls::posted(t).await;
    let candidates: Vec<PersonId> = {
        let mut people = vec![];
        for home in ["1-1-101", "1-1-202", "2-1-201"] {
            people.push(owner_of(&polls, home).await);
        }
        people
    };
    let new = NewVote {
        question: NewQuestion::Election(candidates, 2),
        decides: Decides::by(DecidedBy::ResidentsMeeting),
        ..polls.owners_vote()
    };
    let names = |names: &[u32]| Paper::Chosen(names.to_vec());
    let papers = [
        (1, names(&[1, 2])),
        (2, names(&[2, 1])),
        (3, names(&[2, 2])),
        (4, names(&[1, 2, 3])),
        (7, names(&[2, 1])),
        (8, names(&[])),
    ];
    let id = on_paper(&polls, new, &papers).await;
    let election = polls.seen(&polls.teller(0), &id).await.result.unwrap().election.unwrap();
    assert_eq!((election.seats, election.papers, election.void, election.blank), (2, 6, 1, 1));
    let votes: Vec<_> = election.votes.iter().map(|it| (it.candidate, it.votes)).collect();
    assert_eq!(votes, [(2, 4), (1, 3)], "r19: a name twice counts once, more names than seats are void");
    polls.is_sound().await;
}

async fn a_second_vote_follows_only_one_without_quorum(t: TestApp) {
    let polls = Polls::posted(t).await;
    let first = on_paper(&polls, polls.owners_vote(), &[(3, says(Mark::Agree))]).await;
    let now = polls.t.app.now();
    let opens = Millis(now.0 + 16 * DAY_MS);
    let window = mingtong_domain::vote::Window { opens, closes: Millis(opens.0 + DAY_MS) };
    let notice = || Some(mingtong_testkit::told(now));
    let again = |of: &VoteId| NewVote { again_of: Some(of.clone()), window, notice: notice(), ..polls.owners_vote() };
    let untold = NewVote { notice: None, ..again(&first) };
    let untold = call_vote(&polls.t.app, polls.hall(), &polls.staff(), untold).await.unwrap_err();
    assert_eq!(untold.code(), Some(Code::VoteNoticeMissing), "r11: people are told");
    let other = |question| NewVote { question, ..again(&first) };
    let motion = |words: &str| NewQuestion::Motions(vec![words.to_owned()], false);
    for new in [
        other(motion("是否同意改为仓库")),
        NewVote { decides: Decides::owners(OwnersMatter::Rebuild), ..again(&first) },
        NewVote { scope: Scope { within: vec!["2".into()], ..again(&first).scope }, ..again(&first) },
    ] {
        let refused = call_vote(&polls.t.app, polls.hall(), &polls.staff(), new).await.unwrap_err();
        assert_eq!(refused.code(), Some(Code::FirstAskedElse));
    }
    let twice = NewQuestion::Motions(vec!["同意".to_owned(), " 同意 ".to_owned()], false);
    let twice = NewVote { question: twice, again_of: None, ..again(&first) };
    let twice = call_vote(&polls.t.app, polls.hall(), &polls.staff(), twice).await.unwrap_err();
    assert_eq!(twice.code(), Some(Code::LineTwice));
    let yesterday = Some(mingtong_testkit::told(Millis(now.0 - DAY_MS)));
    let yesterday = NewVote { notice: yesterday, ..again(&first) };
    let yesterday = call_vote(&polls.t.app, polls.hall(), &polls.staff(), yesterday).await.unwrap_err();
    assert_eq!(yesterday.code(), Some(Code::VoteNoticePast), "r11: nobody read it then");
    let wrong = polls.call(again(&first)).await;
    let third = NewVote { title: "又一次".to_owned(), ..again(&first) };
    let refused = call_vote(&polls.t.app, polls.hall(), &polls.staff(), third).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::AskedAgainAlready));
    polls.act(&polls.staff(), &wrong, &[], Command::Void { reason: "日期写错".to_owned() }).await.unwrap();
    assert_eq!(polls.seen(&Who::public(None), &first).await.second, None, "a void one is no second");
    let second = polls.call(again(&first)).await;
    assert_eq!(polls.seen(&Who::public(None), &first).await.second, Some(second.clone()), "each leads to the other");
    assert_eq!(polls.seen(&polls.staff(), &second).await.vote.origin.again_of, Some(first.clone()));
    let unknown = call_vote(&polls.t.app, polls.hall(), &polls.staff(), again(&second)).await.unwrap_err();
    assert_eq!(unknown.code(), Some(Code::FirstHadQuorum), "that one is not counted yet");
    let stranger = Who::public(None);
    assert!(call_vote(&polls.t.app, polls.hall(), &stranger, again(&first)).await.is_err());
    let rare = NewVote { secrecy: Secrecy::Secret, ways: vec![Way::Web], ..again(&first) };
    let refused = call_vote(&polls.t.app, polls.hall(), &polls.staff(), rare).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::SecretWeights), "an area that few have names its voter");
}

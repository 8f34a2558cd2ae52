//! Pictures of papers, doors and proxies carry signatures and choices: who sees which; and what a picture of a paper
//! says. Ballots that were published, as they are found again.

use super::support::*;
use mingtong_app::matter::{PictureSize, add_picture};
use mingtong_app::vote::*;
use mingtong_app::{Fail, Who};
use mingtong_domain::ids::{PictureId, VoteId};
use mingtong_domain::role::Role;
use mingtong_domain::vote::{Command, Door, Mark, PaperNo};
use mingtong_testkit::{TestApp, png};

mingtong_testkit::on_both!(
    a_picture_of_a_paper_is_for_those_who_count_it,
    a_picture_of_a_proxy_is_for_those_who_count_and_for_the_desk,
    a_picture_that_shows_no_code_says_nothing,
    published_ballots_are_those_that_hold,
);

impl Polls {
    async fn picture(&self, nth: u8) -> PictureId {
        add_picture(&self.t.app, self.hall(), png(nth), vec![]).await.expect("a picture")
    }

    async fn sees(&self, who: &Who, of: (&VoteId, u32), picture: &PictureId) -> bool {
        let shown = ballot_picture(&self.t.app, self.hall(), who, of, picture, PictureSize::Small).await;
        shown.is_ok_and(|shown| !shown.jpeg.is_empty())
    }
}

async fn a_picture_of_a_paper_is_for_those_who_count_it(t: TestApp) {
    let polls = Polls::posted(t).await;
    let (id, other) = (polls.call(polls.owners_vote()).await, polls.another().await);
    let (paper, door) = (polls.picture(1).await, polls.picture(2).await);
    polls.act(&polls.teller(0), &id, &[8], Command::IssuePaper {}).await.unwrap();
    polls.at(OPENS);
    let met = Command::NoteDoor { door: Door::Delivered, on: OPENS.date(), pictures: vec![door.clone()] };
    polls.act(&polls.town.who(Role::GridWorker), &id, &[8], met).await.unwrap();
    let read = Command::EnterPaper { paper: says(Mark::Agree), by_proxy: false, pictures: vec![paper.clone()] };
    polls.act(&polls.teller(0), &id, &[8], read).await.unwrap();
    let owner = polls.owner("2-1-202").await;
    for (who, sees_paper, sees_door) in [
        (polls.teller(0), true, true),
        (polls.teller(1), true, true),
        (polls.staff(), false, true),
        (polls.town.who(Role::GridWorker), false, false),
        (owner, false, false),
        (Who::public(None), false, false),
    ] {
        let seen = (polls.sees(&who, (&id, 8), &paper).await, polls.sees(&who, (&id, 8), &door).await);
        assert_eq!(seen, (sees_paper, sees_door), "{:?}", who.actor.role);
    }
    let teller = polls.teller(0);
    for elsewhere in [(&id, 7), (&other, 8), (&VoteId::from("v0"), 8)] {
        assert!(!polls.sees(&teller, elsewhere, &paper).await, "{elsewhere:?} is another ballot");
    }
    let there = polls.t.found_other().await;
    let shown = ballot_picture(&polls.t.app, &there, &teller, (&id, 8), &paper, PictureSize::Whole).await;
    assert!(matches!(shown, Err(Fail::NotFound)), "another community");
    let shown = vote_picture(&polls.t.app, polls.hall(), &polls.staff(), &id, &paper, PictureSize::Small).await;
    assert!(matches!(shown, Err(Fail::NotFound)), "that is the door of proxies");
}

async fn a_picture_of_a_proxy_is_for_those_who_count_and_for_the_desk(t: TestApp) {
    let polls = Polls::posted(t).await;
    let (id, sheet) = (polls.call(polls.owners_vote()).await, polls.picture(1).await);
    let [giver, holder] = [polls.owner("2-1-202").await, polls.owner("2-1-201").await];
    let named = |who: Who| who.actor.person.unwrap();
    let pictures = vec![sheet.clone()];
    let command =
        Command::NameProxy { elector: 8, giver: named(giver.clone()), holder: named(holder.clone()), pictures };
    polls.act(&polls.staff(), &id, &[], command).await.unwrap();
    for (who, sees) in [
        (polls.staff(), true),
        (polls.teller(0), true),
        (polls.town.who(Role::GridWorker), false),
        (holder, false),
        (Who::public(None), false),
    ] {
        let shown = vote_picture(&polls.t.app, polls.hall(), &who, &id, &sheet, PictureSize::Small).await;
        assert_eq!(shown.is_ok(), sees, "{:?}", who.actor.role);
    }
}

async fn a_picture_that_shows_no_code_says_nothing(t: TestApp) {
    for bytes in [png(1), b"no picture".to_vec(), vec![]] {
        assert_eq!(scan_picture(&t.app, bytes).await.unwrap(), Vec::<String>::new());
    }
}

async fn published_ballots_are_those_that_hold(t: TestApp) {
    let polls = Polls::posted(t).await;
    let (id, secret) = (polls.call(polls.owners_vote()).await, polls.call(polls.secret_vote()).await);
    let (slips, hidden) = (polls.slips(&id).await, polls.slips(&secret).await);
    polls.act(&polls.teller(0), &id, &[8], Command::IssuePaper {}).await.unwrap();
    polls.at(OPENS);
    polls.cast_by(&slips[7].code, &id, Mark::Agree).await.unwrap();
    polls.at(an_hour_after(OPENS));
    for teller in [polls.teller(0), polls.teller(1)] {
        polls.act(&teller, &id, &[8], read(Mark::Oppose)).await.unwrap();
    }
    let receipt = polls.cast_by(&hidden[0].code, &secret, Mark::Oppose).await.unwrap().receipt.unwrap();
    polls.at(CLOSES);
    for vote in [&id, &secret] {
        polls.count(vote).await.unwrap();
        let early = published_ballots(&polls.t.app, polls.hall(), &Who::public(None), vote).await;
        assert!(matches!(early, Err(Fail::NotFound)), "counted is not published");
        polls.publish(vote).await;
    }
    let of = async |vote| published_ballots(&polls.t.app, polls.hall(), &Who::public(None), vote).await.unwrap();
    let [named] = of(&id).await.try_into().unwrap_or_else(|all| panic!("one holds, not {all:?}"));
    assert_eq!((named.code.as_str(), &named.paper), (PaperNo::of(8).to_string().as_str(), &says(Mark::Agree)));
    let ballots = of(&secret).await;
    let typed = receipt.to_lowercase().replace('-', " ");
    let found: Vec<_> = ballots.iter().filter(|ballot| ballot.is_called(&typed)).map(|it| &it.paper).collect();
    assert_eq!(found, [&says(Mark::Oppose)]);
    assert_eq!((ballots.len(), ballots[0].area), (1, None), "homes have no weight that would name them");
}

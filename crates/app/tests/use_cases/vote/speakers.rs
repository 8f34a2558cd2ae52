//! Who speaks for a home: with an account, by a proxy, after it was sold, before it was handed over.

use super::support::*;
use mingtong_app::matter::add_picture;
use mingtong_app::roll::{Correction, HomeFields, NamedOwner, correct_home};
use mingtong_app::vote::*;
use mingtong_app::{Fail, Who};
use mingtong_domain::ids::{PictureId, VoteId};
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_domain::roll::{AreaSource, Handover, Living, Part};
use mingtong_domain::vote::{Command, Mark};
use mingtong_testkit::{TestApp, png};

mingtong_testkit::on_both!(
    a_proxy_is_given_for_ones_own_home_alone,
    whoever_bought_a_home_speaks_for_it_once_that_is_put_right,
    a_buyer_speaks_for_nothing_before_it_is_handed_over,
);

fn code<T: std::fmt::Debug>(result: Result<T, Fail>) -> Option<Code> {
    result.unwrap_err().code()
}

fn proxy(elector: u32, giver: &Who, holder: &Who, picture: &PictureId) -> Command<String> {
    let person = |who: &Who| who.actor.person.clone().unwrap();
    Command::NameProxy { elector, giver: person(giver), holder: person(holder), pictures: vec![picture.clone()] }
}

/// What the roll says of a home from now on.
async fn owned(polls: &Polls, home: &str, owner: &str, handover: Handover) {
    let owner = NamedOwner::New { name: owner.to_owned(), phone: None };
    let fields = HomeFields {
        area: Some(920_000),
        source: AreaSource::Register,
        part: Part::Dwelling,
        handover,
        owners: vec![owner],
        adults: None,
        living: Living::Unknown,
    };
    let correction = Correction { no: home.into(), new_no: None, home: fields, reason: "过户".to_owned() };
    let roll = polls.roll.clone();
    correct_home(&polls.t.app, polls.hall(), &polls.staff(), roll, correction).await.unwrap();
}

async fn a_proxy_is_given_for_ones_own_home_alone(t: TestApp) {
    let polls = Polls::posted(t).await;
    let id = polls.call(polls.owners_vote()).await;
    let picture = add_picture(&polls.t.app, polls.hall(), png(1), vec![]).await.unwrap();
    let (giver, holder, stranger) =
        (polls.owner("2-1-202").await, polls.owner("2-1-201").await, polls.owner("1-1-202").await);
    let staff = polls.staff();
    let named = async |elector, giver: &Who, holder: &Who| {
        polls.act(&staff, &id, &[], proxy(elector, giver, holder, &picture)).await
    };
    assert_eq!(code(named(8, &stranger, &holder).await), Some(Code::NotTheirHome));
    assert_eq!(code(named(5, &stranger, &holder).await), Some(Code::NotTheirHome), "the developer's");
    assert_eq!(code(named(8, &giver, &staff).await), Some(Code::ProxyForOneself));
    let handler = polls.town.who(Role::UnitHandler);
    assert_eq!(code(named(8, &giver, &handler).await), Some(Code::HolderOfUnit), "the manager serves not itself");
    assert_eq!(code(named(8, &giver, &polls.teller(0)).await), Some(Code::HolderCounts));
    named(8, &giver, &holder).await.unwrap();
    let [one, _] = polls.tellers.clone();
    let tellers = vec![one, holder.actor.person.clone().unwrap()];
    let counts = polls.act(&staff, &id, &[], Command::ChangeTellers { tellers, reason: "生病".to_owned() }).await;
    assert_eq!(code(counts), Some(Code::HolderCounts), "nor does who holds one count");
    // Two parts of one owner are one voice.
    let of_two = polls.owner("1-1-101").await;
    for elector in [1, 2] {
        named(elector, &of_two, &holder).await.unwrap();
    }
    named(3, &polls.owner("1-1-201").await, &holder).await.unwrap();
    assert_eq!(code(named(4, &stranger, &holder).await), Some(Code::TooManyProxies));
    polls.is_sound().await;
}

async fn own(polls: &Polls, who: &Who, id: &VoteId) -> Vec<u32> {
    let own = own_electors(&polls.t.app, polls.hall(), who, id).await.unwrap();
    own.into_iter().map(|it| it.elector).collect()
}

async fn whoever_bought_a_home_speaks_for_it_once_that_is_put_right(t: TestApp) {
    let polls = Polls::posted(t).await;
    let id = polls.call(polls.owners_vote()).await;
    let picture = add_picture(&polls.t.app, polls.hall(), png(1), vec![]).await.unwrap();
    let (old, holder) = (polls.owner("2-1-202").await, polls.owner("2-1-201").await);
    polls.act(&polls.staff(), &id, &[], proxy(8, &old, &holder, &picture)).await.unwrap();
    let correct = async || {
        let new = NewCorrection::Changed { no: 8, home: "2-1-202".into(), area: Some(920_000), same_as: None };
        correct_electorate(&polls.t.app, polls.hall(), &polls.staff(), id.clone(), new, "已经过户".to_owned()).await
    };
    assert_eq!(code(correct().await), Some(Code::NothingCorrected));
    owned(&polls, "2-1-202", "吴买主", Handover::HandedOver).await;
    let new = polls.owner("2-1-202").await;
    assert_eq!((own(&polls, &old, &id).await, own(&polls, &new, &id).await), (vec![8], vec![]), "it is frozen");
    correct().await.unwrap();
    polls.is_sound().await;
    assert_eq!((own(&polls, &old, &id).await, own(&polls, &new, &id).await), (vec![], vec![8]));
    assert_eq!(own(&polls, &holder, &id).await, [7], "nobody gives away what is no longer theirs");
    polls.at(OPENS);
    assert_eq!(code(polls.cast(&old, &id, &[8], Mark::Oppose).await), Some(Code::NoSuchElector));
    polls.cast(&new, &id, &[8], Mark::Agree).await.unwrap();
    owned(&polls, "2-1-202", "郑买主", Handover::HandedOver).await;
    assert_eq!(code(correct().await), Some(Code::ElectorVoted), "what was given was theirs");
    let struck = NewCorrection::Struck(7);
    correct_electorate(&polls.t.app, polls.hall(), &polls.staff(), id.clone(), struck, "是配电房".to_owned())
        .await
        .unwrap();
    assert_eq!(own(&polls, &holder, &id).await, Vec::<u32>::new());
    polls.is_sound().await;
}

async fn a_buyer_speaks_for_nothing_before_it_is_handed_over(t: TestApp) {
    let polls = Polls::new(t).await;
    owned(&polls, "2-1-202", "吴买主", Handover::NotHandedOver).await;
    let polls = Polls::posted_on(polls).await;
    let buyer = polls.owner("2-1-202").await;
    let id = polls.call(polls.owners_vote()).await;
    polls.at(OPENS);
    assert_eq!(own(&polls, &buyer, &id).await, Vec::<u32>::new());
    assert_eq!(code(polls.cast(&buyer, &id, &[8], Mark::Agree).await), Some(Code::NoSuchElector));
    let doors = polls.doors(&id, ElectorsShown::All).await;
    assert_eq!(doors[7].elector.voice, doors[5].elector.voice, "it is the developer's voice");
}

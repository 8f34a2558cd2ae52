//! What the desk needs to know before it calls a vote, and how it puts an electorate right.

use super::support::*;
use mingtong_app::roll::{Meant, owner_meant};
use mingtong_app::vote::*;
use mingtong_app::{Fail, Who};
use mingtong_domain::ids::PictureId;
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_domain::vote::{Command, Correction, Scope, Secrecy};
use mingtong_testkit::{TestApp, png};

mingtong_testkit::on_both!(
    a_call_is_tried_and_nothing_is_written,
    an_owner_is_meant_by_name_or_by_home,
    an_electorate_is_put_right_by_homes,
    somebody_unknown_gives_the_voice_of_another,
);

async fn a_call_is_tried_and_nothing_is_written(t: TestApp) {
    let polls = Polls::new(t).await;
    let (app, hall, staff) = (&polls.t.app, polls.hall(), polls.staff());
    let tried = preview_vote(app, hall, &staff, polls.owners_vote()).await;
    assert_eq!(tried.unwrap_err().code(), Some(Code::RollNotPosted));
    let polls = Polls::posted_on(polls).await;
    let (app, hall) = (&polls.t.app, polls.hall());
    let before = polls.t.stored(&polls.town, "event").await.len();
    let within = |places: &[&str]| {
        let within = places.iter().map(|place| (*place).into()).collect();
        NewVote { scope: Scope { within, ..polls.owners_vote().scope }, ..polls.owners_vote() }
    };
    let refused = preview_vote(app, hall, &staff, within(&["1", "7", "2-9"])).await.unwrap_err();
    let Fail::Refused(refused) = refused else { panic!("refused: {refused:?}") };
    assert_eq!((refused.code, refused.detail.as_deref()), (Code::NowhereOnRoll, Some("7 / 2-9")), "none is left out");
    let tried = preview_vote(app, hall, &staff, within(&["1", "2-1"])).await.unwrap();
    assert_eq!((tried.size.electors, tried.size.voices, tried.numbers.all.not_handed_over), (8, 6, 2));
    assert_eq!((tried.tellers.len(), tried.lines), (2, vec!["是否同意改为自行车库".to_owned()]));
    for typed in ["１－１", "1栋1单元", "１幢"] {
        assert_eq!(preview_vote(app, hall, &staff, within(&[typed])).await.unwrap().size.electors, 4, "{typed}");
    }
    let secret = NewVote { secrecy: Secrecy::Secret, ..polls.owners_vote() };
    let refused = preview_vote(app, hall, &staff, secret).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::SecretWay));
    let public = preview_vote(app, hall, &Who::public(None), polls.owners_vote()).await.unwrap_err();
    assert_eq!(public.code(), Some(Code::RoleMayNot));
    assert_eq!(polls.t.stored(&polls.town, "event").await.len(), before, "nothing was written");
}

async fn an_owner_is_meant_by_name_or_by_home(t: TestApp) {
    let polls = Polls::new(t).await;
    let (app, hall, staff) = (&polls.t.app, polls.hall(), polls.staff());
    let zhang = polls.owner("1-1-101").await.actor.person.unwrap();
    for words in ["张三", "张三 1-1-102", "1-1-101", " 1-1-101  张三 "] {
        let meant = owner_meant(app, hall, &staff, &polls.roll, words).await.unwrap();
        assert_eq!(meant, Meant::One(zhang.clone()), "{words}");
    }
    for (words, meant) in [
        ("1-1-201", Meant::Several),
        ("张", Meant::Nobody),
        ("张三 1-1-201", Meant::Nobody),
        ("", Meant::Nobody),
        ("陈代表", Meant::Nobody),
        ("2-1-101", Meant::Nobody),
    ] {
        assert_eq!(owner_meant(app, hall, &staff, &polls.roll, words).await.unwrap(), meant, "{words}");
    }
    let handler = polls.town.who(Role::UnitHandler);
    let refused = owner_meant(app, hall, &handler, &polls.roll, "张三").await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::RoleMayNot));
}

async fn an_electorate_is_put_right_by_homes(t: TestApp) {
    let polls = Polls::posted(t).await;
    let id = polls.call(polls.owners_vote()).await;
    let (app, hall, staff) = (&polls.t.app, polls.hall(), polls.staff());
    let put_right = async |new: NewCorrection| {
        let reason = "产权证".to_owned();
        correct_electorate(app, hall, &staff, id.clone(), new, reason).await
    };
    let added = |home: &str, same_as: Option<&str>| NewCorrection::Added {
        home: home.into(),
        area: Some(500_000),
        same_as: same_as.map(Into::into),
    };
    let twice = put_right(added("1-1-101", None)).await.unwrap_err();
    assert_eq!(twice.code(), Some(Code::HomeTwice));
    let nobody = put_right(added("3-1-101", Some("9-9-901"))).await.unwrap_err();
    assert_eq!(nobody.code(), Some(Code::NoSuchElector));
    put_right(added("3-1-101", Some("2-1-202"))).await.unwrap();
    put_right(added("3-1-102", None)).await.unwrap();
    put_right(NewCorrection::Changed { no: 2, home: "1-1-102".into(), area: Some(800_000), same_as: None })
        .await
        .unwrap();
    put_right(NewCorrection::Struck(4)).await.unwrap();
    let doors = polls.doors(&id, ElectorsShown::All).await;
    let voices: Vec<(u32, u32)> = doors.iter().map(|line| (line.elector.no, line.elector.voice)).collect();
    let of = |no: u32| voices.iter().find(|(it, _)| *it == no).map(|(_, voice)| *voice);
    assert_eq!(of(9), of(8), "the same owner");
    assert!(of(10).is_some() && of(4).is_none() && of(1) != of(2), "{voices:?}");
    let mut each: Vec<u32> = voices.iter().map(|(_, voice)| *voice).collect();
    each.sort_unstable();
    each.dedup();
    assert_eq!((voices.len(), each.len()), (9, 7), "5 and 6 are one, and so are 8 and 9");
    let corrections = list_corrections(app, hall, &staff, &id).await.unwrap();
    assert_eq!(corrections.len(), 4);
    assert!(corrections[0].before.is_none() && corrections[3].correction == Correction::Struck(4));
    assert_eq!(corrections[3].before.as_ref().unwrap().home.as_str(), "1-1-202");
    polls.is_sound().await;
}

async fn somebody_unknown_gives_the_voice_of_another(t: TestApp) {
    let polls = Polls::posted(t).await;
    let id = polls.call(polls.owners_vote()).await;
    let (app, hall, staff) = (&polls.t.app, polls.hall(), polls.staff());
    let giver = polls.owner("2-1-202").await.actor.person.unwrap();
    let name = async |pictures: Vec<PictureId>, name: &str| {
        let holder = NewHolder { name: name.to_owned(), phone: Some("13900000018".to_owned()) };
        let on = OnVote { holder: Some(holder), ..OnVote::default() };
        let command = Command::NameProxy { elector: 8, giver: giver.clone(), holder: "".into(), pictures };
        act_on_vote(app, hall, &staff, id.clone(), on, command).await
    };
    let people = polls.t.stored(&polls.town, "person").await.len();
    assert_eq!(name(vec![], "孙小八").await.unwrap_err().code(), Some(Code::ProxySheet));
    assert_eq!(polls.t.stored(&polls.town, "person").await.len(), people, "what is refused adds nobody");
    let sheet = mingtong_app::matter::add_picture(app, hall, png(1), vec![]).await.ok().unwrap();
    assert_eq!(name(vec![sheet.clone()], " ").await.unwrap_err().code(), Some(Code::TextMissing));
    name(vec![sheet], "孙小八").await.unwrap();
    let proxies = list_proxies(app, hall, &staff, &id).await.unwrap();
    let said: Vec<_> = proxies.iter().map(|it| (it.giver.as_deref(), it.holder.as_deref())).collect();
    assert_eq!(said, [(Some("孙八"), Some("孙小八"))]);
    let public = list_proxies(app, hall, &Who::public(None), &id).await;
    assert!(matches!(public, Err(Fail::Refused(_))));
}

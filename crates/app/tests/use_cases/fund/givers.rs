//! Who gives, and in whose name: nobody gives for a unit or an office that they are not of.

use super::ground::{Place, code, named, owner, pledging};
use mingtong_app::fund::{Donor, OnFund, act_on_fund, list_pledges, view_fund};
use mingtong_app::matter::Said;
use mingtong_app::{Fail, Who};
use mingtong_domain::fund::{Command, Shown, Source};
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_testkit::{Courtyard, EIGHT_PARTS, TestApp};

mingtong_testkit::on_both!(
    a_unit_of_another_community_gives_nothing,
    nobody_gives_in_the_name_of_an_office_that_they_are_not_of,
    a_resident_gives_in_their_own_name_or_home,
    who_wants_no_name_is_not_named_by_what_they_give_either,
);

async fn a_unit_of_another_community_gives_nothing(t: TestApp) {
    let place = Place::with(&t, None).await;
    let other = t.found_other().await;
    let unit = mingtong_app::register::register_unit(&t.app, &other, &Who::keeper(), "别处单位").await.unwrap();
    let mut command = pledging("pledge-0001", 100, Source::Unit);
    if let Command::Pledge { unit: named, .. } = &mut command {
        *named = Some(unit);
    }
    assert_eq!(code(place.pledge(&t, &place.staff(), command.clone()).await), Some(Code::NoSuchUnit));
    let elsewhere = act_on_fund(&t.app, &other, &place.staff(), place.fund.clone(), OnFund::default(), command).await;
    assert!(matches!(elsewhere, Err(Fail::NotFound)), "{elsewhere:?}");
    let mut own = pledging("pledge-0001", 100, Source::Unit);
    if let Command::Pledge { unit: named, .. } = &mut own {
        *named = Some(place.town.units[1].clone());
    }
    assert_eq!(code(place.pledge(&t, &place.town.handler(0), own.clone()).await), Some(Code::NotYourUnit));
    place.pledge(&t, &place.town.handler(1), own).await.unwrap();
}

async fn nobody_gives_in_the_name_of_an_office_that_they_are_not_of(t: TestApp) {
    let place = Place::with(&t, None).await;
    let town = &place.town;
    Courtyard::filled(&t, town, EIGHT_PARTS).await;
    let (zhang, hall) = (owner(&t, town, "张三").await, &town.hall);
    let unit = hall.unit_name(&town.units[0]).to_owned();
    let named = |id: &str, source, name: &str| named(id, 100, source, name);
    for source in [Source::Unit, Source::Community] {
        let refused = place.pledge(&t, &zhang, named("pledge-0001", source, "1-1-101")).await;
        assert_eq!(code(refused), Some(Code::PledgeSource), "{source:?}");
    }
    let spaced: String = unit.chars().flat_map(|c| [c, ' ']).collect();
    for name in [unit.as_str(), &spaced, &hall.name, "明通社區", "明通居委会"] {
        for who in [&zhang, &town.who(Role::GridWorker), &town.handler(1)] {
            let source = if who.actor.unit().is_some() { Source::Unit } else { Source::Residents };
            let refused = place.pledge(&t, who, named("pledge-0001", source, name)).await;
            assert_eq!(code(refused), Some(Code::DonorIsAnother), "{name}: {who:?}");
        }
    }
    place.pledge(&t, &town.handler(0), named("pledge-0001", Source::Unit, &unit)).await.unwrap();
    place.pledge(&t, &place.staff(), named("pledge-0002", Source::Unit, &unit)).await.expect("the desk writes it down");
    let seen = view_fund(&t.app, hall, &zhang, &place.fund).await.unwrap();
    assert_eq!(seen.own_sources, [Source::Residents, Source::InKind, Source::Discount], "what the page offers");
}

async fn a_resident_gives_in_their_own_name_or_home(t: TestApp) {
    let place = Place::with(&t, None).await;
    let town = &place.town;
    Courtyard::filled(&t, town, EIGHT_PARTS).await;
    let (zhang, grid) = (owner(&t, town, "张三").await, town.who(Role::GridWorker));
    let word = |id: &str, name: &str| named(id, 100, Source::Residents, name);
    for name in ["2-1-202", "２栋１单元202", "1-1-103", "李四", "赵书记", "张三、李四", "张三（2-1-202）"]
    {
        let refused = place.pledge(&t, &zhang, word("pledge-0001", name)).await;
        assert_eq!(code(refused), Some(Code::DonorIsAnother), "{name}");
    }
    for (nth, name) in ["张三", "1-1-102", "1栋1单元101室", "张三（1-1-101）", "1-1-101张三"].into_iter().enumerate()
    {
        place.pledge(&t, &zhang, word(&format!("pledge-100{nth}"), name)).await.expect(name);
    }
    for name in ["2-1-202", "2-202", "202室", "东风巷14号院2-1-202", "李四 2-1-202", "李四1"] {
        let refused = place.pledge(&t, &grid, word("pledge-0001", name)).await;
        assert_eq!(code(refused), Some(Code::DonorIsAnother), "{name}: it is the home of others, or may be");
    }
    place.pledge(&t, &grid, word("pledge-0001", "9-1-101")).await.expect("on no roll, it may be theirs");
    place.pledge(&t, &place.staff(), word("pledge-0002", "李四")).await.expect("the desk writes it down");
}

async fn who_wants_no_name_is_not_named_by_what_they_give_either(t: TestApp) {
    let place = Place::with(&t, None).await;
    let (town, staff) = (&place.town, place.staff());
    let unit = town.hall.unit_name(&town.units[0]).to_owned();
    for (id, how, words, from) in [
        ("pledge-0001", Shown::Nameless, "王建国家出水泥两袋".to_owned(), None),
        ("pledge-0002", Shown::Named, "王建国家出水泥两袋".to_owned(), None),
        ("pledge-0003", Shown::Nameless, format!("{unit}出水泥两袋"), Some(town.units[0].clone())),
        ("pledge-0004", Shown::Named, format!("{unit}出水泥两袋"), Some(town.units[0].clone())),
    ] {
        let mut command = pledging(id, 100, Source::InKind);
        if let Command::Pledge { donor, what, shown, unit, .. } = &mut command {
            *donor = from.is_none().then(|| "王建国（3-2-501）".to_owned());
            (*what, *shown, *unit) = (Some(words), how, from);
        }
        place.pledge(&t, &staff, command).await.unwrap();
    }
    let seen = async |who: &Who| {
        let list = list_pledges(&t.app, &town.hall, who, &place.fund, 0).await.unwrap().items;
        list.into_iter().map(|line| (line.donor, line.what)).collect::<Vec<_>>()
    };
    let said = |words: &str| Some(Said::Words(words.to_owned()));
    let of_unit = format!("{unit}出水泥两袋");
    let neighbour = seen(&town.who(Role::GridWorker)).await;
    assert_eq!(
        neighbour,
        [
            (Donor::Nameless, said("*家出水泥两袋")),
            (Donor::Named("王*".to_owned()), said("王*家出水泥两袋")),
            (Donor::Nameless, said("*出水泥两袋")),
            (Donor::Named(unit.clone()), said(&of_unit)),
        ]
    );
    let everything = seen(&staff).await;
    assert_eq!((&everything[0].1, &everything[2].1), (&said("王建国家出水泥两袋"), &said(&of_unit)));
}

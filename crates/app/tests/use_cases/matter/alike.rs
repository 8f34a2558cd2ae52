//! What is like a matter: found in other words, near and late before far and long ago; never what somebody may not see,
//! never of another community; units suggested from what happened, with the reason.

use mingtong_app::matter::{Alike, Report, alike_to, alike_to_words, raise_matter, similar_matters};
use mingtong_app::{Fail, Who};
use mingtong_domain::ids::{MatterId, PlaceId};
use mingtong_domain::matter::{Channel, Command, Track, Visibility};
use mingtong_domain::role::Role;
use mingtong_testkit::{DAY_MS, TestApp, Town};

mingtong_testkit::on_both!(
    the_same_in_other_words_is_found_and_the_nearest_first,
    here_and_lately_one_word_of_what_it_is_about_is_enough,
    a_building_is_the_same_however_it_is_called,
    without_a_place_the_words_carry_it_alone,
    what_somebody_may_not_see_is_like_nothing_for_them,
    what_waits_to_be_looked_at_is_compared_for_the_desk_alone,
    units_are_suggested_by_what_similar_matters_came_to,
    the_older_says_less_of_where_a_matter_goes,
    other_communities_never_meet,
);

async fn raised(town: &Town, text: &str) -> MatterId {
    town.raise(town.report(text)).await.matter
}

async fn alike(t: &TestApp, town: &Town, who: &Who, id: MatterId) -> Alike {
    alike_to(&t.app, &town.hall, who, id).await.unwrap()
}

fn ids(alike: &Alike) -> Vec<MatterId> {
    alike.matters.iter().map(|item| item.id).collect()
}

/// Given to a unit at once.
async fn given(town: &Town, text: &str, unit: usize) -> MatterId {
    let id = raised(town, text).await;
    let unit = Some(town.units[unit].clone());
    let accept = Command::Accept { track: Some(Track::Ordinary), unit, note: None };
    town.act(&town.who(Role::Staff), id, accept).await.unwrap();
    id
}

async fn the_same_in_other_words_is_found_and_the_nearest_first(t: TestApp) {
    let town = t.found().await;
    let staff = town.who(Role::Staff);
    let elsewhere = Report { place: Some(town.road.clone()), ..town.report("路灯不亮了") };
    let elsewhere = town.raise(elsewhere).await.matter;
    let same = raised(&town, "2栋楼下的路灯不亮").await;
    for other in ["垃圾没有人收", "三单元漏水", "电梯停了"] {
        raised(&town, other).await;
    }
    let asked = raised(&town, "路灯不亮了").await;
    assert_eq!(ids(&alike(&t, &town, &staff, asked).await), [same, elsewhere]);
    let public = similar_matters(&t.app, &town.hall, "路灯不亮了", Some(&town.courtyard)).await.unwrap();
    assert_eq!(public.iter().map(|item| item.id).collect::<Vec<_>>(), [asked, same], "here, and not elsewhere");
    let nothing = alike_to_words(&t.app, &town.hall, &staff, ("", "暖气太冷"), Some(&town.courtyard)).await.unwrap();
    assert_eq!((ids(&nothing), nothing.units), (vec![], vec![]));

    let merge = Command::Merge { into: same, reason: "同一盏灯".to_owned() };
    town.act(&staff, asked, merge).await.unwrap();
    let words = ("", "路灯又不亮了");
    let found = alike_to_words(&t.app, &town.hall, &staff, words, Some(&town.courtyard)).await.unwrap();
    assert_eq!(ids(&found), [same, elsewhere], "what was merged is found where it goes on");
}

/// What the desk is shown for some words.
async fn like_words(t: &TestApp, town: &Town, words: &str, place: Option<&PlaceId>) -> Vec<MatterId> {
    ids(&alike_to_words(&t.app, &town.hall, &town.who(Role::Staff), ("", words), place).await.unwrap())
}

async fn here_and_lately_one_word_of_what_it_is_about_is_enough(t: TestApp) {
    let town = t.found().await;
    let lamp = raised(&town, "2栋楼下的路灯不亮").await;
    let lift = raised(&town, "电梯困人了，门打不开").await;
    let rubbish = raised(&town, "垃圾没人收，臭得很").await;
    let said = [
        ("路灯坏了", lamp),
        ("2栋路灯坏了好几天", lamp),
        ("二幢路灯坏了", lamp),
        ("路燈壞了", lamp),
        ("电梯坏了，人困在里面", lift),
        ("垃圾臭", rubbish),
    ];
    for (words, same) in said {
        // What does not work is told by other words, too; that something stinks is what it is about.
        let somewhere = if same == rubbish { vec![] } else { vec![same] };
        for (place, expected) in [(Some(&town.courtyard), &vec![same]), (None, &somewhere)] {
            assert_eq!(like_words(&t, &town, words, place).await, *expected, "{words}");
            let public = similar_matters(&t.app, &town.hall, words, place).await.unwrap();
            assert_eq!(public.iter().map(|item| item.id).collect::<Vec<_>>(), *expected, "{words}");
        }
        assert_eq!(like_words(&t, &town, words, Some(&town.road)).await, [], "{words}: elsewhere");
    }
    for other in ["水管坏了好几天没人管", "东风巷14号院单元门坏了"] {
        for place in [Some(&town.courtyard), None] {
            assert_eq!(like_words(&t, &town, other, place).await, [], "{other}");
        }
    }
    let elsewhere = Report { place: Some(town.road.clone()), ..town.report("路灯坏了") };
    let elsewhere = town.raise(elsewhere).await.matter;
    let asked = raised(&town, "路灯坏了").await;
    assert_eq!(ids(&alike(&t, &town, &town.who(Role::Staff), asked).await), [lamp, elsewhere], "here is nearer");
    t.later(31 * DAY_MS);
    assert_eq!(like_words(&t, &town, "电梯坏了，人困在里面", Some(&town.courtyard)).await, [], "long ago");
    let still = ids(&alike(&t, &town, &town.who(Role::Staff), asked).await);
    assert_eq!(still, [lamp, elsewhere], "said at the same time, whenever one looks");
}

async fn a_building_is_the_same_however_it_is_called(t: TestApp) {
    let town = t.found().await;
    let roof = raised(&town, "2幢漏水").await;
    for words in ["2栋漏水", "二号楼漏水", "２幢漏水", "2號樓漏水"] {
        assert_eq!(like_words(&t, &town, words, None).await, [roof], "{words}");
    }
}

async fn without_a_place_the_words_carry_it_alone(t: TestApp) {
    let town = t.found().await;
    let lamp = raised(&town, "2栋楼下的路灯不亮（示例）").await;
    let canopy = raised(&town, "老旧单元门雨棚漏水（示例）").await;
    for other in ["楼道灯不亮了（示例）", "垃圾没人收（示例）", "排椅坏了（示例）"] {
        raised(&town, other).await;
    }
    assert_eq!(like_words(&t, &town, "路灯不亮了", None).await, [lamp], "of the stairs are other lamps");
    assert_eq!(like_words(&t, &town, "单元门禁读卡不灵（示例）", None).await, []);
    assert_eq!(like_words(&t, &town, "单元门雨棚漏水", None).await, [canopy]);
}

async fn what_somebody_may_not_see_is_like_nothing_for_them(t: TestApp) {
    let town = t.found().await;
    let (staff, text) = (town.who(Role::Staff), "三单元张大爷家天花板漏水");
    let hidden = Report { visibility: Visibility::Private, ..town.report(text) };
    let hidden = town.raise(hidden).await.matter;
    let accept = Command::Accept { track: None, unit: Some(town.units[0].clone()), note: None };
    town.act(&staff, hidden, accept).await.unwrap();
    let asked = raised(&town, "天花板漏水").await;
    let seen = alike(&t, &town, &staff, asked).await;
    assert_eq!((ids(&seen), seen.units.len()), (vec![hidden], 1));
    for who in [town.handler(1), town.who(Role::Delegate)] {
        let seen = alike(&t, &town, &who, asked).await;
        assert_eq!((ids(&seen), seen.units), (vec![], vec![]), "{:?}", who.actor.role);
    }
    assert!(similar_matters(&t.app, &town.hall, text, None).await.unwrap().iter().all(|item| item.id != hidden));
    let of_hidden = alike_to(&t.app, &town.hall, &town.handler(1), hidden).await;
    assert!(matches!(of_hidden, Err(Fail::NotFound)));
    for who in [Who::public(None), Who::raiser(asked, None)] {
        assert!(matches!(alike_to(&t.app, &town.hall, &who, asked).await, Err(Fail::Refused(_))));
    }
}

async fn what_waits_to_be_looked_at_is_compared_for_the_desk_alone(t: TestApp) {
    let town = t.found_reviewing().await;
    let waiting = raised(&town, "2栋楼下的路灯不亮").await;
    let asked = raised(&town, "路灯不亮了").await;
    assert_eq!(ids(&alike(&t, &town, &town.who(Role::Staff), asked).await), [waiting]);
    assert!(similar_matters(&t.app, &town.hall, "路灯不亮了", None).await.unwrap().is_empty());
}

async fn units_are_suggested_by_what_similar_matters_came_to(t: TestApp) {
    let town = t.found().await;
    let staff = town.who(Role::Staff);
    given(&town, "院门口的路灯不亮", 1).await;
    let last = given(&town, "巷子里的路灯不亮了", 1).await;
    given(&town, "楼道里的路灯不亮，是物业装的", 0).await;
    given(&town, "排椅坏了", 0).await;
    let returned = given(&town, "西门路灯不亮", 0).await;
    let back = Command::Return { reason: "不归我们管".to_owned() };
    town.act(&town.handler(0), returned, back).await.unwrap();
    raised(&town, "东门路灯不亮，还没有人管").await;
    let asked = raised(&town, "路灯又不亮了").await;
    let units = alike(&t, &town, &staff, asked).await.units;
    let told: Vec<_> = units.iter().map(|it| (&it.unit, it.name.as_str(), it.matters, it.of)).collect();
    let [property, roads] = &town.units;
    assert_eq!(told, [(roads, "市政养护所", 2, 3), (property, "物业服务中心", 1, 3)]);
    assert_eq!((units[0].last, units[0].last_number.clone()), (last, town.hall.number(last)));
}

async fn the_older_says_less_of_where_a_matter_goes(t: TestApp) {
    let town = t.found().await;
    for _ in 0..2 {
        given(&town, "院门口的路灯不亮", 0).await;
    }
    t.later(200 * DAY_MS);
    given(&town, "院门口的路灯不亮", 1).await;
    let asked = raised(&town, "院门口的路灯不亮").await;
    let units = alike(&t, &town, &town.who(Role::Staff), asked).await.units;
    assert_eq!(units.iter().map(|it| &it.unit).collect::<Vec<_>>(), [&town.units[1], &town.units[0]]);
}

async fn other_communities_never_meet(t: TestApp) {
    let town = t.found().await;
    let other = t.found_other().await;
    given(&town, "路灯不亮了", 0).await;
    let found = alike_to_words(&t.app, &other, &Who::desk(), ("", "路灯不亮了"), None).await.unwrap();
    assert_eq!((ids(&found), found.units), (vec![], vec![]));
    let there = raise_matter(&t.app, &other, &Who::public(None), Report::new(Channel::Web, "排椅坏了")).await.unwrap();
    let found = alike_to_words(&t.app, &town.hall, &town.who(Role::Staff), ("", "排椅坏了"), None).await.unwrap();
    assert!(found.matters.is_empty(), "{} is not ours", there.matter);
}

//! Double reporting: the partner unit reports with a liaison on each side, people of its staff report with what they
//! can do, one of whom waits to be taken in; and what they did. All of it invented.

use super::living::Today;
use super::people::Cast;
use super::scene::{Scene, with_lists};
use super::taking_up::Deed;
use mingtong_app::reporting::{NewMemberReport, NewUnitReport};
use mingtong_domain::ids::PlaceId;
use mingtong_domain::reporting::Command;
use mingtong_words::Words;

/// Tells the chapter.
pub(super) fn chapter_of_today(cast: &Cast, today: Today, scenes: &mut Vec<Scene>) {
    let unit = &cast.units.powerchina;
    let new = NewUnitReport {
        unit: unit.clone(),
        person: None,
        name: Some("杨某某（示例）".to_owned()),
        ours: None,
        text: "结对69号院：每月一次志愿服务，会议室可借，职工活动室周末对居民开放。（示例）".to_owned(),
        since: today.ago(50, 0, 0).date(),
        until: Some(today.ago(-300, 0, 0).date()),
    };
    let report = |key: &str, new| Deed::ReportUnit(key.to_owned(), Box::new(new));
    with_lists(scenes, today.ago(50, 10, 0), &cast.powerchina, report("R1", new));
    let confirm = || Command::Confirm { ours: None };
    with_lists(scenes, today.ago(49, 9, 0), &cast.staff, Deed::Report("R1".to_owned(), confirm()));
    let change = Command::ChangeLiaison { person: cast.powerchina.actor.person.clone(), name: None };
    with_lists(scenes, today.ago(30, 9, 0), &cast.powerchina, Deed::Report("R1".to_owned(), change));
    let mut member = |key: &str, days, name: &str, text: &str, times: &str, place: Option<&PlaceId>| {
        let new = NewMemberReport {
            unit: unit.clone(),
            name: name.to_owned(),
            instead: Words::of_the_record().t("reporting-whoever-reported").to_owned(),
            text: text.to_owned(),
            times: Some(times.to_owned()),
            place: place.cloned(),
            since: today.ago(days, 0, 0).date(),
            until: None,
        };
        let deed = Deed::ReportMember(key.to_owned(), Box::new(new));
        with_lists(scenes, today.ago(days, 11, 0), &cast.powerchina, deed);
    };
    member("R2", 45, "何某某（示例）", "修电、换灯（示例）", "周末上午（示例）", Some(&cast.places.renmin));
    member("R3", 44, "罗某某（示例）", "教老人用手机（示例）", "每周六上午（示例）", None);
    member("R4", 1, "马某某（示例）", "给孩子补习数学（示例）", "工作日晚上（示例）", None);
    for key in ["R2", "R3"] {
        with_lists(scenes, today.ago(43, 9, 0), &cast.staff, Deed::Report(key.to_owned(), confirm()));
    }
    did(cast, today, scenes);
}

/// What they did: two services that somebody of the community judged, one that waits for it.
fn did(cast: &Cast, today: Today, scenes: &mut Vec<Scene>) {
    let mut serve = |key: &str, days, need: Option<&str>, text: &str| {
        let day = today.ago(days, 0, 0).date();
        let deed = Deed::Serve(key.to_owned(), day, need.map(str::to_owned), text.to_owned());
        with_lists(scenes, today.ago(days - 1, 9, 0), &cast.powerchina, deed);
    };
    serve("R2", 20, None, "69号院1栋楼道换了6盏灯。（示例）");
    serve("R3", 9, Some("N2"), "两次手机课，教了挂号和付款。（示例）");
    serve("R1", 4, None, "职工活动室周末对居民开放，来了30多人。（示例）");
    let mut judge = |key: &str, days, who, evaluation: &str| {
        let command = Command::Evaluate { number: 1, evaluation: evaluation.to_owned() };
        with_lists(scenes, today.ago(days, 15, 0), who, Deed::Report(key.to_owned(), command));
    };
    judge("R2", 17, &cast.staff, "楼道亮了，老人晚上敢下楼了。（示例）");
    judge("R3", 6, &cast.secretary, "讲得慢、听得懂，老人还想再上。（示例）");
}

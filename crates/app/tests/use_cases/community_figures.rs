//! The numbers of some days against a set of matters that was counted by hand; and every number is the length of the
//! list that it opens, for everybody and at the desk.

use jiff::civil::date;
use mingtong_app::Who;
use mingtong_app::community::numbers::{
    About, Level, NotShown, Numbers, Period, Tally, courtyards, hot_topics, longest_waiting, numbers,
};
use mingtong_app::matter::{MatterQuery, list_matters};
use mingtong_app::rows::{Between, Figure, Took};
use mingtong_domain::ids::MatterId;
use mingtong_domain::matter::{Command, Outcome, Track, Verdict, Visibility};
use mingtong_domain::role::Role;
use mingtong_testkit::{DAY_MS, HOUR_MS, START_MS, TestApp, Town};

mingtong_testkit::on_both!(
    the_numbers_of_a_month_are_what_happened_in_it,
    every_number_is_the_length_of_its_list,
    what_is_not_public_is_counted_at_the_desk_only,
    no_two_spans_of_days_tell_what_is_not_public,
    how_long_it_took_is_told_in_the_measure_of_the_clock,
    of_all_days_it_is_what_the_counters_say,
    what_people_talk_about_names_nothing_private,
    a_courtyard_counts_what_waits_in_it_whenever_it_was_heard,
);

const JUNE: Period = Period::Month(2021, 6);

fn accept(track: Track) -> Command<String> {
    Command::Accept { track: Some(track), unit: None, note: None }
}

async fn raised(town: &Town, text: &str, change: impl FnOnce(&mut mingtong_app::matter::Report)) -> MatterId {
    let mut report = town.report(text);
    change(&mut report);
    town.raise(report).await.matter
}

async fn replied(town: &Town, id: MatterId) {
    town.act(&town.who(Role::Staff), id, Command::Reply { text: "已报修".to_owned() }).await.unwrap();
}

/// One of May that nobody answered. On 8 June: one answered at once; one at the road, answered on the 11th; a hazard,
/// answered at once and done after ten hours; one that was withdrawn; one at no place that nobody answered; and a
/// private one.
async fn lived(t: &TestApp) -> Town {
    t.clock.set(START_MS - 20 * DAY_MS);
    let town = t.found().await;
    raised(&town, "去年的井盖", |_| ()).await;
    t.clock.set(START_MS);
    let staff = town.who(Role::Staff);
    let lamp = raised(&town, "路灯不亮", |_| ()).await;
    let road = raised(&town, "路面坑洼", |report| report.place = Some(town.road.clone())).await;
    let hazard = raised(&town, "门头松动", |report| report.track = Track::Hazard).await;
    let withdrawn = raised(&town, "垃圾没收", |_| ()).await;
    let nowhere = raised(&town, "有人吵闹", |report| report.place = None).await;
    raised(&town, "邻里纠纷", |report| report.visibility = Visibility::Private).await;
    for (id, track) in [(lamp, Track::Ordinary), (hazard, Track::Hazard), (nowhere, Track::Ordinary)] {
        town.act(&staff, id, accept(track)).await.unwrap();
    }
    replied(&town, lamp).await;
    replied(&town, hazard).await;
    town.act(&Who::raiser(withdrawn, None), withdrawn, Command::Withdraw { reason: None }).await.unwrap();
    t.later(10 * HOUR_MS);
    let said = || "看过了".to_owned();
    let done =
        Command::MarkDone { outcome: Outcome::Solved, review: None, text: said(), before: vec![], pictures: vec![] };
    town.act(&staff, hazard, done).await.unwrap();
    let check = Command::Verify { verdict: Verdict::Confirmed, text: said(), pictures: vec![] };
    town.act(&town.who(Role::GridWorker), hazard, check).await.unwrap();
    town.act(&staff, hazard, Command::Close {}).await.unwrap();
    t.clock.set(START_MS + 3 * DAY_MS);
    replied(&town, road).await;
    town
}

async fn read(t: &TestApp, town: &Town, who: &Who, period: Period) -> Numbers {
    numbers(&t.app, &town.hall, who, period, &MatterQuery::default()).await.unwrap()
}

async fn the_numbers_of_a_month_are_what_happened_in_it(t: TestApp) {
    let town = lived(&t).await;
    let june = read(&t, &town, &Who::public(None), JUNE).await;
    let expected = [
        (Figure::Received, 5),
        (Figure::Owed, 4),
        (Figure::Answered, 3),
        (Figure::Waiting, 1),
        (Figure::Withdrawn, 1),
        (Figure::RepliedInTime, 3),
        (Figure::Closed, 1),
        (Figure::Solved, 1),
        (Figure::NotSolved, 0),
        (Figure::FinishedInTime, 1),
        (Figure::Rated, 0),
        (Figure::Open, 3),
        (Figure::Imported, 0),
        (Figure::AnsweredThen, 3),
        (Figure::ClosedThen, 1),
    ];
    for (figure, count) in expected {
        assert_eq!(june.tally.of(figure), count, "{figure:?}");
    }
    let before = june.before.unwrap();
    assert_eq!((before.of(Figure::Received), before.of(Figure::Waiting)), (1, 1));
    let received = |about: &About| -> Option<i64> {
        june.places.iter().find(|line| line.about == *about).map(|line| line.tally.of(Figure::Received))
    };
    let places =
        [About::Place(town.courtyard.clone()), About::Place(town.road.clone()), About::Nowhere].map(|at| received(&at));
    assert_eq!(places, [Some(3), Some(1), Some(1)]);
    let on = |nth: usize| (june.course[nth].received, june.course[nth].closed);
    assert_eq!((june.course.len(), on(6), on(7), on(8)), (30, (0, 0), (5, 1), (0, 0)));
}

/// How many matters the list of a figure has.
async fn listed(t: &TestApp, town: &Town, who: &Who, query: MatterQuery, at: (Figure, Between)) -> i64 {
    let query = MatterQuery { counted: Some(at), ..query };
    list_matters(&t.app, &town.hall, who, &query).await.unwrap().total
}

async fn opens(t: &TestApp, town: &Town, who: &Who, query: &MatterQuery, period: Period, tally: &Tally) {
    for figure in Figure::ALL {
        let found = listed(t, town, who, query.clone(), (*figure, period.between())).await;
        assert_eq!(tally.of(*figure), found, "{figure:?} of {query:?}");
    }
}

async fn every_number_is_the_length_of_its_list(t: TestApp) {
    let town = lived(&t).await;
    for who in [Who::public(None), town.who(Role::Staff), town.handler(0)] {
        let whole = MatterQuery::default();
        let june = read(&t, &town, &who, JUNE).await;
        opens(&t, &town, &who, &whole, JUNE, &june.tally).await;
        let lines =
            june.places.iter().chain(&june.units).chain(&june.channels).chain(&june.tracks).chain(&june.categories);
        for line in lines {
            let query = match line.about.clone() {
                About::Place(place) => MatterQuery { place: Some(place), ..whole.clone() },
                About::Nowhere => MatterQuery { nowhere: true, ..whole.clone() },
                About::Unit(unit) => MatterQuery { unit: Some(unit), ..whole.clone() },
                About::Nobody => MatterQuery { with_nobody: true, ..whole.clone() },
                About::Channel(channel) => MatterQuery { channel: Some(channel), ..whole.clone() },
                About::Track(track) => MatterQuery { track: Some(track), ..whole.clone() },
                About::Category(category) => MatterQuery { category: Some(category), ..whole.clone() },
                About::Uncategorised => MatterQuery { in_no_category: true, ..whole.clone() },
            };
            for figure in [Figure::Received, Figure::Waiting, Figure::Closed] {
                let found = listed(&t, &town, &who, query.clone(), (figure, JUNE.between())).await;
                assert_eq!(line.tally.of(figure), found, "{figure:?} of {:?}", line.about);
            }
        }
    }
}

async fn what_is_not_public_is_counted_at_the_desk_only(t: TestApp) {
    let town = lived(&t).await;
    let public = read(&t, &town, &Who::public(None), JUNE).await;
    let desk = read(&t, &town, &town.who(Role::Staff), JUNE).await;
    assert_eq!((public.tally.of(Figure::Received), public.not_shown), (5, NotShown::NotTold));
    assert_eq!((desk.tally.of(Figure::Received), desk.not_shown), (6, NotShown::None));
    let all = read(&t, &town, &Who::public(None), Period::All).await;
    assert_eq!((all.tally.of(Figure::Received), all.not_shown), (6, NotShown::NotTold));
    let may = read(&t, &town, &Who::public(None), Period::Month(2021, 5)).await;
    assert_eq!(may.not_shown, NotShown::None);
    t.later(31 * DAY_MS);
    assert_eq!(read(&t, &town, &Who::public(None), JUNE).await.not_shown, NotShown::Few, "it is over");
}

async fn no_two_spans_of_days_tell_what_is_not_public(t: TestApp) {
    let town = t.found().await;
    for _ in 0..6 {
        raised(&town, "家里的事", |report| report.visibility = Visibility::Private).await;
    }
    t.later(31 * DAY_MS);
    let everybody = Who::public(None);
    let days = |from: i8, until: i8| Period::days(date(2021, 6, from), date(2021, 6, until)).unwrap();
    // The day on which somebody came is in one of two spans, or in a sum and not in its parts.
    let spans = [days(1, 30), days(1, 29), days(2, 30), days(8, 8), days(9, 9)];
    let sums = [Period::Quarter(2021, 2), Period::Year(2021), Period::All, Period::Month(2021, 7)];
    for period in spans.into_iter().chain(sums) {
        assert_eq!(read(&t, &town, &everybody, period).await.not_shown, NotShown::NotTold, "{period:?}");
    }
    let month = read(&t, &town, &everybody, JUNE).await;
    assert_eq!((month.not_shown, month.tally.of(Figure::Received)), (NotShown::Many(6), 0));
    for narrowed in [
        MatterQuery { place: Some(town.courtyard.clone()), ..MatterQuery::default() },
        MatterQuery { track: Some(Track::Ordinary), ..MatterQuery::default() },
    ] {
        let part = numbers(&t.app, &town.hall, &everybody, JUNE, &narrowed).await.unwrap();
        assert_eq!(part.not_shown, NotShown::NotTold, "{narrowed:?}");
    }
}

async fn how_long_it_took_is_told_in_the_measure_of_the_clock(t: TestApp) {
    let town = lived(&t).await;
    let june = read(&t, &town, &Who::public(None), JUNE).await;
    let taken = |took: Took, track: Option<Track>| {
        let found = june.taken.iter().find(|taken| taken.timed.took == took && taken.timed.track == track).unwrap();
        (found.measure.key(), found.matters, found.unknown, found.within)
    };
    // Two on the day itself, one from Tuesday to Friday.
    assert_eq!(taken(Took::Reply, None), ("working-days", 3, 0, Some([0, 3, 3])));
    assert_eq!(taken(Took::Finish, Some(Track::Hazard)), ("hours", 1, 0, Some([10, 10, 10])));
    assert_eq!(taken(Took::Finish, Some(Track::Ordinary)), ("working-days", 0, 0, None));
}

async fn of_all_days_it_is_what_the_counters_say(t: TestApp) {
    let town = lived(&t).await;
    let measured = [Figure::ReplyMeasured, Figure::FinishMeasured];
    for who in [Who::public(None), town.who(Role::Staff)] {
        let all = read(&t, &town, &who, Period::All).await;
        for figure in Figure::ALL.iter().filter(|figure| !measured.contains(figure)) {
            let found = listed(&t, &town, &who, MatterQuery::default(), (*figure, Between::default())).await;
            assert_eq!(all.tally.of(*figure), found, "{figure:?}");
        }
    }
}

async fn what_people_talk_about_names_nothing_private(t: TestApp) {
    let town = t.found().await;
    for text in ["路灯不亮", "楼道路灯坏了", "门口路灯不亮"] {
        raised(&town, text, |_| ()).await;
    }
    for text in ["水管漏水", "换一根水管", "水管冻裂"] {
        raised(&town, text, |report| report.visibility = Visibility::Private).await;
    }
    let said = async |who: Who| -> Vec<(String, usize)> {
        let whole = MatterQuery::default();
        let found = hot_topics(&t.app, &town.hall, &who, JUNE, &whole).await.unwrap();
        found.into_iter().map(|topic| (topic.word, topic.matters.len())).collect()
    };
    assert_eq!(said(Who::public(None)).await, [("路灯".to_owned(), 3)]);
    let desk = said(town.who(Role::Staff)).await;
    assert!(desk.contains(&("路灯".to_owned(), 3)) && desk.iter().any(|(word, _)| word == "水管"), "{desk:?}");
}

async fn a_courtyard_counts_what_waits_in_it_whenever_it_was_heard(t: TestApp) {
    let town = lived(&t).await;
    let everybody = Who::public(None);
    let yards = courtyards(&t.app, &town.hall, &everybody).await.unwrap();
    let yard = yards.iter().find(|yard| yard.place == town.courtyard).unwrap();
    for (figure, count) in [(Figure::Waiting, yard.waiting), (Figure::Overdue, yard.overdue)] {
        let there = MatterQuery { place: Some(town.courtyard.clone()), ..MatterQuery::default() };
        assert_eq!(listed(&t, &town, &everybody, there, (figure, Between::default())).await, count, "{figure:?}");
    }
    // The one of May waits there, and its clocks are over.
    let may = Some(mingtong_domain::Millis(START_MS - 20 * DAY_MS));
    assert_eq!((yard.waiting, yard.since, yard.level()), (1, may, Level::Overdue));
    let longest = longest_waiting(&t.app, &town.hall, &everybody, 5).await.unwrap();
    assert_eq!(longest.len(), 2, "the one of May, and the one at no place");
    assert_eq!(Some(longest[0].received), may);
}

//! Whoever the words of a fund name: strangers read them masked, on pages and as published data.

use super::ground::Place;
use mingtong_app::Who;
use mingtong_app::community::open_data::{OpenTable, WordsOf, list_open_words, open_part};
use mingtong_app::fund::{NewFund, OnFund, list_funds, open_fund, view_expense, view_fund};
use mingtong_domain::fund::{Command, Source};
use mingtong_domain::role::Role;
use mingtong_testkit::{TestApp, new_fund};

mingtong_testkit::on_both!(
    strangers_read_nobody_in_the_words_of_an_expense,
    strangers_read_nobody_in_what_a_fund_is_for,
);

async fn strangers_read_nobody_in_the_words_of_an_expense(t: TestApp) {
    let place = Place::with(&t, None).await;
    place.given(&t, "pledge-0001", 70_000, Source::Residents).await;
    let hall = &place.town.hall;
    for (id, to, what, shown) in [
        ("expense-0001", "张三丰", "3-2-501 李四光家水管，李四光垫付", "3-*-*** 李**家水管，李**垫付"),
        ("expense-0002", "张三丰施工队", "请张三丰施工队修门，张三丰电话13812348888", "请张*修门，张*电话138****8888"),
        ("expense-0003", "老张五金", "301室张三丰家换锁", "301室张*家换锁"),
    ] {
        let mut entering = place.entering(id, 100);
        if let Command::EnterExpense { payee, purpose, .. } = &mut entering {
            (*payee, *purpose) = (to.to_owned(), what.to_owned());
        }
        place.act(&t, &place.staff(), OnFund::default(), entering).await.unwrap();
        for (who, read) in [(Who::public(None), shown), (place.staff(), what)] {
            let seen = view_expense(&t.app, hall, &who, &place.fund, &id.into()).await.unwrap();
            assert_eq!(seen.purpose.words(), Some(read), "{who:?}");
        }
    }
    let published = open_part(&t.app, hall, OpenTable::Expenses, None).await.unwrap();
    let csv = String::from_utf8(published.csv().unwrap()).unwrap();
    assert!(!csv.contains("李四光") && !csv.contains("张三丰"), "{csv}");
    let open = list_open_words(&t.app, hall, WordsOf::Expenses, None).await.unwrap().things;
    let texts: Vec<(usize, usize)> = open.iter().map(|it| (it.texts.len(), it.masked.len())).collect();
    assert_eq!(texts, [(0, 1); 3], "nothing of it comes whole beside its salt");
}

async fn strangers_read_nobody_in_what_a_fund_is_for(t: TestApp) {
    let place = Place::with(&t, None).await;
    let (hall, what) = (&place.town.hall, "301室张三丰家换锁");
    let new = NewFund { place: Some(place.town.courtyard.clone()), ..new_fund(what, vec![Source::Residents]) };
    let fund = open_fund(&t.app, hall, &place.staff(), new).await.unwrap();
    for (who, read) in [
        (Who::public(None), "301室张*家换锁"),
        (place.town.who(Role::GridWorker), "301室张*家换锁"),
        (place.staff(), what),
    ] {
        assert_eq!(view_fund(&t.app, hall, &who, &fund).await.unwrap().purpose.words(), Some(read), "{who:?}");
    }
    let listed = list_funds(&t.app, hall, 0).await.unwrap().items;
    assert!(listed.iter().any(|item| item.purpose.words() == Some("301室张*家换锁")), "{listed:?}");
    let open = list_open_words(&t.app, hall, WordsOf::Funds, None).await.unwrap().things;
    assert!(open.iter().flat_map(|it| &it.texts).all(|text| !text.words.contains("张三丰")), "{open:?}");
}

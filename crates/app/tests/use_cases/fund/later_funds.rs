//! Funds that were opened later than the time of which accounts are told, and funds of which nothing was paid: however
//! many they are, they stand before none that has something to say.

use super::ground::Place;
use mingtong_app::community::open_data::{WordsOf, list_open_words};
use mingtong_app::fund::{OnFund, Period, list_accounts, open_fund};
use mingtong_domain::fund::Source;
use mingtong_domain::ids::FundId;
use mingtong_domain::limits::PAGE_ROWS;
use mingtong_testkit::{DAY_MS, TestApp, new_fund};

mingtong_testkit::on_both!(the_funds_of_a_time_fill_its_pages, an_expense_behind_many_funds_is_on_the_first_page);

/// A fund, and a year later one more than a page of others.
async fn followed(t: &TestApp) -> Place {
    let place = Place::with(t, None).await;
    place.given(t, "pledge-0001", 1_000, Source::Residents).await;
    t.later(365 * DAY_MS);
    for nth in 0..=PAGE_ROWS {
        let new = new_fund(&format!("第{nth}件事"), vec![Source::Residents]);
        open_fund(&t.app, &place.town.hall, &place.staff(), new).await.unwrap();
    }
    place
}

async fn the_funds_of_a_time_fill_its_pages(t: TestApp) {
    let place = followed(&t).await;
    let read = async |year: &str, skip| {
        let period = Period::read(year).unwrap();
        let page = list_accounts(&t.app, &place.town.hall, period, None, skip).await.unwrap();
        (page.funds.into_iter().map(|account| account.fund.id).collect::<Vec<FundId>>(), page.next)
    };
    assert_eq!(read("2021", 0).await, (vec![place.fund.clone()], None), "the year knows of one");
    let (funds, next) = read("2022", 0).await;
    assert_eq!((funds.len(), next), (PAGE_ROWS as usize, Some(PAGE_ROWS)));
    let (funds, next) = read("2022", PAGE_ROWS).await;
    assert_eq!((funds.len(), funds.last(), next), (2, Some(&place.fund), None), "that of before is still one of it");
}

async fn an_expense_behind_many_funds_is_on_the_first_page(t: TestApp) {
    let place = followed(&t).await;
    let entering = place.entering("expense-0002", 1_000);
    place.act(&t, &place.staff(), OnFund::default(), entering).await.unwrap();
    let open = list_open_words(&t.app, &place.town.hall, WordsOf::Expenses, None).await.unwrap();
    assert_eq!(open.things.len(), 1, "no empty page stands before it");
}

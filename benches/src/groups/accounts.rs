//! The account of a fund with 100,000 entries against that of one with 1,000, made anew for every request: its
//! figures, and a page of what one of them is made of. Both funds have lived through the use cases what a page shows;
//! the entries behind are copies of those rows in the read tables, day after day of the same year.

use crate::measured::{Measured, Side, Target};
use crate::rendering::{Pages, medians};
use crate::town;
use anyhow::Context;
use mingtong_app::fund::{OnFund, act_on_fund, open_fund};
use mingtong_app::{App, Chance, Clock, Hall, Store, Who};
use mingtong_domain::Millis;
use mingtong_domain::fund::{Command, RestGoes, Source};
use mingtong_domain::ids::FundId;
use mingtong_testkit::new_fund;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{Connection, SqliteConnection};
use std::path::Path;

const MANY: i64 = 100_000;
const FEW: i64 = 1_000;
/// What a page shows is a handful, whatever lies behind it.
const AT_MOST: f64 = 2.0;
/// 1 December 2023, 09:00 in Asia/Shanghai: the year of the accounts is nearly over.
const NOW_MS: i64 = 1_701_392_400_000;

pub async fn measure() -> anyhow::Result<Vec<Measured>> {
    let dir = tempfile::tempdir()?;
    let clock = Clock::set_to(NOW_MS);
    let (app, hall) = town::open(dir.path(), clock.clone()).await?;
    let (few, many) = (closed(&app, &hall, "日常维修").await?, closed(&app, &hall, "绿化养护").await?);
    app.store.close().await;
    for (fund, entries) in [(&few, FEW), (&many, MANY)] {
        grow(&town::database(dir.path()), fund, entries).await?;
    }
    let store = Store::open_sqlite(&town::database(dir.path())).await?;
    let pages = Pages::new(&App::new(store, clock, Chance::System));
    let asked = [
        ("the account of a fund", "?period=2023", Target::AtMost(AT_MOST)),
        ("the account of a fund over days that cut months", "?period=2023-03-02..2023-11-28", Target::AtMost(AT_MOST)),
        ("a page of its entries", "/entries?period=2023&account=paid_out&item=", Target::AtMost(AT_MOST)),
    ];
    let mut all = Vec::new();
    for (what, query, target) in asked {
        let path = |fund: &FundId| format!("/c/town/accounts/{fund}{query}");
        let (many_path, few_path) = (path(&many), path(&few));
        let (of_many, of_few) = medians((&pages, |_| many_path.clone()), (&pages, |_| few_path.clone())).await?;
        all.push(Measured {
            what: what.to_owned(),
            ours: Side::new(format!("{MANY} entries"), of_many, "ms"),
            other: Side::new(format!("{FEW} entries"), of_few, "ms"),
            target,
        });
    }
    Ok(all)
}

/// A fund that took money and paid its rest out.
async fn closed(app: &App, hall: &std::sync::Arc<Hall>, purpose: &str) -> anyhow::Result<FundId> {
    let desk = Who::desk();
    let fund = open_fund(app, hall, &desk, new_fund(purpose, vec![Source::Community])).await?;
    let day = Millis(NOW_MS).date();
    let pledge = Command::Pledge {
        pledge: "pledge-0001".into(),
        source: Source::Community,
        form: mingtong_domain::fund::Form::Gift,
        amount: 100,
        person: None,
        unit: None,
        shown: mingtong_domain::fund::Shown::Named,
        until: day,
        donor: Some("社区".to_owned()),
        what: None,
    };
    act_on_fund(app, hall, &desk, fund.clone(), OnFund::default(), pledge).await?;
    let receive = Command::Receive { amount: 100, day, slip: "slip-0001".to_owned(), pictures: vec![] };
    let on = OnFund { pledge: Some("pledge-0001".into()), ..OnFund::default() };
    act_on_fund(app, hall, &desk, fund.clone(), on, receive).await?;
    let close = Command::Close { goes: RestGoes::PaidOut, words: Some("退回".to_owned()) };
    act_on_fund(app, hall, &desk, fund.clone(), OnFund::default(), close).await?;
    Ok(fund)
}

/// Copies what was booked, so many times, over the days of the year, and sums it up by day as the fold does.
async fn grow(database: &Path, fund: &FundId, entries: i64) -> anyhow::Result<()> {
    let mut conn = SqliteConnection::connect_with(&SqliteConnectOptions::new().filename(database)).await?;
    let day = "strftime('%Y-%m-%d', '2023-01-01', '+' || (copy.n % 330) || ' days')";
    let copies = "WITH RECURSIVE copy (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM copy WHERE n < ?2)";
    let booking = format!(
        "INSERT INTO booking (community_id, fund_id, no, kind, day, amount_fen, about_kind, about_id) {copies} \
         SELECT b.community_id, b.fund_id, b.no + 2 * copy.n, b.kind, {day}, b.amount_fen, b.about_kind, b.about_id \
         FROM booking b, copy WHERE b.fund_id = ?1"
    );
    let line = format!(
        "INSERT INTO booking_line (community_id, fund_id, no, line, account, source, fen, item, moved, day) {copies} \
         SELECT l.community_id, l.fund_id, l.no + 2 * copy.n, l.line, l.account, l.source, l.fen, l.item, l.moved, \
         {day} FROM booking_line l, copy WHERE l.fund_id = ?1"
    );
    let sums = "INSERT OR REPLACE INTO account_day (community_id, fund_id, day, account, item, moved, fen) \
                 SELECT community_id, fund_id, day, account, item, moved, SUM(fen) FROM booking_line \
                 WHERE fund_id = ?1 GROUP BY 1, 2, 3, 4, 5, 6";
    for sql in [booking.as_str(), line.as_str()] {
        let query = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(fund.as_str()).bind(entries / 2);
        query.execute(&mut conn).await.context("entries are copied")?;
    }
    sqlx::query(sums).bind(fund.as_str()).execute(&mut conn).await?;
    conn.close().await?;
    Ok(())
}

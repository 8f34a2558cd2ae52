//! Posted accounts as people meet them: a file tried out and posted, the sheet read, taken back.

use crate::browser::{Browser, Page, between};
use axum::http::StatusCode;
use mingtong_domain::role::Role;
use mingtong_testkit::{TestApp, Town};

mingtong_testkit::on_both!(
    a_book_is_tried_out_posted_read_and_taken_back,
    the_books_of_courtyards_are_told_beside_the_accounts_of_the_whole,
    an_opening_that_is_not_the_closing_before_it_is_told_on_the_page,
);

const ROWS: &str = "日期,摘要,凭证号,收入,支出,余额\n2021-04-05,联系13987654321,记-1,300.00,,300\n\
                    2021-04-06,换灯,记-2,,120.50,179.49\n";

async fn upload(staff: &mut Browser, button: &str) -> Page {
    upload_of(staff, "", ("2021-04-01", "2021-04-30"), ROWS, button).await
}

async fn upload_of(staff: &mut Browser, place: &str, (from, to): (&str, &str), rows: &str, button: &str) -> Page {
    let fields = [("place", place), ("account", "community"), ("from", from), ("to", to), (button, "yes")];
    staff.post_pictures("/desk/account-books/new", &fields, "file", &[rows.as_bytes().to_vec()]).await
}

/// A book that was posted.
pub(crate) async fn posted(t: &TestApp, town: &Town) {
    let mut staff = Browser::of_staff(t, town).await;
    assert!(upload(&mut staff, "import").await.html.contains("账本已公示"));
}

async fn a_book_is_tried_out_posted_read_and_taken_back(t: TestApp) {
    let town = t.found().await;
    let mut staff = Browser::of_staff(&t, &town).await;
    let mut public = Browser::new(&t);
    assert!(public.get("/account-books").await.html.contains("还没有公示账本"));
    let tried = upload(&mut staff, "trial").await;
    for told in ["还没有写入", "相差 -0.01 元", "可能有个人信息", "179.50"] {
        assert!(tried.html.contains(told), "{told}: {}", tried.html);
    }
    let done = upload(&mut staff, "import").await;
    assert!(done.html.contains("账本已公示"), "{}", done.html);
    let book = format!("/account-books/{}", between(&done.html, "href=\"/c/mingtong/account-books/", "\""));
    let again = upload(&mut staff, "import").await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.html.contains("已经公示过"), "{}", again.html);
    let list = public.get("/account-books").await;
    assert!(list.html.contains(&book) && list.html.contains("期末 179.50 元"), "{}", list.html);
    let accounts = public.get("/accounts?period=2021-04").await.html;
    for told in ["本期另有账本公示", book.as_str(), "期末 179.50 元"] {
        assert!(accounts.contains(told), "{told}: {accounts}");
    }
    assert!(public.get("/accounts.html?period=2021-04").await.html.contains("期末 179.50 元"), "on the sheet, too");
    assert!(!public.get("/accounts?period=2021-05").await.html.contains("本期另有账本公示"));
    let elsewhere = format!("/accounts?period=2021-04&place={}", town.courtyard);
    assert!(!public.get(&elsewhere).await.html.contains("本期另有账本公示"), "it is the book of the community");
    let read = public.get(&book).await;
    assert!(read.html.contains("换灯") && read.html.contains("余额与逐行计算相差 -0.01 元"), "{}", read.html);
    assert!(read.html.contains("不计入资金的账") && !read.html.contains("13987654321"), "masked for strangers");
    assert!(staff.get(&book).await.html.contains("13987654321"), "the desk reads what was written");
    assert_eq!(public.get(&format!("{book}/sheet.xlsx")).await.status, StatusCode::OK);
    let mut handler = Browser::signed_in(&t, &town, &town.who(Role::UnitHandler)).await;
    assert_eq!(handler.get("/desk/account-books/new").await.status, StatusCode::FORBIDDEN);
    let back = format!("/desk{book}/take-back");
    assert_eq!(staff.post(&back, &[("reason", "")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let taken = staff.post(&back, &[("reason", "少记一笔")]).await;
    assert!(taken.location().ends_with("done=take_back_account_book"), "{}", taken.location());
    let read = public.get(&book).await;
    assert!(read.html.contains("少记一笔") && read.html.contains("撤回"), "{}", read.html);
    assert!(!public.get("/accounts?period=2021-04").await.html.contains("本期另有账本公示"), "it was taken back");
}

async fn the_books_of_courtyards_are_told_beside_the_accounts_of_the_whole(t: TestApp) {
    let town = t.found().await;
    let mut staff = Browser::of_staff(&t, &town).await;
    let days = ("2021-04-01", "2021-04-30");
    let name = town.hall.place_name(&town.courtyard);
    // A grid that is called as a courtyard within it is another place.
    staff.post(&format!("/desk/places/{}", town.grid), &[("what", "rename"), ("new-name", &name)]).await.location();
    let done = upload_of(&mut staff, town.courtyard.as_str(), days, ROWS, "import").await;
    let book = format!("/account-books/{}", between(&done.html, "href=\"/c/mingtong/account-books/", "\""));
    let mut public = Browser::new(&t);
    for of in [String::new(), format!("&place={}", town.grid), format!("&place={}", town.courtyard)] {
        let accounts = public.get(&format!("/accounts?period=2021-04{of}")).await.html;
        let told = between(&accounts, &format!("{book}\">"), "</a>");
        assert_eq!(told.contains(&name), !of.ends_with(town.courtyard.as_str()), "{of}: {told}");
    }
    let elsewhere = format!("/accounts?period=2021-04&place={}", town.road);
    assert!(!public.get(&elsewhere).await.html.contains("本期另有账本公示"), "it is no book of the road");
}

async fn an_opening_that_is_not_the_closing_before_it_is_told_on_the_page(t: TestApp) {
    let town = t.found().await;
    let mut staff = Browser::of_staff(&t, &town).await;
    let rows = "日期,摘要,收入,支出,余额\n,上期结余,,,180.00\n2021-05-05,捐款,1.00,,181.00\n";
    let may = upload_of(&mut staff, "", ("2021-05-01", "2021-05-31"), rows, "import").await;
    let may = format!("/account-books/{}", between(&may.html, "href=\"/c/mingtong/account-books/", "\""));
    let mut public = Browser::new(&t);
    assert!(!public.get(&may).await.html.contains("上一期期末"), "nothing stands before it");
    assert!(upload(&mut staff, "trial").await.html.contains("期初 180.00 元，与本期期末相差 0.50 元"));
    assert!(upload(&mut staff, "import").await.html.contains("账本已公示"));
    let page = public.get(&may).await.html;
    for told in ["上一期期末 179.50 元", "本期期初与上一期期末相差 0.50 元"] {
        assert!(page.contains(told), "{told}: {page}");
    }
}

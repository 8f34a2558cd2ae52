//! Whoever goes back in the browser and puts a figure right.

use crate::browser::{Browser, between};
use axum::http::StatusCode;
use mingtong_testkit::{TestApp, png};

mingtong_testkit::on_both!(what_was_sent_first_stands_and_what_was_put_right_goes_in_beside_it,);

/// Sends a form, then the same with another amount: what comes back says what stands, and is taken as it is.
async fn sent_again(staff: &mut Browser, (fund, act): (&str, &str), field: &str, fields: &[(&str, &str)]) {
    let path = format!("{fund}/acts/{act}");
    let with = |amount: &'static str| -> Vec<_> { fields.iter().copied().chain([("amount", amount)]).collect() };
    staff.post_pictures(&path, &with("7"), "pictures", &[]).await.location();
    staff.post_pictures(&path, &with("7"), "pictures", &[]).await.location();
    let page = staff.post_pictures(&path, &with("8"), "pictures", &[]).await;
    assert!(page.status.is_client_error(), "{act}: {}", page.status);
    let form = between(&page.html, &format!("id=\"act-{act}\""), "</form>");
    assert!(form.contains("刚才那笔 7.00 元") && form.contains("value=\"8\""), "{act}: {form}");
    let hidden = |name: &str| between(form, &format!("name=\"{name}\" value=\""), "\"").to_owned();
    let (id, seen) = (hidden(field), hidden("seen"));
    assert!(fields.iter().all(|(_, value)| *value != id), "{act}: another id: {id}");
    let back = with("8").into_iter().map(|(name, value)| (name, if name == field { id.as_str() } else { value }));
    let back: Vec<_> = back.filter(|(name, _)| *name != "seen").chain([("seen", seen.as_str())]).collect();
    staff.post_pictures(&path, &back, "pictures", &[]).await.location();
}

async fn what_was_sent_first_stands_and_what_was_put_right_goes_in_beside_it(t: TestApp) {
    let town = t.found().await;
    let mut staff = Browser::of_staff(&t, &town).await;
    let fields = [("sources", "residents"), ("purpose", "加固门头"), ("place", ""), ("target", ""), ("from", "")];
    let opened = staff.post("/desk/funds/new", &fields).await;
    let fund = opened.location().trim_start_matches("/c/mingtong").split('?').next().unwrap().to_owned();
    let given = [("source", "residents"), ("donor", "3-2-501"), ("until", "2021-06-30"), ("shown", "named")];
    let word = |id: &'static str| -> Vec<_> { [("id", id)].into_iter().chain(given).collect() };
    sent_again(&mut staff, (&fund, "pledge_money"), "id", &word("pledge-0001")).await;
    let large = [word("pledge-0002"), vec![("amount", "100")]].concat();
    staff.post(&format!("{fund}/acts/pledge_money"), &large).await.location();
    let page = staff.get(&format!("{fund}?pledge=pledge-0002")).await.html;
    let seen = between(between(&page, "acts/receive_pledge", "</form>"), "name=\"seen\" value=\"", "\"").to_owned();
    let slip = [("pledge", "pledge-0002"), ("slip", "slip-0001"), ("day", "2021-06-08"), ("seen", seen.as_str())];
    sent_again(&mut staff, (&fund, "receive_pledge"), "slip", &slip).await;
    let bill = [("id", "expense-0001"), ("payee", "吴师傅"), ("purpose", "补漆"), ("line", "material")];
    sent_again(&mut staff, (&fund, "enter_expense"), "id", &bill).await;
    let pictured = [&bill[1..], &[("id", "expense-0002"), ("amount", "5")][..]].concat();
    let path = format!("{fund}/acts/enter_expense");
    for _ in 0..2 {
        staff.post_pictures(&path, &pictured, "pictures", &[png(1)]).await.location();
    }
    let other = staff.post_pictures(&path, &pictured, "pictures", &[png(2)]).await;
    assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY, "another voucher is another expense");
    let mut english = Browser::of_staff(&t, &town).await.and_speaks("en");
    let other = [&bill[..], &[("amount", "9")][..]].concat();
    let page = english.post(&format!("{fund}/acts/enter_expense"), &other).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.html.contains("The expense of 7.00 yuan that was sent before is recorded"), "{}", page.html);
    let page = staff.get(&fund).await.html;
    assert!(page.matches("补漆").count() >= 2, "both are entered: {page}");
}

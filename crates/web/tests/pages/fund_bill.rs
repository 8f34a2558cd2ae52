//! One bill of which two funds pay a part each, as the staff meets it.

use crate::browser::{Browser, between};
use mingtong_testkit::{TestApp, png};

mingtong_testkit::on_both!(a_bill_is_shared_by_two_funds_on_their_pages);

async fn opened(staff: &mut Browser, purpose: &str) -> String {
    let fields = [("sources", "residents"), ("purpose", purpose), ("place", ""), ("target", ""), ("from", "")];
    let opened = staff.post("/desk/funds/new", &fields).await;
    opened.location().trim_start_matches("/c/mingtong").split('?').next().unwrap().to_owned()
}

fn part<'a>(id: &'a str, amount: &'a str, bill: &'a str) -> [(&'a str, &'a str); 8] {
    [
        ("id", id),
        ("payee", "周师傅施工队"),
        ("amount", amount),
        ("purpose", "加固"),
        ("line", "work"),
        ("bill", bill),
        ("quotes", ""),
        ("hazard", ""),
    ]
}

async fn a_bill_is_shared_by_two_funds_on_their_pages(t: TestApp) {
    let town = t.found().await;
    let mut staff = Browser::of_staff(&t, &town).await;
    let (first, other) = (opened(&mut staff, "加固门头").await, opened(&mut staff, "加固围墙").await);
    let enter = |fund: &str| format!("{fund}/acts/enter_expense");
    let bill = [png(4)];
    let entry = part("expense-0001", "600", "900");
    staff.post_pictures(&enter(&first), &entry, "pictures", &bill).await.location();
    let wrong = part("expense-0002", "300", "约900");
    let page = staff.post_pictures(&enter(&other), &wrong, "pictures", &bill).await.html;
    assert!(page.contains("整张票据共多少元") && page.contains("value=\"约900\""), "{page}");
    for (amount, whole, why) in [
        ("300.01", "900", "合计比整张票据多 0.01 元"),
        ("300", "1000", "另一笔支出写这张票据是 900.00 元"),
        ("600", "", "这张凭证已经用过"),
    ] {
        let page = staff.post_pictures(&enter(&other), &part("expense-0002", amount, whole), "pictures", &bill).await;
        assert!(page.html.contains(why), "{amount} of {whole}: {}", page.html);
    }
    let entry = part("expense-0002", "300", "900");
    staff.post_pictures(&enter(&other), &entry, "pictures", &bill).await.location();
    let page = staff.get(&format!("{other}?expense=expense-0002")).await.html;
    assert!(page.contains("300.00") && page.contains("分担一张 900.00 元的票据"), "{page}");
    let change = between(&page, "acts/change_expense", "</form>");
    assert!(change.contains("value=\"900.00\""), "a change begins with what stands there: {change}");
    let slip = staff.get(&format!("{other}/expenses/expense-0002/slip.html")).await.html;
    assert!(slip.contains("整张票据共多少元") && slip.contains("900.00"), "{slip}");
}

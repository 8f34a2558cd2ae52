//! Receipts beside which red entries stand, as whoever gave, whoever keeps the books and a neighbour meet them.

use crate::browser::{Browser, between};
use crate::paper::paper;
use mingtong_domain::role::Role;
use mingtong_testkit::{TestApp, png};

mingtong_testkit::on_both!(
    a_receipt_names_every_red_entry_beside_it_and_what_of_it_stands,
    the_form_says_how_money_that_goes_back_is_bound,
);

/// A fund to which somebody gave 100.00, receipt no. 1; gives its address within the community.
async fn given(staff: &mut Browser) -> String {
    let fields = [("sources", "residents"), ("purpose", "加固门头"), ("place", ""), ("target", ""), ("from", "")];
    let opened = staff.post("/desk/funds/new", &fields).await;
    let fund = opened.location().trim_start_matches("/c/mingtong").split('?').next().unwrap().to_owned();
    let pledge = [
        ("id", "pledge-0001"),
        ("source", "residents"),
        ("amount", "100"),
        ("donor", "3-2-501"),
        ("what", ""),
        ("until", "2021-06-30"),
        ("shown", "named"),
    ];
    staff.post(&format!("{fund}/acts/pledge_money"), &pledge).await.location();
    let receive = [("pledge", "pledge-0001"), ("slip", "slip-0001"), ("amount", "100"), ("day", "2021-06-08")];
    staff.post_pictures(&format!("{fund}/acts/receive_pledge"), &receive, "pictures", &[png(3)]).await.location();
    fund
}

/// Makes a red entry beside something of the pledge, with a picture of its own.
async fn red(staff: &mut Browser, fund: &str, (of, amount, reason, words): (&str, &str, &str, &str), shade: u8) {
    let red = [("pledge", "pledge-0001"), ("of", of), ("amount", amount), ("reason", reason), ("words", words)];
    let path = format!("{fund}/acts/reverse_receipt");
    staff.post_pictures(&path, &red, "pictures", &[png(shade)]).await.location();
}

async fn a_receipt_names_every_red_entry_beside_it_and_what_of_it_stands(t: TestApp) {
    let town = t.found().await;
    let mut staff = Browser::of_staff(&t, &town).await;
    let fund = given(&mut staff).await;
    let receipt = format!("{fund}/pledges/pledge-0001/1/receipt");
    assert!(!paper(&mut staff, &receipt).await.join("\n").contains("红冲"), "all of it stands");
    red(&mut staff, &fund, ("1", "30", "refund", "多交的退回"), 4).await;
    red(&mut staff, &fund, ("1", "20", "dispute", "说法不一"), 5).await;
    let said = ["第 2 号红冲第 1 号 30.00 元，退款：多交的退回", "第 3 号红冲第 1 号 20.00 元，争议：说法不一"];
    let line = staff.get(&format!("{fund}?pledge=pledge-0001")).await.html;
    let printed = paper(&mut staff, &receipt).await.join("\n");
    for said in said {
        assert!(line.contains(said), "{said}: {line}");
        assert!(printed.contains(said), "{said}: {printed}");
    }
    assert!(printed.contains("还有 50.00 元有效"), "{printed}");
    assert_eq!(line.matches("/small\"").count(), 3, "the pictures of the red entries stand beside its own: {line}");
    let mut neighbour = Browser::signed_in(&t, &town, &town.who(Role::GridWorker)).await;
    let page = neighbour.get(&fund).await.html;
    assert!(page.contains("已红冲 50.00 元") && !page.contains("多交的退回"), "{page}");
    red(&mut staff, &fund, ("1", "50", "refund", "全部退回"), 6).await;
    let printed = paper(&mut staff, &receipt).await.join("\n");
    assert!(printed.contains("本收据已全部红冲") && !printed.contains("元有效"), "{printed}");
}

async fn the_form_says_how_money_that_goes_back_is_bound(t: TestApp) {
    let town = t.found().await;
    let mut staff = Browser::of_staff(&t, &town).await;
    let fund = given(&mut staff).await;
    let back = [("pledge", "pledge-0001"), ("amount", "10"), ("day", "2021-06-08")];
    staff.post(&format!("{fund}/acts/give_back"), &back).await.location();
    let page = staff.get(&format!("{fund}?pledge=pledge-0001")).await.html;
    let form = between(&page, "acts/reverse_receipt", "</form>");
    assert!(form.contains("不超过本人应退的份额") && form.contains("印在收据上"), "{form}");
    red(&mut staff, &fund, ("2", "10", "mistake", "没有退"), 4).await;
    let page = staff.get(&fund).await.html;
    let said = "第 3 号红冲第 2 号 10.00 元，记错：没有退";
    assert!(page.contains(said) && !page.contains("已退还"), "what did not go back says so: {page}");
}

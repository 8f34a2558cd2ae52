//! An expense that is sent again under the id that whoever entered it made.

use super::ground::{Place, code};
use super::hazard::hazard;
use mingtong_app::Fail;
use mingtong_app::fund::{Done, Made, OnFund};
use mingtong_app::matter::add_picture;
use mingtong_domain::fund::{Command, Quote};
use mingtong_domain::ids::{MatterId, PictureId};
use mingtong_domain::refusal::Code;
use mingtong_testkit::{TestApp, png};

mingtong_testkit::on_both!(an_expense_sent_again_is_one_and_with_anything_else_another,);

/// What an expense says beside who is paid, how much and for what.
#[derive(Clone)]
struct Sent {
    vouchers: Vec<PictureId>,
    quotes: Vec<Quote>,
    quoted_by: Option<&'static str>,
    hazard: Option<MatterId>,
    why_fewer: Option<&'static str>,
}

async fn send(t: &TestApp, place: &Place, sent: &Sent) -> Result<Done, Fail> {
    let mut entry = place.entering("expense-0001", 7_000);
    if let Command::EnterExpense { vouchers, quotes, quoted_by, hazard, why_fewer, .. } = &mut entry {
        (*vouchers, *quotes, *hazard) = (sent.vouchers.clone(), sent.quotes.clone(), sent.hazard);
        (*quoted_by, *why_fewer) = (sent.quoted_by.map(str::to_owned), sent.why_fewer.map(str::to_owned));
    }
    place.act(t, &place.staff(), OnFund::default(), entry).await
}

async fn an_expense_sent_again_is_one_and_with_anything_else_another(t: TestApp) {
    let place = Place::with(&t, None).await;
    let picture = async |shade: u8| add_picture(&t.app, &place.town.hall, png(shade), vec![]).await.unwrap();
    let quote = |amount: i64, paper: &PictureId| vec![Quote { amount, picture: Some(paper.clone()) }];
    let (voucher, paper, other) = (picture(1).await, picture(2).await, picture(3).await);
    let first = Sent {
        vouchers: vec![voucher.clone()],
        quotes: quote(7_000, &paper),
        quoted_by: Some("周师傅施工队"),
        hazard: Some(hazard(&place).await),
        why_fewer: Some("险情不能等"),
    };
    assert_eq!(send(&t, &place, &first).await.unwrap().made, Made::New);
    assert_eq!(send(&t, &place, &first).await.unwrap().made, Made::Exists);
    // A form takes its pictures in anew.
    let (copy, copied_paper) = (picture(1).await, picture(2).await);
    assert!(copy != voucher && copied_paper != paper);
    let again = Sent { vouchers: vec![copy], quotes: quote(7_000, &copied_paper), ..first.clone() };
    assert_eq!(send(&t, &place, &again).await.unwrap().made, Made::Exists);
    for (what, changed) in [
        ("no voucher", Sent { vouchers: vec![], ..first.clone() }),
        ("another voucher", Sent { vouchers: vec![other.clone()], ..first.clone() }),
        ("one voucher more", Sent { vouchers: vec![voucher, other.clone()], ..first.clone() }),
        ("no quote", Sent { quotes: vec![], ..first.clone() }),
        ("another quote", Sent { quotes: quote(7_001, &paper), ..first.clone() }),
        ("another paper", Sent { quotes: quote(7_000, &other), ..first.clone() }),
        ("no paper", Sent { quotes: vec![Quote { amount: 7_000, picture: None }], ..first.clone() }),
        ("by somebody else", Sent { quoted_by: Some("吴师傅"), ..first.clone() }),
        ("no hazard", Sent { hazard: None, why_fewer: None, ..first.clone() }),
        ("another reason", Sent { why_fewer: Some("别的原因"), ..first.clone() }),
    ] {
        assert_eq!(code(send(&t, &place, &changed).await), Some(Code::ExpenseIdTaken), "{what}");
    }
    place.is_sound(&t).await;
}

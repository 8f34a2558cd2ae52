//! One bill that several expenses share: together no more than it, from whatever funds, also at the same moment.

use super::ground::{Place, code, pledging, receiving, today};
use mingtong_app::fund::{Done, Made, OnFund, act_on_fund, audit_money, open_fund, view_expense};
use mingtong_app::matter::add_picture;
use mingtong_app::{Fail, Who};
use mingtong_domain::fund::{Command, Source};
use mingtong_domain::ids::{FundId, PictureId};
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_testkit::{TestApp, new_fund, png};

mingtong_testkit::on_both!(
    a_bill_is_paid_in_parts_from_two_funds_and_no_more_than_it,
    what_is_changed_of_a_part_is_compared_anew,
    a_bill_is_not_paid_as_a_whole_beside_a_part_of_it,
    a_part_is_not_paid_beside_the_whole_bill,
    a_bill_that_needs_quotes_needs_them_in_parts,
    parts_of_one_bill_at_the_same_moment_come_to_no_more_than_it,
);

/// A bill of 900.00, of which two funds pay.
struct Bill {
    t: TestApp,
    place: Place,
    other: FundId,
}

const WHOLE: i64 = 90_000;

impl Bill {
    async fn new(t: TestApp) -> Self {
        let place = Place::with(&t, None).await;
        let new = new_fund("另一件事", vec![Source::Residents]);
        let other = open_fund(&t.app, &place.town.hall, &place.staff(), new).await.unwrap();
        Self { t, place, other }
    }

    /// The same picture sent once more.
    async fn copy(&self) -> PictureId {
        add_picture(&self.t.app, &self.place.town.hall, png(7), vec![]).await.unwrap()
    }

    /// A part of it is entered, by this picture.
    async fn part(
        &self,
        (fund, id): (&FundId, &str),
        (part, whole): (i64, Option<i64>),
        voucher: &PictureId,
    ) -> Result<Done, Fail> {
        let mut entry = self.place.entering(id, part);
        if let Command::EnterExpense { vouchers, bill, .. } = &mut entry {
            (*vouchers, *bill) = (vec![voucher.clone()], whole);
        }
        let staff = self.place.staff();
        act_on_fund(&self.t.app, &self.place.town.hall, &staff, fund.clone(), OnFund::default(), entry).await
    }

    /// The first expense is changed.
    async fn changed(&self, amount: i64, whole: Option<i64>) -> Result<Done, Fail> {
        let mut change = super::hostile::changing(&self.place, amount, "周师傅施工队");
        if let Command::ChangeExpense { bill, .. } = &mut change {
            *bill = whole;
        }
        self.place.on_expense(&self.t, &self.place.staff(), "expense-0001", change).await
    }

    /// Money comes into a fund, and an expense of it is approved and paid.
    async fn paid(&self, fund: &FundId, id: &str, amount: i64) {
        let (app, hall, staff) = (&self.t.app, &self.place.town.hall, self.place.staff());
        let act = async |who: &Who, on: OnFund, command: Command<String>| {
            act_on_fund(app, hall, who, fund.clone(), on, command).await.unwrap()
        };
        act(&staff, OnFund::default(), pledging("pledge-0001", amount, Source::Residents)).await;
        let on = OnFund { pledge: Some("pledge-0001".into()), ..OnFund::default() };
        act(&staff, on, receiving(amount)).await;
        let on = OnFund { expense: Some(id.into()), ..OnFund::default() };
        let digest = view_expense(app, hall, &staff, fund, &id.into()).await.unwrap().digest;
        for role in [Role::Secretary, Role::Street] {
            let approve = Command::Approve { digest: digest.clone() };
            act(&self.place.town.who(role), on.clone(), approve).await;
        }
        act(&staff, on, Command::Pay { day: today() }).await;
    }
}

/// Why it was refused, and with what.
fn refused(result: Result<Done, Fail>) -> (Code, String) {
    match result {
        Err(Fail::Refused(refusal)) => (refusal.code, refusal.detail.unwrap_or_default()),
        other => panic!("it is refused: {other:?}"),
    }
}

async fn a_bill_is_paid_in_parts_from_two_funds_and_no_more_than_it(t: TestApp) {
    let bill = Bill::new(t).await;
    let (first, other, voucher) = (&bill.place.fund, &bill.other, &bill.place.voucher);
    bill.part((first, "expense-0001"), (60_000, Some(WHOLE)), voucher).await.unwrap();
    let copy = bill.copy().await;
    for picture in [voucher, &copy] {
        let try_part = |part, whole| bill.part((other, "expense-0002"), (part, whole), picture);
        assert_eq!(refused(try_part(30_001, Some(WHOLE)).await), (Code::BillOver, "0.01".to_owned()));
        assert_eq!(refused(try_part(30_000, Some(100_000)).await), (Code::BillOther, "900.00".to_owned()));
        assert_eq!(
            refused(try_part(60_000, None).await).0,
            Code::VoucherUsed,
            "without a word of it, it is one expense"
        );
    }
    assert_eq!(code(bill.part((other, "expense-0002"), (30_000, None), voucher).await), Some(Code::VoucherUsed));
    let part = async || bill.part((other, "expense-0002"), (30_000, Some(WHOLE)), &copy).await;
    assert_eq!(part().await.unwrap().made, Made::New, "the rest, out of another fund");
    assert_eq!(part().await.unwrap().made, Made::Exists, "sent twice it is one");
    for fund in [first, other] {
        let more = bill.part((fund, "expense-0003"), (1, Some(WHOLE)), voucher).await;
        assert_eq!(refused(more), (Code::BillOver, "0.01".to_owned()));
    }
    bill.paid(first, "expense-0001", 60_000).await;
    bill.paid(other, "expense-0002", 30_000).await;
    let more = bill.part((first, "expense-0003"), (1, Some(WHOLE)), voucher).await;
    assert_eq!(refused(more), (Code::BillOver, "0.01".to_owned()), "what was paid counts");
    assert_eq!(audit_money(&bill.t.app, &bill.place.town.hall).await.unwrap(), []);
    bill.place.is_sound(&bill.t).await;
}

async fn what_is_changed_of_a_part_is_compared_anew(t: TestApp) {
    let bill = Bill::new(t).await;
    let (first, other, voucher) = (&bill.place.fund, &bill.other, &bill.place.voucher);
    bill.part((first, "expense-0001"), (60_000, Some(WHOLE)), voucher).await.unwrap();
    bill.part((other, "expense-0002"), (30_000, Some(WHOLE)), &bill.copy().await).await.unwrap();
    assert_eq!(refused(bill.changed(60_001, Some(WHOLE)).await), (Code::BillOver, "0.01".to_owned()));
    assert_eq!(refused(bill.changed(60_000, Some(WHOLE + 1)).await), (Code::BillOther, "900.00".to_owned()));
    assert_eq!(refused(bill.changed(60_000, None).await).0, Code::VoucherUsed, "it is no whole beside another part");
    bill.changed(50_000, Some(WHOLE)).await.unwrap();
    bill.part((first, "expense-0003"), (10_000, Some(WHOLE)), voucher).await.expect("what was left free");
    assert_eq!(refused(bill.changed(50_001, Some(WHOLE)).await).0, Code::BillOver);
    let withdraw = Command::WithdrawExpense { reason: "不做了".to_owned() };
    bill.place.on_expense(&bill.t, &bill.place.staff(), "expense-0003", withdraw).await.unwrap();
    bill.changed(60_000, Some(WHOLE)).await.expect("what was withdrawn holds nothing of it");
    let proved = bill.t.stored(&bill.place.town, "expense_voucher").await;
    assert_eq!(proved.len(), 2, "a row for each that stands, as it stands: {proved:?}");
    bill.place.is_sound(&bill.t).await;
}

async fn a_bill_is_not_paid_as_a_whole_beside_a_part_of_it(t: TestApp) {
    let bill = Bill::new(t).await;
    let (first, other, voucher) = (&bill.place.fund, &bill.other, &bill.place.voucher);
    bill.part((first, "expense-0001"), (60_000, Some(WHOLE)), voucher).await.unwrap();
    let copy = bill.copy().await;
    let whole = async || bill.part((other, "expense-0002"), (WHOLE, None), &copy).await;
    assert_eq!(refused(whole().await).0, Code::VoucherUsed);
    let withdraw = Command::WithdrawExpense { reason: "不做了".to_owned() };
    bill.place.on_expense(&bill.t, &bill.place.staff(), "expense-0001", withdraw).await.unwrap();
    whole().await.expect("what was withdrawn proves nothing");
    bill.place.is_sound(&bill.t).await;
}

async fn a_part_is_not_paid_beside_the_whole_bill(t: TestApp) {
    let bill = Bill::new(t).await;
    let (first, other, voucher) = (&bill.place.fund, &bill.other, &bill.place.voucher);
    bill.part((other, "expense-0002"), (WHOLE, None), &bill.copy().await).await.unwrap();
    let part = bill.part((first, "expense-0001"), (30_000, Some(WHOLE)), voucher).await;
    assert_eq!(refused(part).0, Code::VoucherUsed);
    bill.part((first, "expense-0001"), (100, None), voucher).await.expect("one page may show two bills");
    for (amount, whole) in [(WHOLE, None), (100, Some(WHOLE))] {
        assert_eq!(refused(bill.changed(amount, whole).await).0, Code::VoucherUsed, "{amount} of {whole:?}");
    }
    bill.changed(200, None).await.unwrap();
    bill.place.is_sound(&bill.t).await;
}

async fn a_bill_that_needs_quotes_needs_them_in_parts(t: TestApp) {
    let bill = Bill::new(t).await;
    let (first, voucher) = (&bill.place.fund, &bill.place.voucher);
    let half = bill.part((first, "expense-0001"), (450_000, Some(900_000)), voucher).await;
    assert_eq!(refused(half), (Code::QuotesMissing, "3".to_owned()));
}

async fn parts_of_one_bill_at_the_same_moment_come_to_no_more_than_it(t: TestApp) {
    let bill = Bill::new(t).await;
    let (first, other, voucher) = (&bill.place.fund, &bill.other, &bill.place.voucher);
    let copy = bill.copy().await;
    let part = |fund, id, picture| bill.part((fund, id), (30_000, Some(WHOLE)), picture);
    let (one, two, three, four) = tokio::join!(
        part(first, "expense-0001", voucher),
        part(other, "expense-0001", voucher),
        part(first, "expense-0002", &copy),
        part(other, "expense-0002", &copy),
    );
    let failed: Vec<_> = [one, two, three, four].into_iter().filter(Result::is_err).map(refused).collect();
    assert_eq!(failed, [(Code::BillOver, "300.00".to_owned())], "three thirds, and no fourth");
    bill.place.is_sound(&bill.t).await;
}

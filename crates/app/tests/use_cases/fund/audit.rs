//! The invariants of money: books that nobody touched hold, and every falsification is named.

use super::ground::{Place, pledging};
use mingtong_app::Who;
use mingtong_app::community::set_rule;
use mingtong_app::fund::{MoneyInvariant, audit_money};
use mingtong_domain::Millis;
use mingtong_domain::fund::{Command, RedReason, Source};
use mingtong_domain::rules::{Rule, RuleId, RuleValue};
use mingtong_store::{check, rebuild};
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(every_falsification_of_the_books_is_named, what_was_paid_without_its_approvals_is_named);

/// 700.00 came in, 500.00 went out, 100.00 of that came back; 1.00 is to come.
async fn booked(t: &TestApp) -> Place {
    let place = Place::with(t, None).await;
    place.given(t, "pledge-0001", 70_000, Source::Residents).await;
    place.paid(t, "expense-0001", 50_000).await;
    let (reason, words) = (RedReason::Refund, "退回余料".to_owned());
    let back = Command::ReverseExpense { of: 2, amount: 10_000, reason, words, pictures: vec![] };
    place.on_expense(t, &place.staff(), "expense-0001", back).await.unwrap();
    place.pledge(t, &place.staff(), pledging("pledge-0002", 100, Source::Community)).await.unwrap();
    place.is_sound(t).await;
    place
}

/// What somebody with access to the database could do to the books: the invariant that names it, and of what.
const FALSIFICATIONS: [(&str, MoneyInvariant, &str); 15] = {
    use MoneyInvariant::*;
    [
        ("UPDATE booking_line SET fen = fen + 1 WHERE no = 1 AND line = 1", BookingBalances, "1"),
        ("UPDATE booking_line SET fen = fen * 2 WHERE no = 2", BookingBalances, "2"),
        ("UPDATE booking_line SET account = 'held' WHERE no = 1 AND line = 1", AccountIsItsLines, "cash"),
        ("DELETE FROM booking_line WHERE no = 2 AND line = 2", BookingBalances, "2"),
        ("DELETE FROM booking_line WHERE no = 3", BookingBalances, "3"),
        ("DELETE FROM booking WHERE no = 2", NumbersInARow, ""),
        ("DELETE FROM booking WHERE no = 3", BookingBalances, "3"),
        ("UPDATE account_sum SET fen = fen + 1 WHERE account = 'cash'", AccountIsItsLines, "cash"),
        ("DELETE FROM account_sum WHERE account = 'given'", AccountIsItsLines, "given residents"),
        (
            "UPDATE pledge SET received_fen = 70001 WHERE pledge_id = 'pledge-0001'",
            ReceivedWithinPledged,
            "pledge-0001",
        ),
        ("UPDATE pledge SET received_fen = 100, to_come_fen = 0 WHERE amount_fen = 100", PledgeIsBooked, "pledge-0002"),
        ("UPDATE expense SET net_fen = 0", ExpenseIsBooked, "expense-0001"),
        ("UPDATE booking SET amount_fen = -50001 WHERE no = 3", RedWithinBooked, "2"),
        ("UPDATE fund SET closed_day = '2021-06-08'", ClosedIsNought, "cash"),
        (
            "INSERT INTO booking_line (community_id, fund_id, no, line, account, source, fen) \
             SELECT community_id, fund_id, no, 3, 'opening', '', -1 FROM booking WHERE no = 1",
            RestIsCarried,
            "",
        ),
    ]
};

async fn every_falsification_of_the_books_is_named(t: TestApp) {
    let place = booked(&t).await;
    let hall = &place.town.hall;
    for (statement, invariant, what) in FALSIFICATIONS {
        t.database.tamper(statement).await;
        let faults = audit_money(&t.app, hall).await.unwrap();
        let is_named = |it: &&mingtong_app::fund::MoneyFault| it.invariant == invariant && it.what == what;
        let named = faults.iter().find(is_named).unwrap_or_else(|| panic!("{statement}: {faults:?}"));
        assert_eq!(named.fund, place.fund, "{statement}");
        assert_ne!(check(t.store()).await.unwrap(), [], "the log says otherwise: {statement}");
        rebuild(t.store()).await.unwrap();
        assert_eq!(audit_money(&t.app, hall).await.unwrap(), [], "mended after {statement}");
    }
}

async fn what_was_paid_without_its_approvals_is_named(t: TestApp) {
    let place = booked(&t).await;
    let hall = &place.town.hall;
    let planted = "INSERT INTO expense (community_id, fund_id, expense_id, line, amount_fen, net_fen, state, \
                   approvals, entered_ms, latest_position) \
                   SELECT community_id, fund_id, 'expense-0002', line, amount_fen, 0, \
                   'paid', 2, entered_ms, latest_position FROM expense";
    t.database.tamper(planted).await;
    let figures = |faults: Vec<mingtong_app::fund::MoneyFault>| -> Vec<_> {
        let of_approvals = faults.into_iter().filter(|it| it.invariant == MoneyInvariant::PaidIsApproved);
        of_approvals.map(|it| (it.what.clone(), it.figures())).collect()
    };
    let said = |approvals: &str, needed: &str| [approvals.to_owned(), needed.to_owned()];
    let faults = figures(audit_money(&t.app, hall).await.unwrap());
    assert_eq!(faults, [("expense-0002".to_owned(), said("0", "2"))], "nobody approved what was planted");
    rebuild(t.store()).await.unwrap();
    let (id, value) = (RuleId::FundApprovals, RuleValue::Integer(3));
    let (jurisdiction, basis) = ("本社区".to_owned(), "居民会议决定（示例）".to_owned());
    let rule = Rule { id, value, jurisdiction, basis, from: Millis(0).date(), to: None };
    set_rule(&t.app, hall, &Who::keeper(), rule).await.unwrap();
    let hall = t.app.hall(&hall.slug).await.unwrap();
    let faults = figures(audit_money(&t.app, &hall).await.unwrap());
    assert_eq!(faults, [("expense-0001".to_owned(), said("2", "3"))], "two are not three");
}

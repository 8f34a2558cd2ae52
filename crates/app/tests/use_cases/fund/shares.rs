//! What goes back to a giver is at most their share of what is left over, by whatever name it goes.

use super::ground::{Place, code, pledging, receiving, today};
use mingtong_app::Fail;
use mingtong_app::fund::{view_fund, view_pledge};
use mingtong_domain::fund::{Act, Command, Form, RedReason, Source};
use mingtong_domain::refusal::Code;
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(
    nobody_gets_more_than_their_share_by_whatever_name_it_goes_back,
    a_spent_gift_does_not_go_back_out_of_an_advance,
    a_mistake_of_which_a_part_went_back_is_put_right_with_the_rest,
);

fn back(amount: i64) -> Command<String> {
    Command::GiveBack { amount, day: today(), pictures: vec![], words: None }
}

fn red(of: u32, amount: i64, reason: RedReason) -> Command<String> {
    Command::ReverseReceipt { of, amount, reason, words: "退给本人".to_owned(), pictures: vec![] }
}

async fn nobody_gets_more_than_their_share_by_whatever_name_it_goes_back(t: TestApp) {
    let place = Place::with(&t, None).await;
    let staff = place.staff();
    place.pledge(&t, &staff, pledging("pledge-0001", 60_000, Source::Residents)).await.unwrap();
    for slip in ["slip-0001", "slip-0002"] {
        let receive = Command::Receive { amount: 30_000, day: today(), slip: slip.to_owned(), pictures: vec![] };
        place.on_pledge(&t, &staff, "pledge-0001", receive).await.unwrap();
    }
    // What was booked twice never came, and makes nobody's share larger.
    place.on_pledge(&t, &staff, "pledge-0001", red(2, 30_000, RedReason::Duplicate)).await.unwrap();
    let theirs = place.given(&t, "pledge-0002", 40_000, Source::Community).await;
    place.paid(&t, "expense-0001", 62_999).await;
    let refused = async |command: Command<String>| match place.on_pledge(&t, &staff, "pledge-0001", command).await {
        Err(Fail::Refused(refusal)) => (refusal.code, refusal.detail),
        other => panic!("it is refused: {other:?}"),
    };
    let at_most = |yuan: &str| (Code::MoreThanShare, Some(yuan.to_owned()));
    for way in [back(7_001), red(1, 7_001, RedReason::Refund), red(1, 7_001, RedReason::Dispute)] {
        assert_eq!(refused(way).await, at_most("30.00"));
    }
    place.on_pledge(&t, &staff, "pledge-0001", red(1, 1_000, RedReason::Refund)).await.unwrap();
    place.on_pledge(&t, &staff, "pledge-0001", back(2_000)).await.unwrap();
    for way in [back(1), red(1, 1, RedReason::Refund)] {
        assert_eq!(refused(way).await, at_most("0.00"), "half in each way is all of it");
    }
    place
        .on_pledge(&t, &staff, "pledge-0002", red(theirs, 4_001, RedReason::Dispute))
        .await
        .expect("the rest is theirs");
    let seen = view_fund(&t.app, &place.town.hall, &staff, &place.fund).await.unwrap();
    assert_eq!(seen.balance, 0);
    place.is_sound(&t).await;
}

async fn a_spent_gift_does_not_go_back_out_of_an_advance(t: TestApp) {
    let place = Place::with(&t, None).await;
    let staff = place.staff();
    place.given(&t, "pledge-0001", 30_000, Source::Residents).await;
    let mut advance = pledging("pledge-0002", 50_000, Source::Community);
    if let Command::Pledge { form, .. } = &mut advance {
        *form = Form::Advance;
    }
    place.pledge(&t, &staff, advance).await.unwrap();
    place.on_pledge(&t, &staff, "pledge-0002", receiving(50_000)).await.unwrap();
    place.paid(&t, "expense-0001", 40_000).await;
    for way in [back(30_000), red(1, 30_000, RedReason::Refund), red(1, 30_000, RedReason::Dispute)] {
        let refused = place.on_pledge(&t, &staff, "pledge-0001", way).await;
        assert_eq!(code(refused), Some(Code::FundShort));
    }
    place.given(&t, "pledge-0003", 10_000, Source::Residents).await;
    place.on_pledge(&t, &staff, "pledge-0002", back(50_000)).await.expect("the advance is repaid");
    place.is_sound(&t).await;
}

async fn a_mistake_of_which_a_part_went_back_is_put_right_with_the_rest(t: TestApp) {
    let place = Place::with(&t, None).await;
    let staff = place.staff();
    place.given(&t, "pledge-0001", 10_000, Source::Residents).await;
    place.on_pledge(&t, &staff, "pledge-0001", back(3_000)).await.unwrap();
    for reason in [RedReason::Mistake, RedReason::Dispute] {
        match place.on_pledge(&t, &staff, "pledge-0001", red(1, 10_000, reason)).await {
            Err(Fail::Refused(refusal)) => {
                assert_eq!(
                    (refusal.code, refusal.detail.as_deref()),
                    (Code::MoreThanKept, Some("70.00")),
                    "{reason:?}"
                );
            }
            other => panic!("it is refused: {other:?}"),
        }
    }
    let line = view_pledge(&t.app, &place.town.hall, &staff, &place.fund, &"pledge-0001".into()).await.unwrap();
    assert!(line.offered.contains(&Act::ReverseReceipt));
    place.on_pledge(&t, &staff, "pledge-0001", red(1, 7_000, RedReason::Mistake)).await.expect("what it was told");
    let seen = view_fund(&t.app, &place.town.hall, &staff, &place.fund).await.unwrap();
    assert_eq!(seen.balance, 0);
    place.is_sound(&t).await;
}

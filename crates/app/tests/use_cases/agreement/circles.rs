//! Who bears a cost depends on what is broken (S4): a riser is for the homes of its stairwell, the manhole in the yard
//! for the whole building; and whoever advanced the money has it back, and is no donor by it.

use super::support::*;
use mingtong_app::Who;
use mingtong_app::agreement::NewCircle;
use mingtong_app::fund::{
    Done, Made, NewFund, OnFund, act_on_fund, audit_money, open_fund, view_expense, view_fund, view_pledge,
};
use mingtong_app::matter::add_picture;
use mingtong_domain::agreement::{Part, SharedBy};
use mingtong_domain::fund::{Command, Form, Origin, RestGoes, Shown, Source, SpendingLine};
use mingtong_domain::ids::{AgreementId, FundId};
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_domain::roll;
use mingtong_domain::vote::Scope;
use mingtong_testkit::{Courtyard, TestApp, png};
use std::fmt::Write as _;

mingtong_testkit::on_both!(
    s4_a_riser_is_for_its_six_homes_and_the_manhole_for_the_whole_building,
    s4_who_advanced_the_money_is_credited,
);

const COST: i64 = 20_000;

/// A building of two stairwells with six homes each, beside another one.
async fn building(t: TestApp) -> Yard {
    let town = t.found().await;
    let mut rows = "楼栋,单元,房号,产权面积,产权人,联系电话\n".to_owned();
    for (building, stairwell) in [(1, 1), (1, 2), (2, 1)] {
        for (nth, room) in [101, 102, 201, 202, 301, 302].into_iter().enumerate() {
            writeln!(rows, "{building}幢,{stairwell},{room},80,业主{building}{stairwell}{nth},").unwrap();
        }
    }
    let roll = Courtyard::filled(&t, &town, &rows).await.roll;
    Yard { t, town, roll }
}

impl Yard {
    /// Those within bear it, all homes alike: its lines, who pays how much, in the order of the roll.
    async fn borne_within(&self, within: &str) -> (AgreementId, Vec<(String, i64)>) {
        let scope = Scope { kinds: vec![roll::Part::Dwelling], within: vec![within.into()], floors: None };
        let circle = NewCircle { roll: self.roll.clone(), scope, part: Part::Pays };
        let id = self.put(self.agreement(COST, SharedBy::ByHome, Some(circle), vec![])).await;
        let lines = self.lines(&self.staff(), &id).await;
        (id, lines.into_iter().map(|line| (line.name, line.party.share)).collect())
    }

    async fn on_fund(&self, fund: &FundId, on: OnFund, command: Command<String>) -> Result<Done, Option<Code>> {
        self.by(&self.staff(), fund, on, command).await
    }

    async fn by(&self, who: &Who, fund: &FundId, on: OnFund, command: Command<String>) -> Result<Done, Option<Code>> {
        let done = act_on_fund(&self.t.app, self.hall(), who, fund.clone(), on, command).await;
        done.map_err(|fail| fail.code())
    }

    /// A home gives its share or advances what is needed, and it comes in.
    async fn came(&self, fund: &FundId, (id, home): (&str, &str), amount: i64, form: Form) {
        let pledge = Command::Pledge {
            pledge: id.into(),
            source: Source::Residents,
            form,
            amount,
            person: None,
            unit: None,
            shown: Shown::Named,
            until: today(),
            donor: Some(home.to_owned()),
            what: None,
        };
        self.on_fund(fund, OnFund::default(), pledge).await.expect("it is pledged");
        let slip = "slip-0001".to_owned();
        let receive = Command::Receive { amount, day: today(), slip, pictures: vec![] };
        self.on_fund(fund, on_pledge(id), receive).await.expect("it comes in");
    }

    async fn paid(&self, fund: &FundId, id: &str) {
        let voucher = add_picture(&self.t.app, self.hall(), png(7), vec![]).await.expect("a picture");
        let enter = Command::EnterExpense {
            expense: id.into(),
            amount: COST,
            line: SpendingLine::Work,
            vouchers: vec![voucher],
            bill: None,
            quotes: vec![],
            hazard: None,
            payee: "疏通队".to_owned(),
            purpose: "疏通院内检查井".to_owned(),
            quoted_by: None,
            why_fewer: None,
        };
        self.on_fund(fund, OnFund::default(), enter).await.expect("it is entered");
        let on = OnFund { expense: Some(id.into()), ..OnFund::default() };
        let seen = view_expense(&self.t.app, self.hall(), &self.staff(), fund, &id.into()).await.expect("it is there");
        for role in [Role::Secretary, Role::Street] {
            let approve = Command::Approve { digest: seen.digest.clone() };
            self.by(&self.town.who(role), fund, on.clone(), approve).await.expect("it is approved");
        }
        self.on_fund(fund, on, Command::Pay { day: today() }).await.expect("it is paid");
    }
}

fn on_pledge(id: &str) -> OnFund {
    OnFund { pledge: Some(id.into()), ..OnFund::default() }
}

async fn s4_a_riser_is_for_its_six_homes_and_the_manhole_for_the_whole_building(t: TestApp) {
    let yard = building(t).await;
    let (_, riser) = yard.borne_within("1-1").await;
    let shares: Vec<i64> = riser.iter().map(|(_, share)| *share).collect();
    assert_eq!(shares, [3_334, 3_334, 3_333, 3_333, 3_333, 3_333]);
    assert!(riser.iter().all(|(home, _)| home.starts_with("1-1-")), "{riser:?}");
    let (_, manhole) = yard.borne_within("1").await;
    let shares: Vec<i64> = manhole.iter().map(|(_, share)| *share).collect();
    assert_eq!(shares, [[1_667; 8].as_slice(), &[1_666; 4]].concat(), "both stairwells, the odd fen to the first");
    assert_eq!(shares.iter().sum::<i64>(), COST);
    assert!(manhole.iter().all(|(home, _)| home.starts_with("1-")), "the other building bears nothing: {manhole:?}");
    yard.is_sound().await;
}

async fn s4_who_advanced_the_money_is_credited(t: TestApp) {
    let yard = building(t).await;
    let (agreement, homes) = yard.borne_within("1").await;
    let new = NewFund {
        purpose: "疏通院内检查井".to_owned(),
        place: None,
        sources: vec![Source::Residents],
        class: None,
        target: Some(COST),
        from: None,
        origin: Some(Origin::Agreement(agreement)),
    };
    let fund = open_fund(&yard.t.app, yard.hall(), &yard.staff(), new).await.unwrap();
    let view = async || view_fund(&yard.t.app, yard.hall(), &yard.staff(), &fund).await.unwrap();
    yard.came(&fund, ("advance-0001", "1-1-101"), COST, Form::Advance).await;
    yard.paid(&fund, "expense-0001").await;
    let seen = view().await;
    assert_eq!((seen.income, seen.advances, seen.balance), (0, COST, 0), "what is advanced is owed, and no gift");
    assert_eq!(seen.gap, Some(COST), "and nobody's share is paid by it");
    let back = |amount| Command::GiveBack { amount, day: today(), pictures: vec![], words: None };
    let early = yard.on_fund(&fund, on_pledge("advance-0001"), back(COST)).await;
    assert_eq!(early, Err(Some(Code::FundShort)), "it is paid back when the shares are in");
    for (nth, (home, share)) in homes.iter().enumerate() {
        yard.came(&fund, (&format!("share-{nth:04}"), home), *share, Form::Gift).await;
    }
    assert_eq!(view().await.gap, Some(0));
    let closing = |goes| Command::Close { goes, words: None };
    let owed = yard.on_fund(&fund, OnFund::default(), closing(RestGoes::CarriedOn)).await;
    assert_eq!(owed, Err(Some(Code::OthersMoneyIn)), "it does not close over what it owes");
    let repaid = yard.on_fund(&fund, on_pledge("advance-0001"), back(COST)).await.unwrap();
    assert_eq!(repaid.made, Made::New);
    let twice = yard.on_fund(&fund, on_pledge("advance-0001"), back(1)).await;
    assert_eq!(twice, Err(Some(Code::MoreThanKept)), "once, and to the fen");
    let advance = view_pledge(&yard.t.app, yard.hall(), &yard.staff(), &fund, &"advance-0001".into()).await.unwrap();
    assert_eq!((advance.received, advance.returned), (COST, COST));
    let seen = view().await;
    assert_eq!(
        (seen.income, seen.spent, seen.advances, seen.balance),
        (COST, COST, 0, 0),
        "its own share is borne too"
    );
    yard.on_fund(&fund, OnFund::default(), closing(RestGoes::Nowhere)).await.unwrap();
    assert_eq!(audit_money(&yard.t.app, yard.hall()).await.unwrap(), []);
    yard.is_sound().await;
}

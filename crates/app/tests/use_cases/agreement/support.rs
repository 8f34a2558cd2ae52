//! A courtyard of eight homes whose owners agree on something.

use jiff::civil::Date;
use mingtong_app::agreement::*;
use mingtong_app::matter::add_picture;
use mingtong_app::roll::view_home;
use mingtong_app::{Fail, Hall, Who};
use mingtong_domain::Millis;
use mingtong_domain::agreement::{Answer, Command, Measures, Part, SharedBy};
use mingtong_domain::ids::{AgreementId, PersonId, PictureId, RollId};
use mingtong_domain::role::{Role, Scope as RoleScope};
use mingtong_domain::roll;
use mingtong_domain::vote::Scope;
use mingtong_testkit::{Courtyard, DAY_MS, EIGHT_PARTS, START_MS, TestApp, Town, png};

pub(super) struct Yard {
    pub(super) t: TestApp,
    pub(super) town: Town,
    pub(super) roll: RollId,
}

pub(super) fn today() -> Date {
    Millis(START_MS).date()
}

pub(super) fn until() -> Date {
    Millis(START_MS + 14 * DAY_MS).date()
}

pub(super) fn fixed(fen: i64) -> Measures {
    Measures { fixed: Some(fen), ..Measures::default() }
}

pub(super) fn line(stands: NewStands, part: Part, measures: Measures) -> NewLine {
    let gives = part.is_no_money().then(|| "只收成本价".to_owned());
    NewLine { stands, part, gives, worth: None, measures }
}

impl Yard {
    pub(super) async fn new(t: TestApp) -> Self {
        let town = t.found().await;
        let roll = Courtyard::filled(&t, &town, EIGHT_PARTS).await.roll;
        Self { t, town, roll }
    }

    pub(super) fn hall(&self) -> &Hall {
        &self.town.hall
    }

    pub(super) fn staff(&self) -> Who {
        self.town.who(Role::Staff)
    }

    /// Somebody who owns a home, with an account.
    pub(super) async fn owner(&self, home: &str) -> Who {
        let home = view_home(&self.t.app, self.hall(), &self.staff(), &self.roll, &home.into()).await.expect("a home");
        account(home.owners[0].person.clone())
    }

    /// The homes of the first building.
    pub(super) fn circle(&self, part: Part) -> NewCircle {
        let scope = Scope { kinds: vec![roll::Part::Dwelling], within: vec!["1".into()], floors: None };
        NewCircle { roll: self.roll.clone(), scope, part }
    }

    pub(super) fn home(&self, no: &str, part: Part, measures: Measures) -> NewLine {
        line(NewStands::Home(self.roll.clone(), no.into()), part, measures)
    }

    /// The homes of the first building pay by area.
    pub(super) fn by_area(&self, total: i64) -> NewAgreement {
        self.agreement(total, SharedBy::Area, Some(self.circle(Part::Pays)), vec![])
    }

    pub(super) fn agreement(
        &self,
        total: i64,
        by: SharedBy,
        homes: Option<NewCircle>,
        parties: Vec<NewLine>,
    ) -> NewAgreement {
        let terms = NewTerms {
            text: "疏通排污管，联系人13812345678。".to_owned(),
            circle: "一栋全体住户".to_owned(),
            day: today(),
            total,
            income: None,
            by,
            heads: None,
            money: None,
            late: None,
            exit: None,
            homes,
            parties,
        };
        let place = Some(self.town.courtyard.clone());
        NewAgreement { title: "排污管疏通协议".to_owned(), place, body: None, origin: None, terms }
    }

    pub(super) async fn draft(&self, new: NewAgreement) -> AgreementId {
        draft_agreement(&self.t.app, self.hall(), &self.staff(), new).await.expect("it is drafted")
    }

    /// Drafted and put to its parties.
    pub(super) async fn put(&self, new: NewAgreement) -> AgreementId {
        let id = self.draft(new).await;
        self.act(&self.staff(), &id, Command::Put { until: until() }).await.expect("it is put to them");
        id
    }

    pub(super) async fn act(&self, who: &Who, id: &AgreementId, command: Command<String>) -> Result<(), Fail> {
        act_on_agreement(&self.t.app, self.hall(), who, id.clone(), None, command).await
    }

    pub(super) async fn seen(&self, who: &Who, id: &AgreementId) -> AgreementView {
        view_agreement(&self.t.app, self.hall(), who, id).await.expect("it is there")
    }

    pub(super) async fn lines(&self, who: &Who, id: &AgreementId) -> Vec<LineView> {
        agreement_lines(&self.t.app, self.hall(), who, id, 0).await.expect("the lines").items
    }

    pub(super) async fn digest(&self, id: &AgreementId) -> String {
        let view = self.seen(&self.staff(), id).await;
        view.version.put.map(|put| put.digest).unwrap_or_default()
    }

    pub(super) async fn answer(&self, who: &Who, id: &AgreementId, party: u32, answer: Answer) -> Result<(), Fail> {
        let digest = self.digest(id).await;
        self.act(who, id, Command::Answer { party, answer, digest, reason: None }).await
    }

    pub(super) async fn paper(&self, id: &AgreementId, party: u32) -> (PictureId, Result<(), Fail>) {
        let picture = add_picture(&self.t.app, self.hall(), png(1), vec![]).await.expect("a picture");
        let (answer, digest, day) = (Answer::Consents, self.digest(id).await, self.t.app.now().date());
        let pictures = vec![picture.clone()];
        let entered = self.act(&self.staff(), id, Command::EnterPaper { party, answer, digest, day, pictures }).await;
        (picture, entered)
    }

    /// The read tables are what the log says, and stay so when they are made again.
    pub(super) async fn is_sound(&self) {
        assert_eq!(mingtong_store::check(self.t.store()).await.expect("checked"), []);
        mingtong_store::rebuild(self.t.store()).await.expect("made again");
        assert_eq!(mingtong_store::check(self.t.store()).await.expect("checked"), []);
    }
}

pub(super) fn account(person: PersonId) -> Who {
    Who::in_role(person, Role::Public, RoleScope::Community)
}

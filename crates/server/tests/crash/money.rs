//! `kill -9` while a thousand homes consent to an agreement and pledge, and the desk receives what they give, 64 at a
//! time: every consent that was acknowledged is there, once, to the version that was read; whatever is sent again with
//! the id that its sender made is there once, no number is given twice, and the books come to nothing. The real binary,
//! on both databases.

use crate::support::{Server, mingtong, request, run};
use mingtong_app::agreement::{
    NewAgreement, NewCircle, NewTerms, act_on_agreement, agreement_lines, draft_agreement, issue_agreement_slips,
    view_agreement,
};
use mingtong_app::fund::{NewFund, audit_money, open_fund, view_fund};
use mingtong_app::person::set_password;
use mingtong_app::roll::list_rolls;
use mingtong_app::{App, Chance, Clock, Hall, Who};
use mingtong_domain::agreement::{Answer, AnswerWay, Answers, Command, Part, SharedBy, StageKind};
use mingtong_domain::fund::{AccountKind, Source};
use mingtong_domain::ids::{AgreementId, FundId, Stream};
use mingtong_domain::money::yuan;
use mingtong_domain::roll;
use mingtong_domain::vote::Scope;
use mingtong_store::stream_of;
use mingtong_testkit::{Database, Polls};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::runtime::Runtime;

mingtong_testkit::on_both_databases!(a_thousand_homes_give_and_the_power_goes);

const HOMES: usize = 1_000;
const AT_A_TIME: usize = 64;
const PASSWORD: &str = "yi ye zhi qiu 2021";
const HOURS_TO_PAY: u32 = 48;
/// What the homes agree on, in fen: it leaves an odd fen for some of them.
const AGREED: i64 = 10_000_007;
/// So many slips are printed at once.
const SLIPS_AT_ONCE: usize = 500;

/// What a home gives, in fen: none gives the same, so that no two can be taken for each other.
fn share(home: usize) -> i64 {
    i64::try_from(10_000 + 101 * home).expect("it is small")
}

/// What all homes are asked to consent to, each with its slip.
struct Asked {
    agreement: AgreementId,
    digest: String,
    /// The codes, in the order of the parties.
    slips: Vec<String>,
}

/// A fund that takes exactly what all homes give.
struct Till {
    asked: Asked,
    fund: FundId,
    staff: Who,
    today: String,
    until: String,
}

/// How far it is.
#[derive(Default)]
struct Giving {
    /// Homes of which not everything was acknowledged.
    open: Mutex<Vec<usize>>,
    /// Homes that were told that their consent was taken.
    consented: Mutex<BTreeSet<usize>>,
    /// Homes that were told that their pledge is new.
    pledged: Mutex<BTreeSet<usize>>,
    /// Numbers of receipts, of those that were told.
    receipts: Mutex<BTreeSet<i64>>,
    /// Homes of which everything was acknowledged.
    done: AtomicUsize,
}

impl Asked {
    async fn of_all_homes(app: &App, hall: &Hall, staff: &Who) -> Self {
        let roll = list_rolls(app, hall, 0).await.expect("rolls").items[0].id.clone();
        let scope = Scope { kinds: vec![roll::Part::Dwelling], within: vec![], floors: None };
        let terms = NewTerms {
            text: "每户平摊加装电梯的费用。".into(),
            circle: "全体住户".into(),
            day: app.now().date(),
            total: AGREED,
            income: None,
            by: SharedBy::ByHome,
            heads: None,
            money: None,
            late: None,
            exit: None,
            homes: Some(NewCircle { roll, scope, part: Part::Pays }),
            parties: vec![],
        };
        let new = NewAgreement { title: "加装电梯协议".into(), place: None, body: None, origin: None, terms };
        let agreement = draft_agreement(app, hall, staff, new).await.expect("drafted");
        let put = Command::Put { until: app.now().saturating_add_hours(HOURS_TO_PAY).date() };
        act_on_agreement(app, hall, staff, agreement.clone(), None, put).await.expect("put to them");
        let mut slips = Vec::with_capacity(HOMES);
        for from in (0..HOMES).step_by(SLIPS_AT_ONCE) {
            let number = |at: usize| u32::try_from(at).expect("it is small");
            let range = Some((number(from + 1), number(from + SLIPS_AT_ONCE)));
            let printed = issue_agreement_slips(app, hall, staff, agreement.clone(), range).await.expect("slips");
            slips.extend(printed.into_iter().map(|slip| slip.code));
        }
        assert_eq!(slips.len(), HOMES);
        let view = view_agreement(app, hall, staff, &agreement).await.expect("it is there");
        let digest = view.version.put.expect("it was put").digest;
        Self { agreement, digest, slips }
    }

    /// A home consents: whether that was taken now; none when the server is gone in the middle of it.
    fn consent(&self, address: &str, home: usize) -> Option<bool> {
        let body = json!({"code": self.slips[home], "answer": "consents", "digest": self.digest}).to_string();
        let line = "POST /api/v1/communities/town/agreement-slips/answer";
        let (status, _, answer) = request(address, line, "Content-Type: application/json\r\n", &body)?;
        // Else it was taken just before the power went, and nobody was told.
        let is_new = status == 204;
        assert!(is_new || answer.contains("refusal-party-slip-used"), "home {home} consents: {status} {answer}");
        Some(is_new)
    }

    /// Every home consented, once, to the version that it read; with all of them the agreement started.
    async fn is_all_there(&self, app: &App, hall: &Hall, staff: &Who) {
        let view = view_agreement(app, hall, staff, &self.agreement).await.expect("it is there");
        let homes = u32::try_from(HOMES).expect("it is small");
        assert_eq!((view.stage, view.tally.heads, view.tally.money), (StageKind::Started, homes, AGREED));
        let (mut lines, mut skip) = (vec![], Some(0));
        while let Some(from) = skip {
            let page = agreement_lines(app, hall, staff, &self.agreement, from).await.expect("the lines");
            lines.extend(page.items);
            skip = page.next;
        }
        assert_eq!(lines.len(), HOMES);
        assert_eq!(lines.iter().map(|line| line.party.share).sum::<i64>(), AGREED);
        let mut reader = app.store.read().await.expect("a reader");
        for line in lines {
            let (no, held) = (line.party.no, line.answer.map(|(answer, way, _)| (answer, way)));
            assert_eq!(held, Some((Answer::Consents, AnswerWay::Slip)), "home {no}");
            let stream = Stream::Consent(self.agreement.clone(), view.version.no, line.party.called());
            let events = stream_of(&mut reader.link(), hall.id, &stream).await.expect("what it said");
            let given = Answers::from_stream(&events).given;
            let digests: Vec<&str> = given.iter().map(|given| given.digest.as_str()).collect();
            assert_eq!(digests, [self.digest.as_str()], "home {no} consented once, to what it read");
        }
    }
}

impl Till {
    async fn opened(database: &Database) -> Self {
        let app = App::new(database.open().await, Clock::default(), Chance::default());
        let Polls { hall, staff, .. } = Polls::found(&app, HOMES).await;
        let person = staff.actor.person.clone().expect("a person");
        set_password(&app, &hall, &Who::keeper(), &person, "shegong", PASSWORD).await.expect("set");
        let asked = Asked::of_all_homes(&app, &hall, &staff).await;
        let new = NewFund {
            purpose: "加装电梯".into(),
            place: None,
            sources: vec![Source::Residents],
            class: None,
            target: Some((0..HOMES).map(share).sum()),
            from: None,
            origin: None,
        };
        let fund = open_fund(&app, &hall, &staff, new).await.expect("opened");
        let until = app.now().saturating_add_hours(HOURS_TO_PAY).date().to_string();
        Self { asked, fund, staff, today: app.now().date().to_string(), until }
    }

    fn post(&self, address: &str, token: &str, to: &str, body: &Value) -> Option<(u16, Value)> {
        let headers = format!("Content-Type: application/json\r\nAuthorization: Bearer {token}\r\n");
        let line = format!("POST /api/v1/communities/town/funds/{}/pledges{to}", self.fund);
        let (status, _, answer) = request(address, &line, &headers, &body.to_string())?;
        Some((status, serde_json::from_str(&answer).expect("JSON")))
    }

    /// A home gives its word and the desk receives it: whether the word was new, and the numbers of its receipts; none
    /// when the server is gone in the middle of it.
    fn give(&self, address: &str, token: &str, home: usize) -> Option<(bool, Vec<i64>)> {
        let (id, amount) = (format!("pledge-{home:04}"), yuan(share(home)));
        let (donor, until) = (format!("1-1-{}", home + 1), &self.until);
        let word = json!({"id": id, "source": "residents", "amount": amount, "donor": donor, "until": until});
        let (status, answer) = self.post(address, token, "", &word)?;
        assert!([200, 201].contains(&status), "home {home} pledges: {answer}");
        let slip = json!({"amount": amount, "day": self.today, "slip": format!("slip-{home:04}")});
        let (received, answer) = self.post(address, token, &format!("/{id}/receive"), &slip)?;
        assert_eq!((received, &answer["state"]), (200, &json!("received")), "home {home} pays: {answer}");
        let receipts = answer["receipts"].as_array().expect("it has receipts");
        Some((status == 201, receipts.iter().filter_map(|receipt| receipt["no"].as_i64()).collect()))
    }

    /// One home after the other gives until the server is gone: those that have not both answers stay open.
    fn give_until_killed(&self, address: &str, token: &str, giving: &Giving) {
        loop {
            let Some(home) = giving.open.lock().expect("unpoisoned").pop() else { return };
            let consented = self.asked.consent(address, home);
            if consented == Some(true) {
                let is_first = giving.consented.lock().expect("unpoisoned").insert(home);
                assert!(is_first, "home {home} consented twice");
            }
            let Some((is_new, receipts)) = consented.and_then(|_| self.give(address, token, home)) else {
                giving.open.lock().expect("unpoisoned").push(home);
                return;
            };
            if is_new {
                let is_first = giving.pledged.lock().expect("unpoisoned").insert(home);
                assert!(is_first, "home {home} pledged twice");
            }
            assert_eq!(receipts.len(), 1, "home {home} has one receipt");
            giving.receipts.lock().expect("unpoisoned").extend(receipts);
            giving.done.fetch_add(1, Ordering::SeqCst);
        }
    }

    /// All give, 64 at a time, until so many did; then the power goes.
    fn all_give(&self, arguments: &[String], giving: &Giving, until: usize) {
        let server = Server::start(mingtong(arguments));
        let (address, token) = (server.address.clone(), sign_in(&server));
        std::thread::scope(|scope| {
            let homes: Vec<_> =
                (0..AT_A_TIME).map(|_| scope.spawn(|| self.give_until_killed(&address, &token, giving))).collect();
            while giving.done.load(Ordering::SeqCst) < until && homes.iter().any(|home| !home.is_finished()) {
                std::thread::yield_now();
            }
            server.kill();
        });
        assert!(giving.done.load(Ordering::SeqCst) >= until, "they never came to give");
        run(arguments, &["rebuild", "--check"]);
        run(arguments, &["audit"]);
    }

    /// Nothing is lost, nothing is there twice, and the books balance.
    async fn is_all_there(&self, database: &Database) {
        let app = App::new(database.open().await, Clock::default(), Chance::default());
        let hall = app.hall("town").await.expect("it is there");
        let seen = view_fund(&app, &hall, &self.staff, &self.fund).await.expect("it is there");
        let all: i64 = (0..HOMES).map(share).sum();
        assert_eq!((seen.income, seen.balance, seen.gap), (all, all, Some(0)));
        assert_eq!(seen.accounts.iter().map(|(_, fen)| fen).sum::<i64>(), 0, "the trial balance");
        let cash = seen.accounts.iter().find(|(account, _)| account.kind == AccountKind::Cash);
        assert_eq!(cash.map(|(_, fen)| *fen), Some(all));
        assert_eq!(seen.last_no, u32::try_from(HOMES).expect("it is small"), "one booking a home");
        self.asked.is_all_there(&app, &hall, &self.staff).await;
        assert_eq!(audit_money(&app, &hall).await.expect("audited"), []);
        assert_eq!(mingtong_store::check(&app.store).await.expect("checked"), []);
    }
}

/// A session of the desk.
fn sign_in(server: &Server) -> String {
    let body = json!({"login": "shegong", "password": PASSWORD}).to_string();
    let line = "POST /api/v1/communities/town/sessions";
    let answer = request(&server.address, line, "Content-Type: application/json\r\n", &body);
    let (_, _, answer) = answer.expect("an answer");
    let answer: Value = serde_json::from_str(&answer).expect("a session is JSON");
    answer["token"].as_str().expect("a session has a token").to_owned()
}

fn a_thousand_homes_give_and_the_power_goes(runtime: &Runtime, database: &Database) {
    let till = runtime.block_on(Till::opened(database));
    let arguments = database.arguments();
    let giving = Giving { open: Mutex::new((0..HOMES).collect()), ..Giving::default() };
    for until in [HOMES / 4, HOMES / 2, HOMES] {
        till.all_give(&arguments, &giving, until);
    }
    runtime.block_on(till.is_all_there(database));
    // Everything once more: it is the same consent, the same word and the same receipt.
    let before = giving.receipts.into_inner().expect("unpoisoned");
    assert_eq!(before.len(), HOMES, "every home has a number of its own");
    let (consented, pledged) = (giving.consented, giving.pledged);
    let again = Giving { open: Mutex::new((0..HOMES).collect()), consented, pledged, ..Giving::default() };
    let told = |of: &Mutex<BTreeSet<usize>>| of.lock().expect("unpoisoned").len();
    let (consents, known) = (told(&again.consented), told(&again.pledged));
    till.all_give(&arguments, &again, HOMES);
    assert_eq!(told(&again.consented), consents, "no consent was new");
    assert_eq!(again.pledged.into_inner().expect("unpoisoned").len(), known, "nothing was new");
    assert_eq!(again.receipts.into_inner().expect("unpoisoned"), before, "the same numbers");
    runtime.block_on(till.is_all_there(database));
}

//! A community that has lived: matters that everybody reads and one that nobody does, and a vote that was counted and
//! published.

use mingtong_app::community::set_rule;
use mingtong_app::matter::{Report, act_on_matter, raise_matter};
use mingtong_app::person::{add_person, erase_person};
use mingtong_app::register::change_role;
use mingtong_app::vote::{NewBallot, OnVote, Voter, act_on_vote, cast_ballot};
use mingtong_app::{App, Chance, Clock, Hall, Who, erase};
use mingtong_domain::ids::{MatterId, Stream, VoteId};
use mingtong_domain::matter::{self, Channel, Matter, Piece, Visibility};
use mingtong_domain::register::RoleChange;
use mingtong_domain::role::{Role, Scope};
use mingtong_domain::rules::{Rule, RuleId, RuleValue};
use mingtong_domain::vote::{self, Mark, Paper, Secrecy};
use mingtong_domain::{Event, Millis};
use mingtong_store::log::{Entry, leaf_hash, split};
use mingtong_store::rows::EventRow;
use mingtong_store::{StoreError, Work, stream_of};
use mingtong_testkit::{Database, Polls, START_MS, told};
use std::sync::Arc;

const HOMES: usize = 6;
/// So many of them vote; the others do not.
const VOTERS: usize = 4;

/// What a test has to know of it.
pub struct Grown {
    /// A matter that was answered.
    pub matter: MatterId,
    /// Its vote.
    pub vote: VoteId,
    /// Somebody who voted.
    pub voter: u32,
    /// Somebody who did not.
    pub silent: u32,
    closes: Millis,
}

impl Grown {
    /// It lives in a database that is empty.
    pub async fn new(database: &Database) -> Self {
        let clock = Clock::set_to(START_MS);
        let app = App::new(database.open().await, clock.clone(), Chance::seeded(7));
        let polls = Polls::found(&app, HOMES).await;
        set_rule(&app, &polls.hall, &Who::keeper(), published_at_once()).await.expect("the rule is set");
        let hall = app.hall("town").await.expect("it is there");
        let matter = matters(&app, &hall, &polls.staff).await;
        let open = polls.open(&app, Secrecy::Named).await;
        for slip in &open.slips[..VOTERS] {
            let paper = Paper::Marks(vec![Mark::Agree]);
            let ballot = NewBallot { electors: vec![], paper, by_proxy: false, once: None };
            let (vote, voter) = (open.vote.clone(), Voter::Slip(slip.code.clone()));
            cast_ballot(&app, &hall, &Who::public(None), vote, voter, ballot).await.expect("it is given");
        }
        clock.set(open.closes.0);
        let count = vote::Command::Count { counted_by: polls.tellers() };
        let counts = act_on_vote(&app, &hall, &polls.delegate, open.vote.clone(), OnVote::default(), count);
        counts.await.expect("counted");
        let on = OnVote { notice: Some(told(app.now())), ..OnVote::default() };
        let publisher = somebody(&app, &hall, Role::Staff).await;
        let publish = vote::Command::Publish { notice: None };
        act_on_vote(&app, &hall, &publisher, open.vote.clone(), on, publish).await.expect("published");
        app.store.close().await;
        let [voter, silent] = [0, VOTERS].map(|nth| open.slips[nth].elector);
        Self { matter, vote: open.vote, voter, silent, closes: open.closes }
    }

    /// Whoever raised the matter has their data, and what they said, erased.
    pub async fn erase_its_raiser(&self, database: &Database) {
        let app = App::new(database.open().await, Clock::System, Chance::System);
        let hall = app.hall("town").await.expect("it is there");
        let secretary = somebody(&app, &hall, Role::Secretary).await;
        let stream = Stream::Matter(self.matter);
        let events = {
            let mut reader = app.store.read().await.expect("a reader");
            stream_of(&mut reader.link(), hall.id, &stream).await.expect("a stream")
        };
        let matter = Matter::from_stream(&events).expect("a matter");
        erase_person(&app, &hall, &secretary, matter.raiser.expect("somebody")).await.expect("they are erased");
        let text = matter.text.expect("a text");
        erase(&app, &hall, &secretary, self.matter, Piece::Text(text)).await.expect("it is erased");
        app.store.close().await;
    }

    /// The matter is private for a while, and public again, and is answered then; something is noted of it meanwhile,
    /// or nothing.
    pub async fn hide_for_a_while(&self, database: &Database, note: Option<&str>) {
        let app = App::new(database.open().await, Clock::System, Chance::System);
        let hall = app.hall("town").await.expect("it is there");
        let secretary = somebody(&app, &hall, Role::Secretary).await;
        let seen_by =
            |visibility| matter::Command::ChangeVisibility { visibility, reason: "说到别人家里".to_owned() };
        let note = note.map(|note| matter::Command::Note { text: note.to_owned() });
        let answer = matter::Command::Reply { text: "已经看过。".to_owned() };
        let acts = [Some(seen_by(Visibility::Private)), note, Some(seen_by(Visibility::Public)), Some(answer)];
        for act in acts.into_iter().flatten() {
            act_on_matter(&app, &hall, &secretary, self.matter, None, act).await.expect("it is done");
        }
        app.store.close().await;
    }

    /// Somebody with the database in hand adds a ballot after the close, as an event that is well-formed.
    pub async fn add_a_ballot(&self, database: &Database) {
        let store = database.open().await;
        let row = store.read().await.expect("a reader").link().community_by_slug("town").await.expect("it is read");
        let row = row.expect("it is there");
        let cast = vote::Event::Cast { paper: Paper::Marks(vec![Mark::Oppose]), by_proxy: false };
        let (kind, data) = split(&Event::from(cast)).expect("an event");
        let entry = Entry {
            community: "town".to_owned(),
            position: row.head,
            stream: Stream::Ballot(self.vote.clone(), self.silent).to_string(),
            // Whatever moment it names: the vote was counted before it in the log.
            at_ms: Millis(self.closes.0 - 1),
            actor: None,
            role: Some(Role::Public),
            kind,
            v: Event::VERSION,
            data,
        };
        let canonical = entry.canonical().expect("a form");
        let leaf_hash = leaf_hash(&canonical).to_vec();
        let event = EventRow { position: row.head, stream: entry.stream, canonical, leaf_hash };
        let id = row.community_id;
        let add: Work<(), StoreError> = Box::new(move |tx| {
            Box::pin(async move {
                tx.link().append_events(id, &[event]).await?;
                tx.link().set_head(id, row.head + 1, row.register_head).await
            })
        });
        store.write(Some(id), add).await.expect("it is added");
        store.close().await;
    }
}

/// Two matters that everybody reads, one of them answered, and one that nobody does.
async fn matters(app: &App, hall: &Arc<Hall>, staff: &Who) -> MatterId {
    let (name, phone) = (Some("林某某".to_owned()), Some("13800000000".to_owned()));
    let place = hall.register.places.keys().next().cloned();
    let named = Report { name, phone, place, ..Report::new(Channel::Web, "路灯不亮") };
    let private = Report { visibility: Visibility::Private, ..Report::new(Channel::Web, "邻居太吵") };
    let public = Who::public(None);
    let lamp = raise_matter(app, hall, &public, named).await.expect("it is taken").matter;
    for report in [Report::new(Channel::Web, "井盖松动"), private] {
        raise_matter(app, hall, &public, report).await.expect("it is taken");
    }
    let reply = matter::Command::Reply { text: "已经报修。".to_owned() };
    act_on_matter(app, hall, staff, lamp, None, reply).await.expect("it is answered");
    lamp
}

async fn somebody(app: &App, hall: &Hall, role: Role) -> Who {
    let person = add_person(app, hall, &Who::keeper(), "郑某某").await.expect("added");
    let (all, grant) = (Scope::Community, RoleChange::Grant);
    change_role(app, hall, &Who::keeper(), person.clone(), role, all.clone(), grant).await.expect("granted");
    Who::in_role(person, role, all)
}

/// What residents write is public at once.
fn published_at_once() -> Rule {
    let (jurisdiction, basis) = ("本社区".to_owned(), "居民会议决定（示例）".to_owned());
    let (id, value) = (RuleId::ReviewResidents, RuleValue::Integer(0));
    Rule { id, value, jurisdiction, basis, from: Millis(0).date(), to: None }
}
